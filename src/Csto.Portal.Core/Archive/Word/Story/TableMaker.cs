using Csto.Portal.Core.Archive.Word.Text;

namespace Csto.Portal.Core.Archive.Word.Story;

/// <param name="Before">Columns left empty at the row's beginning.</param>
internal sealed record TableRow(int Before, IReadOnlyList<TableCell> Cells);

/// <param name="IsContinued">Belongs to the cell above or to the left, and is empty.</param>
internal sealed record TableCell(IReadOnlyList<WordBlock> Blocks, int Span, bool IsContinued);

/// <summary>
/// Makes tables of the dialect: one row of headings, a line of text in each cell. Merged cells come apart, the text in the first. A table
/// of one row or one column arranges a page and tells nothing: what is in it stands in its order.
/// </summary>
internal static class TableMaker
{
    public static void Add(IReadOnlyList<TableRow> rows, List<WordBlock> blocks, WordSource source)
    {
        var columns = rows.Count == 0 ? 0 : rows.Max(Width);
        if (rows.Count <= 1 || columns <= 1)
        {
            var laidOut = rows.SelectMany(r => r.Cells).SelectMany(c => c.Blocks).ToList();
            source.Counts.LayoutTables += laidOut.Count > 0 ? 1 : 0;
            blocks.AddRange(laidOut);
            return;
        }

        source.CountCells((rows.Count * columns) - rows.Sum(r => r.Cells.Count));
        // A heading over the whole table is no row of it.
        if (rows[0] is { Before: 0, Cells: [{ Blocks: var heading }] } && rows.Count > 2)
        {
            blocks.AddRange(heading);
            rows = [.. rows.Skip(1)];
        }

        var cells = rows.Select(r => (IReadOnlyList<Cell>)Row(r, columns, source)).ToList();
        if (cells.Exists(r => r.Any(c => !c.Words.IsEmpty)))
            blocks.Add(new TableBlock(cells));
        source.Counts.MergedTables += rows.Any(r => r.Cells.Any(c => c.Span > 1 || c.IsContinued)) ? 1 : 0;
        blocks.AddRange(rows.SelectMany(r => r.Cells).SelectMany(c => c.Blocks).OfType<PictureBlock>());
    }

    private static int Width(TableRow row) => row.Before + row.Cells.Sum(c => c.Span);

    private static List<Cell> Row(TableRow row, int columns, WordSource source)
    {
        var empty = new Cell(Inlines.Empty, null);
        var cells = new List<Cell>(Enumerable.Repeat(empty, row.Before));
        foreach (var cell in row.Cells)
        {
            cells.Add(cell.IsContinued ? empty : new(Words(cell.Blocks, source), cell.Blocks is [TextBlock first, ..] ? first.Align : null));
            cells.AddRange(Enumerable.Repeat(empty, cell.Span - 1));
        }

        cells.AddRange(Enumerable.Repeat(empty, columns - cells.Count));
        return cells;
    }

    private static Inlines Words(IEnumerable<WordBlock> blocks, WordSource source) => Inlines.Join(
        blocks.Select(block => block switch
        {
            TextBlock text => text.Words,
            ItemBlock item => Inlines.Join([Inlines.Of(item.Mark.IsBullet ? "•" : item.Mark.Label), item.Words], " "),
            TableBlock table => Nested(table, source),
            _ => Inlines.Empty,
        }),
        " ");

    private static Inlines Nested(TableBlock table, WordSource source)
    {
        source.Counts.NestedTables++;
        return Inlines.Join(table.Rows.Select(row => Inlines.Join(row.Select(c => c.Words), ", ")), "; ");
    }
}
