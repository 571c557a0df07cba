using System.Globalization;
using Csto.Portal.Core.Domain;
using Csto.Portal.Core.Reading;
using Csto.Portal.Web.Localization;
using Csto.Portal.Web.PageCache;
using Csto.Portal.Web.Shared;
using Microsoft.AspNetCore.Mvc;

namespace Csto.Portal.Web.Feeds;

/// <summary>What search engines are told of the portal: which pages there are, in every language, and which are not for them.</summary>
[CacheablePages]
[LimitsReading]
public sealed class SiteMapsController(SiteMapReader maps, SiteMapPages pages, PortalSettings settings) : Controller
{
    /// <summary>The pages that are not publications.</summary>
    private const string PagesMap = "pages";

    /// <summary>What came out yesterday and today.</summary>
    private const string NewsMap = "latest";

    private const string Xml = "application/xml; charset=utf-8";

    [Readable(Routes.SiteMap)]
    public async Task<IActionResult> Index(CancellationToken cancellationToken)
    {
        List<string> all = [];
        foreach (var language in settings.Languages)
        {
            Speak(language);
            all.AddRange([Links.Map(PagesMap), Links.Map(NewsMap), .. (await maps.PartsAsync(language, cancellationToken)).Select(part => Links.Map(part.Name))]);
        }

        return Content(SiteMapXml.Index(all, settings), Xml);
    }

    /// <summary>An address that names no map of the portal's own, or one of a period in which nothing is live, is none.</summary>
    [Readable(Routes.Map)]
    public async Task<IActionResult> Map(string name, CancellationToken cancellationToken)
    {
        var language = settings.Languages.FirstOrDefault(tag => tag != Publication.Russian && name.StartsWith(tag + "-", StringComparison.Ordinal)) ?? Publication.Russian;
        Speak(language);
        return (language == Publication.Russian ? name : name[(language.Length + 1)..]) switch
        {
            PagesMap => Content(SiteMapXml.Pages(await pages.AddressesAsync(language, cancellationToken), settings), Xml),
            NewsMap => Content(SiteMapXml.News(await maps.NewsAsync(language, cancellationToken), settings), Xml),
            var period => SiteMapPart.TryParse(period) is { } part && await maps.ReadAsync(language, part, cancellationToken) is { Count: > 0 } items
                ? Content(SiteMapXml.Items(items, settings), Xml)
                : NotFound(),
        };
    }

    /// <summary>By RFC 9309. What is kept out is also refused or marked <c>noindex</c> where it stands.</summary>
    [Readable(Routes.Robots)]
    public IActionResult Robots() => Content(
        $"""
        User-agent: *
        Disallow: /admin
        Disallow: {Links.Previews}/
        Disallow: {Links.OfSubscribers}/
        Disallow: /search
        Disallow: /*/search
        Disallow: /oembed
        Disallow: /*/list.csv
        Disallow: /*/list.docx

        Sitemap: {settings.Absolute(Links.SiteMap).AbsoluteUri}

        """.ReplaceLineEndings("\n"),
        "text/plain; charset=utf-8");

    /// <summary>Addresses are those of the language of the request.</summary>
    private static void Speak(string language) => CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = Language.CultureOf(language);
}
