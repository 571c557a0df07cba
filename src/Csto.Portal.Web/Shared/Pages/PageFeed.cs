using Csto.Portal.Core.Domain;
using Csto.Portal.Web.Localization;

namespace Csto.Portal.Web.Shared;

/// <summary>The feeds of a list, in every format.</summary>
/// <param name="Title">What it is of.</param>
/// <param name="Page">The path of the page it mirrors, see <see cref="Links.Feed"/>.</param>
public sealed record PageFeed(string Title, string Page)
{
    /// <summary>Each with its name.</summary>
    public static IReadOnlyList<(FeedFormat Format, string Name)> Formats { get; } =
        [(FeedFormat.Rss, "RSS"), (FeedFormat.Atom, "Atom"), (FeedFormat.Json, "JSON Feed")];

    public static PageFeed Everything => new(FeedsWords.Everything, Links.Home);

    public static string TypeOf(FeedFormat format) => format switch
    {
        FeedFormat.Rss => "application/rss+xml",
        FeedFormat.Atom => "application/atom+xml",
        _ => "application/feed+json",
    };

    /// <summary>The feed that mirrors a page or the list it belongs to: of a section's pages and publications the section's, of a person's pages the person's.</summary>
    /// <param name="head">Of the page.</param>
    public static PageFeed Of(PageHead head)
    {
        if (head.Path is not { } path || !path.StartsWith(Links.Home, StringComparison.Ordinal))
            return Everything;
        return path[Links.Home.Length..].Split('/') switch
        {
            [var section, ..] when PublicationAddress.KindOf(section) is { } kind => new(Of(kind), Links.List(kind)),
            ["persons", { Length: > 0 } slug, ..] => new(head.Title, Links.Person(slug)),
            ["topics", { Length: > 0 } slug, ..] => new(head.Title, Links.Topic(slug)),
            _ => Everything,
        };
    }

    private static string Of(PublicationKind kind) => kind switch
    {
        PublicationKind.News => FeedsWords.News,
        PublicationKind.Speech => FeedsWords.Speeches,
        _ => FeedsWords.Statements,
    };
}
