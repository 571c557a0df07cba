using System.Buffers;

namespace Csto.Portal.Core.Content.Dialect;

/// <summary>
/// Says beforehand whether a text can be parsed in bounded time and memory, because the parser's work grows with the square of some
/// marks. Estimates are from above and taken between blank lines, the widest unit whose marks can meet. The limits are some hundred
/// times what a person writes; figures are in <c>docs/markdown.md</c>.
/// </summary>
internal sealed class ParsingCost
{
    /// <summary>A short row of a table is filled up to the width of its header: a few wide headers could ask for gigabytes.</summary>
    private const long MaxTableCells = 50_000;

    /// <summary>Every bracket or run of emphasis marks may be compared with every one before it in its paragraph.</summary>
    private const long MaxComparisons = 25_000_000;

    /// <summary>
    /// Lines for which the parser looks through everything before them: an underline that turns the paragraph above into a heading
    /// or a table, the definition of a link or a footnote.
    /// </summary>
    private const int MaxLookups = 2_000;

    private static readonly SearchValues<char> Underline = SearchValues.Create("-=:| \t>");

    private readonly List<int> openContainers = [];
    private long cells;
    private long comparisons;
    private long marks;
    private int lines;
    private int pipes;
    private int lookups;

    public static bool IsBounded(string source)
    {
        var cost = new ParsingCost();
        foreach (var line in source.AsSpan().EnumerateLines())
        {
            if (!cost.Add(line))
                return false;
        }

        return cost.CloseStretch();
    }

    private bool Add(ReadOnlySpan<char> line)
    {
        if (line.IsWhiteSpace())
            return CloseStretch();

        var text = line.TrimStart();
        lines++;
        pipes = Math.Max(pipes, text.Count('|'));
        marks += Marks(text);
        if (text.StartsWith(":::", StringComparison.Ordinal))
            CountContainer(text);

        if (text.IndexOfAnyExcept(Underline) < 0 || text.IndexOf("]:", StringComparison.Ordinal) > 0)
            lookups++;

        return lookups <= MaxLookups && openContainers.Count <= MarkdownDialect.MaxDepth && BlocksOpenedBy(text) <= MarkdownDialect.MaxDepth;
    }

    private bool CloseStretch()
    {
        cells += pipes > 0 ? (long)(pipes + 1) * lines : 0;
        comparisons += marks * marks;
        (lines, pipes, marks) = (0, 0, 0);
        return cells <= MaxTableCells && comparisons <= MaxComparisons;
    }

    private static int Marks(ReadOnlySpan<char> text)
    {
        var count = text.Count('[');
        for (int at; (at = text.IndexOfAny('*', '_')) >= 0;)
        {
            count++;
            text = text[at..].TrimStart(text[at]);
        }

        return count;
    }

    // A bare fence closes the outermost container with as many colons or fewer, and all inside it; any other opens one.
    private void CountContainer(ReadOnlySpan<char> text)
    {
        var name = text.TrimStart(':');
        var colons = text.Length - name.Length;
        var closed = name.IsWhiteSpace() ? openContainers.FindIndex(open => open <= colons) : -1;
        if (closed >= 0)
            openContainers.RemoveRange(closed, openContainers.Count - closed);
        else
            openContainers.Add(colons);
    }

    private static int BlocksOpenedBy(ReadOnlySpan<char> text)
    {
        for (var blocks = 0; ; blocks++)
        {
            text = text.TrimStart();
            var number = text.TrimStart("0123456789");
            if (text.StartsWith('>'))
                text = text[1..];
            else if (text is ['-' or '+' or '*', ' ' or '\t', ..])
                text = text[2..];
            else if (number.Length < text.Length && number is ['.' or ')', ' ' or '\t', ..])
                text = number[2..];
            else
                return blocks;
        }
    }
}
