using Csto.Portal.Core.Domain;

namespace Csto.Portal.Core.Search.Querying;

/// <param name="Total">How many there are.</param>
/// <param name="Ids">The publications of one page, in their order.</param>
internal sealed record SearchAnswer(int Total, IReadOnlyList<int> Ids, FacetCounts Facets);

/// <summary>How many results there would be with each other value of a filter, the other filters as they are. Values without any are left out.</summary>
internal sealed record FacetCounts(
    IReadOnlyDictionary<PublicationKind, int> Kinds,
    IReadOnlyDictionary<string, int> Languages,
    IReadOnlyDictionary<string, int> States,
    IReadOnlyDictionary<int, int> Years,
    IReadOnlyDictionary<int, int> Persons,
    IReadOnlyDictionary<int, int> Topics);
