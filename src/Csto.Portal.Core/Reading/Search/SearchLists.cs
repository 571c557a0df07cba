using Csto.Portal.Core.Data;
using Csto.Portal.Core.Search;
using Csto.Portal.Core.Search.Data;
using Csto.Portal.Core.Search.Querying;

namespace Csto.Portal.Core.Reading;

/// <summary>What a question to the search finds, as far as it is listed.</summary>
/// <param name="Ids">Of publications, in the order of the answer.</param>
/// <param name="Total">How many there are in all.</param>
/// <param name="IsUpToDate">See <see cref="SearchPage.Found.IsUpToDate"/>.</param>
public sealed record FoundList(IReadOnlyList<int> Ids, int Total, bool IsUpToDate)
{
    public static FoundList Empty { get; } = new([], 0, IsUpToDate: true);
}

/// <summary>The whole answer to a question, as the search page would show it page after page.</summary>
public sealed class SearchLists(SearchIndex index, SiteNow now, GenerationWatch watch)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(2);

    /// <param name="request">As the page was asked; its page does not matter.</param>
    /// <param name="most">How many at most; by relevance no more than can be leafed to.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    /// <returns>Null while the index of this node is being made.</returns>
    public async Task<FoundList?> FindAsync(SearchRequest request, int most, CancellationToken cancellationToken)
    {
        var isUpToDate = await index.ReachAsync(watch.Newest ?? 0, Patience, cancellationToken);
        if (index.Holdings is not { } held)
            return null;
        var query = QueryReader.Read(request.Text, held.Abbreviations);
        if (query.IsEmpty || (await now.FilterNamesAsync(request.PageLanguage, cancellationToken)).FilterOf(request, query.Day) is not { } filter)
            return FoundList.Empty;
        try
        {
            var engine = new SearchEngine(held);
            var used = new Corrections(engine, held.Abbreviations).Of(query) ?? query;
            var limit = request.ByRelevance ? Math.Min(most, SearchReader.MostPagesByRelevance * SearchReader.PageSize) : most;
            var answer = engine.Answer(used.Parts, filter, request.ByRelevance, 0, limit);
            return new(answer.Ids, answer.Total, isUpToDate);
        }
        catch (IndexFileException)
        {
            return null;
        }
        finally
        {
            index.Answered();
        }
    }
}
