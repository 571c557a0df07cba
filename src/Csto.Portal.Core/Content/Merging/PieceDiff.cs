using DiffPlex;

namespace Csto.Portal.Core.Content.Merging;

/// <summary>What one person changed, piece by piece.</summary>
internal static class PieceDiff
{
    /// <summary>Pieces before times pieces after in one stretch; beyond, the stretch is one change.</summary>
    private const long MostPairs = 25_000_000;
    private const int MostAlike = 100_000;

    /// <summary>In the order of the base; none crosses another.</summary>
    public static List<Hunk> Between(IReadOnlyList<Piece> before, IReadOnlyList<Piece> after)
    {
        var hunks = new List<Hunk>();
        foreach (var (from, to, start, end) in Stretches([.. before.Select(p => p.Text)], [.. after.Select(p => p.Text)]))
            AddAlike(hunks, before, after, (from, to), (start, end), hunks.Count);
        return hunks;
    }

    private static IEnumerable<(int From, int To, int Start, int End)> Stretches(string[] before, string[] after)
    {
        var head = before.AsSpan().CommonPrefixLength(after);
        var tail = 0;
        while (tail < Math.Min(before.Length, after.Length) - head && before[^(tail + 1)] == after[^(tail + 1)])
            tail++;
        var (old, @new) = (before[head..^tail], after[head..^tail]);
        if (old.Length == 0 && @new.Length == 0)
            return [];
        if ((long)old.Length * @new.Length > MostPairs || old.Length == 0 || @new.Length == 0)
            return [(head, head + old.Length, head, head + @new.Length)];
        // The texts only name the two lists: the pieces are cut already.
        return new Differ().CreateCustomDiffs("before", "after", ignoreWhiteSpace: false, name => name == "before" ? old : @new).DiffBlocks
            .Select(b => (head + b.DeleteStartA, head + b.DeleteStartA + b.DeleteCountA, head + b.InsertStartB, head + b.InsertStartB + b.InsertCountB));
    }

    /// <summary>
    /// Three paragraphs of which each was reworded are three changes, not one: a piece is paired with the one it became, in order, so that the
    /// words in common are most.
    /// </summary>
    private static void AddAlike(
        List<Hunk> hunks, IReadOnlyList<Piece> before, IReadOnlyList<Piece> after, (int From, int To) old, (int From, int To) @new, int stretch)
    {
        var (from, start) = (old.From, @new.From);
        foreach (var (o, n) in Pairs(before, after, old, @new))
        {
            Add(from, o, start, n);
            Add(o, o + 1, n, n + 1);
            (from, start) = (o + 1, n + 1);
        }

        Add(from, old.To, start, @new.To);

        void Add(int a, int b, int c, int d)
        {
            if (a < b || c < d)
                hunks.Add(new(a, b, [.. after.Skip(c).Take(d - c)], stretch));
        }
    }

    private static List<(int Old, int New)> Pairs(
        IReadOnlyList<Piece> before, IReadOnlyList<Piece> after, (int From, int To) old, (int From, int To) @new)
    {
        var (rows, columns) = (old.To - old.From, @new.To - @new.From);
        if (rows == 0 || columns == 0 || (rows == 1 && columns == 1))
            return [];
        var likeness = new Likeness(
            [.. before.Skip(old.From).Take(rows).Select(p => p.Text)], [.. after.Skip(@new.From).Take(columns).Select(p => p.Text)]);
        if (likeness.IsOneToOne())
            return [.. Enumerable.Range(0, rows).Select(i => (old.From + i, @new.From + i))];
        if ((long)rows * columns > MostAlike)
            return [];
        return [.. likeness.BestPairs().Select(pair => (old.From + pair.Old, @new.From + pair.New))];
    }
}
