namespace Csto.Portal.Core.Content.Merging;

/// <summary>Finds for paragraphs that were reworded which became which.</summary>
internal sealed class Likeness(string[] old, string[] @new)
{
    /// <summary>Of the words of both, the part in common (Dice); below, one took the place of the other.</summary>
    private const double Least = 0.4;

    private readonly HashSet<string>[] oldWords = [.. old.Select(Words)];
    private readonly HashSet<string>[] newWords = [.. @new.Select(Words)];

    /// <summary>Every paragraph became the one in its place, as when quotation marks were set right in all of them.</summary>
    public bool IsOneToOne() => old.Length == @new.Length && Enumerable.Range(0, old.Length).All(i => Of(i, i) > 0);

    /// <summary>In order, so that no two cross; the likeness of all together is the greatest.</summary>
    public IEnumerable<(int Old, int New)> BestPairs()
    {
        var best = new double[old.Length + 1, @new.Length + 1];
        for (var o = old.Length - 1; o >= 0; o--)
        {
            for (var n = @new.Length - 1; n >= 0; n--)
                best[o, n] = Math.Max(Math.Max(best[o + 1, n], best[o, n + 1]), best[o + 1, n + 1] + Of(o, n));
        }

        for (var (o, n) = (0, 0); o < old.Length && n < @new.Length;)
        {
            var likeness = Of(o, n);
            if (likeness > 0 && best[o, n] == best[o + 1, n + 1] + likeness)
                yield return (o++, n++);
            else if (best[o, n] == best[o + 1, n])
                o++;
            else
                n++;
        }
    }

    private double Of(int o, int n)
    {
        var (a, b) = (oldWords[o], newWords[n]);
        if (a.Count + b.Count == 0)
            return 0;
        var dice = 2.0 * a.Count(b.Contains) / (a.Count + b.Count);
        return dice < Least ? 0 : dice;
    }

    private static HashSet<string> Words(string text) =>
        [.. text.Split([' ', '\n', '\t', ',', '.', ';', ':', '!', '?', '«', '»', '(', ')', '*', '|', '\u00A0'], StringSplitOptions.RemoveEmptyEntries)];
}
