using Csto.Portal.Core.Reading;
using Csto.Portal.Web.Localization;
using Csto.Portal.Web.PageCache;
using Csto.Portal.Web.Shared;
using Microsoft.AspNetCore.Mvc;

namespace Csto.Portal.Web.Site.FeedList;

/// <summary>Where the portal can be followed by programs, told to people.</summary>
[CacheablePages]
public sealed class FeedListController(SiteNow now) : SiteController
{
    [Page(Routes.Feeds)]
    public async Task<IActionResult> Index(CancellationToken cancellationToken) =>
        View(new FeedListView(await now.SectionsAsync(Language.Current, cancellationToken)));
}

/// <param name="Sections">In their order.</param>
public sealed record FeedListView(IReadOnlyList<SectionView> Sections) : IPage
{
    public PageHead Head => new()
    {
        Title = FeedsWords.PageTitle,
        Description = FeedsWords.PageDescription,
        Path = Links.Feeds,
        Crumbs = [new(CommonWords.Home, Links.Home), new(FeedsWords.PageTitle, null)],
    };

    /// <summary>Everything, and each section.</summary>
    public IEnumerable<PageFeed> Feeds =>
        [PageFeed.Everything, .. Sections.Select(section => new PageFeed(section.Title, Links.List(section.Kind)))];
}
