using Csto.Portal.Core.Data;
using Csto.Portal.Core.Domain;
using Csto.Portal.Core.Publishing.Remarks;

namespace Csto.Portal.Core.Publishing;

/// <summary>Makes the edition in work what readers see, in one transaction or not at all.</summary>
public sealed class Publisher(PortalDbContext db, PublicationChecks checks, TimeProvider clock, WorkflowLetters? letters = null)
{
    /// <summary>The field the reason of an urgent publication is typed into.</summary>
    public const string ReasonField = "Reason";

    /// <summary>
    /// Publishes the approved edition. The portal itself (an actor without account: the importer, the sample content) publishes drafts too:
    /// what it brings had been published before.
    /// </summary>
    /// <param name="publicationId">The publication.</param>
    /// <param name="basis">The text the editor saw when deciding; a text changed since is a conflict.</param>
    /// <param name="actor">Who publishes.</param>
    /// <param name="cancellationToken">Stops before anything is written.</param>
    public Task<Outcome> PublishAsync(int publicationId, EditionBasis basis, Actor actor, CancellationToken cancellationToken) =>
        db.MoveWorkAsync(
            publicationId,
            basis,
            clock,
            async (work, cancel) =>
            {
                var (publication, edition, _) = work;
                var transition = actor.UserId is null && edition.State == EditionState.Draft ? EditionTransition.Import : EditionTransition.Publish;
                if (transition == EditionTransition.Import && publication.FirstLiveAt is not null)
                    edition.Significance ??= ChangeSignificance.Minor;
                return edition.State == EditionState.Scheduled
                    ? edition.WhyNot(EditionTransition.PublishUrgently)
                    : await GoLiveAsync(work, transition, AuditAction.Published, actor, [], cancel);
            },
            cancellationToken);

    /// <summary>
    /// Publishes a text that nobody else has read. It is marked, and stays on everyone's desk until a second person has confirmed it
    /// (<see cref="UrgencyConfirmer"/>).
    /// </summary>
    /// <param name="publicationId">The publication.</param>
    /// <param name="basis">The text the editor saw when deciding.</param>
    /// <param name="reason">Why it could not wait; required, for colleagues only.</param>
    /// <param name="actor">Who publishes.</param>
    /// <param name="cancellationToken">Stops before anything is written.</param>
    public Task<Outcome> PublishUrgentlyAsync(int publicationId, EditionBasis basis, string reason, Actor actor, CancellationToken cancellationToken)
    {
        reason = reason.Trim();
        var missing = Explanations.WhyNot(ReasonField, reason, "Напишите, почему нельзя дождаться проверки: причину увидят коллеги.");
        return db.MoveWorkAsync(
            publicationId,
            basis,
            clock,
            async (work, cancel) =>
            {
                var problems = await GoLiveAsync(
                    work, EditionTransition.PublishUrgently, AuditAction.PublishedUrgently, actor, missing is null ? [] : [missing], cancel, [new("Причина", null, reason)]);
                if (problems.Count == 0)
                {
                    work.Edition.UrgentReason = reason;
                    work.Edition.UrgentById = actor.UserId;
                    await db.SettleRejectionsAsync(work.Edition, "Опубликовано срочно.", actor, work.Now, cancel);
                    await letters.TellAsync(l => l.UrgentAsync(work.Edition, actor, cancel));
                }

                return problems;
            },
            cancellationToken);
    }

    private async Task<IReadOnlyList<FieldProblem>> GoLiveAsync(
        WorkMove work,
        EditionTransition transition,
        AuditAction action,
        Actor actor,
        IReadOnlyList<FieldProblem> known,
        CancellationToken cancellationToken,
        IReadOnlyList<FieldChange>? changes = null)
    {
        var (publication, edition, now) = work;
        if (edition.WhyNot(transition) is { Count: > 0 } no)
            return no;
        var problems = known.Concat(await checks.OfAsync(publication, EditionContent.From(edition), MoscowTime.DateOf(now), cancellationToken)).ToList();
        if (transition != EditionTransition.Import)
            problems.AddRange(await db.UnreadyPicturesAsync(edition, cancellationToken));
        if (problems.Count > 0)
            return problems;
        await db.GoLiveAsync(publication, edition, transition, now, cancellationToken);
        db.AddAudit(now, actor, action, publication.AsSubject(edition.Title), changes);
        return [];
    }
}
