using Csto.Portal.Core.Data;
using Csto.Portal.Core.Domain;

namespace Csto.Portal.Core.Publishing;

/// <summary>Hands a draft over to be read, and takes it back.</summary>
public sealed class Submitter(PortalDbContext db, PublicationChecks checks, TimeProvider clock, WorkflowLetters? letters = null)
{
    /// <summary>Refused with every reason while something is missing that the text cannot go out without; its dateline may lie ahead.</summary>
    public Task<Outcome> SubmitAsync(int publicationId, EditionBasis basis, Actor actor, CancellationToken cancellationToken) =>
        db.MoveWorkAsync(
            publicationId,
            basis,
            clock,
            async (work, cancel) =>
            {
                var (publication, edition, now) = work;
                if (edition.WhyNot(EditionTransition.Submit) is { Count: > 0 } no)
                    return no;
                if (await checks.OfAsync(publication, EditionContent.From(edition), DateOnly.MaxValue, cancel) is { Count: > 0 } problems)
                    return problems;
                edition.Move(EditionTransition.Submit);
                edition.SubmittedAt = now;
                edition.SubmittedById = actor.UserId;
                db.AddAudit(now, actor, AuditAction.Submitted, publication.AsSubject(edition.Title));
                await letters.TellAsync(l => l.SubmittedAsync(edition, actor, cancel));
                return [];
            },
            cancellationToken);

    /// <summary>Back to draft, before anybody has approved it.</summary>
    public Task<Outcome> RecallAsync(int publicationId, EditionBasis basis, Actor actor, CancellationToken cancellationToken) =>
        db.MoveWorkAsync(
            publicationId,
            basis,
            clock,
            (work, _) =>
            {
                if (work.Edition.WhyNot(EditionTransition.Recall) is { Count: > 0 } no)
                    return Task.FromResult(no);
                work.Edition.Move(EditionTransition.Recall);
                db.AddAudit(work.Now, actor, AuditAction.Recalled, work.Publication.AsSubject(work.Edition.Title));
                return Task.FromResult<IReadOnlyList<FieldProblem>>([]);
            },
            cancellationToken);
}
