using Csto.Portal.Core.Accounts;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;

namespace Csto.Portal.Web.Startup;

/// <summary>
/// Asks at every request of the press office, with one query, whether the session still holds and who it belongs to: one that was ended counts
/// no more on any node, and a new role or name counts at once.
/// </summary>
internal static class SessionCheck
{
    public static async Task ValidateAsync(CookieValidatePrincipalContext context)
    {
        var http = context.HttpContext;
        var sessions = http.RequestServices.GetRequiredService<SessionBook>();
        if (context.Principal?.SessionId() is { } id && await sessions.FindAsync(id, http.RequestAborted) is { } person)
        {
            context.ReplacePrincipal(person.AsPrincipal(context.Scheme.Name));
            return;
        }

        context.RejectPrincipal();
        await http.SignOutAsync(context.Scheme.Name);
    }
}
