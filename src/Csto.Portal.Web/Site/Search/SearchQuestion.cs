using System.Globalization;
using Csto.Portal.Core.Domain;
using Csto.Portal.Core.Reading;
using Csto.Portal.Core.Search;
using By = Csto.Portal.Web.Shared.Routes.SearchBy;

namespace Csto.Portal.Web.Site.Search;

/// <summary>Reads a question to the search from an address. Whatever stands there is a question; what names no filter narrows nothing.</summary>
internal static class SearchQuestion
{
    public static SearchRequest Read(IQueryCollection query)
    {
        return new()
        {
            Text = SearchText.Clean(Value(query, By.Text)),
            Kind = PublicationAddress.KindOf(Value(query, By.Kind)?.ToLowerInvariant() ?? ""),
            Language = Tag(By.Language),
            Person = Tag(By.Person),
            Topic = Tag(By.Topic),
            State = Tag(By.State),
            From = Day(By.From),
            To = Day(By.To),
            ByRelevance = Value(query, By.Order) == By.Relevance,
            PageLanguage = Localization.Language.Current,
        };

        // A short word of letters, digits and hyphens; anything else names nothing.
        string? Tag(string name) =>
            Value(query, name) is { Length: <= Limits.Slug } tag && tag.All(c => char.IsAsciiLetterOrDigit(c) || c == '-') ? tag.ToLowerInvariant() : null;

        DateOnly? Day(string name) =>
            DateOnly.TryParseExact(Value(query, name), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;
    }

    public static string? Value(IQueryCollection query, string name) => query[name] is [{ Length: > 0 } value, ..] ? value : null;
}
