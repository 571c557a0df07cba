using Csto.Portal.Core.Data;
using Csto.Portal.Core.Domain;
using Csto.Portal.Core.Publishing.Remarks;

namespace Csto.Portal.Core.Publishing;

/// <summary>
/// The second pair of eyes. Whoever changed the text since its last approval cannot approve it: the rule is about the text, not about roles,
/// so it holds for everybody.
/// </summary>
public sealed class Approver(PortalDbContext db, PublicationChecks checks, TimeProvider clock, WorkflowLetters? letters = null)
{
    /// <summary>The field of the problem that says who may not approve.</summary>
    public const string FourEyes = nameof(FourEyes);

    public Task<Outcome> ApproveAsync(int publicationId, EditionBasis basis, Actor actor, CancellationToken cancellationToken) =>
        db.MoveWorkAsync(
            publicationId,
            basis,
            clock,
            async (work, cancel) =>
            {
                var (publication, edition, now) = work;
                if (edition.WhyNot(EditionTransition.Approve) is { Count: > 0 } no)
                    return no;
                var problems = new List<FieldProblem>(WhyNotBy(edition, actor));
                problems.AddRange(await checks.OfAsync(publication, EditionContent.From(edition), DateOnly.MaxValue, cancel));
                if (problems.Count > 0)
                    return problems;
                edition.Move(EditionTransition.Approve);
                edition.ApprovedAt = now;
                edition.ApprovedById = actor.UserId;
                edition.ChangedSinceApproval.Clear();
                db.AddAudit(now, actor, AuditAction.Approved, publication.AsSubject(edition.Title));
                await letters.TellAsync(l => l.ApprovedAsync(edition, actor, cancel));
                return [];
            },
            cancellationToken);

    /// <param name="publicationId">The publication.</param>
    /// <param name="basis">The text that was read.</param>
    /// <param name="remark">What is to be put right; required.</param>
    /// <param name="actor">Who sends it back.</param>
    /// <param name="cancellationToken">Stops before anything is written.</param>
    public Task<Outcome> SendBackAsync(int publicationId, EditionBasis basis, string remark, Actor actor, CancellationToken cancellationToken)
    {
        remark = remark.Trim();
        return Explanations.WhyNot("Remark", remark, "Напишите, что исправить: замечание увидит автор.") is { } problem
            ? Task.FromResult<Outcome>(new Outcome.Refused([problem]))
            : db.MoveWorkAsync(
                publicationId,
                basis,
                clock,
                async (work, cancel) =>
                {
                    if (work.Edition.WhyNot(EditionTransition.SendBack) is { Count: > 0 } no)
                        return no;
                    var submittedBy = work.Edition.SubmittedById;
                    work.Edition.Move(EditionTransition.SendBack);
                    work.Edition.SubmittedAt = null;
                    work.Edition.SubmittedById = null;
                    work.Edition.ApprovedAt = null;
                    work.Edition.ApprovedById = null;
                    db.AddAudit(
                        work.Now, actor, AuditAction.SentBack, work.Publication.AsSubject(work.Edition.Title), [new("Замечание", null, remark)]);
                    db.AddRemark(work.Edition, RemarkKind.Rejection, remark, actor, work.Now);
                    await letters.TellAsync(l => l.SentBackAsync(work.Edition, submittedBy, remark, actor, work.Now, cancel));
                    return [];
                },
                cancellationToken);
    }

    /// <summary>Empty where the person may approve the text as it is. Needs <see cref="Edition.ChangedSinceApproval"/> loaded.</summary>
    internal static IReadOnlyList<FieldProblem> WhyNotBy(Edition edition, Actor actor) =>
        actor.UserId is { } user && edition.ChangedSinceApproval.Exists(c => c.UserId == user)
            ? [new(FourEyes, "Вы меняли этот текст, поэтому утвердить его должен кто-то другой.")]
            : [];
}
