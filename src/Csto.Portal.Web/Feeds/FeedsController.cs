using Csto.Portal.Core.Domain;
using Csto.Portal.Core.Reading;
using Csto.Portal.Web.Localization;
using Csto.Portal.Web.PageCache;
using Csto.Portal.Web.Shared;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;

namespace Csto.Portal.Web.Feeds;

/// <summary>
/// The lists of the portal for programs, in three formats, each beside the page it mirrors. Kept as pages are, and made anew when anything that readers
/// see changes, so that what was withdrawn or unpublished never stays.
/// </summary>
[CacheablePages]
[LimitsReading]
public sealed class FeedsController(FeedReader feeds, SiteNow now, FeedMaker maker, TimeProvider clock) : Controller
{
    public override async Task OnActionExecutionAsync(ActionExecutingContext context, ActionExecutionDelegate next)
    {
        PageDate.Put(HttpContext, await now.ChangedAtAsync(HttpContext.RequestAborted), clock.GetUtcNow().UtcDateTime);
        await base.OnActionExecutionAsync(context, next);
    }

    [Readable(Routes.Feed)]
    public async Task<IActionResult> All(string feed, CancellationToken cancellationToken) => await AnswerAsync(
        feed, Links.Home, FeedsWords.AllTitle, FeedsWords.AllDescription, await feeds.ReadAsync(Language.Current, null, cancellationToken), cancellationToken);

    [Readable(Routes.KindFeed)]
    public async Task<IActionResult> Kind(string section, string feed, CancellationToken cancellationToken)
    {
        var kind = PublicationAddress.KindOf(section.ToLowerInvariant())!.Value;
        var title = (await now.SectionsAsync(Language.Current, cancellationToken)).FirstOrDefault(one => one.Kind == kind)?.Title ?? Words.Of(kind);
        return await AnswerAsync(
            feed,
            Links.List(kind),
            Sentence.Text(FeedsWords.OneTitle, title),
            Sentence.Text(FeedsWords.KindDescription, title),
            await feeds.ReadAsync(Language.Current, kind, cancellationToken),
            cancellationToken);
    }

    [Readable(Routes.PersonFeed)]
    public async Task<IActionResult> Person(string slug, string feed, CancellationToken cancellationToken) => await OfOneAsync(
        feed,
        Links.Person(slug.ToLowerInvariant()),
        FeedsWords.PersonDescription,
        await feeds.OfPersonAsync(Language.Current, slug.ToLowerInvariant(), cancellationToken),
        cancellationToken);

    [Readable(Routes.TopicFeed)]
    public async Task<IActionResult> Topic(string slug, string feed, CancellationToken cancellationToken) => await OfOneAsync(
        feed,
        Links.Topic(slug.ToLowerInvariant()),
        FeedsWords.TopicDescription,
        await feeds.OfTopicAsync(Language.Current, slug.ToLowerInvariant(), cancellationToken),
        cancellationToken);

    /// <param name="feed">The name of the file.</param>
    /// <param name="mirrored">The page of the person or topic.</param>
    /// <param name="description">With a place for the name.</param>
    /// <param name="page">Null where there is no such person or topic.</param>
    /// <param name="cancellationToken">Stops the queries.</param>
    private async Task<IActionResult> OfOneAsync(string feed, string mirrored, string description, FeedPage? page, CancellationToken cancellationToken) =>
        page is { Name: { } name }
            ? await AnswerAsync(feed, mirrored, Sentence.Text(FeedsWords.OneTitle, name), Sentence.Text(description, name), page, cancellationToken)
            : NotFound();

    /// <summary>A feed asked for by another spelling of its address is sent to its own.</summary>
    private async Task<IActionResult> AnswerAsync(
        string feed, string mirrored, string title, string description, FeedPage page, CancellationToken cancellationToken)
    {
        var format = Routes.FormatOf(feed);
        if (Request.SpelledPath() != Links.Feed(mirrored, format))
            return RedirectPermanent(Links.Feed(mirrored, format));
        var made = maker.Make(title, description, mirrored, format, page.Pieces, await now.SectionsAsync(Language.Current, cancellationToken));
        var (text, type) = format switch
        {
            FeedFormat.Rss => (RssFeed.Write(made), RssFeed.Type),
            FeedFormat.Atom => (AtomFeed.Write(made), AtomFeed.Type),
            _ => (JsonFeed.Write(made), JsonFeed.Type),
        };
        return Content(text, type + "; charset=utf-8");
    }
}
