using Csto.Portal.Core.Domain;
using Csto.Portal.Core.Reading;
using Csto.Portal.Core.Search.Querying;
using Csto.Portal.Web.Localization;
using Csto.Portal.Web.Shared;

namespace Csto.Portal.Web.Site.Search;

public sealed record SearchView(SearchRequest Request, SearchPage Answer) : IPage
{
    private const int MostYears = 12;

    public string Text => Request.Text ?? "";

    /// <summary>What was looked for: as typed, or what was meant.</summary>
    public string LookedFor => Found?.Corrected ?? Text;

    public SearchPage.Found? Found => Answer as SearchPage.Found;

    public PageHead Head => new()
    {
        Title = Text.Length == 0 ? SearchWords.Title : Sentence.Text(SearchWords.TitleOf, Text),
        Path = Links.SearchFor(Request),
        IsIndexed = false,
        Section = Links.Search,
        Next = Found is { } found && found.Page < found.Pages ? PageAt(found.Page + 1) : null,
        Previous = Found is { Page: > 1 } later ? PageAt(later.Page - 1) : null,
    };

    public string PageAt(int number) => Links.SearchFor(Request with { Page = number });

    public string Ordered(bool byRelevance) => Links.SearchFor(Request with { ByRelevance = byRelevance, Page = 1 });

    /// <summary>The filters that have something to choose or to take back, in their order.</summary>
    public IEnumerable<FilterView> Filters => Found is not { } found ? [] : ((FilterView[])
    [
        new(SearchWords.FilterKind, [.. found.Facets.Kinds.Select(k => Choice(Words.Of(k.Kind), k.Count, Request.Kind == k.Kind, r => r with { Kind = k.Kind }, r => r with { Kind = null }))]),
        new(SearchWords.FilterYear, [.. found.Facets.Years.Take(MostYears).Select(y => Year(y.Year, y.Count))]),
        new(SearchWords.FilterPerson, [.. found.Facets.Persons.Select(p => Choice(p.Name, p.Count, Is(Request.Person, p), r => r with { Person = p.Value }, r => r with { Person = null }))]),
        new(SearchWords.FilterTopic, [.. found.Facets.Topics.Select(t => Choice(t.Name, t.Count, Is(Request.Topic, t), r => r with { Topic = t.Value }, r => r with { Topic = null }))]),
        new(SearchWords.FilterState, [.. found.Facets.States.Select(s => Choice(s.Name, s.Count, Is(Request.State, s), r => r with { State = s.Value }, r => r with { State = null }))]),
        new(SearchWords.FilterLanguage, [.. found.Facets.Languages.Select(l => Choice(LanguageName(l.Value), l.Count, Is(Request.Language, l), r => r with { Language = l.Value }, r => r with { Language = null }))]),
    ]).Where(f => f.Choices.Count > 1 || f.Choices.Any(c => c.IsChosen));

    /// <summary>Other questions that have results: what they are called, and their addresses.</summary>
    public IEnumerable<(string Words, string Address, int Count)> Offers => (Found?.Offers ?? []).Select(offer => offer.Kind switch
    {
        OfferKind.WithoutFilters => (SearchWords.OfferWithoutFilters, Links.SearchFor(Request.WithoutFilters with { Text = offer.Text }), offer.Count),
        OfferKind.WithoutQuotes => (Sentence.Text(SearchWords.OfferWithoutQuotes, offer.Text), Links.SearchFor(Request with { Text = offer.Text, Page = 1 }), offer.Count),
        _ => (Sentence.Text(SearchWords.OfferFewerWords, offer.Text), Links.SearchFor(Request with { Text = offer.Text, Page = 1 }), offer.Count),
    });

    /// <summary>Everything but the words and the days, for the forms that send those.</summary>
    public IEnumerable<(string Name, string Value)> Kept => ((string Name, string? Value)[])
    [
        (Routes.SearchBy.Kind, Request.Kind is { } kind ? PublicationAddress.Segment(kind) : null),
        (Routes.SearchBy.Person, Request.Person),
        (Routes.SearchBy.Topic, Request.Topic),
        (Routes.SearchBy.State, Request.State),
        (Routes.SearchBy.Language, Request.Language),
        (Routes.SearchBy.Order, Request.ByRelevance ? Routes.SearchBy.Relevance : null),
    ] is var all ? all.Where(p => p.Value is not null).Select(p => (p.Name, p.Value!)) : [];

    private static bool Is(string? asked, FacetValue value) => string.Equals(asked, value.Value, StringComparison.OrdinalIgnoreCase);

    private static string LanguageName(string tag) => tag switch
    {
        "ru" => SearchWords.LanguageRussian,
        "en" => SearchWords.LanguageEnglish,
        _ => tag,
    };

    private ChoiceView Year(int year, int count) => Choice(
        $"{year:0000}", count, Request.From == new DateOnly(year, 1, 1) && Request.To == new DateOnly(year, 12, 31),
        r => r with { From = new(year, 1, 1), To = new(year, 12, 31) }, r => r with { From = null, To = null });

    private ChoiceView Choice(string name, int count, bool isChosen, Func<SearchRequest, SearchRequest> choose, Func<SearchRequest, SearchRequest> takeBack) =>
        new(name, count, isChosen, Links.SearchFor((isChosen ? takeBack : choose)(Request with { Page = 1 })));
}

/// <param name="Name">What is chosen from.</param>
public sealed record FilterView(string Name, IReadOnlyList<ChoiceView> Choices);

/// <param name="Address">Where it is chosen, or, where it is, taken back.</param>
public sealed record ChoiceView(string Name, int Count, bool IsChosen, string Address);
