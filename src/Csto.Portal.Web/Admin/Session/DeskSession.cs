using Csto.Portal.Core.Accounts;
using Csto.Portal.Core.Domain;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Identity;
using Microsoft.Net.Http.Headers;

namespace Csto.Portal.Web.Admin.Session;

/// <summary>The session of the browser at hand, and its cookie.</summary>
public sealed class DeskSession(SessionBook sessions, KnownDevices devices)
{
    private static readonly string Scheme = IdentityConstants.ApplicationScheme;

    /// <summary>Signs in; the request goes on as the one who did.</summary>
    /// <exception cref="InvalidOperationException">The account was deactivated this very moment.</exception>
    public async Task BeginAsync(HttpContext http, int userId)
    {
        var origin = new SessionOrigin(Device.InWords(http.Request.Headers[HeaderNames.UserAgent]), http.Connection.RemoteIpAddress?.ToString());
        // Whoever signs in over a session leaves none behind, whosever it was.
        if (http.User.SessionId() is { } former)
            await sessions.EndAsync(former, http.User.AsActor(), AuditAction.SignedOut, http.RequestAborted);
        var id = await sessions.BeginAsync(userId, origin, http.RequestAborted);
        await http.SignInAsync(Scheme, PortalClaims.CookieOf(id, Scheme));
        await RememberAsync(http, userId);
        await UseAsync(http, id);
    }

    /// <summary>The rest of the request knows what has just changed about the account.</summary>
    public async Task RefreshAsync(HttpContext http)
    {
        if (http.User.SessionId() is not { } id)
            return;
        await RememberAsync(http, http.User.AsActor().UserId!.Value);
        await UseAsync(http, id);
    }

    public async Task EndAsync(HttpContext http, Actor actor)
    {
        if (http.User.SessionId() is { } id)
            await sessions.EndAsync(id, actor, AuditAction.SignedOut, http.RequestAborted);
        await http.SignOutAsync(Scheme);
    }

    /// <summary>Again after a change of the password, which makes former notes worthless.</summary>
    private async Task RememberAsync(HttpContext http, int userId) => devices.Remember(http, await sessions.KnownAccountAsync(userId, http.RequestAborted));

    private async Task UseAsync(HttpContext http, Guid id) =>
        http.User = (await sessions.FindAsync(id, http.RequestAborted) ?? throw new InvalidOperationException("The session has just ended."))
            .AsPrincipal(Scheme);
}
