using Csto.Portal.Core.Data;
using Csto.Portal.Core.Domain;
using Microsoft.EntityFrameworkCore;

namespace Csto.Portal.Core.Publishing.Proofs;

/// <summary>
/// Gives proofs to editions that readers saw before there were any, and signatures to proofs that have none or one of a key that is no longer trusted. Any
/// number of nodes may run it: the generation's row orders them, and each does what the others have not done.
/// </summary>
public sealed class ProofCatchUp(PortalDbContext db, EditionSigner signer, TimeProvider clock)
{
    /// <summary>Editions in one transaction.</summary>
    private const int Batch = 100;

    /// <returns>How many editions were seen to; 0: there is nothing left to do.</returns>
    public async Task<int> NextAsync(CancellationToken cancellationToken) =>
        await ProveAsync(cancellationToken) is > 0 and var proved ? proved : await SignAsync(cancellationToken);

    private async Task<int> ProveAsync(CancellationToken cancellationToken)
    {
        if (!await Unproved().AnyAsync(cancellationToken))
            return 0;
        return await db.InTransactionAsync(
            async cancel =>
            {
                var generation = await db.NextGenerationAsync(cancel);
                var editions = await Unproved().Include(e => e.Publication).OrderBy(e => e.Id).Take(Batch).ToListAsync(cancel);
                var now = clock.GetUtcNow().UtcDateTime;
                foreach (var edition in editions)
                    await db.ProveAsync(edition.Publication!, edition, now, cancel);
                await db.SaveChangesAsync(cancel);
                var changed = editions.ConvertAll(e => e.PublicationId);
                await db.Publications.Where(p => changed.Contains(p.Id)).ExecuteUpdateAsync(set => set.SetProperty(p => p.Generation, generation), cancel);
                return editions.Count;
            },
            cancellationToken);
    }

    private async Task<int> SignAsync(CancellationToken cancellationToken)
    {
        if (signer.KeyId is not { } mine || !await db.SigningKeys.AnyAsync(k => k.Id == mine && k.RevokedFrom == null, cancellationToken)
            || !await Unsigned().AnyAsync(cancellationToken))
        {
            return 0;
        }

        return await db.InTransactionAsync(
            async cancel =>
            {
                // Pages show the key.
                await db.NextGenerationAsync(cancel);
                var proofs = await Unsigned().OrderBy(p => p.EditionId).Take(Batch).ToListAsync(cancel);
                var now = clock.GetUtcNow().UtcDateTime;
                proofs.ForEach(proof => signer.Sign(proof, now));
                await db.SaveChangesAsync(cancel);
                return proofs.Count;
            },
            cancellationToken);
    }

    private IQueryable<Edition> Unproved() => db.Editions.Where(e =>
        (e.State == EditionState.Live || e.State == EditionState.Superseded || e.State == EditionState.Withdrawn || e.State == EditionState.Unpublished)
        && e.PublishedOn != null && !db.EditionProofs.Any(p => p.EditionId == e.Id));

    private IQueryable<EditionProof> Unsigned() => db.EditionProofs.Where(p =>
        p.KeyId == null || db.SigningKeys.Any(k => k.Id == p.KeyId && k.RevokedFrom != null));
}
