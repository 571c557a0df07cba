using Csto.Portal.Core.Content;
using Csto.Portal.Core.Data;
using Csto.Portal.Core.Domain;
using Microsoft.EntityFrameworkCore;

namespace Csto.Portal.Core.Reading.Desk;

/// <param name="At">UTC.</param>
/// <param name="IsNote">Says what was done to the thread rather than something about the text.</param>
public sealed record RemarkAnswer(int Id, string Author, DateTime At, string Text, bool IsNote);

/// <summary>A remark with everything that was said to it.</summary>
public sealed record RemarkThread
{
    public required int Id { get; init; }

    public required int EditionId { get; init; }

    public required int EditionNumber { get; init; }

    public required RemarkKind Kind { get; init; }

    public required string Author { get; init; }

    /// <summary>UTC.</summary>
    public required DateTime At { get; init; }

    public required string Text { get; init; }

    public Passage? Passage { get; init; }

    /// <summary>The words it is about are no longer in the text.</summary>
    public bool IsDetached { get; init; }

    /// <summary>UTC; null while open.</summary>
    public DateTime? ResolvedAt { get; init; }

    public string? ResolvedBy { get; init; }

    /// <summary>In the order they were given.</summary>
    public required IReadOnlyList<RemarkAnswer> Answers { get; init; }

    public required bool IsOpen { get; init; }

    /// <summary>Somebody has to do something about it, or had to.</summary>
    public bool CanBeResolved => Kind != RemarkKind.System;
}

/// <summary>What was said about a piece.</summary>
public sealed class RemarkReader(PortalDbContext db)
{
    /// <summary>Of all editions, open ones first, then newest first.</summary>
    /// <param name="publicationId">The piece.</param>
    /// <param name="text">The text as an editor sees it now: passages are looked for in it.</param>
    /// <param name="cancellationToken">Stops.</param>
    public async Task<IReadOnlyList<RemarkThread>> ListAsync(int publicationId, EditionContent text, CancellationToken cancellationToken)
    {
        var remarks = await db.Remarks.AsNoTracking().Where(r => r.Edition!.PublicationId == publicationId).OrderBy(r => r.Id)
            .Select(r => new { Remark = r, r.Edition!.Number }).ToListAsync(cancellationToken);
        var answers = remarks.Where(r => r.Remark.ThreadId is not null).ToLookup(r => r.Remark.ThreadId!.Value, r => r.Remark);
        return
        [
            .. from r in remarks
               where r.Remark.ThreadId is null
               orderby !r.Remark.IsOpen, r.Remark.Id descending
               select Thread(r.Remark, r.Number, answers[r.Remark.Id], text),
        ];
    }

    private static RemarkThread Thread(Remark remark, int number, IEnumerable<Remark> answers, EditionContent text) => new()
    {
        Id = remark.Id,
        EditionId = remark.EditionId,
        EditionNumber = number,
        Kind = remark.Kind,
        Author = remark.AuthorName,
        At = remark.CreatedAt,
        Text = remark.Text,
        Passage = remark.Passage,
        IsDetached = remark.Passage is { } passage && !PassageFinder.IsIn(passage, text.Body, text.Title, text.Lead),
        ResolvedAt = remark.IsOpen ? null : remark.ResolvedAt,
        IsOpen = remark.IsOpen,
        ResolvedBy = remark.ResolvedBy,
        Answers = [.. answers.Select(a => new RemarkAnswer(a.Id, a.AuthorName, a.CreatedAt, a.Text, a.Kind == RemarkKind.System))],
    };
}
