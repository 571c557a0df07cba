namespace Csto.Portal.Web.Shared;

public static partial class Routes
{
    private const string FeedPart = @"/{feed:regex(^(rss\.xml|atom\.xml|feed\.json)$)}";

    public const string Feed = FeedPart;
    public const string KindFeed = Kind + FeedPart;
    public const string PersonFeed = Person + FeedPart;
    public const string TopicFeed = Topic + FeedPart;

    public const string Feeds = "/feeds";

    public const string SiteMap = "/sitemap.xml";
    public const string Map = "/sitemaps/{name}.xml";
    public const string Robots = "/robots.txt";
    public const string OEmbed = "/oembed";

    /// <summary>Reads the last part of a feed's address.</summary>
    public static FeedFormat FormatOf(string feed) => feed.ToLowerInvariant() switch
    {
        "rss.xml" => FeedFormat.Rss,
        "atom.xml" => FeedFormat.Atom,
        _ => FeedFormat.Json,
    };
}
