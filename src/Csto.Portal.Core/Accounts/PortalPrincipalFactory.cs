using System.Globalization;
using System.Security.Claims;
using Csto.Portal.Core.Data;
using Csto.Portal.Core.Domain;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace Csto.Portal.Core.Accounts;

/// <summary>What a session knows of who is signed in. Made anew at every request of the press office, hence with one query.</summary>
public sealed class PortalPrincipalFactory(PortalDbContext db, IOptions<IdentityOptions> options) : IUserClaimsPrincipalFactory<PortalUser>
{
    // IdentityConstants.ApplicationScheme, which stands in an assembly that knows HTTP.
    private const string Scheme = "Identity.Application";

    public async Task<ClaimsPrincipal> CreateAsync(PortalUser user)
    {
        var roles = await (from held in db.UserRoles
                           join role in db.Roles on held.RoleId equals role.Id
                           where held.UserId == user.Id
                           select role.Name).ToListAsync();
        var names = options.Value.ClaimsIdentity;
        var identity = new ClaimsIdentity(Scheme, names.UserNameClaimType, names.RoleClaimType);
        identity.AddClaim(new(names.UserIdClaimType, user.Id.ToString(CultureInfo.InvariantCulture)));
        identity.AddClaim(new(names.UserNameClaimType, user.UserName!));
        identity.AddClaim(new(names.SecurityStampClaimType, user.SecurityStamp!));
        identity.AddClaim(new(PortalClaims.DisplayName, user.DisplayName));
        if (user.MustChangePassword)
            identity.AddClaim(new(PortalClaims.MustChangePassword, "1"));
        identity.AddClaims(roles.Select(role => new Claim(names.RoleClaimType, role!)));
        return new ClaimsPrincipal(identity);
    }
}

/// <summary>Reads what <see cref="PortalPrincipalFactory"/> writes.</summary>
public static class PortalClaims
{
    internal const string DisplayName = "portal:name";
    internal const string MustChangePassword = "portal:must-change-password";

    public static bool HasToChangePassword(this ClaimsPrincipal principal) => principal.HasClaim(c => c.Type == MustChangePassword);

    /// <summary>Who acts.</summary>
    /// <exception cref="InvalidOperationException">Nobody is signed in.</exception>
    public static Actor AsActor(this ClaimsPrincipal principal) =>
        principal.FindFirstValue(ClaimTypes.NameIdentifier) is { } id && principal.FindFirstValue(DisplayName) is { } name
            ? new Actor(int.Parse(id, CultureInfo.InvariantCulture), name)
            : throw new InvalidOperationException("Nobody is signed in.");

    private static string? FindFirstValue(this ClaimsPrincipal principal, string type) => principal.FindFirst(type)?.Value;
}
