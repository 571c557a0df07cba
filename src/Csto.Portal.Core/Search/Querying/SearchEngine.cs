using Csto.Portal.Core.Search.Indexing;
using Csto.Portal.Core.Search.Stemming;

namespace Csto.Portal.Core.Search.Querying;

/// <summary>Answers one question from the index as it stands.</summary>
internal sealed class SearchEngine(Holdings held)
{
    /// <summary>What weighs a result: see docs/search.md.</summary>
    private const float OfTitle = 2;
    private const float OfSubject = 1;
    private const float OfNewness = 1.5f;
    private const float DaysToHalf = 730;

    private readonly Dictionary<string, Bits> _sets = new(StringComparer.Ordinal);

    public int Count(IEnumerable<QueryPart> parts, SearchFilter filter) => filter == SearchFilter.None
        ? Find(parts).Count
        : Counted(Find(parts), filter).Results.Count;

    /// <param name="parts">What is looked for.</param>
    /// <param name="filter">What it is narrowed to.</param>
    /// <param name="byRelevance">Else the newest first.</param>
    /// <param name="skip">Results before the page.</param>
    /// <param name="take">Results of the page.</param>
    public SearchAnswer Answer(IReadOnlyList<QueryPart> parts, SearchFilter filter, bool byRelevance, int skip, int take)
    {
        var counting = new FacetCounting(held.Columns, filter);
        var facets = counting.Count(Find(parts));
        var docs = byRelevance ? MostRelevant(parts, counting.Results, skip, take) : Newest(counting.Results, skip, take);
        return new(counting.Results.Count, [.. docs.Select(doc => held.Columns.Ids[doc])], facets);
    }

    /// <summary>Whether any piece has what a part looks for.</summary>
    public bool IsKnown(QueryPart part) => SetOf(part).Count > 0;

    private FacetCounting Counted(Bits found, SearchFilter filter)
    {
        var counting = new FacetCounting(held.Columns, filter);
        counting.Count(found);
        return counting;
    }

    private Bits Find(IEnumerable<QueryPart> parts) =>
        parts.Aggregate(held.Columns.All, (found, part) => part.IsExcluded ? found.Without(SetOf(part)) : found.And(SetOf(part)));

    private Bits SetOf(QueryPart part)
    {
        var key = $"{part.Kind} {part.Term} {(part.Kind == PartKind.Phrase ? string.Join(' ', part.Forms) : "")}";
        return _sets.TryGetValue(key, out var known) ? known : _sets[key] = Read(part);
    }

    private Bits Read(QueryPart part) => part.Kind switch
    {
        PartKind.Phrase => held.Reader.WithPhrase(part.Forms, held.Capacity),
        // A long beginning may be longer than the stem of the word it begins.
        PartKind.Beginning => held.Reader.WithBeginning(part.Term, held.Capacity).Or(held.WithTerm(Stems.Of(part.Term))),
        _ => held.WithTerm(part.Term),
    };

    private IEnumerable<int> Newest(Bits results, int skip, int take) => held.Columns.NewestFirst.Where(doc => results[doc]).Skip(skip).Take(take);

    private IEnumerable<int> MostRelevant(IReadOnlyList<QueryPart> parts, Bits results, int skip, int take)
    {
        var scores = Scores(parts, results);
        var best = new PriorityQueue<int, (float Score, int Newness)>(skip + take + 1);
        for (var i = 0; i < held.Columns.NewestFirst.Length; i++)
        {
            var doc = held.Columns.NewestFirst[i];
            if (!results[doc])
                continue;
            if (best.Count < skip + take)
                best.Enqueue(doc, (scores[doc], -i));
            else
                best.EnqueueDequeue(doc, (scores[doc], -i));
        }

        var ordered = new List<int>(best.Count);
        while (best.TryDequeue(out var doc, out _))
            ordered.Add(doc);
        ordered.Reverse();
        return ordered.Skip(skip).Take(take);
    }

    private float[] Scores(IReadOnlyList<QueryPart> parts, Bits results)
    {
        var scores = new float[held.Capacity];
        var words = parts.Where(p => !p.IsExcluded && p.Kind is PartKind.Word or PartKind.Abbreviation).ToList();
        foreach (var part in words)
        {
            Add(scores, results.And(held.WithTerm(PieceTerms.Often + part.Term)), OfSubject / words.Count);
            Add(scores, results.And(held.WithTerm(PieceTerms.InTitle + part.Term)), OfTitle / words.Count);
        }

        var newest = held.Columns.NewestFirst.Length > 0 ? held.Columns.Days[held.Columns.NewestFirst[0]] : 0;
        foreach (var doc in results)
            scores[doc] += OfNewness / (1 + ((newest - held.Columns.Days[doc]) / DaysToHalf));
        return scores;
    }

    private static void Add(float[] scores, Bits docs, float weight)
    {
        foreach (var doc in docs)
            scores[doc] += weight;
    }
}
