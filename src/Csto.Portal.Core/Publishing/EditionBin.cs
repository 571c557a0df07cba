using Csto.Portal.Core.Data;
using Csto.Portal.Core.Domain;
using Microsoft.EntityFrameworkCore;

namespace Csto.Portal.Core.Publishing;

/// <summary>The bin: an edition in work is thrown away without being lost. What is live stays as it is.</summary>
public sealed class EditionBin(PortalDbContext db, TimeProvider clock)
{
    /// <summary>Puts the edition in work into the bin.</summary>
    public async Task<Outcome> DiscardAsync(int publicationId, EditionBasis basis, Actor actor, CancellationToken cancellationToken)
    {
        try
        {
            return await db.InTransactionAsync(cancel => DiscardInTransactionAsync(publicationId, basis, actor, cancel), cancellationToken);
        }
        catch (DbUpdateConcurrencyException)
        {
            return await db.ConflictAsync(publicationId, cancellationToken);
        }
    }

    /// <summary>Brings the last discarded edition back into work; refused while another is in work.</summary>
    public Task<Outcome> RestoreAsync(int publicationId, Actor actor, CancellationToken cancellationToken) =>
        db.InTransactionAsync<Outcome>(
            async cancel =>
            {
                var publication = await db.LoadForChangeAsync(publicationId, cancel);
                var discarded = await db.Editions
                    .Where(e => e.PublicationId == publicationId && e.State == EditionState.Discarded)
                    .OrderByDescending(e => e.Number).FirstOrDefaultAsync(cancel);
                if (publication is null || discarded is null)
                    return new Outcome.Missing();
                if (publication.WorkEdition is not null)
                    return new Outcome.Refused([new("", "Другая редакция этого материала уже в работе. Сначала опубликуйте её или уберите в корзину.")]);
                discarded.Move(EditionTransition.Restore);
                publication.WorkEdition = discarded;
                db.AddAudit(clock.GetUtcNow().UtcDateTime, actor, AuditAction.Restored, publication.AsSubject(discarded.Title));
                await db.SaveChangesAsync(cancel);
                return new Outcome.Done(publicationId, discarded.AsBasis());
            },
            cancellationToken);

    private async Task<Outcome> DiscardInTransactionAsync(
        int publicationId, EditionBasis basis, Actor actor, CancellationToken cancellationToken)
    {
        var publication = await db.LoadForChangeAsync(publicationId, cancellationToken);
        if (publication?.WorkEdition is not { } edition)
            return new Outcome.Missing();
        if (edition.AsBasis() != basis)
            return new Outcome.Conflict(edition.AsSavedText());
        if (edition.WhyNot(EditionTransition.Discard) is { Count: > 0 } problems)
            return new Outcome.Refused(problems);
        edition.Move(EditionTransition.Discard);
        publication.WorkEdition = null;
        db.AddAudit(clock.GetUtcNow().UtcDateTime, actor, AuditAction.Discarded, publication.AsSubject(edition.Title));
        await db.SaveChangesAsync(cancellationToken);
        return new Outcome.Done(publicationId, (publication.LiveEdition ?? edition).AsBasis());
    }
}
