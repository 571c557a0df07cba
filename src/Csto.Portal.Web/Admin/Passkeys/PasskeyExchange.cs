using System.Security.Cryptography;
using Csto.Portal.Core.Data;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Identity;

namespace Csto.Portal.Web.Admin.Passkeys;

/// <summary>A question to the browser, and what of it must come back with the answer.</summary>
/// <param name="Options">For the browser, JSON of WebAuthn.</param>
/// <param name="State">Sealed.</param>
public sealed record PasskeyQuestion(string Options, string State);

/// <summary>
/// What the portal asks a browser about passkeys, and whether the answer is true (WebAuthn, by Identity). The question travels sealed in the form
/// rather than in a cookie, and is good for a while only.
/// </summary>
public sealed class PasskeyExchange(IPasskeyHandler<PortalUser> handler, IDataProtectionProvider protection, TimeProvider clock)
{
    /// <summary>As long as a page may stay open.</summary>
    public static readonly TimeSpan Lifetime = TimeSpan.FromMinutes(30);

    private const char Separator = '|';

    private readonly IDataProtector protector = protection.CreateProtector("Csto.Portal.Passkeys");

    /// <summary>Asks for a new passkey of who is signed in.</summary>
    public async Task<PasskeyQuestion> AskForNewAsync(HttpContext http, int userId, string displayName)
    {
        var entity = new PasskeyUserEntity { Id = $"{userId}", Name = http.User.Identity!.Name!, DisplayName = displayName };
        var made = await handler.MakeCreationOptionsAsync(entity, http);
        return new(made.CreationOptionsJson, Seal(made.AttestationState));
    }

    /// <summary>Asks for any passkey of this portal: whose, its answer tells, so that no name is typed and none is given away.</summary>
    public async Task<PasskeyQuestion> AskAsync(HttpContext http)
    {
        var made = await handler.MakeRequestOptionsAsync(null, http);
        return new(made.RequestOptionsJson, Seal(made.AssertionState));
    }

    /// <summary>The new passkey; null where the answer is not true, or too late.</summary>
    public async Task<UserPasskeyInfo?> TakeNewAsync(HttpContext http, int userId, string? state, string? credential)
    {
        if (string.IsNullOrEmpty(credential) || Open(state) is not { } asked)
            return null;
        var result = await handler.PerformAttestationAsync(new() { HttpContext = http, CredentialJson = credential, AttestationState = asked });
        return result.Succeeded && result.UserEntity.Id == $"{userId}" ? result.Passkey : null;
    }

    /// <summary>Whose passkey it is; null where the answer is not true, or too late.</summary>
    public async Task<(int UserId, UserPasskeyInfo Passkey)?> TakeAsync(HttpContext http, string? state, string? credential)
    {
        if (string.IsNullOrEmpty(credential) || Open(state) is not { } asked)
            return null;
        var result = await handler.PerformAssertionAsync(new() { HttpContext = http, CredentialJson = credential, AssertionState = asked });
        return result.Succeeded ? (result.User.Id, result.Passkey) : null;
    }

    private string Seal(string? state) => protector.Protect($"{(clock.GetUtcNow() + Lifetime).ToUnixTimeSeconds()}{Separator}{state}");

    private string? Open(string? text)
    {
        try
        {
            return protector.Unprotect(text ?? "").Split(Separator, 2) is [var until, var state]
                && long.TryParse(until, out var seconds) && seconds > clock.GetUtcNow().ToUnixTimeSeconds() ? state : null;
        }
        catch (CryptographicException)
        {
            return null;
        }
    }
}
