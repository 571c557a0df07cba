using Csto.Portal.Core.Domain;
using Csto.Portal.Core.Reading;
using Csto.Portal.Web.PageCache;
using Csto.Portal.Web.Shared;
using Microsoft.AspNetCore.Mvc;

namespace Csto.Portal.Web.Feeds;

/// <summary>What search engines are told of the portal: which pages there are, and which are not for them.</summary>
[CacheablePages]
public sealed class SiteMapsController(SiteMapReader maps, SiteMapPages pages, PortalSettings settings) : Controller
{
    private const string Xml = "application/xml; charset=utf-8";

    [Readable(Routes.SiteMap)]
    public async Task<IActionResult> Index(CancellationToken cancellationToken) => Content(
        SiteMapXml.Index(
            [Links.PagesMap, Links.NewsMap, .. (await maps.PartsAsync(cancellationToken)).Select(part => Links.Map(part.Name))],
            settings),
        Xml);

    /// <summary>An address that names no map of the portal's own, or one of a period in which nothing is live, is none.</summary>
    [Readable(Routes.Map)]
    public async Task<IActionResult> Map(string name, CancellationToken cancellationToken)
    {
        if (Links.Map(name) == Links.PagesMap)
            return Content(SiteMapXml.Pages(await pages.AddressesAsync(cancellationToken), settings), Xml);
        if (Links.Map(name) == Links.NewsMap)
            return Content(SiteMapXml.News(await maps.NewsAsync(Publication.Russian, cancellationToken), settings), Xml);
        return SiteMapPart.TryParse(name) is { } part && await maps.ReadAsync(Publication.Russian, part, cancellationToken) is { Count: > 0 } items
            ? Content(SiteMapXml.Items(items, settings), Xml)
            : NotFound();
    }

    /// <summary>By RFC 9309. What is kept out is also refused or marked <c>noindex</c> where it stands.</summary>
    [Readable(Routes.Robots)]
    public IActionResult Robots() => Content(
        $"""
        User-agent: *
        Disallow: /admin
        Disallow: {Links.Previews}/
        Disallow: /search
        Disallow: /*/search
        Disallow: /oembed

        Sitemap: {settings.Absolute(Links.SiteMap).AbsoluteUri}

        """.ReplaceLineEndings("\n"),
        "text/plain; charset=utf-8");
}
