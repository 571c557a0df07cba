using System.Net;
using Csto.Portal.Core.Accounts;
using Csto.Portal.Core.Data;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace Csto.Portal.Testing;

/// <summary>Accounts and sessions without the pages that make them, which have tests of their own.</summary>
internal static class Sessions
{
    /// <summary>A fresh account of the role, and the cookie of its session as a browser would send it.</summary>
    public static async Task<Cookie> SessionCookieAsync(this IServiceProvider services, string role)
    {
        var user = await services.CreateUserAsync(role);
        var session = await services.GetRequiredService<SessionBook>().BeginAsync(user.Id, new("Firefox, Linux", null), default);
        var scheme = IdentityConstants.ApplicationScheme;
        var cookie = services.GetRequiredService<IOptionsMonitor<CookieAuthenticationOptions>>().Get(scheme);
        var now = services.GetRequiredService<TimeProvider>().GetUtcNow();
        var properties = new AuthenticationProperties { IssuedUtc = now, ExpiresUtc = now + cookie.ExpireTimeSpan };
        var ticket = new AuthenticationTicket(PortalClaims.CookieOf(session, scheme), properties, scheme);
        return new Cookie(cookie.Cookie.Name!, cookie.TicketDataFormat.Protect(ticket), cookie.Cookie.Path) { Secure = true };
    }

    private static async Task<PortalUser> CreateUserAsync(this IServiceProvider services, string role)
    {
        var roles = services.GetRequiredService<RoleManager<IdentityRole<int>>>();
        if (!await roles.RoleExistsAsync(role))
            Require(await roles.CreateAsync(new IdentityRole<int>(role)));
        var users = services.GetRequiredService<UserManager<PortalUser>>();
        var user = new PortalUser
        {
            UserName = $"test-{Guid.NewGuid():N}"[..13],
            DisplayName = $"Тест {role}",
            CreatedAt = services.GetRequiredService<TimeProvider>().GetUtcNow().UtcDateTime,
        };
        Require(await users.CreateAsync(user, TestPasswords.Good));
        Require(await users.AddToRoleAsync(user, role));
        return user;
    }

    private static void Require(IdentityResult result)
    {
        if (!result.Succeeded)
            throw new InvalidOperationException(string.Join(' ', result.Errors.Select(error => error.Description)));
    }
}

/// <summary>Passwords that mean something to a test.</summary>
public static class TestPasswords
{
    /// <summary>Keeps every rule.</summary>
    public const string Good = "тихая-река-7-берегов";
}
