using Csto.Portal.Core.Data;
using Csto.Portal.Core.Domain;
using Microsoft.EntityFrameworkCore;

namespace Csto.Portal.Core.Publishing.Proofs;

/// <summary>The public keys of the portal with their periods.</summary>
public sealed class KeyRegister(PortalDbContext db, EditionSigner signer, TimeProvider clock)
{
    /// <summary>Writes down the key of this process, and that it has taken the place of the one before. Without a key nothing changes.</summary>
    public async Task EnterAsync(CancellationToken cancellationToken)
    {
        if (signer is not { KeyId: { } id, PublicKey: { } pem })
            return;
        await db.InTransactionAsync(
            async cancel =>
            {
                var open = await db.SigningKeys.AsNoTracking().Where(k => k.To == null || k.Id == id).ToListAsync(cancel);
                if (open is [{ To: null } only] && only.Id == id)
                    return false;
                // The pages that list keys change.
                await db.NextGenerationAsync(cancel);
                var now = clock.GetUtcNow().UtcDateTime;
                await db.SigningKeys.Where(k => k.Id != id && k.To == null).ExecuteUpdateAsync(set => set.SetProperty(k => k.To, now), cancel);
                if (await db.SigningKeys.Where(k => k.Id == id).ExecuteUpdateAsync(set => set.SetProperty(k => k.To, (DateTime?)null), cancel) == 0)
                    db.SigningKeys.Add(new SigningKey { Id = id, PublicKey = pem, From = now });
                await db.SaveChangesAsync(cancel);
                return true;
            },
            cancellationToken);
    }

    /// <summary>Says that nothing a key signed since an instant is to be believed. What it signed is signed anew by the key in use.</summary>
    /// <param name="id">See <see cref="SigningKey.Id"/>.</param>
    /// <param name="since">UTC.</param>
    /// <param name="cancellationToken">Stops before anything is written.</param>
    /// <returns>False where the portal never had such a key.</returns>
    public Task<bool> RevokeAsync(string id, DateTime since, CancellationToken cancellationToken) => db.InTransactionAsync(
        async cancel =>
        {
            var now = clock.GetUtcNow().UtcDateTime;
            await db.NextGenerationAsync(cancel);
            return await db.SigningKeys.Where(k => k.Id == id)
                .ExecuteUpdateAsync(set => set.SetProperty(k => k.RevokedFrom, since).SetProperty(k => k.To, k => k.To ?? now), cancel) > 0;
        },
        cancellationToken);
}
