using DiffPlex;

namespace Csto.Portal.Core.Search.Quotes;

/// <summary>
/// Lays a pasted text beside a published one. Runs of words in common hold the two together, the longest first; what lies between two of them is compared
/// word by word.
/// </summary>
internal static class QuoteMatching
{
    /// <summary>Words that make an anchor.</summary>
    private const int Anchor = 3;

    /// <summary>A run this long is no coincidence, however much other words stand round it: titles and names of the organisation are shorter.</summary>
    private const int Telling = 10;

    /// <summary>Words before words beyond which what lies between two anchors is one change.</summary>
    private const long MostPairs = 1_000_000;

    /// <summary>Words left out between two anchors without a word about it; an anchor beyond belongs to something else.</summary>
    private const int Nearby = 30;

    /// <summary>Words at an end that are laid beside those of the published text.</summary>
    private const int LongestEnd = 60;

    /// <inheritdoc cref="Of(QuoteText, string)"/>
    public static QuoteMatch? Of(string pasted, string published) => Of(QuoteText.Of(pasted), published);

    /// <param name="pasted">As it is read without another text: once, however many it is laid beside.</param>
    /// <param name="published">What it is laid beside.</param>
    /// <returns>Null where they have nothing in common that would prove anything.</returns>
    public static QuoteMatch? Of(QuoteText pasted, string published)
    {
        var there = QuoteText.Of(published);
        if (!pasted.HasBreaks)
            return Of(pasted, there);
        var words = there.Words.Select(w => w.Form).ToHashSet(StringComparer.Ordinal);
        return Of(QuoteText.Pasted(pasted.Text, words.Contains), there);
    }

    private static QuoteMatch? Of(QuoteText pasted, QuoteText published)
    {
        var anchors = Anchors(pasted, published);
        Sift(anchors, pasted);
        if (anchors.Count == 0)
            return null;
        var longest = anchors.Max(a => a.Length);
        var common = anchors.Sum(a => a.Length);
        if (longest < Telling && common * 2 < pasted.Words.Count)
            return null;
        var stretches = Stretches(anchors, pasted, published);
        return new(pasted, published, stretches, QuoteNoting.Of(pasted, published, stretches));
    }

    /// <summary>Runs in common that do not cross, in order: the longest of all, then the longest on either side of it, and so on.</summary>
    private static List<Run> Anchors(QuoteText pasted, QuoteText published)
    {
        var found = new List<Run>();
        var common = new CommonRuns(pasted.Words, published.Words, Math.Min(Anchor, pasted.Words.Count));
        var open = new Stack<(int From, int To, int Start, int End)>();
        open.Push((0, pasted.Words.Count, 0, published.Words.Count));
        while (open.TryPop(out var box))
        {
            if (common.Longest(box) is not { } run)
                continue;
            found.Add(run);
            open.Push((box.From, run.At, box.Start, run.There));
            open.Push((run.At + run.Length, box.To, run.There + run.Length, box.End));
        }

        found.Sort((a, b) => a.At.CompareTo(b.At));
        return found;
    }

    /// <summary>Drops anchors that stand too far from the rest to belong to the same passage.</summary>
    private static void Sift(List<Run> anchors, QuoteText pasted)
    {
        if (anchors.Count < 2)
            return;
        var kept = new LinkedList<Run>();
        var middle = anchors.IndexOf(anchors.MaxBy(a => a.Length));
        kept.AddFirst(anchors[middle]);
        for (var i = middle - 1; i >= 0; i--)
        {
            if (Belongs(anchors[i], kept.First!.Value, anchors[i]))
                kept.AddFirst(anchors[i]);
        }

        for (var i = middle + 1; i < anchors.Count; i++)
        {
            if (Belongs(kept.Last!.Value, anchors[i], anchors[i]))
                kept.AddLast(anchors[i]);
        }

        anchors.Clear();
        anchors.AddRange(kept);

        bool Belongs(Run before, Run after, Run which)
        {
            var leftOut = after.There - before.There - before.Length;
            var between = after.At - before.At - before.Length;
            return leftOut <= Nearby + (2 * between) || which.Length >= Math.Max(Telling, leftOut / 10)
                || Enumerable.Range(before.At + before.Length, between + 1).Any(pasted.HasOmissionBefore);
        }
    }

