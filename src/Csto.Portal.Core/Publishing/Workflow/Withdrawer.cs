using Csto.Portal.Core.Data;
using Csto.Portal.Core.Domain;
using Microsoft.EntityFrameworkCore;

namespace Csto.Portal.Core.Publishing;

/// <summary>
/// Withdraws what readers see: it stays at its address, under a notice with the explanation and the date. Reinstating takes the notice off;
/// publishing a new edition does too.
/// </summary>
public sealed class Withdrawer(PortalDbContext db, TimeProvider clock)
{
    /// <param name="publicationId">The publication.</param>
    /// <param name="explanation">Shown to readers above the text; required.</param>
    /// <param name="actor">Who withdraws.</param>
    /// <param name="cancellationToken">Stops before anything is written.</param>
    public Task<Outcome> WithdrawAsync(int publicationId, string explanation, Actor actor, CancellationToken cancellationToken)
    {
        explanation = explanation.Trim();
        return Explanations.WhyNot(
                Explanations.Field, explanation, "Напишите, почему материал отозван: объяснение увидят читатели над текстом.") is { } problem
            ? Task.FromResult<Outcome>(new Outcome.Refused([problem]))
            : MoveAsync(publicationId, EditionTransition.Withdraw, explanation, actor, cancellationToken);
    }

    public Task<Outcome> ReinstateAsync(int publicationId, Actor actor, CancellationToken cancellationToken) =>
        MoveAsync(publicationId, EditionTransition.Reinstate, null, actor, cancellationToken);

    private async Task<Outcome> MoveAsync(
        int publicationId, EditionTransition transition, string? explanation, Actor actor, CancellationToken cancellationToken)
    {
        try
        {
            return await db.InTransactionAsync<Outcome>(
                async cancel =>
                {
                    var publication = await db.LoadForChangeAsync(publicationId, cancel);
                    if (publication?.LiveEdition is not { } edition || !edition.State.Allows(transition))
                        return new Outcome.Missing();
                    var generation = await db.NextGenerationAsync(cancel);
                    var now = clock.GetUtcNow().UtcDateTime;
                    var before = publication.WithdrawalExplanation;
                    edition.Move(transition);
                    publication.WithdrawnAt = explanation is null ? null : now;
                    publication.WithdrawalExplanation = explanation;
                    publication.LastChangedAt = now;
                    publication.Generation = generation;
                    db.AddAudit(
                        now,
                        actor,
                        explanation is null ? AuditAction.Reinstated : AuditAction.Withdrawn,
                        publication.AsSubject(edition.Title),
                        [new("Объяснение", before, explanation)]);
                    if (explanation is not null)
                        await db.AnnounceWithdrawalAsync(publication, now, cancel);
                    await db.SaveChangesAsync(cancel);
                    return new Outcome.Done(publicationId, edition.AsBasis());
                },
                cancellationToken);
        }
        catch (DbUpdateConcurrencyException)
        {
            return await db.ConflictAsync(publicationId, cancellationToken);
        }
    }
}
