namespace Csto.Portal.Core.Domain;

/// <summary>The public half of a key that texts were signed with. It stays published when another key has taken its place.</summary>
public sealed class SigningKey
{
    /// <summary>The first 16 hexadecimal digits of the SHA-256 of the public key (DER, SubjectPublicKeyInfo).</summary>
    public required string Id { get; init; }

    /// <summary>PEM, SubjectPublicKeyInfo.</summary>
    public required string PublicKey { get; init; }

    /// <summary>UTC instant at which the portal first started with the key.</summary>
    public DateTime From { get; set; }

    /// <summary>UTC instant at which another key took its place; null while it signs.</summary>
    public DateTime? To { get; set; }

    /// <summary>UTC instant from which nothing it signed is to be believed; null while it is trusted.</summary>
    public DateTime? RevokedFrom { get; set; }
}
