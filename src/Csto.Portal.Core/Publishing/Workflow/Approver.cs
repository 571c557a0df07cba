using Csto.Portal.Core.Content;
using Csto.Portal.Core.Data;
using Csto.Portal.Core.Domain;
using Csto.Portal.Core.Publishing.Remarks;
using Csto.Portal.Core.Publishing.States;
using Microsoft.EntityFrameworkCore;

namespace Csto.Portal.Core.Publishing;

/// <summary>
/// The second pair of eyes. Whoever changed the text since its last approval cannot approve it: the rule is about the text, not about roles,
/// so it holds for everybody.
/// </summary>
public sealed class Approver(PortalDbContext db, PublicationChecks checks, TimeProvider clock, WorkflowLetters? letters = null)
{
    /// <summary>The field of the problem that says who may not approve.</summary>
    public const string FourEyes = nameof(FourEyes);

    /// <summary>The field the remark of a text that is sent back is typed into.</summary>
    public const string RemarkField = "Remark";

    /// <summary>The name in the journal of what the remark said.</summary>
    internal const string RemarkInJournal = "Замечание";

    public Task<Outcome> ApproveAsync(int publicationId, EditionBasis basis, Actor actor, CancellationToken cancellationToken) =>
        db.MoveWorkAsync(
            publicationId,
            basis,
            clock,
            async (work, cancel) =>
            {
                var (publication, edition, now) = work;
                if (edition is { State: EditionState.Approved or EditionState.Scheduled, ApprovedAt: { } approved })
                    return [new("", await AlreadyAsync(edition.ApprovedById, approved, cancel))];
                if (edition.WhyNot(EditionTransition.Approve) is { Count: > 0 } no)
                    return no;
                var problems = new List<FieldProblem>(WhyNotBy(edition, actor));
                problems.AddRange(await checks.OfAsync(publication, EditionContent.From(edition), DateOnly.MaxValue, cancel));
                if (problems.Count > 0)
                    return problems;
                await KeepTextAsync(edition, cancel);
                edition.Move(EditionTransition.Approve);
                edition.ApprovedAt = now;
                edition.ApprovedById = actor.UserId;
                edition.ApprovedVersion = edition.TextVersion;
                edition.ChangedSinceApproval.Clear();
                await db.SettleRejectionsAsync(edition, "Утверждено.", actor, now, cancel);
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
        return Explanations.WhyNot(RemarkField, remark, "Напишите, что исправить: замечание увидит автор.") is { } problem
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
                    db.AddAudit(
                        work.Now, actor, AuditAction.SentBack, work.Publication.AsSubject(work.Edition.Title), [new(RemarkInJournal, null, remark)]);
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

    /// <summary>What was approved can be compared with later: a state the portal saved by itself would be thinned out.</summary>
    private async Task KeepTextAsync(Edition edition, CancellationToken cancellationToken)
    {
        var state = await db.StateOfAsync(edition, cancellationToken);
        if (state.Manner == SaveManner.Autosave)
            state.Manner = SaveManner.Manual;
    }

    private async Task<string> AlreadyAsync(int? approverId, DateTime at, CancellationToken cancellationToken)
    {
        var name = await db.Users.Where(u => u.Id == approverId).Select(u => u.DisplayName).SingleOrDefaultAsync(cancellationToken) ?? Actor.Portal.Name;
        var (day, local) = (MoscowTime.DateOf(at), MoscowTime.ToMoscow(at));
        var when = day == MoscowTime.Today(clock) ? RussianDates.Time(local) : $"{RussianDates.Short(day)}, {RussianDates.Time(local)}";
        return $"Уже утверждено: {name}, {when}.";
    }
}
