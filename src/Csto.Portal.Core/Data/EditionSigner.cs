using System.Security.Cryptography;
using Csto.Portal.Core.Domain;

namespace Csto.Portal.Core.Data;

/// <summary>The key that signs texts at publication. One for a process; without a key texts have a hash and no signature.</summary>
public sealed class EditionSigner : IDisposable
{
    /// <summary>As <c>openssl</c> names the curve P-256.</summary>
    public const string Curve = "prime256v1";

    private const int IdDigits = 16;
    private readonly ECDsa? _key;
    private readonly Lock _turn = new();

    private EditionSigner(ECDsa? key)
    {
        _key = key;
        if (key is null)
            return;
        PublicKey = key.ExportSubjectPublicKeyInfoPem();
        KeyId = Convert.ToHexStringLower(SHA256.HashData(key.ExportSubjectPublicKeyInfo()))[..IdDigits];
    }

    public static EditionSigner None { get; } = new(null);

    /// <summary>Null without a key; see <see cref="SigningKey.Id"/>.</summary>
    public string? KeyId { get; }

    /// <summary>PEM; null without a key.</summary>
    public string? PublicKey { get; }

    /// <param name="pem">A private key: SEC 1 or PKCS #8, the latter also encrypted.</param>
    /// <param name="password">Null where it is not encrypted.</param>
    /// <returns>Null where the key is of another curve.</returns>
    /// <exception cref="ArgumentException">There is no private key in it.</exception>
    /// <exception cref="CryptographicException">The password is wrong, or the key is of another kind.</exception>
    public static EditionSigner? Of(string pem, string? password)
    {
        var key = ECDsa.Create();
        if (password is null)
            key.ImportFromPem(pem);
        else
            key.ImportFromEncryptedPem(pem, password);
        if (key.ExportParameters(includePrivateParameters: false).Curve.Oid is { Value: "1.2.840.10045.3.1.7" } or { FriendlyName: "nistP256" or "ECDSA_P256" })
        {
            // A public key alone would fail only at the first publication.
            key.SignHash(new byte[32]);
            return new(key);
        }

        key.Dispose();
        return null;
    }

    /// <summary>Signs what has no signature, where there is a key.</summary>
    /// <param name="proof">Of a text.</param>
    /// <param name="now">UTC.</param>
    public void Sign(EditionProof proof, DateTime now)
    {
        if (_key is null)
            return;
        lock (_turn)
            proof.Signature = _key.SignData(proof.Text, HashAlgorithmName.SHA256, DSASignatureFormat.Rfc3279DerSequence);
        proof.KeyId = KeyId;
        proof.SignedAt = now;
    }

    public void Dispose() => _key?.Dispose();
}
