using Csto.Portal.Core.Data;
using Csto.Portal.Core.Domain;
using Microsoft.EntityFrameworkCore;

namespace Csto.Portal.Core.Reading;

/// <summary>What a page says of how its text can be checked.</summary>
/// <param name="Number">The edition, as readers cite it.</param>
/// <param name="Sha256">64 hexadecimal digits.</param>
/// <param name="KeyId">See <see cref="SigningKey.Id"/>; null where it is not signed.</param>
public sealed record ProofMark(int Number, string Sha256, string? KeyId);

/// <param name="Text">See <see cref="EditionProof.Text"/>.</param>
/// <param name="Signature">See <see cref="EditionProof.Signature"/>.</param>
public sealed record ProofText(byte[] Text, byte[]? Signature);

/// <param name="Pem">See <see cref="SigningKey.PublicKey"/>, and the rest likewise.</param>
public sealed record PublicKey(string Id, string Pem, DateTime From, DateTime? To, DateTime? RevokedFrom);

/// <summary>The canonical texts of editions that can be cited, their signatures and the keys.</summary>
public sealed class ProofReader(PortalDbContext db)
{
    /// <param name="address">The present address of the publication.</param>
    /// <param name="number">As readers cite it, from 1.</param>
    /// <param name="cancellationToken">Stops the query.</param>
    /// <returns>Null where there is no such edition.</returns>
    public Task<ProofText?> FindAsync(PublicationAddress address, int number, CancellationToken cancellationToken) =>
        db.ProofsAt(address, number).SingleOrDefaultAsync(cancellationToken);

    /// <summary>The newest first.</summary>
    public async Task<IReadOnlyList<PublicKey>> KeysAsync(CancellationToken cancellationToken) => await db.KeysInOrder().ToListAsync(cancellationToken);
}
