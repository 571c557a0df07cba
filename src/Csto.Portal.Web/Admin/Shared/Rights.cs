using System.Security.Claims;
using Csto.Portal.Core.Accounts;

namespace Csto.Portal.Web.Admin;

/// <summary>What pages show and hide by role; the endpoints themselves ask the policies.</summary>
internal static class Rights
{
    /// <param name="user">Who is signed in.</param>
    /// <param name="permission">One of <see cref="Permissions"/>.</param>
    public static bool IsAllowed(this ClaimsPrincipal user, string permission) => Permissions.HeldBy[permission].Any(user.IsInRole);

    public static string RoleInRussian(this ClaimsPrincipal user) =>
        Roles.All.LastOrDefault(user.IsInRole) is { } role ? Roles.InRussian(role) : "Без роли";
}
