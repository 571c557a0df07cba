using Markdig.Extensions.Tables;

namespace Csto.Portal.Core.Content.Dialect;

internal sealed partial class HtmlWriter
{
    private int tables;

    /// <summary>In a region that scrolls by itself and can be reached by keyboard; regions of one page need different names.</summary>
    private void Table(Table table)
    {
        tables++;
        var name = tables == 1 ? labels.Table : $"{labels.Table} {tables}";
        Raw($"<div class=\"table\" role=\"region\" tabindex=\"0\" aria-label=\"{name}\">\n<table>\n");
        Rows(table, "thead", table.OfType<TableRow>().Where(row => row.IsHeader));
        Rows(table, "tbody", table.OfType<TableRow>().Where(row => !row.IsHeader));
        html.Append("</table>\n</div>\n");
    }

    private void Rows(Table table, string group, IEnumerable<TableRow> rows)
    {
        var open = false;
        foreach (var row in rows)
        {
            Raw(open ? "<tr>\n" : $"<{group}>\n<tr>\n");
            open = true;
            foreach (var cell in row.OfType<TableCell>())
                Cell(cell, row.IsHeader, AlignmentOf(table, cell.ColumnIndex));
            html.Append("</tr>\n");
        }

        if (open)
            Raw($"</{group}>\n");
    }

    private void Cell(TableCell cell, bool isHeader, string alignment)
    {
        var start = html.Length;
        Raw($"<th scope=\"col\"{alignment}>");
        var name = "th";
        var empty = html.Length;
        Blocks(cell, tight: true);
        if (!isHeader || IsBlank(empty))
        {
            // A header without words heads nothing.
            name = "td";
            html.Remove(start, empty - start).Insert(start, $"<td{alignment}>");
        }

        Raw($"</{name}>\n");
    }

    private static string AlignmentOf(Table table, int column) =>
        column < 0 || column >= table.ColumnDefinitions.Count ? "" : table.ColumnDefinitions[column].Alignment switch
        {
            TableColumnAlign.Center => " class=\"align-center\"",
            TableColumnAlign.Right => " class=\"align-right\"",
            _ => "",
        };
}
