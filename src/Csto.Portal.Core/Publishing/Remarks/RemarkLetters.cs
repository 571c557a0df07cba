using Csto.Portal.Core.Data;
using Csto.Portal.Core.Domain;
using Csto.Portal.Core.Notices;
using Microsoft.EntityFrameworkCore;

namespace Csto.Portal.Core.Publishing.Remarks;

/// <summary>
/// Letters about a remark, to those whom it concerns: who made and last changed the edition, who spoke in the thread; never to oneself.
/// </summary>
public sealed class RemarkLetters(PortalDbContext db, Outbox outbox, NoticeOptions options)
{
    /// <param name="words">The remark or the answer, saved, so that it has a number.</param>
    /// <param name="edition">What it is about.</param>
    /// <param name="thread">The remark it answers; null for one that begins a thread.</param>
    /// <param name="actor">Who says it.</param>
    /// <param name="cancellationToken">Stops before anything is written.</param>
    public async Task AddAsync(Remark words, Edition edition, Remark? thread, Actor actor, CancellationToken cancellationToken)
    {
        if (!outbox.SendsMail)
            return;
        var concerned = new HashSet<int?> { edition.CreatedById, edition.ChangedById };
        if (thread is not null)
        {
            concerned.Add(thread.AuthorId);
            concerned.UnionWith(await db.Remarks.Where(r => r.ThreadId == thread.Id).Select(r => r.AuthorId).ToListAsync(cancellationToken));
        }

        concerned.Remove(actor.UserId);
        var people = await db.Users.Where(u => concerned.Contains(u.Id) && u.IsActive && u.Email != null)
            .Select(u => new { u.Id, u.Email, u.DisplayName }).ToListAsync(cancellationToken);
        foreach (var person in people)
        {
            var letter = RemarkWords.Letter(words, edition, thread, actor, options);
            await outbox.AddAsync(
                letter with { Key = $"remark/{words.Id}/user/{person.Id}", Address = person.Email, Name = person.DisplayName }, cancellationToken);
        }

        await db.SaveChangesAsync(cancellationToken);
    }
}
