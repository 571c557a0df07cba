namespace Csto.Portal.Core.Search.Querying;

/// <summary>Why another question has results where this one has none.</summary>
public enum OfferKind
{
    /// <summary>The same words without filters.</summary>
    WithoutFilters,

    /// <summary>The same words in any form and place instead of an exact phrase.</summary>
    WithoutQuotes,

    /// <summary>Some of the words.</summary>
    FewerWords,
}

/// <summary>Another question, with how many results it has.</summary>
internal sealed record NearQuery(OfferKind Kind, ParsedQuery Query, int Count);

/// <summary>The nearest questions that have results.</summary>
internal sealed class Nearest(SearchEngine engine, Words.Abbreviations abbreviations)
{
    private const int Most = 4;
    private const int MostWords = 8;

    public IReadOnlyList<NearQuery> To(ParsedQuery query, SearchFilter filter) =>
        [.. All(query, filter).Where(near => near.Count > 0).DistinctBy(near => (near.Kind == OfferKind.WithoutFilters, near.Query.Text)).Take(Most)];

    private IEnumerable<NearQuery> All(ParsedQuery query, SearchFilter filter)
    {
        if (filter != SearchFilter.None)
            yield return Near(OfferKind.WithoutFilters, query, SearchFilter.None);
        if (query.Wanted.Any(p => p.Kind == PartKind.Phrase))
            yield return Near(OfferKind.WithoutQuotes, Unquoted(query), filter);
        foreach (var near in Fewer(query).Select(fewer => Near(OfferKind.FewerWords, fewer, filter)).OrderByDescending(near => near.Query.Parts.Count).ThenByDescending(near => near.Count))
            yield return near;
    }

    private NearQuery Near(OfferKind kind, ParsedQuery query, SearchFilter filter) => new(kind, query, query.Parts.Count == 0 ? 0 : engine.Count(query.Parts, filter));

    private ParsedQuery Unquoted(ParsedQuery query) =>
        QueryReader.Read(string.Join(' ', query.Parts.Select(p => p.IsExcluded ? p.ToString() : p.Typed)), abbreviations) with { Day = query.Day };

    /// <summary>Without one of the words, and each of them alone.</summary>
    private static IEnumerable<ParsedQuery> Fewer(ParsedQuery query)
    {
        var parts = query.Parts.Take(MostWords).ToList();
        if (parts.Count < 2)
            yield break;
        foreach (var part in parts)
        {
            if (parts.Exists(p => p != part && !p.IsExcluded))
                yield return query.WithParts(parts.Where(p => p != part));
        }

        foreach (var part in parts.Where(p => !p.IsExcluded && parts.Count > 2))
            yield return query.WithParts([part]);
    }
}
