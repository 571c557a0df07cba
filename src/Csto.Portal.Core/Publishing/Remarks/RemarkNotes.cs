using Csto.Portal.Core.Content;
using Csto.Portal.Core.Data;
using Csto.Portal.Core.Domain;
using Microsoft.EntityFrameworkCore;

namespace Csto.Portal.Core.Publishing.Remarks;

/// <summary>Adds remarks to the unit of work that gives reason to them: a rejection, a note of the portal, comments of a Word file.</summary>
public static class RemarkNotes
{
    /// <summary>Adds a remark that begins a thread; the caller saves. Longer texts are cut. Nobody is written to: whoever calls knows whom.</summary>
    /// <param name="db">The context of the unit of work.</param>
    /// <param name="edition">What it is about; may be new itself.</param>
    /// <param name="kind">What it comes from; <see cref="RemarkKind.System"/> is born resolved, <see cref="RemarkKind.ArchiveGap"/> off every desk.</param>
    /// <param name="text">Plain text.</param>
    /// <param name="author">Whose words they are; for a Word comment an actor without an account and with the author's name.</param>
    /// <param name="at">UTC.</param>
    /// <param name="passage">The words it is about; null for the whole edition.</param>
    public static Remark AddRemark(
        this PortalDbContext db, Edition edition, RemarkKind kind, string text, Actor author, DateTime at, Passage? passage = null)
    {
        var remark = new Remark
        {
            Edition = edition,
            Kind = kind,
            Text = Cut(text.Trim(), Limits.Remark),
            Passage = passage is null ? null : Kept(passage),
            AuthorId = author.UserId,
            AuthorName = Cut(author.Name, Limits.Name),
            CreatedAt = at,
            ResolvedAt = kind is RemarkKind.System or RemarkKind.ArchiveGap ? at : null,
            LastById = author.UserId,
            LastAt = at,
        };
        db.Remarks.Add(remark);
        return remark;
    }

    /// <summary>Another voice in the thread.</summary>
    internal static Remark AddAnswer(this PortalDbContext db, Remark thread, RemarkKind kind, string text, Actor author, DateTime at)
    {
        var answer = new Remark
        {
            EditionId = thread.EditionId,
            ThreadId = thread.Id,
            Kind = kind,
            Text = text,
            AuthorId = author.UserId,
            AuthorName = author.Name,
            CreatedAt = at,
            ResolvedAt = at,
            LastById = author.UserId,
            LastAt = at,
        };
        db.Remarks.Add(answer);
        thread.LastById = author.UserId;
        thread.LastAt = at;
        return answer;
    }

    /// <summary>A text that has been approved, or gone out all the same, is no longer one that was sent back; the caller saves.</summary>
    internal static async Task SettleRejectionsAsync(
        this PortalDbContext db, Edition edition, string words, Actor actor, DateTime at, CancellationToken cancellationToken)
    {
        var open = await db.Remarks
            .Where(r => r.EditionId == edition.Id && r.ThreadId == null && r.Kind == RemarkKind.Rejection && r.ResolvedAt == null)
            .ToListAsync(cancellationToken);
        foreach (var thread in open)
        {
            db.AddAnswer(thread, RemarkKind.System, words, actor, at);
            thread.ResolvedAt = at;
            thread.ResolvedBy = actor.Name;
        }
    }

    private static Passage Kept(Passage passage) => new(
        Cut(passage.Quote, Passage.LongestQuote),
        passage.Prefix.Length <= Passage.LongestAround ? passage.Prefix : passage.Prefix[^Passage.LongestAround..],
        passage.Suffix.Length <= Passage.LongestAround ? passage.Suffix : passage.Suffix[..Passage.LongestAround]);

    private static string Cut(string text, int limit) => text.Length <= limit ? text : PlainText.Excerpt(text, limit);
}
