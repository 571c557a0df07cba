namespace Csto.Portal.Core.Content.Dialect;

/// <summary>
/// Says beforehand whether a text can be parsed in bounded time and memory. Estimates are from above and taken between blank
/// lines, the widest unit the parser works on.
/// </summary>
internal static class ParsingCost
{
    /// <summary>A short row of a table is filled up to the width of its header: a few wide headers could ask for gigabytes.</summary>
    public const int MaxTableCells = 50_000;

    public static bool IsBounded(string source)
    {
        var cells = 0L;
        foreach (var (lines, widest) in Stretches(source))
            cells += widest > 0 ? (long)(widest + 1) * lines : 0;

        return cells <= MaxTableCells;
    }

    private static IEnumerable<(int Lines, int Widest)> Stretches(string source)
    {
        var (lines, widest) = (0, 0);
        for (var start = 0; start <= source.Length;)
        {
            var end = source.IndexOf('\n', start);
            end = end < 0 ? source.Length : end;
            var line = source.AsSpan(start, end - start);
            if (line.IsWhiteSpace())
            {
                yield return (lines, widest);
                (lines, widest) = (0, 0);
            }
            else
            {
                (lines, widest) = (lines + 1, Math.Max(widest, line.Count('|')));
            }

            start = end + 1;
        }

        yield return (lines, widest);
    }
}
