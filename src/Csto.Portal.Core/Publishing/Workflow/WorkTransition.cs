using Csto.Portal.Core.Data;
using Csto.Portal.Core.Domain;
using Microsoft.EntityFrameworkCore;

namespace Csto.Portal.Core.Publishing;

/// <summary>What a move of the edition in work has at hand.</summary>
/// <param name="Publication">With both pointers and everything of the editions loaded.</param>
/// <param name="Edition">The edition in work; its text is the one the person decided on.</param>
/// <param name="Now">UTC.</param>
internal sealed record WorkMove(Publication Publication, Edition Edition, DateTime Now);

/// <summary>
/// The frame of every service that moves the edition in work: load, compare with the text the person saw, ask for every reason why not, move,
/// save, in one transaction. Of two who decide at the same moment one is the second: it begins anew and is told what the first has done.
/// </summary>
internal static class WorkTransition
{
    private const int Attempts = 3;

    /// <param name="db">The context.</param>
    /// <param name="publicationId">The publication.</param>
    /// <param name="basis">The text the person saw when deciding; a text changed since is a conflict.</param>
    /// <param name="clock">For <see cref="WorkMove.Now"/>.</param>
    /// <param name="move">Returns every reason why not, having changed nothing; or moves the edition, adds the audit entry, and returns none.</param>
    /// <param name="cancellationToken">Stops before anything is written.</param>
    public static async Task<Outcome> MoveWorkAsync(
        this PortalDbContext db,
        int publicationId,
        EditionBasis basis,
        TimeProvider clock,
        Func<WorkMove, CancellationToken, Task<IReadOnlyList<FieldProblem>>> move,
        CancellationToken cancellationToken)
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                return await db.InTransactionAsync(cancel => MoveInTransactionAsync(db, publicationId, basis, clock, move, cancel), cancellationToken);
            }
            catch (DbUpdateConcurrencyException) when (attempt < Attempts && db.Database.CurrentTransaction is null)
            {
                // Somebody else was quicker: the next attempt finds what they have done.
            }
            catch (DbUpdateConcurrencyException)
            {
                return await db.ConflictAsync(publicationId, cancellationToken);
            }
        }
    }

    private static async Task<Outcome> MoveInTransactionAsync(
        PortalDbContext db,
        int publicationId,
        EditionBasis basis,
        TimeProvider clock,
        Func<WorkMove, CancellationToken, Task<IReadOnlyList<FieldProblem>>> move,
        CancellationToken cancellationToken)
    {
        var publication = await db.LoadForChangeAsync(publicationId, cancellationToken);
        if (publication?.WorkEdition is not { } edition)
            return new Outcome.Missing();
        if (edition.AsBasis() != basis)
            return new Outcome.Conflict(edition.AsSavedText());
        var problems = await move(new(publication, edition, clock.GetUtcNow().UtcDateTime), cancellationToken);
        if (problems.Count > 0)
            return new Outcome.Refused(problems);
        await db.SaveChangesAsync(cancellationToken);
        return new Outcome.Done(publicationId, edition.AsBasis());
    }

    /// <summary>Why the edition cannot make the move from the state it is in; empty where it can.</summary>
    public static IReadOnlyList<FieldProblem> WhyNot(this Edition edition, EditionTransition transition) =>
        edition.State.Allows(transition) ? [] : [new("", Advice(edition, transition))];

    private static string Advice(Edition edition, EditionTransition transition) => (edition.State, transition) switch
    {
        (EditionState.Scheduled, EditionTransition.Discard) => "Материал ждёт выхода. Сначала снимите его с расписания.",
        (EditionState.Scheduled, _) => "Материал уже запланирован. Чтобы решить иначе, снимите его с расписания.",
        (EditionState.Draft, EditionTransition.Approve or EditionTransition.SendBack) => "Материал уже не на проверке: его вернули в черновики.",
        (EditionState.Draft or EditionState.InReview, EditionTransition.Publish or EditionTransition.Schedule) =>
            "Текст ещё не утверждён. Отправьте его на проверку: утвердить должен тот, кто его не менял.",
        (EditionState.Draft, EditionTransition.Recall) => "Материал и так в черновиках.",
        (EditionState.InReview, EditionTransition.Submit) => "Материал уже на проверке.",
        (EditionState.Approved, EditionTransition.Submit or EditionTransition.Approve) => "Материал уже утверждён.",
        (EditionState.Approved, EditionTransition.Recall) => "Материал уже утверждён. Чтобы он вернулся на проверку, измените текст.",
        (EditionState.Approved, EditionTransition.PublishUrgently) => "Материал утверждён: его можно опубликовать обычным порядком.",
        (_, EditionTransition.Unschedule) => "Материал не запланирован.",
        _ => "Сейчас это сделать нельзя: состояние материала изменилось. Откройте его заново.",
    };
}