    private static List<QuoteStretch> Stretches(List<Run> anchors, QuoteText pasted, QuoteText published)
    {
        var stretches = new List<QuoteStretch>();
        AddBeginning(stretches, anchors[0], pasted, published);
        for (var i = 0; i < anchors.Count; i++)
        {
            var run = anchors[i];
            if (i > 0)
                AddBetween(stretches, pasted, published, (anchors[i - 1].At + anchors[i - 1].Length, run.At, anchors[i - 1].There + anchors[i - 1].Length, run.There));
            Add(stretches, new(QuotePart.Same, run.At, run.At + run.Length, run.There, run.There + run.Length));
        }

        AddEnd(stretches, anchors[^1], pasted, published);
        return stretches;
    }

    private static void AddBeginning(List<QuoteStretch> stretches, Run first, QuoteText pasted, QuoteText published)
    {
        var count = first.At;
        if (count == 0)
            return;
        var start = Math.Max(0, first.There - count - Anchor);
        if (count <= LongestEnd && Compared(pasted, published, (0, count, start, first.There)) is { } compared)
        {
            compared.RemoveRange(0, compared.FindIndex(s => s.Part != QuotePart.Removed));
            compared.ForEach(s => Add(stretches, s));
            return;
        }

        Add(stretches, new(QuotePart.Around, 0, count, first.There, first.There));
    }

    private static void AddEnd(List<QuoteStretch> stretches, Run last, QuoteText pasted, QuoteText published)
    {
        var (from, start) = (last.At + last.Length, last.There + last.Length);
        var count = pasted.Words.Count - from;
        if (count == 0)
            return;
        var end = Math.Min(published.Words.Count, start + count + Anchor);
        if (count <= LongestEnd && Compared(pasted, published, (from, pasted.Words.Count, start, end)) is { } compared)
        {
            var kept = compared.FindLastIndex(s => s.Part != QuotePart.Removed) + 1;
            compared.RemoveRange(kept, compared.Count - kept);
            compared.ForEach(s => Add(stretches, s));
            return;
        }

        Add(stretches, new(QuotePart.Around, from, pasted.Words.Count, start, start));
    }

    /// <returns>Null where the words at an end are so unlike those of the published text that they do not belong to the quotation.</returns>
    private static List<QuoteStretch>? Compared(QuoteText pasted, QuoteText published, (int From, int To, int Start, int End) box)
    {
        var stretches = new List<QuoteStretch>();
        AddBetween(stretches, pasted, published, box);
        var same = stretches.Where(s => s.Part == QuotePart.Same).Sum(s => s.To - s.From);
        return same * 2 >= box.To - box.From ? stretches : null;
    }

    private static void AddBetween(List<QuoteStretch> stretches, QuoteText pasted, QuoteText published, (int From, int To, int Start, int End) box)
    {
        var (from, to, start, end) = box;
        if (from == to && start == end)
            return;
        if (from == to || start == end || (long)(to - from) * (end - start) > MostPairs)
        {
            Change(from, to, start, end);
            return;
        }

        string[] old = [.. Enumerable.Range(start, end - start).Select(i => published.Words[i].Form)];
        string[] @new = [.. Enumerable.Range(from, to - from).Select(i => pasted.Words[i].Form)];
        var (q, d) = (from, start);
        foreach (var block in new Differ().CreateCustomDiffs("published", "pasted", ignoreWhiteSpace: false, name => name == "published" ? old : @new).DiffBlocks)
        {
            Same(block.DeleteStartA + start - d);
            Change(q, q + block.InsertCountB, d, d + block.DeleteCountA);
            (q, d) = (q + block.InsertCountB, d + block.DeleteCountA);
        }

        Same(to - q);

        void Same(int count)
        {
            if (count > 0)
                Add(stretches, new(QuotePart.Same, q, q + count, d, d + count));
            (q, d) = (q + count, d + count);
        }

        void Change(int a, int b, int c, int e)
        {
            if (e > c)
                Add(stretches, new(Enumerable.Range(a, b - a + 1).Any(pasted.HasOmissionBefore) ? QuotePart.LeftOut : QuotePart.Removed, a, a, c, e));
            if (b > a)
                Add(stretches, new(QuotePart.Added, a, b, e, e));
        }
    }

    /// <summary>Stretches of a kind that follow one another are one.</summary>
    private static void Add(List<QuoteStretch> stretches, QuoteStretch next)
    {
        if (stretches is [.., var last] && last.Part == next.Part && last.To == next.From && last.End == next.Start)
            stretches[^1] = last with { To = next.To, End = next.End };
        else
            stretches.Add(next);
    }
}
