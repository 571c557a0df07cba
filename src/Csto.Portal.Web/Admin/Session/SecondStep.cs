using System.Security.Cryptography;
using System.Text.Json;
using Csto.Portal.Core.Accounts;
using Microsoft.AspNetCore.DataProtection;

namespace Csto.Portal.Web.Admin.Session;

/// <summary>
/// Carries the first step of a sign-in to the second inside the form: sealed, good for ten minutes, and for nothing without the code. So no cookie
/// is set before somebody is in, and what was being written travels in the same form.
/// </summary>
public sealed class SecondStep(IDataProtectionProvider protection, TimeProvider clock)
{
    public static readonly TimeSpan Lifetime = TimeSpan.FromMinutes(10);

    private readonly IDataProtector protector = protection.CreateProtector("Csto.Portal.SecondStep");

    public string Seal(PendingSignIn pending) => protector.Protect(JsonSerializer.Serialize(new Sealed(pending, clock.GetUtcNow() + Lifetime)));

    /// <summary>Null where it is none of ours, or too old.</summary>
    public PendingSignIn? Open(string? text)
    {
        try
        {
            return JsonSerializer.Deserialize<Sealed>(protector.Unprotect(text ?? "")) is { } found && found.Until > clock.GetUtcNow() ? found.Pending : null;
        }
        catch (Exception e) when (e is CryptographicException or JsonException or FormatException)
        {
            return null;
        }
    }

    private sealed record Sealed(PendingSignIn Pending, DateTimeOffset Until);
}
