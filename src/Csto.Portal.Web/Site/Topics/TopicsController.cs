using Csto.Portal.Core.Reading;
using Csto.Portal.Web.Localization;
using Csto.Portal.Web.PageCache;
using Csto.Portal.Web.Shared;
using Microsoft.AspNetCore.Mvc;

namespace Csto.Portal.Web.Site.Topics;

[CacheablePages(Routes.Before)]
public sealed class TopicsController(PersonReader reader) : SiteController
{
    [Page(Routes.Topics)]
    public async Task<IActionResult> Index(CancellationToken cancellationToken) =>
        View(new TopicsView(await reader.TopicsAsync(Language.Current, cancellationToken)));

    [Page(Routes.Topic)]
    public async Task<IActionResult> Topic(string slug, CancellationToken cancellationToken) =>
        TryReadCursor(out var before) && await reader.TopicAsync(Language.Current, slug.ToLowerInvariant(), before, cancellationToken) is { } page
            ? View(new TopicView(page, before))
            : NotFound();
}

/// <summary>All topics under their first letters.</summary>
public sealed record TopicsView(IReadOnlyList<TopicLink> Topics) : IPage
{
    public PageHead Head => new()
    {
        Title = TopicsWords.Title,
        Description = TopicsWords.Description,
        Path = Links.Topics,
        IsIndexed = Topics.Count > 0,
    };

    public IEnumerable<IGrouping<string, TopicLink>> Letters =>
        Topics.OrderBy(t => t.Name, RussianOrder.Comparer).GroupBy(t => FirstLetter.Of(t.Name));
}

public sealed record TopicView(TopicPage Page, ListCursor? Before) : IPage
{
    public string List => Links.Topic(Page.Topic.Slug);

    public bool IsEmpty => Page.Items.Items.Count == 0;

    public PageHead Head => new()
    {
        Title = Page.Topic.Name,
        Description = Sentence.Text(TopicsWords.OneDescription, Page.Topic.Name),
        Path = Links.Page(List, Before),
        IsIndexed = !IsEmpty && Before is null,
        Section = Links.Topics,
        Crumbs = [new(CommonWords.Home, Links.Home), new(TopicsWords.Title, Links.Topics), new(Page.Topic.Name, null)],
        Next = Page.Items.Next is { } next ? Links.Page(List, next) : null,
        About = settings => StructuredPages.Collection(settings, Page.Topic.Name, Links.Page(List, Before), Page.Items.Items),
    };
}
