using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.DataProtection;

namespace Csto.Portal.Core.Subscriptions;

/// <summary>
/// Keys in the links of letters. The database knows them by their hash; the one that every letter to a subscriber holds is kept encrypted beside it, by keys that an
/// operator may keep apart from the database.
/// </summary>
public sealed class SubscriptionKeys(IDataProtectionProvider protection)
{
    /// <summary>In bytes: nobody guesses it, and links stay short.</summary>
    private const int Length = 24;

    private readonly IDataProtector protector = protection.CreateProtector("Csto.Portal.Subscriptions");

    public static string Make() => Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(Length));

    public static string Hash(string key) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(key)));

    public string Seal(string key) => protector.Protect(key);

    /// <summary>Null where the portal's keys have been lost since.</summary>
    public string? Open(string sealedKey)
    {
        try
        {
            return protector.Unprotect(sealedKey);
        }
        catch (CryptographicException)
        {
            return null;
        }
    }
}
