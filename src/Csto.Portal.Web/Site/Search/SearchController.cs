using System.Globalization;
using Csto.Portal.Core.Domain;
using Csto.Portal.Core.Reading;
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
        var request = SearchQuestion.Read(Request.Query) with { Page = page };
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

    private string? Value(string name) => SearchQuestion.Value(Request.Query, name);

    /// <summary>Null where it is none.</summary>
    private int? PageNumber() => Value(By.Page) switch
    {
        null => 1,
        var text when int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var page) && page is >= 1 and <= 1_000_000 => page,
        _ => null,
    };
}
