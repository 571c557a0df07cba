namespace Csto.Portal.Web.Shared;

/// <summary>The feeds of a list, in every format.</summary>
/// <param name="Title">What it is of.</param>
/// <param name="Page">The path of the page it mirrors, see <see cref="Links.Feed"/>.</param>
public sealed record PageFeed(string Title, string Page)
{
    /// <summary>Each with its name.</summary>
    public static IReadOnlyList<(FeedFormat Format, string Name)> Formats { get; } =
        [(FeedFormat.Rss, "RSS"), (FeedFormat.Atom, "Atom"), (FeedFormat.Json, "JSON Feed")];

    public static string TypeOf(FeedFormat format) => format switch
    {
        FeedFormat.Rss => "application/rss+xml",
        FeedFormat.Atom => "application/atom+xml",
        _ => "application/feed+json",
    };
}
