namespace Csto.Portal.Core.Content;

/// <summary>One paragraph (a line of the text) beside what became of it.</summary>
/// <param name="Segments">Same, Removed and Added, in reading order, without the line end.</param>
public sealed record ParagraphChange(IReadOnlyList<DiffSegment> Segments)
{
    public bool Differs => Segments.Any(s => s.Kind != DiffKind.Same);

    public IEnumerable<DiffSegment> Before => Segments.Where(s => s.Kind != DiffKind.Added);

    public IEnumerable<DiffSegment> After => Segments.Where(s => s.Kind != DiffKind.Removed);
}

/// <summary>«Было / стало» paragraph by paragraph, so that a reader finds the changed words of a long text without reading all of it.</summary>
public static class ParagraphDiff
{
    /// <summary>Empty lines are left out. A stretch that was rewritten across paragraphs stands together in one.</summary>
    public static IReadOnlyList<ParagraphChange> Of(string before, string after)
    {
        var paragraphs = new List<ParagraphChange>();
        var current = new List<DiffSegment>();
        foreach (var segment in TextDiff.Words(before, after))
        {
            if (segment.Kind != DiffKind.Same)
            {
                current.Add(segment);
                continue;
            }

            var lines = segment.Text.Split('\n');
            for (var i = 0; i < lines.Length; i++)
            {
                if (i > 0)
                    Close(paragraphs, current);
                if (lines[i].Length > 0)
                    current.Add(new(DiffKind.Same, lines[i]));
            }
        }

        Close(paragraphs, current);
        return paragraphs;
    }

    private static void Close(List<ParagraphChange> paragraphs, List<DiffSegment> current)
    {
        if (current.Exists(s => s.Kind != DiffKind.Same || !string.IsNullOrWhiteSpace(s.Text)))
            paragraphs.Add(new([.. current]));
        current.Clear();
    }
}
