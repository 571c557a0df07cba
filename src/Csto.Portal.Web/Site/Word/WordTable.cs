using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;

namespace Csto.Portal.Web.Site.Word;

/// <summary>Tables as wide as the page, whose head stands on every page again.</summary>
internal static class WordTable
{
    public static Table Begin(int columns)
    {
        var table = new Table(new TableProperties(
            new TableWidth { Width = "5000", Type = TableWidthUnitValues.Pct },
            new TableBorders(
                Border<TopBorder>(), Border<LeftBorder>(), Border<BottomBorder>(), Border<RightBorder>(), Border<InsideHorizontalBorder>(), Border<InsideVerticalBorder>())));
        var grid = new TableGrid();
        for (var i = 0; i < columns; i++)
            grid.Append(new GridColumn());
        table.Append(grid);
        return table;
    }

    /// <param name="isHead">Repeated at the top of every page.</param>
    /// <param name="cells">Each of at least one paragraph.</param>
    public static TableRow Row(bool isHead, IEnumerable<IReadOnlyList<OpenXmlElement>> cells)
    {
        var properties = new TableRowProperties(new CantSplit());
        if (isHead)
            properties.Append(new TableHeader());
        var row = new TableRow(properties);
        foreach (var cell in cells)
            row.Append(new TableCell([new TableCellProperties(new TableCellWidth { Type = TableWidthUnitValues.Auto, Width = "0" }), .. cell]));
        return row;
    }

    private static T Border<T>()
        where T : BorderType, new() => new() { Val = BorderValues.Single, Size = 4, Color = "999999" };
}
