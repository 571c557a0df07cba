using Csto.Portal.Core.Data;
using Csto.Portal.Core.Search.Data;
using Csto.Portal.Core.Search.Quotes;
using Microsoft.EntityFrameworkCore;

namespace Csto.Portal.Core.Reading;

/// <summary>Says whether, when and in what words a text was published. Keeps nothing of what it is asked.</summary>
public sealed class VerifyReader(PortalDbContext db, QuoteFinder finder)
{
    /// <summary>UTF-16 code units of a text that are compared; about a hundred pages.</summary>
    public const int Longest = 200_000;

    /// <summary>Editions that are read and compared.</summary>
    private const int Candidates = 24;

    /// <summary>Publications that are shown.</summary>
    private const int Shown = 5;

    /// <summary>Words that a further publication has and those before it have not, to be shown beside them.</summary>
    private const int Worthwhile = 10;

    /// <param name="text">At most <see cref="Longest"/>.</param>
    /// <param name="cancellationToken">Stops the query.</param>
    public async Task<VerifyAnswer> VerifyAsync(string text, CancellationToken cancellationToken)
    {
        if (QuoteFinder.CountWords(text) < QuoteFinder.Fewest)
            return new VerifyAnswer.TooShort();
        if (!finder.IsReady)
            return new VerifyAnswer.NotReady();
        try
        {
            var pasted = QuoteText.Of(text);
            var compared = (await RowsAsync(text, cancellationToken))
                .AsParallel().AsOrdered().WithCancellation(cancellationToken)
                .Select(row => (Row: row, Words: ProvedWords.Of(row.Text)))
                .Select(one => (one.Row, one.Words, Match: QuoteMatching.Of(pasted, one.Words.All)))
                .Where(one => one.Match is not null)
                .Select(one => new Compared(one.Row, one.Words, one.Match!))
                .ToList();
            return compared.Count == 0 ? new VerifyAnswer.NotFound() : Answer(compared);
        }
        catch (IndexFileException)
        {
            // The follower makes it anew.
            return new VerifyAnswer.NotReady();
        }
    }

    private async Task<List<VerifyRow>> RowsAsync(string text, CancellationToken cancellationToken)
    {
        var editions = finder.Editions(text, Candidates);
        var rows = editions.Count == 0 ? [] : await db.VerifiedEditions([.. editions]).ToListAsync(cancellationToken);
        if (finder.Publications(text, Candidates) is { Count: > 0 } publications)
            rows.AddRange(await db.VerifiedPublications([.. publications]).ToListAsync(cancellationToken));
        return [.. rows.DistinctBy(r => r.Edition)];
    }

    private static VerifyAnswer.Found Answer(List<Compared> compared)
    {
        var best = compared.GroupBy(c => c.Row.Publication)
            .Select(g => g.OrderBy(c => c.Verdict).ThenByDescending(c => c.Match.Words).ThenByDescending(c => c.Row.IsCurrent).ThenByDescending(c => c.Row.Number).First())
            .OrderBy(c => c.Verdict == Verdict.Whole ? 0 : 1).ThenByDescending(c => c.Match.Words).ThenBy(c => c.Verdict)
            .ThenByDescending(c => c.Row.PublishedOn).ThenByDescending(c => c.Row.Publication)
            .ToList();
        var shown = new List<Compared>();
        var covered = new HashSet<int>();
        foreach (var one in best)
        {
            var words = one.Match.Stretches.Where(s => s.Part == QuotePart.Same).SelectMany(s => Enumerable.Range(s.From, s.To - s.From)).ToList();
            var isAsGood = shown.Count == 0 || (one.Verdict == Verdict.Whole && shown[0].Verdict == Verdict.Whole);
            if (shown.Count < Shown && (isAsGood || words.Count(w => !covered.Contains(w)) >= Worthwhile))
            {
                shown.Add(one);
                covered.UnionWith(words);
            }
        }

        var more = best.Count(c => c.Verdict == Verdict.Whole) - shown.Count(c => c.Verdict == Verdict.Whole);
        return new(shown.ConvertAll(c => c.Place()), more);
    }

    private sealed record Compared(VerifyRow Row, ProvedWords Words, QuoteMatch Match)
    {
        public Verdict Verdict => Match.IsExact ? Verdict.Whole : Match.IsExactPart ? Verdict.Part : Verdict.Altered;

        public FoundPlace Place() => new(
            Row.Address, Words.Title, Row.Number, Row.GoesLiveAt ?? Row.MadeAt, Row.IsCurrent, Row.IsWithdrawn, Verdict, PassageWriter.Write(Match, Row.Language), Match.Notes);
    }
}
