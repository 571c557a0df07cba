namespace Csto.Portal.Core.Domain;

/// <summary>
/// The text of an edition as it went out, in the one form that can be checked byte by byte (docs/authenticity.md). Written in the transaction that
/// published it and never again, whatever becomes of the cards, the typography or the writer of plain text; only its signature may follow.
/// </summary>
public sealed class EditionProof
{
    public int EditionId { get; init; }

    public Edition? Edition { get; init; }

    /// <summary>Which form <see cref="Text"/> is in, from 1.</summary>
    public int Form { get; init; }

    /// <summary>UTF-8.</summary>
    public required byte[] Text { get; init; }

    /// <summary>Of <see cref="Text"/>: 64 hexadecimal digits, lower case.</summary>
    public required string Sha256 { get; init; }

    /// <summary>UTC.</summary>
    public DateTime MadeAt { get; init; }

    /// <summary>ECDSA over P-256 with SHA-256 of <see cref="Text"/>, in DER; null while there was no key.</summary>
    public byte[]? Signature { get; set; }

    /// <summary>The <see cref="SigningKey.Id"/> of the key that signed; null without a signature.</summary>
    public string? KeyId { get; set; }

    /// <summary>UTC; null without a signature.</summary>
    public DateTime? SignedAt { get; set; }
}
