using Csto.Portal.Core.Archive.Word.Package;
using Csto.Portal.Core.Archive.Word.Text;

namespace Csto.Portal.Core.Archive.Word.Story;

internal sealed partial class StoryReader
{
    /// <summary>The most columns Word can make.</summary>
    private const int MostColumns = 63;

    private sealed class RawCell
    {
        public List<WordBlock> Blocks { get; } = [];

        public int Span { get; set; } = 1;

        /// <summary>Belongs to the cell above or to the left.</summary>
        public bool IsContinued { get; set; }

        public bool IsDeleted { get; set; }
    }

    private sealed class RawRow
    {
        public List<RawCell> Cells { get; } = [];

        public int Before { get; set; }

        public bool IsDeleted { get; set; }

        public int Columns => Before + Cells.Sum(c => c.Span);
    }

    private void Table(List<WordBlock> blocks)
    {
        var rows = new List<RawRow>();
        var outer = (fields, carried);
        (fields, carried) = ([], null);
        reader.Children(Limits, () => InTable(rows));
        (fields, carried) = outer;
        rows.RemoveAll(r => r.Cells.Count == 0);
        TableMaker.Add(rows.ConvertAll(Flat), blocks, source);
    }

    private static TableRow Flat(RawRow row) => new(
        row.Before, row.Cells.ConvertAll(c => new TableCell(c.Blocks, c.Span, c.IsContinued)));

    private void InTable(List<RawRow> rows)
    {
        switch (reader.IsWord() ? reader.LocalName : "")
        {
            case "tr":
                var row = new RawRow();
                reader.Children(Limits, () => InRow(row));
                if (!row.IsDeleted)
                    rows.Add(row);
                break;
            case "sdt": ContentControl(() => InTable(rows)); break;
            case "customXml" or "ins" or "moveTo": reader.Children(Limits, () => InTable(rows)); break;
            default: Marker(); break;
        }
    }

    private void InRow(RawRow row)
    {
        switch (reader.IsWord() ? reader.LocalName : "")
        {
            case "tc" when row.IsDeleted: reader.PassOver(); break;
            case "tc":
                source.CountCells(1);
                var cell = new RawCell();
                reader.Children(Limits, () => InCell(cell));
                if (carried?.Build() is { IsEmpty: false } rest)
                    cell.Blocks.Add(new TextBlock(rest));
                carried = null;
                if (!cell.IsDeleted)
                    row.Cells.Add(cell);
                break;
            case "trPr": reader.Children(Limits, () => RowProperty(row)); break;
            case "sdt": ContentControl(() => InRow(row)); break;
            case "customXml": reader.Children(Limits, () => InRow(row)); break;
            default: Marker(); break;
        }
    }

    private void RowProperty(RawRow row)
    {
        switch (reader.IsWord() ? reader.LocalName : "")
        {
            case "del":
                row.IsDeleted = true;
                Counts.Deleted++;
                break;
            case "ins": Counts.Inserted++; break;
            case "gridBefore": row.Before = Math.Clamp(reader.Number() ?? 0, 0, MostColumns); break;
        }

        reader.PassOver();
    }

    private void InCell(RawCell cell)
    {
        if (reader.IsWord() && reader.LocalName == "tcPr")
            reader.Children(Limits, () => CellProperty(cell));
        else
            Block(cell.Blocks);
    }

    private void CellProperty(RawCell cell)
    {
        switch (reader.IsWord() ? reader.LocalName : "")
        {
            case "gridSpan": cell.Span = Math.Clamp(reader.Number() ?? 1, 1, MostColumns); break;
            case "vMerge" or "hMerge": cell.IsContinued |= reader.Val() is null or "continue"; break;
            case "cellDel": cell.IsDeleted = true; break;
        }

        reader.PassOver();
    }
}
