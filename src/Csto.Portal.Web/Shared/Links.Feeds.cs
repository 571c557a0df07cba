using Csto.Portal.Web.Localization;

namespace Csto.Portal.Web.Shared;

/// <summary>In which formats a list is followed by programs.</summary>
public enum FeedFormat
{
    /// <summary>RSS 2.0.</summary>
    Rss,

    /// <summary>Atom, RFC 4287.</summary>
    Atom,

    /// <summary>JSON Feed 1.1.</summary>
    Json,
}

public static partial class Links
{
    /// <summary>Once for all languages; names the maps.</summary>
    public const string SiteMap = "/sitemap.xml";

    /// <summary>The page that tells of feeds.</summary>
    public static string Feeds => $"{Home}feeds/";

    /// <summary>The feed of a page stands beside it: <c>/rss.xml</c> of the front page, <c>/persons/slug/atom.xml</c> of a person.</summary>
    /// <param name="page">The address of the first page of a list, ending with a slash.</param>
    public static string Feed(string page, FeedFormat format) => page + format switch
    {
        FeedFormat.Rss => "rss.xml",
        FeedFormat.Atom => "atom.xml",
        FeedFormat.Json => "feed.json",
        _ => throw new ArgumentOutOfRangeException(nameof(format), format, null),
    };

    /// <summary>One map of what there is in the current language.</summary>
    /// <param name="name">See <see cref="Core.Reading.SiteMapPart.Name"/>.</param>
    public static string Map(string name) => Language.IsRussian ? $"/sitemaps/{name}.xml" : $"/sitemaps/{Language.Current}-{name}.xml";

    /// <summary>What the address of an item is embedded elsewhere by.</summary>
    /// <param name="url">Absolute, of the page.</param>
    public static string OEmbed(string url, string format) => $"/oembed?url={Uri.EscapeDataString(url)}&format={format}";
}
