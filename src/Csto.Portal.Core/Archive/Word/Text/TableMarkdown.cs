namespace Csto.Portal.Core.Archive.Word.Text;

internal static class TableMarkdown
{
    public static string Write(TableBlock table, bool withMarks)
    {
        var lines = table.Rows.Select(row => Row(row.Select(c => InlineMarkdown.OneLine(withMarks ? c.Words : c.Words.WithoutMarks())))).ToList();
        lines.Insert(1, Row(Enumerable.Range(0, table.Rows[0].Count).Select(column => Rule(table, column))));
        return string.Join('\n', lines);
    }

    private static string Row(IEnumerable<string> cells) => $"| {string.Join(" | ", cells)} |";

    /// <summary>As most cells below the heading are set.</summary>
    private static string Rule(TableBlock table, int column)
    {
        var aligned = table.Rows.Skip(1).Select(row => row[column]).Where(c => !c.Words.IsEmpty).Select(c => c.Align).ToList();
        return aligned.Count > 0 && aligned.TrueForAll(a => a is "right" or "end") ? "---:"
            : aligned.Count > 0 && aligned.TrueForAll(a => a == "center") ? ":---:"
            : "---";
    }
}
