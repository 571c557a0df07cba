using Csto.Portal.Core.Data;
using Csto.Portal.Core.Domain;
using Microsoft.EntityFrameworkCore;

namespace Csto.Portal.Core.Publishing.Remarks;

/// <summary>What became of a remark or an answer.</summary>
public abstract record RemarkOutcome
{
    private RemarkOutcome()
    {
    }

    /// <param name="ThreadId">The remark that begins the thread.</param>
    public sealed record Done(int ThreadId) : RemarkOutcome;

    /// <summary>Nothing happened; every reason at once.</summary>
    public sealed record Refused(IReadOnlyList<FieldProblem> Problems) : RemarkOutcome;

    /// <summary>There is no such piece or remark.</summary>
    public sealed record Missing : RemarkOutcome;
}

/// <summary>What is said about a text while it is made: remarks, answers, resolving. Nothing here changes what readers see.</summary>
public sealed class RemarkBook(PortalDbContext db, RemarkLetters letters, TimeProvider clock)
{
    /// <summary>A remark on the edition an editor sees: the one in work, else the live one, else the last.</summary>
    /// <param name="publicationId">The piece.</param>
    /// <param name="text">What there is to say.</param>
    /// <param name="passage">The words it is about; null for the whole edition.</param>
    /// <param name="actor">Who says it.</param>
    /// <param name="cancellationToken">Stops before anything is written.</param>
    public Task<RemarkOutcome> AddAsync(int publicationId, string text, Passage? passage, Actor actor, CancellationToken cancellationToken) =>
        db.InTransactionAsync<RemarkOutcome>(
            async cancel =>
            {
                var problems = Check(text);
                if (passage?.Quote.Length > Passage.LongestQuote)
                    problems.Add(new("Quote", $"Отрывок длиннее {Passage.LongestQuote} знаков. Выделите меньше или напишите замечание ко всему тексту."));
                if (problems.Count > 0)
                    return new RemarkOutcome.Refused(problems);
                if (await db.LoadForChangeAsync(publicationId, cancel) is not { } publication
                    || await db.CurrentEditionAsync(publication, cancel) is not { } edition)
                    return new RemarkOutcome.Missing();
                var remark = db.AddRemark(edition, RemarkKind.Note, text, actor, Now, passage);
                await db.SaveChangesAsync(cancel);
                await letters.AddAsync(remark, edition, thread: null, actor, cancel);
                return new RemarkOutcome.Done(remark.Id);
            },
            cancellationToken);

    /// <summary>An answer in a thread, open or resolved.</summary>
    public Task<RemarkOutcome> AnswerAsync(int publicationId, int threadId, string text, Actor actor, CancellationToken cancellationToken) => OnThreadAsync(
        publicationId,
        threadId,
        async (thread, cancel) =>
        {
            if (Check(text) is { Count: > 0 } problems)
                return new RemarkOutcome.Refused(problems);
            var answer = db.AddAnswer(thread, RemarkKind.Note, text.Trim(), actor, Now);
            await db.SaveChangesAsync(cancel);
            await letters.AddAsync(answer, thread.Edition!, thread, actor, cancel);
            return new RemarkOutcome.Done(threadId);
        },
        cancellationToken);

    /// <summary>Nothing more is to be done about it. The thread keeps who said so and when, also after it is opened again.</summary>
    public Task<RemarkOutcome> ResolveAsync(int publicationId, int threadId, Actor actor, CancellationToken cancellationToken) => OnThreadAsync(
        publicationId,
        threadId,
        (thread, _) =>
        {
            if (thread.IsOpen)
            {
                db.AddAnswer(thread, RemarkKind.System, "Решено.", actor, Now);
                thread.ResolvedAt = Now;
                thread.ResolvedBy = actor.Name;
            }

            return Task.FromResult<RemarkOutcome>(new RemarkOutcome.Done(threadId));
        },
        cancellationToken);

    public Task<RemarkOutcome> ReopenAsync(int publicationId, int threadId, Actor actor, CancellationToken cancellationToken) => OnThreadAsync(
        publicationId,
        threadId,
        (thread, _) =>
        {
            if (!thread.IsOpen && thread.Kind != RemarkKind.System)
            {
                db.AddAnswer(thread, RemarkKind.System, "Открыто снова.", actor, Now);
                thread.ResolvedAt = thread.Kind == RemarkKind.ArchiveGap ? thread.ResolvedAt : null;
                thread.ResolvedBy = null;
            }

            return Task.FromResult<RemarkOutcome>(new RemarkOutcome.Done(threadId));
        },
        cancellationToken);

    private DateTime Now => clock.GetUtcNow().UtcDateTime;

    private static List<FieldProblem> Check(string text) => text.Trim().Length switch
    {
        0 => [new("Text", "Напишите замечание: пустое не отправляется.")],
        > Limits.Remark => [new("Text", $"Замечание длиннее {Limits.Remark} знаков. Сократите его или разделите на два.")],
        _ => [],
    };

    private Task<RemarkOutcome> OnThreadAsync(
        int publicationId, int threadId, Func<Remark, CancellationToken, Task<RemarkOutcome>> work, CancellationToken cancellationToken) =>
        db.InTransactionAsync(
            async cancel =>
            {
                var thread = await db.Remarks.Include(r => r.Edition)
                    .SingleOrDefaultAsync(r => r.Id == threadId && r.ThreadId == null && r.Edition!.PublicationId == publicationId, cancel);
                if (thread is null)
                    return new RemarkOutcome.Missing();
                var outcome = await work(thread, cancel);
                await db.SaveChangesAsync(cancel);
                return outcome;
            },
            cancellationToken);
}
