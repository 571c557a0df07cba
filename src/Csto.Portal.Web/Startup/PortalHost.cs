using Csto.Portal.Core.Accounts;
using Csto.Portal.Core.Data;
using Csto.Portal.Core.Publishing;
using Csto.Portal.Core.Reading;

namespace Csto.Portal.Web.Startup;

/// <summary>The one place where the portal is put together.</summary>
public static class PortalHost
{
    public static WebApplicationBuilder CreateBuilder(string[] args)
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { Args = args, ContentRootPath = ContentRoot.Find() });
        builder.Configuration.AddKeyPerFile("/run/secrets", optional: true);
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.AddServerHeader = false);
        builder.Host.UseDefaultServiceProvider(container => container.ValidateOnBuild = container.ValidateScopes = true);
        return builder;
    }

    /// <exception cref="SettingException">A setting is wrong or missing.</exception>
    public static void AddPortal(this WebApplicationBuilder builder)
    {
        var settings = SettingsReader.ReadPortal(builder.Configuration, builder.Environment);
        builder.Services
            .AddSingleton(settings)
            .AddSingleton(TimeProvider.System)
            .AddPortalData(SettingsReader.ReadDatabase(builder.Configuration, settings))
            .AddPublishing()
            .AddAccounts()
            .AddPortalReading()
            .AddPortalMvc()
            .AddPortalAccounts(settings)
            .AddPortalCompression();
    }

    public static async Task PrepareDatabaseAsync(this WebApplication app)
    {
        await using var scope = app.Services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<PortalDbContext>().PrepareAsync(app.Lifetime.ApplicationStopping);
    }

    public static void UsePortal(this WebApplication app)
    {
        app.UsePublicScheme();
        app.UsePortalCompression();
        app.UseAssets();
        app.UseRequestLocalization();
        app.UseRouting();
        app.UseAuthentication();
        app.UseAuthorization();
        app.MapControllers();
    }
}
