using Csto.Portal.Core.Search.Words;

namespace Csto.Portal.Core.Search.Quotes;

/// <summary>Names the editions that have most in common with a text.</summary>
public sealed class QuoteFinder(QuoteIndex index, SearchIndex words)
{
    /// <summary>Runs that are looked up; of a longer text, as many spread over it.</summary>
    private const int MostRuns = 1500;

    /// <summary>Postings that are counted; those of the rarest runs come first.</summary>
    private const int MostPostings = 200_000;

    /// <summary>Words without which nothing is looked for.</summary>
    public const int Fewest = 3;

    /// <summary>Whether questions can be answered.</summary>
    public bool IsReady => index.Now is not null;

    /// <summary>Words as they are counted here.</summary>
    public static int CountWords(string text) => WordReader.Read(text).Count;

    /// <summary>The likeliest first.</summary>
    /// <param name="text">As it was pasted.</param>
    /// <param name="most">How many.</param>
    /// <exception cref="Data.IndexFileException">The index cannot be read.</exception>
    internal IReadOnlyList<int> Editions(string text, int most)
    {
        if (index.Now is not { } held)
            return [];
        var runs = RunsOf(text);
        var lists = new List<int[]>();
        held.File.Look(runs, docs => lists.Add([.. docs]));
        lists.RemoveAll(l => l.Length == 0);
        lists.Sort((a, b) => a.Length.CompareTo(b.Length));
        var scores = new Dictionary<int, double>();
        var counted = 0;
        foreach (var list in lists)
        {
            if ((counted += list.Length) > MostPostings && counted > list.Length)
                break;
            var weight = Math.Log(1 + ((double)held.Texts / list.Length));
            foreach (var doc in list)
                scores[doc] = scores.GetValueOrDefault(doc) + weight;
        }

        // Numbers of texts that have gone are among them.
        var likeliest = scores.OrderByDescending(s => s.Value).ThenByDescending(s => s.Key).Take(most * 4).Select(s => s.Key).ToList();
        var editions = held.File.EditionsOf(likeliest);
        return [.. likeliest.Where(editions.ContainsKey).Select(doc => editions[doc]).Take(most)];
    }

    /// <summary>Live publications that have these words one after another, for quotations too short for runs; the newest first.</summary>
    internal IReadOnlyList<int> Publications(string text, int most)
    {
        var forms = WordReader.Read(text).Select(w => w.Form).ToList();
        if (words.Holdings is not { } held || forms.Count is < Fewest or >= Shingles.Certain)
            return [];
        var found = held.Reader.WithPhrase(forms, held.Capacity);
        return [.. held.Columns.NewestFirst.Where(doc => found[doc]).Take(most).Select(doc => held.Columns.Ids[doc])];
    }

    private static List<ulong> RunsOf(string text)
    {
        var runs = new HashSet<ulong>();
        var plain = QuoteText.Of(text);
        foreach (var read in plain.HasBreaks ? [QuoteText.Pasted(text, _ => true), plain] : new[] { plain })
        {
            var all = Shingles.All(read.Words);
            runs.UnionWith(all.Length <= MostRuns ? all : Shingles.Winnowed(read.Words));
        }

        var sorted = runs.ToList();
        sorted.Sort();
        if (sorted.Count <= MostRuns)
            return sorted;
        // Sizes of numbers say nothing of places: every n-th is a fair share of the whole text.
        var step = (double)sorted.Count / MostRuns;
        return [.. Enumerable.Range(0, MostRuns).Select(i => sorted[(int)(i * step)])];
    }
}
