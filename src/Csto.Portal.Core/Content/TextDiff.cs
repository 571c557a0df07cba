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

/// <summary>«Было / стало» of two texts.</summary>
public static class TextDiff
{
    /// <summary>
    /// Segments in reading order, never two of a kind in a row. Same and Removed together give <paramref name="before"/>, Same and Added
    /// give <paramref name="after"/>, with line ends as <c>\n</c>.
    /// </summary>
    public static IReadOnlyList<DiffSegment> Words(string before, string after)
    {
        before = before.ReplaceLineEndings("\n");
        after = after.ReplaceLineEndings("\n");
        return Segments(new Differ().CreateCustomDiffs(before, after, ignoreWhiteSpace: false, SplitWords));
    }

    private static List<DiffSegment> Segments(DiffResult diff)
    {
        var segments = new List<DiffSegment>();
        var at = 0;
        foreach (var block in diff.DiffBlocks)
        {
            Add(segments, DiffKind.Same, diff.PiecesOld[at..block.DeleteStartA]);
            at = block.DeleteStartA + block.DeleteCountA;
            Add(segments, DiffKind.Removed, diff.PiecesOld[block.DeleteStartA..at]);
            Add(segments, DiffKind.Added, diff.PiecesNew[block.InsertStartB..(block.InsertStartB + block.InsertCountB)]);
        }

        Add(segments, DiffKind.Same, diff.PiecesOld[at..]);
        return segments;
    }

    private static void Add(List<DiffSegment> segments, DiffKind kind, string[] pieces)
    {
        if (pieces.Length > 0)
            segments.Add(new(kind, string.Concat(pieces)));
    }

    // Words whole; every space, line end and mark by itself.
    private static string[] SplitWords(string text)
    {
        var pieces = new List<string>();
        for (var start = 0; start < text.Length;)
        {
            var end = start + 1;
            while (end < text.Length && IsWord(text[start]) && IsWord(text[end]))
                end++;
            pieces.Add(text[start..end]);
            start = end;
        }

        return [.. pieces];
    }

    private static bool IsWord(char c) => char.IsLetterOrDigit(c) || char.IsSurrogate(c);
}
