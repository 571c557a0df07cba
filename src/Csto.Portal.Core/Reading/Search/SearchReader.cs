using Csto.Portal.Core.Content;
using Csto.Portal.Core.Data;
using Csto.Portal.Core.Search;
using Csto.Portal.Core.Search.Data;
using Csto.Portal.Core.Search.Querying;
using Microsoft.EntityFrameworkCore;

namespace Csto.Portal.Core.Reading;

/// <summary>
/// Search over live publications: the index of this node says which, the database what is shown of them, so that nothing is shown that pages do not show.
/// </summary>
public sealed class SearchReader(PortalDbContext db, SearchIndex index, SiteNow now, GenerationWatch watch)
{
    public const int PageSize = 20;

    /// <summary>By relevance further ones are no better than chance.</summary>
    public const int MostPagesByRelevance = 25;

    private const int PassageLength = 260;

    /// <summary>How long somebody who asks at the moment of a publication, or of a start, waits for the index.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(2);

    /// <returns>Null where there is no such page.</returns>
    public async Task<SearchPage?> ReadAsync(SearchRequest request, CancellationToken cancellationToken)
    {
        var isUpToDate = await index.ReachAsync(watch.Newest ?? 0, Patience, cancellationToken);
        if (index.Holdings is not { } held)
            return new SearchPage.NotReady(index.Progress);
        var query = QueryReader.Read(request.Text, held.Abbreviations);
        if (query.IsEmpty)
            return new SearchPage.Unasked();
        if (query.IsDay && !request.HasFilters)
            return new SearchPage.OfDay(query.Day!.Value);
        var names = await now.FilterNamesAsync(request.PageLanguage, cancellationToken);
        if (names.FilterOf(request, query.Day) is not { } filter)
            return Nothing(request, query, held, isUpToDate);
        try
        {
            return await FindAsync(new(request, query, filter, names, held), isUpToDate, cancellationToken);
        }
        catch (IndexFileException)
        {
            // Whoever keeps the index finds out and makes another.
            return new SearchPage.NotReady(index.Progress);
        }
        finally
        {
            index.Answered();
        }
    }

    /// <summary>A filter names somebody or something that does not exist: nothing is found with it.</summary>
    private static SearchPage.Found? Nothing(SearchRequest request, ParsedQuery query, Holdings held, bool isUpToDate)
    {
        var count = new SearchEngine(held).Count(query.Parts, SearchFilter.None);
        return request.Page > 1 ? null : new()
        {
            Total = 0, Page = 1, Pages = 0, Items = [], Facets = new(), IsUpToDate = isUpToDate, Day = query.Day,
            Offers = count == 0 ? [] : [new(OfferKind.WithoutFilters, query.Text, count)],
        };
    }

    private async Task<SearchPage?> FindAsync(Asked asked, bool isUpToDate, CancellationToken cancellationToken)
    {
        var (request, query, filter, names, held) = asked;
        var engine = new SearchEngine(held);
        var corrected = new Corrections(engine, held.Abbreviations).Of(query);
        var used = corrected ?? query;
        var answer = engine.Answer(used.Parts, filter, request.ByRelevance, (request.Page - 1) * PageSize, PageSize);
        var pages = (answer.Total + PageSize - 1) / PageSize;
        if (request.ByRelevance)
            pages = Math.Min(pages, MostPagesByRelevance);
        if (request.Page > Math.Max(1, pages))
            return null;
        return new SearchPage.Found
        {
            Total = answer.Total,
            Page = request.Page,
            Pages = pages,
            Items = await ItemsAsync(answer.Ids, new(used.Parts, held.Abbreviations), cancellationToken),
            Facets = names.Facets(answer.Facets, filter),
            Corrected = corrected?.Text,
            Day = query.Day,
            Offers = answer.Total > 0 ? [] : [.. new Nearest(engine, held.Abbreviations).To(used, filter).Select(near => new SearchOffer(near.Kind, near.Query.Text, near.Count))],
            IsUpToDate = isUpToDate,
        };
    }

    private async Task<IReadOnlyList<SearchItem>> ItemsAsync(IReadOnlyList<int> ids, Highlighter highlighter, CancellationToken cancellationToken)
    {
        if (ids.Count == 0)
            return [];
        var rows = await db.FoundPieces(ids).ToDictionaryAsync(r => r.Id, cancellationToken);
        List<FoundRow> found = [.. ids.Where(rows.ContainsKey).Select(id => rows[id])];
        var pictured = await db.WithPicturesAsync(found.ConvertAll(r => r.Item), cancellationToken);
        return [.. found.Select((row, i) => new SearchItem(pictured[i], highlighter.Mark(row.Item.Title), PassageOf(row, highlighter)))];
    }

    /// <summary>The body is looked through only where the lead does not show everything that is looked for.</summary>
    private static IReadOnlyList<MarkedRun> PassageOf(FoundRow row, Highlighter highlighter)
    {
        var lead = row.Item.Lead;
        var inLead = highlighter.Different(lead);
        if (inLead < highlighter.Wanted)
        {
            var text = row.Body.Length <= MarkdownRenderer.MaxLength ? PlainText.FromMarkdown(row.Body) : row.Body;
            if (highlighter.Passage(text, PassageLength) is { } passage && highlighter.Different(string.Concat(passage.Select(r => r.Text))) > inLead)
                return passage;
            if (inLead == 0 && highlighter.Passage($"{row.Occasion} {row.Place}".Trim(), PassageLength) is { } setting)
                return setting;
        }

        if (inLead > 0)
            return highlighter.Passage(lead, PassageLength) ?? [];
        return LeadText.InList(row.Item.Title, lead) is { Length: > 0 } words ? highlighter.Mark(PlainText.Excerpt(words, PassageLength)) : [];
    }

    private sealed record Asked(SearchRequest Request, ParsedQuery Query, SearchFilter Filter, FilterNames Names, Holdings Held);
}
