using Csto.Portal.Core.Accounts;
using Csto.Portal.Core.Archive;
using Csto.Portal.Core.Data;
using Csto.Portal.Core.Domain;
using Csto.Portal.Core.Media;
using Csto.Portal.Core.Publishing;
using Csto.Portal.Core.Reading;
using Csto.Portal.Core.Search;
using Csto.Portal.Web.Admin;
using Csto.Portal.Web.Api;
using Csto.Portal.Web.Feeds;
using Csto.Portal.Web.PageCache;
using Csto.Portal.Web.Shared;
using Microsoft.AspNetCore.Connections;

namespace Csto.Portal.Web.Startup;

/// <summary>The one place where the portal is put together.</summary>
internal static class PortalHost
{
    /// <summary>Starts the site and returns when it has ended.</summary>
    /// <returns>The exit code.</returns>
    public static async Task<int> RunAsync(string[] settings)
    {
        try
        {
            await using var app = Build(settings, forVerb: false);
            app.UsePortal();
            // Reads its file, without which no page can be shown.
            app.Services.GetRequiredService<AssetManifest>();
            var start = app.Services.GetRequiredService<PortalStart>();
            await app.RunAsync();
            return start.HasFailed ? 1 : 0;
        }
        catch (CannotStartException e)
        {
            await Console.Error.WriteLineAsync(e.Message);
            return 1;
        }
        catch (IOException e) when (e.InnerException is AddressInUseException)
        {
            await Console.Error.WriteLineAsync(
                "Адрес, который портал должен слушать, занят другой программой: остановите её или задайте другой адрес в настройке ASPNETCORE_URLS.");
            return 1;
        }
    }

    /// <param name="settings">As on the command line, <c>--Name:Of=value</c>.</param>
    /// <param name="forVerb">Whether a verb runs in it rather than the site.</param>
    /// <exception cref="SettingException">A setting is wrong or missing.</exception>
    public static WebApplication Build(string[] settings, bool forVerb)
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { Args = settings, ContentRootPath = ContentRoot.Find() });
        builder.Configuration.AddKeyPerFile("/run/secrets", optional: true);
        builder.Host.UseDefaultServiceProvider(container => container.ValidateOnBuild = container.ValidateScopes = true);
        builder.AddPortal(forVerb);
        return builder.Build();
    }

    private static void AddPortal(this WebApplicationBuilder builder, bool forVerb)
    {
        var settings = SettingsReader.ReadPortal(builder.Configuration, builder.Environment);
        var signer = SigningKeyReader.Read(builder.Configuration);
        builder.AddPortalLog(beside: forVerb);
        builder.AddServerLimits();
        builder.AddLoadLimits();
        builder.Services
            .AddSingleton(settings)
            .AddSingleton(new PortalLanguages(settings.Languages))
            .AddSingleton(SettingsReader.ReadListening(builder.Configuration))
            .AddSingleton(NetworkSettingsReader.Read(builder.Configuration, settings))
            .AddSingleton<TryLimits>()
            .AddSingleton(new ReadLimits(LoadSettingsReader.ReadPerMinute(builder.Configuration)))
            .AddSingleton(TimeProvider.System)
            .AddSingleton(NodeIdentity.OfThisProcess(joins: !forVerb))
            .AddSingleton(_ => signer)
            .AddPortalData(SettingsReader.ReadDatabase(builder.Configuration, settings))
            .AddMedia(SettingsReader.ReadMedia(builder.Configuration, settings))
            .AddPublishing()
            .AddArchiveImport()
            .AddPortalStart() // before the accounts, whose keys are read from the database at start
            .AddPortalMail(builder.Configuration, settings)
            .AddHostedService<ReleaseClock>()
            .AddPageCache(SettingsReader.ReadPageCache(builder.Configuration))
            .AddHostedService<GenerationPoll>()
            .AddHostedService<UploadSweep>()
            .AddSingleton<IOwnPages, OwnPages>()
            .AddHostedService<LostAddressLoop>()
            .AddHostedService<MediaCleaning>()
            .AddHostedService<PictureLoop>()
            .AddHostedService<ProofLoop>()
            .AddSearch(SettingsReader.ReadSearch(builder.Configuration, settings))
            .AddHostedService<SearchLoop>()
            .AddAccounts(SettingsReader.ReadAccounts(builder.Configuration))
            .AddPortalReading()
            .AddPortalMvc()
            .AddPortalAccounts(settings, KeyCertificates.Read(builder.Configuration))
            .AddAdmin()
            .AddFeeds()
            .AddApi(settings)
            .AddPortalCompression()
            .AddPortalTelemetry();
    }

    private static void UsePortal(this WebApplication app)
    {
        app.UseEntrance();
        app.UseOldQueries();
        app.UsePageCache();
        app.UseMiddleware<LanguageOfAddress>();
        app.UseMiddleware<LookOfReader>();
        app.UseMiddleware<OverloadGate>();
        app.UseMiddleware<RequestLog>();
        app.UseMiddleware<SecurityHeaders>();
        app.UseMiddleware<ApiAccess>();
        app.UsePortalCompression();
        app.UseMiddleware<ErrorPages>();
        app.UseMiddleware<HeaderLimits>();
        app.UseAssets();
        app.UseMiddleware<DatabaseGate>();
        app.UseOldAddresses();
        app.UseMiddleware<SpellingCorrection>();
        app.UseMiddleware<AnswersInEffect>();
        app.UseAdminRescue();
        app.UseRouting();
        app.UsePageMaking();
        app.UseMiddleware<CrossSitePosts>();
        app.UseDeskAuthentication();
        app.UseAdminUser();
        app.UseAuthorization();
        app.MapControllers();
        app.MapHealth();
    }
}
