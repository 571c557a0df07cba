using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Csto.Portal.Core.Accounts.SecondFactor;

/// <summary>
/// Codes of six digits that change every half minute: RFC 6238 with SHA-1, what every app for codes understands. Not Identity's own, which asks
/// the machine's clock rather than a <see cref="TimeProvider"/> and takes a code twice.
/// </summary>
public static class Totp
{
    public const int Digits = 6;

    public static readonly TimeSpan Step = TimeSpan.FromSeconds(30);

    private const int SecretLength = 20;
    private const int Modulus = 1_000_000;

    /// <summary>160 bits, in Base32.</summary>
    public static string NewSecret() => Base32.Encode(RandomNumberGenerator.GetBytes(SecretLength));

    /// <summary>Whether it could be one of ours: a page sends the secret back with the first code.</summary>
    public static bool IsSecret(string? text) => text is not null && Base32.Decode(text)?.Length == SecretLength;

    /// <summary>What a QR code says to an app.</summary>
    /// <param name="secret">In Base32.</param>
    /// <param name="issuer">The portal, as the app lists it.</param>
    /// <param name="account">The user name.</param>
    public static string AddressOf(string secret, string issuer, string account) =>
        $"otpauth://totp/{Uri.EscapeDataString(issuer)}:{Uri.EscapeDataString(account)}?secret={secret}&issuer={Uri.EscapeDataString(issuer)}";

    /// <summary>The code of an instant; for tests, which play the app.</summary>
    public static string CodeAt(string secret, DateTimeOffset at) => CodeOf(Key(secret), StepAt(at));

    /// <summary>The half minute whose code it is: this one, the one before or the one after, for clocks that differ. Null: a wrong code.</summary>
    public static long? StepOf(string secret, string code, DateTimeOffset now)
    {
        var typed = string.Concat(code.Where(c => !char.IsWhiteSpace(c) && c != '-'));
        if (typed.Length != Digits || !typed.All(char.IsAsciiDigit))
            return null;
        var (key, step) = (Key(secret), StepAt(now));
        long? found = null;
        foreach (var candidate in (long[])[step, step - 1, step + 1])
        {
            if (CryptographicOperations.FixedTimeEquals(Encoding.ASCII.GetBytes(typed), Encoding.ASCII.GetBytes(CodeOf(key, candidate))))
                found ??= candidate;
        }

        return found;
    }

    private static long StepAt(DateTimeOffset at) => at.ToUnixTimeSeconds() / (long)Step.TotalSeconds;

    private static byte[] Key(string secret) => Base32.Decode(secret) ?? throw new ArgumentException("Not Base32.", nameof(secret));

    // SHA-1 because apps for codes know nothing else; as the core of an HMAC it is not broken.
    [System.Diagnostics.CodeAnalysis.SuppressMessage("Security", "CA5350", Justification = "RFC 6238 as every app speaks it.")]
    // RFC 4226, 5.3: which four bytes of the hash count stands in its last half byte.
    private static string CodeOf(byte[] key, long step)
    {
        Span<byte> counter = stackalloc byte[sizeof(long)];
        BinaryPrimitives.WriteInt64BigEndian(counter, step);
        Span<byte> hash = stackalloc byte[HMACSHA1.HashSizeInBytes];
        HMACSHA1.HashData(key, counter, hash);
        var number = BinaryPrimitives.ReadInt32BigEndian(hash[(hash[^1] & 0x0F)..]) & int.MaxValue;
        return (number % Modulus).ToString("D6", CultureInfo.InvariantCulture);
    }
}
