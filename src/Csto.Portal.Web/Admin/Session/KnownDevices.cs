using System.Security.Cryptography;
using System.Text.Json;
using Csto.Portal.Core.Accounts;
using Csto.Portal.Web.Shared;
using Microsoft.AspNetCore.DataProtection;

namespace Csto.Portal.Web.Admin.Session;

/// <summary>
/// A browser that somebody has signed in with keeps a sealed note of it. It lets nobody in; it only says that a try comes from no stranger, so that
/// whoever tries the name from elsewhere cannot close it here.
/// </summary>
public sealed class KnownDevices(IDataProtectionProvider protection, PortalSettings settings, TimeProvider clock)
{
    /// <summary>Counted from the last sign-in.</summary>
    public static readonly TimeSpan Lifetime = TimeSpan.FromDays(180);

    /// <summary>Of colleagues who share a computer; those who signed in last.</summary>
    private const int MostAccounts = 8;

    private const int IdLength = 16;

    private readonly IDataProtector protector = protection.CreateProtector("Csto.Portal.KnownDevice");

    /// <summary>The device of the request; null where it is not known, or was too long ago.</summary>
    public KnownDevice? Read(HttpContext http)
    {
        if (http.Request.Cookies[Name] is not { Length: > 0 } text)
            return null;
        try
        {
            return JsonSerializer.Deserialize<Note>(protector.Unprotect(text)) is { } note && note.Until > clock.GetUtcNow() ? note.Device : null;
        }
        catch (Exception e) when (e is CryptographicException or JsonException or FormatException)
        {
            return null;
        }
    }

    /// <summary>The device knows the account from now on.</summary>
    public void Remember(HttpContext http, KnownAccount account)
    {
        var known = Read(http);
        var others = known?.Accounts.Where(a => a.UserId != account.UserId).Take(MostAccounts - 1) ?? [];
        var device = new KnownDevice(known?.Id ?? Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(IdLength)), [account, .. others]);
        var note = new Note(device, clock.GetUtcNow() + Lifetime);
        http.Response.Cookies.Append(Name, protector.Protect(JsonSerializer.Serialize(note)), new CookieOptions
        {
            Path = DeskLinks.SignIn,
            Secure = settings.IsHttps,
            HttpOnly = true,
            SameSite = SameSiteMode.Strict,
            MaxAge = Lifetime,
            IsEssential = true,
        });
    }

    /// <summary>Not __Host-, which demands the path of the whole site: only the sign-in has to see it, and what is sealed cannot be planted.</summary>
    private string Name => settings.IsHttps ? "__Secure-portal-device" : "portal-device";

    private sealed record Note(KnownDevice Device, DateTimeOffset Until);
}
