using System.Text.Encodings.Web;
using System.Text.Unicode;
using Csto.Portal.Web.Shared;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Razor;
using Microsoft.Extensions.WebEncoders;

namespace Csto.Portal.Web.Startup;

/// <summary>Controllers and views, found together in feature folders.</summary>
internal static class MvcSetup
{
    public static IServiceCollection AddPortalMvc(this IServiceCollection services)
    {
        services.AddControllersWithViews(mvc =>
            {
                mvc.Conventions.Add(new AdminAreaConvention());
                mvc.Filters.Add(new AutoValidateAntiforgeryTokenAttribute());
            })
            .AddControllersAsServices()
            .AddViewComponentsAsServices();
        services.Configure<RazorViewEngineOptions>(FindViewsInFeatureFolders);
        services.Configure<RouteOptions>(routes => routes.LowercaseUrls = true);
        // The default encoder writes every Cyrillic letter as &#x…; which more than doubles a page.
        services.Configure<WebEncoderOptions>(encoder => encoder.TextEncoderSettings = new TextEncoderSettings(UnicodeRanges.All));
        services.AddScoped<ReadyNavigation>().AddSingleton<AssetManifest>().AddSingleton<ErrorView>().AddSingleton<Site.Photos.OriginalsDesk>().AddSingleton<Site.Photos.DownloadSlots>().AddSingleton<Site.Terms.TermsText>().AddScoped<Site.Subscribe.SubscriptionForm>();
        return services;
    }

    private static void FindViewsInFeatureFolders(RazorViewEngineOptions razor)
    {
        razor.ViewLocationFormats.Clear();
        razor.ViewLocationFormats.Add("/Site/{1}/{0}.cshtml");
        razor.ViewLocationFormats.Add("/Shared/{0}.cshtml");
        razor.AreaViewLocationFormats.Clear();
        razor.AreaViewLocationFormats.Add("/{2}/{1}/{0}.cshtml");
        razor.AreaViewLocationFormats.Add("/{2}/Shared/{0}.cshtml");
        razor.AreaViewLocationFormats.Add("/Shared/{0}.cshtml");
    }
}
