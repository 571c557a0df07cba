using DiffPlex;
using DiffPlex.Model;

namespace Csto.Portal.Core.Content;

public enum DiffKind
{
    Same,
    Removed,
    Added,
}

/// <param name="Text">As it stands in the text, with its spaces and line ends (<c>\n</c>).</param>
public sealed record DiffSegment(DiffKind Kind, string Text);

/// <summary>
/// «Было / стало» of two texts: lines first, then words inside the lines that changed, so that an edit in one paragraph never
/// disturbs another.
/// </summary>
public static class TextDiff
{
    /// <summary>
    /// Words and marks before times those after, summed over changed stretches: about 4,000 words rewritten from the first to the last.
    /// Stretches beyond are shown line by line.
    /// </summary>
    public const long MaxWordComparisons = 64_000_000;

    /// <summary>The same for lines: 5,000 lines, all of them changed. Beyond, everything from the first change to the last is one change.</summary>
    public const long MaxLineComparisons = 25_000_000;

    /// <summary>
    /// Segments in reading order, never two of a kind in a row; Removed comes before the Added that replaces it. Same and Removed together
    /// give <paramref name="before"/>, Same and Added give <paramref name="after"/>, with line ends as <c>\n</c>.
    /// </summary>
    public static IReadOnlyList<DiffSegment> Words(string before, string after)
    {
        var changes = new ChangeList();
        var (lineBudget, wordBudget) = (MaxLineComparisons, MaxWordComparisons);
        foreach (var lines in Compare(before.ReplaceLineEndings("\n"), after.ReplaceLineEndings("\n"), SplitLines, ref lineBudget))
        {
            if (lines.IsSame)
                changes.Same(lines.Before);
            else
                AddWords(changes, lines, ref wordBudget);
        }

        return changes.ToSegments();
    }

    private static void AddWords(ChangeList changes, Stretch lines, ref long budget)
    {
        foreach (var words in Compare(lines.Before, lines.After, SplitWords, ref budget))
        {
            if (words.IsSame)
                changes.Same(words.Before);
            else
                changes.Replaced(words.Before, words.After);
        }
    }

    /// <summary>Stretches in reading order; what lies between the first and the last change is one when comparing would cost over the budget.</summary>
    private static List<Stretch> Compare(string before, string after, Func<string, string[]> split, ref long budget)
    {
        var (old, @new) = (split(before), split(after));
        var head = old.AsSpan().CommonPrefixLength(@new);
        var tail = CommonTail(old, @new, head);
        var cost = (long)(old.Length - head - tail) * (@new.Length - head - tail);
        if (cost > budget)
            return [Stretch.Same(old[..head]), new(IsSame: false, string.Concat(old[head..^tail]), string.Concat(@new[head..^tail])), Stretch.Same(old[^tail..])];

        budget -= cost;
        var stretches = new List<Stretch>();
        var at = 0;
        foreach (var block in new Differ().CreateCustomDiffs(before, after, ignoreWhiteSpace: false, split).DiffBlocks)
        {
            stretches.Add(Stretch.Same(old[at..block.DeleteStartA]));
            at = block.DeleteStartA + block.DeleteCountA;
            stretches.Add(new(IsSame: false, string.Concat(old[block.DeleteStartA..at]), string.Concat(Inserted(block, @new))));
        }

        stretches.Add(Stretch.Same(old[at..]));
        return stretches;
    }

    private static string[] Inserted(DiffBlock block, string[] pieces) => pieces[block.InsertStartB..(block.InsertStartB + block.InsertCountB)];

    private static int CommonTail(string[] old, string[] @new, int head)
    {
        var tail = 0;
        while (tail < Math.Min(old.Length, @new.Length) - head && old[^(tail + 1)] == @new[^(tail + 1)])
            tail++;
        return tail;
    }

    private static string[] SplitLines(string text) => Split(text, static (previous, _) => previous != '\n');

    // Words whole; every space, line end and mark by itself.
    private static string[] SplitWords(string text) => Split(text, static (previous, next) => IsWord(previous) && IsWord(next));

    private static string[] Split(string text, Func<char, char, bool> isTogether)
    {
        var pieces = new List<string>();
        var start = 0;
        for (var i = 1; i <= text.Length; i++)
        {
            if (i < text.Length && isTogether(text[i - 1], text[i]))
                continue;

            pieces.Add(text[start..i]);
            start = i;
        }

        return [.. pieces];
    }

    private static bool IsWord(char c) => char.IsLetterOrDigit(c) || char.IsSurrogate(c) || c is '\u0301' or '\u200D' or '\uFE0F';

    /// <param name="After">Empty when both are the same.</param>
    private readonly record struct Stretch(bool IsSame, string Before, string After)
    {
        public static Stretch Same(string[] pieces) => new(IsSame: true, string.Concat(pieces), "");
    }
}
