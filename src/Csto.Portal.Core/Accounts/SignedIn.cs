using System.Globalization;
using System.Security.Claims;
using Csto.Portal.Core.Domain;

namespace Csto.Portal.Core.Accounts;

/// <summary>What a request of the press office knows of who makes it; read anew at each.</summary>
/// <param name="SessionId">The session it belongs to.</param>
/// <param name="Role">One of <see cref="Roles.All"/>, or none.</param>
public sealed record SignedIn(Guid SessionId, int UserId, string UserName, string DisplayName, string? Role)
{
    public bool MustChangePassword { get; init; }

    public bool HasSecondFactor { get; init; }

    /// <summary>There is none, and the operator demands one.</summary>
    public bool MustAddSecondFactor { get; init; }

    /// <summary>UTC: when an administrator took it away; null once the owner has read so.</summary>
    public DateTime? SecondFactorRemovedAt { get; init; }

    /// <param name="scheme">The authentication scheme that vouches for it.</param>
    public ClaimsPrincipal AsPrincipal(string scheme)
    {
        var identity = new ClaimsIdentity(scheme, ClaimTypes.Name, ClaimTypes.Role);
        identity.AddClaim(new(ClaimTypes.NameIdentifier, UserId.ToString(CultureInfo.InvariantCulture)));
        identity.AddClaim(new(ClaimTypes.Name, UserName));
        identity.AddClaim(new(PortalClaims.DisplayName, DisplayName));
        identity.AddClaim(new(PortalClaims.Session, SessionId.ToString()));
        if (Role is not null)
            identity.AddClaim(new(ClaimTypes.Role, Role));
        if (MustChangePassword)
            identity.AddClaim(new(PortalClaims.MustChangePassword, "1"));
        if (MustAddSecondFactor)
            identity.AddClaim(new(PortalClaims.MustAddSecondFactor, "1"));
        if (SecondFactorRemovedAt is { } at)
            identity.AddClaim(new(PortalClaims.SecondFactorRemoved, at.Ticks.ToString(CultureInfo.InvariantCulture)));
        return new ClaimsPrincipal(identity);
    }
}

/// <summary>Reads what <see cref="SignedIn"/> writes.</summary>
public static class PortalClaims
{
    internal const string DisplayName = "portal:name";
    internal const string Session = "portal:session";
    internal const string MustChangePassword = "portal:must-change-password";

    internal const string MustAddSecondFactor = "portal:must-add-second-factor";
    internal const string SecondFactorRemoved = "portal:second-factor-removed";

    /// <summary>All that the cookie of a session holds; the rest is read from the database.</summary>
    /// <param name="session">Its number.</param>
    /// <param name="scheme">The authentication scheme of the cookie.</param>
    public static ClaimsPrincipal CookieOf(Guid session, string scheme) => new(new ClaimsIdentity([new Claim(Session, session.ToString())], scheme));

    /// <summary>The number of the session; null where nobody is signed in.</summary>
    public static Guid? SessionId(this ClaimsPrincipal principal) => Guid.TryParse(principal.FindFirst(Session)?.Value, out var id) ? id : null;

    public static bool HasToChangePassword(this ClaimsPrincipal principal) => principal.HasClaim(c => c.Type == MustChangePassword);

    public static bool HasToAddSecondFactor(this ClaimsPrincipal principal) => principal.HasClaim(c => c.Type == MustAddSecondFactor);

    /// <summary>UTC: when an administrator took the second factor away, and the owner has not read so yet.</summary>
    public static DateTime? SecondFactorRemovedAt(this ClaimsPrincipal principal) =>
        principal.FindFirst(SecondFactorRemoved)?.Value is { } ticks ? new DateTime(long.Parse(ticks, CultureInfo.InvariantCulture), DateTimeKind.Utc) : null;

    /// <summary>Who acts.</summary>
    /// <exception cref="InvalidOperationException">Nobody is signed in.</exception>
    public static Actor AsActor(this ClaimsPrincipal principal) =>
        principal.FindFirst(ClaimTypes.NameIdentifier)?.Value is { } id && principal.FindFirst(DisplayName)?.Value is { } name
            ? new Actor(int.Parse(id, CultureInfo.InvariantCulture), name)
            : throw new InvalidOperationException("Nobody is signed in.");
}
