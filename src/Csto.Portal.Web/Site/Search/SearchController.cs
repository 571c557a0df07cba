using System.Globalization;
using Csto.Portal.Core.Domain;
using Csto.Portal.Core.Reading;
using Csto.Portal.Core.Search;
using Csto.Portal.Web.PageCache;
using Csto.Portal.Web.Shared;
using Microsoft.AspNetCore.Mvc;
using By = Csto.Portal.Web.Shared.Routes.SearchBy;

namespace Csto.Portal.Web.Site.Search;

/// <summary>The search page. Whatever is typed is answered; what names no filter narrows nothing.</summary>
[CacheablePages(By.Text, By.Kind, By.Language, By.Person, By.Topic, By.State, By.From, By.To, By.Order, By.Page)]
public sealed class SearchController(SearchReader reader, Suggestions suggestions, TimeProvider clock) : SiteController
{
    private const string RetryAfterSeconds = "5";

    [Page(Routes.Search), LimitsSearches]
    public async Task<IActionResult> Index(CancellationToken cancellationToken)
    {
        if (PageNumber() is not { } page)
            return NotFound();
        var request = new SearchRequest
        {
            Text = SearchText.Clean(Value(By.Text)),
            Kind = PublicationAddress.KindOf(Value(By.Kind)?.ToLowerInvariant() ?? ""),
            Language = Tag(By.Language),
            Person = Tag(By.Person),
            Topic = Tag(By.Topic),
            State = Tag(By.State),
            From = Day(By.From),
            To = Day(By.To),
            ByRelevance = Value(By.Order) == By.Relevance,
            Page = page,
            PageLanguage = Localization.Language.Current,
        };
        return await reader.ReadAsync(request, cancellationToken) is { } answer ? Answer(request, answer) : NotFound();
    }

    /// <summary>An array of strings for the field, while somebody types.</summary>
    [Page(Routes.Suggestions), CacheablePages(By.Text)]
    public async Task<IActionResult> Suggest(CancellationToken cancellationToken) =>
        Json(await suggestions.ToAsync(Value(By.Text), Localization.Language.Current, cancellationToken));

    private IActionResult Answer(SearchRequest request, SearchPage answer)
    {
        if (answer is SearchPage.OfDay { Day: var day } && ArchivePeriod.Of(day.Year, day.Month, day.Day, MoscowTime.Today(clock)) is not null)
            return Redirect(Links.Day(null, day));
        var result = View(new SearchView(request, answer));
        if (answer is SearchPage.NotReady)
        {
            result.StatusCode = StatusCodes.Status503ServiceUnavailable;
            Response.Headers.RetryAfter = RetryAfterSeconds;
        }

        // A page is kept for a generation: one made before the index had come to it is not.
        if (answer is SearchPage.NotReady or SearchPage.Found { IsUpToDate: false })
            Response.Headers.CacheControl = "no-store";
        return result;
    }

    private string? Value(string name) => Request.Query[name] is [{ Length: > 0 } value, ..] ? value : null;

    /// <summary>A short word of letters, digits and hyphens; anything else names nothing.</summary>
    private string? Tag(string name) =>
        Value(name) is { Length: <= Limits.Slug } tag && tag.All(c => char.IsAsciiLetterOrDigit(c) || c == '-') ? tag.ToLowerInvariant() : null;

    private DateOnly? Day(string name) =>
        DateOnly.TryParseExact(Value(name), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;

    /// <summary>Null where it is none.</summary>
    private int? PageNumber() => Value(By.Page) switch
    {
        null => 1,
        var text when int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var page) && page is >= 1 and <= 1_000_000 => page,
        _ => null,
    };
}
