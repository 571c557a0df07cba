using Csto.Portal.Core.Accounts;
using Csto.Portal.Core.Data;
using Csto.Portal.Web.Shared;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Identity;

namespace Csto.Portal.Web.Startup;

/// <summary>Accounts of the press office: Identity, its cookie, the policies, and keys that all nodes share.</summary>
internal static class AccountsSetup
{
    private const string AdminPath = "/admin";
    private const string SignInPath = "/admin/sign-in";

    public static IServiceCollection AddPortalAccounts(this IServiceCollection services, PortalSettings settings, KeyCertificates? certificates)
    {
        var keys = services.AddDataProtection().SetApplicationName("Csto.Portal").PersistKeysToDbContext<PortalDbContext>();
        if (certificates is not null)
            Encrypt(keys, certificates);
        services.AddSingleton<KeyCheck>();
        // It reads the keys while the database may still be on its way; they are read with the first form as well.
        services.Remove(services.Single(service => service.ImplementationType?.Name == "DataProtectionHostedService"));
        services.AddIdentityCore<PortalUser>(Rules)
            .AddRoles<IdentityRole<int>>()
            .AddEntityFrameworkStores<PortalDbContext>()
            .AddErrorDescriber<RussianIdentityErrors>();
        services.AddScoped<IPasskeyHandler<PortalUser>, PasskeyHandler<PortalUser>>();
        services.Configure<IdentityPasskeyOptions>(passkeys => Passkeys(passkeys, settings));
        services.AddAuthentication(IdentityConstants.ApplicationScheme)
            .AddCookie(IdentityConstants.ApplicationScheme, cookie => Session(cookie, settings));
        services.AddAntiforgery(antiforgery =>
        {
            Confine(antiforgery.Cookie, "portal-form", settings);
            antiforgery.Cookie.SameSite = SameSiteMode.Strict;
            antiforgery.HeaderName = "X-Form-Token";
        });
        var authorization = services.AddAuthorizationBuilder();
        foreach (var (permission, roles) in Permissions.HeldBy)
            authorization.AddPolicy(permission, policy => policy.RequireRole(roles));
        return services;
    }

    /// <summary>
    /// For the press office alone: the cookie of a session is sent everywhere, and no public page may read it, wait for the database because of it, or
    /// renew it.
    /// </summary>
    public static void UseDeskAuthentication(this WebApplication app)
    {
        // Otherwise the host puts authentication of its own in front of everything.
        ((IApplicationBuilder)app).Properties["__AuthenticationMiddlewareSet"] = true;
        app.UseWhen(
            context => context.Request.Path.StartsWithSegments(AdminPath, StringComparison.OrdinalIgnoreCase), branch => branch.UseAuthentication());
    }

    private static void Encrypt(IDataProtectionBuilder keys, KeyCertificates certificates)
    {
        keys.ProtectKeysWithCertificate(certificates.Current);
        if (certificates.Former is { } former)
            keys.UnprotectKeysWithAnyCertificate(former);
    }

    private static void Rules(IdentityOptions identity)
    {
        // Length, not character classes: NIST SP 800-63B, 5.1.1.2.
        identity.Password.RequiredLength = 12;
        identity.Password.RequiredUniqueChars = 5;
        identity.Password.RequireDigit = identity.Password.RequireLowercase = false;
        identity.Password.RequireUppercase = identity.Password.RequireNonAlphanumeric = false;
        identity.Stores.SchemaVersion = IdentitySchemaVersions.Version3;
    }

    /// <summary>A passkey is both steps at once: the device must keep it and must ask its owner for a finger or a PIN.</summary>
    private static void Passkeys(IdentityPasskeyOptions passkeys, PortalSettings settings)
    {
        passkeys.ServerDomain = settings.PublicBaseUrl.Host;
        passkeys.UserVerificationRequirement = "required";
        passkeys.ResidentKeyRequirement = "required";
        var origin = settings.PublicBaseUrl.GetLeftPart(UriPartial.Authority);
        passkeys.ValidateOrigin = asked => ValueTask.FromResult(!asked.CrossOrigin && string.Equals(asked.Origin, origin, StringComparison.OrdinalIgnoreCase));
    }

    private static void Session(CookieAuthenticationOptions cookie, PortalSettings settings)
    {
        Confine(cookie.Cookie, "portal-session", settings);
        // Lax, not Strict: a link to a draft sent by e-mail must open for who is signed in. No GET changes anything, and every other verb
        // needs an antiforgery token.
        cookie.Cookie.SameSite = SameSiteMode.Lax;
        cookie.ExpireTimeSpan = SessionBook.Lifetime;
        cookie.SlidingExpiration = true;
        cookie.LoginPath = SignInPath;
        cookie.ReturnUrlParameter = "from";
        cookie.Events.OnValidatePrincipal = SessionCheck.ValidateAsync;
        // No page to be sent to: the answer is 403, with the error page of the press office.
        cookie.Events.OnRedirectToAccessDenied = context =>
        {
            context.Response.StatusCode = StatusCodes.Status403Forbidden;
            return Task.CompletedTask;
        };
    }

    private static void Confine(CookieBuilder cookie, string name, PortalSettings settings)
    {
        // __Host- keeps other names of the same domain from planting a cookie here; it demands the path of the whole site. Over plain HTTP there is no
        // such promise, so the cookie at least goes to the press office alone.
        cookie.Name = settings.IsHttps ? "__Host-" + name : name;
        cookie.SecurePolicy = settings.IsHttps ? CookieSecurePolicy.Always : CookieSecurePolicy.SameAsRequest;
        cookie.Path = settings.IsHttps ? "/" : AdminPath;
        cookie.HttpOnly = true;
        cookie.IsEssential = true;
    }
}
