using System.IO.Compression;
using Csto.Portal.Web.Shared;
using Microsoft.AspNetCore.ResponseCompression;

namespace Csto.Portal.Web.Startup;

/// <summary>Small parts of the request pipeline.</summary>
internal static class Pipeline
{
    private const string AYear = "public, max-age=31536000, immutable";

    /// <summary>The scheme is the one readers use, whatever a proxy speaks to the portal, and is taken from the settings rather than from a header.</summary>
    public static void UsePublicScheme(this WebApplication app)
    {
        var scheme = app.Services.GetRequiredService<PortalSettings>().PublicBaseUrl.Scheme;
        app.Use((context, next) =>
        {
            context.Request.Scheme = scheme;
            return next(context);
        });
    }

    /// <summary>Files under <see cref="AssetManifest.BasePath"/> carry a hash in the name.</summary>
    public static void UseAssets(this WebApplication app) => app.UseStaticFiles(new StaticFileOptions
    {
        OnPrepareResponse = file =>
        {
            if (file.Context.Request.Path.StartsWithSegments(AssetManifest.BasePath.TrimEnd('/'), StringComparison.Ordinal))
                file.Context.Response.Headers.CacheControl = file.File.Name == "manifest.json" ? "no-cache" : AYear;
        },
    });

    public static IServiceCollection AddPortalCompression(this IServiceCollection services) => services
        .AddResponseCompression(compression =>
        {
            compression.EnableForHttps = true;
            compression.Providers.Add<BrotliCompressionProvider>();
            compression.Providers.Add<GzipCompressionProvider>();
            compression.MimeTypes = [.. ResponseCompressionDefaults.MimeTypes, "image/svg+xml", "text/vcard"];
        })
        .Configure<BrotliCompressionProviderOptions>(brotli => brotli.Level = CompressionLevel.Optimal)
        .Configure<GzipCompressionProviderOptions>(gzip => gzip.Level = CompressionLevel.Optimal);

    /// <summary>Not for the press office: its pages hold secrets beside what a visitor sent, which compression would leak (BREACH).</summary>
    public static void UsePortalCompression(this WebApplication app) => app.UseWhen(
        context => !context.Request.Path.StartsWithSegments("/admin", StringComparison.OrdinalIgnoreCase),
        branch => branch.UseResponseCompression());
}
