using System.Globalization;
using Csto.Portal.Core.Domain;
using Csto.Portal.Web.Api;
using Csto.Portal.Web.Localization;
using Csto.Portal.Web.Shared;

namespace Csto.Portal.Web.Startup;

/// <summary>
/// The language of a request is what its address begins with, and nothing else the visitor sends: <c>/en/press/</c> is <c>/press/</c> in English. Stands behind
/// the kept pages, which are found by the whole address, and before all that reads a path.
/// </summary>
internal sealed class LanguageOfAddress(RequestDelegate next, PortalSettings settings)
{
    /// <summary>What there is once for all languages; under a language there is none of it.</summary>
    private static readonly PathString[] Once =
        ["/admin", AssetManifest.BasePath.TrimEnd('/'), "/media", Health.Path, ApiAccess.Path, "/robots.txt", "/sitemap.xml", "/sitemaps", "/oembed", "/.well-known"];

    private readonly (PathString Prefix, CultureInfo Culture)[] _others =
        [.. settings.Languages.Where(tag => tag != Publication.Russian).Select(tag => (new PathString(PublicationAddress.Prefix(tag)), Language.CultureOf(tag)))];

    private readonly CultureInfo _russian = Language.CultureOf(Publication.Russian);

    public async Task InvokeAsync(HttpContext context)
    {
        CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = TakeLanguage(context.Request) ?? _russian;
        await next(context);
    }

    private CultureInfo? TakeLanguage(HttpRequest request)
    {
        // Slashes too many belong to the language: the page sends their visitor to its own address.
        var path = request.Path.Value ?? "";
        var start = Math.Max(0, path.Length - path.TrimStart('/').Length - 1);
        foreach (var (prefix, culture) in _others)
        {
            if (!new PathString(path[start..]).StartsWithSegments(prefix, StringComparison.OrdinalIgnoreCase, out var rest))
                continue;
            if (Array.Exists(Once, once => rest.StartsWithSegments(once, StringComparison.OrdinalIgnoreCase)))
                return null;
            request.PathBase = path[..(start + prefix.Value!.Length)];
            request.Path = rest.HasValue ? rest : "/";
            if (!rest.HasValue)
                request.HttpContext.Features.Set(new Spelling(""));
            return culture;
        }

        return null;
    }
}
