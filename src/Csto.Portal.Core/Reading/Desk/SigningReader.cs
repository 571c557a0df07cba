using Csto.Portal.Core.Data;
using Microsoft.EntityFrameworkCore;

namespace Csto.Portal.Core.Reading.Desk;

/// <summary>How the signing of texts is getting on.</summary>
/// <param name="KeyId">Of the key in use; null: texts are not signed.</param>
/// <param name="Since">UTC instant since which it signs.</param>
/// <param name="IsRevoked">Nobody is to believe it any more: it signs nothing that was signed before.</param>
/// <param name="Signed">Editions with a signature.</param>
/// <param name="Unsigned">Editions with a hash and no signature.</param>
public sealed record SigningState(string? KeyId, DateTime? Since, bool IsRevoked, int Signed, int Unsigned);

/// <summary>Reads it for administrators.</summary>
public sealed class SigningReader(PortalDbContext db, EditionSigner signer)
{
    public async Task<SigningState> ReadAsync(CancellationToken cancellationToken)
    {
        var mine = signer.KeyId;
        var key = mine is null ? null : await db.SigningKeys.AsNoTracking().SingleOrDefaultAsync(k => k.Id == mine, cancellationToken);
        var unsigned = await db.EditionProofs.CountAsync(p => p.KeyId == null, cancellationToken);
        return new(mine, key?.From, key?.RevokedFrom is not null, await db.EditionProofs.CountAsync(cancellationToken) - unsigned, unsigned);
    }
}
