using Csto.Portal.Core.Domain;

namespace Csto.Portal.Core.Reading;

/// <summary>What somebody asks of the search page. What names nothing narrows nothing.</summary>
public sealed record SearchRequest
{
    /// <summary>Any string.</summary>
    public string? Text { get; init; }

    public PublicationKind? Kind { get; init; }

    /// <summary>Of the texts, a language tag.</summary>
    public string? Language { get; init; }

    /// <summary>Of the page that shows the answer, a language tag; the filters are called so.</summary>
    public string PageLanguage { get; init; } = Publication.Russian;

    /// <summary>Of a person's address.</summary>
    public string? Person { get; init; }

    /// <summary>Of a topic's address.</summary>
    public string? Topic { get; init; }

    /// <summary>ISO 3166-1 alpha-2 of a member state.</summary>
    public string? State { get; init; }

    /// <summary>First day, by datelines.</summary>
    public DateOnly? From { get; init; }

    /// <summary>Last day.</summary>
    public DateOnly? To { get; init; }

    /// <summary>Else the newest first.</summary>
    public bool ByRelevance { get; init; }

    /// <summary>From 1.</summary>
    public int Page { get; init; } = 1;

    /// <summary>The same question without anything that narrows it, from its first page.</summary>
    public SearchRequest WithoutFilters => new() { Text = Text, ByRelevance = ByRelevance, PageLanguage = PageLanguage };

    public bool HasFilters => this with { Text = null, ByRelevance = false, Page = 1 } != new SearchRequest { PageLanguage = PageLanguage };
}
