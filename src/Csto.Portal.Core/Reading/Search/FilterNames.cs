using Csto.Portal.Core.Content;
using Csto.Portal.Core.Search.Querying;

namespace Csto.Portal.Core.Reading;

/// <summary>What the filters of the search are called, as of one generation.</summary>
internal sealed class FilterNames(IReadOnlyList<FilterName> names, string language)
{
    /// <summary>Further ones are too rare to be of help.</summary>
    private const int MostOfOne = 8;

    private readonly Dictionary<int, FilterName> _persons = names.Where(n => n.Sort == FilterSort.Person).ToDictionary(n => n.Id);
    private readonly Dictionary<int, FilterName> _topics = names.Where(n => n.Sort == FilterSort.Topic).ToDictionary(n => n.Id);
    private readonly Dictionary<string, FilterName> _states = names.Where(n => n.Sort == FilterSort.State).ToDictionary(n => n.Slug, StringComparer.OrdinalIgnoreCase);

    /// <summary>Of persons and topics.</summary>
    public IEnumerable<string> All => names.Where(n => n.Sort != FilterSort.State).Select(NameOf);

    /// <param name="request">As asked.</param>
    /// <param name="day">Named among the words; narrows to itself.</param>
    /// <returns>Null where it names something that does not exist.</returns>
    public SearchFilter? FilterOf(SearchRequest request, DateOnly? day)
    {
        var (person, topic) = (IdOf(_persons, request.Person), IdOf(_topics, request.Topic));
        if ((person is null && request.Person is not null) || (topic is null && request.Topic is not null)
            || (request.State is { } state && !_states.ContainsKey(state)))
            return null;
        return new(request.Kind, request.Language, person, topic, request.State?.ToUpperInvariant(), day ?? request.From, day ?? request.To);
    }

    public SearchFacets Facets(FacetCounts counts, SearchFilter filter) => new()
    {
        Kinds = [.. counts.Kinds.OrderBy(k => k.Key).Select(k => (k.Key, k.Value))],
        Languages = [.. counts.Languages.OrderByDescending(l => l.Value).Select(l => new FacetValue(l.Key, "", l.Value))],
        States = [.. counts.States.Where(s => _states.ContainsKey(s.Key)).OrderBy(s => _states[s.Key].Name, RussianOrder.Comparer)
            .Select(s => new FacetValue(s.Key.ToLowerInvariant(), _states[s.Key].Name, s.Value))],
        Years = [.. counts.Years.OrderByDescending(y => y.Key).Select(y => (y.Key, y.Value))],
        Persons = Values(counts.Persons, _persons, filter.Person),
        Topics = Values(counts.Topics, _topics, filter.Topic),
    };

    private static int? IdOf(Dictionary<int, FilterName> names, string? slug) =>
        slug is null ? null : names.Values.FirstOrDefault(n => n.Slug.Equals(slug, StringComparison.OrdinalIgnoreCase))?.Id;

    private List<FacetValue> Values(IReadOnlyDictionary<int, int> counts, Dictionary<int, FilterName> names, int? chosen)
    {
        var known = counts.Where(c => names.ContainsKey(c.Key)).OrderByDescending(c => c.Value).ThenBy(c => names[c.Key].Name, RussianOrder.Comparer).ToList();
        var shown = known.Take(MostOfOne).ToList();
        if (chosen is { } id && names.ContainsKey(id) && !shown.Exists(c => c.Key == id))
            shown.Add(new(id, counts.GetValueOrDefault(id)));
        return shown.ConvertAll(c => new FacetValue(names[c.Key].Slug, NameOf(names[c.Key]), c.Value));
    }

    /// <summary>As pages of the language write it.</summary>
    private string NameOf(FilterName name) => name.Sort == FilterSort.Person ? PersonName.In(language, name.Name) : name.Name;
}
