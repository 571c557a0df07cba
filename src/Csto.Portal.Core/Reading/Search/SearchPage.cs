using Csto.Portal.Core.Domain;
using Csto.Portal.Core.Search.Indexing;
using Csto.Portal.Core.Search.Querying;

namespace Csto.Portal.Core.Reading;

/// <summary>What a question to the search leads to.</summary>
public abstract record SearchPage
{
    private SearchPage()
    {
    }

    /// <summary>Nothing was asked yet, or nothing that has a word in it.</summary>
    public sealed record Unasked : SearchPage;

    /// <summary>The index of this node is being made.</summary>
    /// <param name="Progress">Null where it has not begun.</param>
    public sealed record NotReady(IndexProgress? Progress) : SearchPage;

    /// <summary>The question is a day.</summary>
    public sealed record OfDay(DateOnly Day) : SearchPage;

    /// <summary>The answer; its list may be empty.</summary>
    public sealed record Found : SearchPage
    {
        public required int Total { get; init; }

        public required int Page { get; init; }

        /// <summary>How many pages can be leafed to.</summary>
        public required int Pages { get; init; }

        public required IReadOnlyList<SearchItem> Items { get; init; }

        public required SearchFacets Facets { get; init; }

        /// <summary>What was looked for instead of what was typed; null where that was found.</summary>
        public string? Corrected { get; init; }

        /// <summary>A day that stood among the words.</summary>
        public DateOnly? Day { get; init; }

        /// <summary>Where nothing was found: questions that have results.</summary>
        public IReadOnlyList<SearchOffer> Offers { get; init; } = [];

        /// <summary>Whether the index holds everything that pages show now; else the page is not kept.</summary>
        public required bool IsUpToDate { get; init; }
    }
}

/// <param name="Title">With what was looked for marked.</param>
/// <param name="Passage">Where it stands in the text; the lead where it stands in the title only. May be empty.</param>
public sealed record SearchItem(ListItem Item, IReadOnlyList<MarkedRun> Title, IReadOnlyList<MarkedRun> Passage);

/// <summary>A value of a filter.</summary>
/// <param name="Value">As addresses have it.</param>
/// <param name="Name">Empty where pages have words of their own for it.</param>
/// <param name="Count">Results with it.</param>
public sealed record FacetValue(string Value, string Name, int Count);

/// <summary>Values of the filters that have results, the most first; years the newest first. The one that is chosen is always among them.</summary>
public sealed record SearchFacets
{
    public IReadOnlyList<(PublicationKind Kind, int Count)> Kinds { get; init; } = [];

    public IReadOnlyList<FacetValue> Languages { get; init; } = [];

    public IReadOnlyList<FacetValue> States { get; init; } = [];

    public IReadOnlyList<(int Year, int Count)> Years { get; init; } = [];

    public IReadOnlyList<FacetValue> Persons { get; init; } = [];

    public IReadOnlyList<FacetValue> Topics { get; init; } = [];
}

/// <summary>Another question that has results.</summary>
/// <param name="Text">What it looks for.</param>
public sealed record SearchOffer(OfferKind Kind, string Text, int Count);
