using Csto.Portal.Core.Data;
using Csto.Portal.Core.Domain;
using Microsoft.EntityFrameworkCore;

namespace Csto.Portal.Core.Publishing;

/// <summary>Takes a publication away from readers: its address answers that it is gone, and why. An edition in work stays in work.</summary>
public sealed class Unpublisher(PortalDbContext db, TimeProvider clock)
{
    /// <param name="publicationId">The publication.</param>
    /// <param name="explanation">Shown to readers at the address; required.</param>
    /// <param name="actor">Who unpublishes.</param>
    /// <param name="cancellationToken">Stops before anything is written.</param>
    public async Task<Outcome> UnpublishAsync(int publicationId, string explanation, Actor actor, CancellationToken cancellationToken)
    {
        explanation = explanation.Trim();
        if (Explanations.WhyNot(Explanations.Field, explanation, "Напишите, почему материал снят: объяснение увидят читатели по его адресу.") is { } problem)
            return new Outcome.Refused([problem]);
        try
        {
            return await db.InTransactionAsync(cancel => UnpublishInTransactionAsync(publicationId, explanation, actor, cancel), cancellationToken);
        }
        catch (DbUpdateConcurrencyException)
        {
            return await db.ConflictAsync(publicationId, cancellationToken);
        }
    }

    private async Task<Outcome> UnpublishInTransactionAsync(
        int publicationId, string explanation, Actor actor, CancellationToken cancellationToken)
    {
        var publication = await db.LoadForChangeAsync(publicationId, cancellationToken);
        if (publication?.LiveEdition is not { } edition)
            return new Outcome.Missing();
        var generation = await db.NextGenerationAsync(cancellationToken);
        var now = clock.GetUtcNow().UtcDateTime;
        edition.Move(EditionTransition.Unpublish);
        publication.LiveEdition = null;
        publication.Visibility = Visibility.Gone;
        publication.GoneExplanation = explanation;
        publication.WithdrawnAt = null;
        publication.WithdrawalExplanation = null;
        publication.LastChangedAt = now;
        publication.Generation = generation;
        await LiveIndex.RemoveAsync(db, publication, cancellationToken);
        db.AddAudit(now, actor, AuditAction.Unpublished, publication.AsSubject(edition.Title), [new("Объяснение", null, explanation)]);
        await db.SaveChangesAsync(cancellationToken);
        return new Outcome.Done(publicationId, edition.AsBasis());
    }
}
