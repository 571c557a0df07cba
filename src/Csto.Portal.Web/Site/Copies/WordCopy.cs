using System.Globalization;
using AngleSharp.Dom;
using Csto.Portal.Core.Domain;
using Csto.Portal.Web.Site.Word;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;

namespace Csto.Portal.Web.Site.Copies;

/// <summary>
/// The same as a Word document. The day stands in a line of its own under the title, and the kind at the head of the page, so that the portal's own import
/// finds title, day and text again. Used once.
/// </summary>
internal sealed class WordCopy
{
    private const int DeepestLevel = 8;
    private readonly PieceCopy piece;
    private readonly WordFile file;

    private WordCopy(PieceCopy piece, WordFile file) => (this.piece, this.file) = (piece, file);

    public static byte[] Write(PieceCopy piece)
    {
        var at = MoscowTime.ToUtc(piece.Address.PublishedOn.ToDateTime(TimeOnly.MinValue));
        using var written = new WordFile(new(
            piece.Title, piece.Language, piece.Kind, piece.Organization, [piece.Page.AbsoluteUri, .. piece.Contact.Count > 0 ? [string.Join(", ", piece.Contact)] : Array.Empty<string>()],
            at, piece.ChangedAt));
        new WordCopy(piece, written).Write();
        return written.Finish();
    }

    private void Write()
    {
        Add("Title", piece.Title);
        Add("DateLine", piece.Date);
        foreach (var notice in piece.Notices)
            Add("Note", notice);
        foreach (var line in piece.Setting)
            Add("Small", line);
        if (piece.Lead is { } lead)
            Add("Lead", lead);
        Blocks(piece.Body, new(null, 0, 0));
        foreach (var line in piece.Changes)
            Add("Note", line);
        foreach (var line in piece.Contact)
            Add("Small", line);
        file.Body.Append(WordText.Paragraph(null, WordText.Run(piece.Organization)));
        file.Body.Append(WordText.Paragraph(null, WordText.Link(file, piece.Page.AbsoluteUri, WordText.LinkRun(piece.Page.AbsoluteUri))));
    }

    private void Add(string style, string words) => file.Body.Append(WordText.Paragraph(style, words));

    /// <param name="Style">Of the paragraphs there.</param>
    /// <param name="List">The list they belong to; 0 for none.</param>
    /// <param name="Level">From 0.</param>
    private readonly record struct Place(string? Style, int List, int Level);

    private void Blocks(INode parent, Place place)
    {
        foreach (var stretch in Flow.Of(parent))
        {
            if (stretch.Block is { } block)
                Block(block, place);
            else
                file.Body.Append(Paragraph(place, stretch.Words));
        }
    }

    private void Block(IElement block, Place place)
    {
        switch (block.LocalName)
        {
            case ['h', >= '1' and <= '6']:
                file.Body.Append(Paragraph(place with { Style = FormattableString.Invariant($"Heading{Math.Clamp(block.LocalName[1] - '1', 1, 5)}") }, block.ChildNodes));
                break;
            case "ul" or "ol":
                List(block, place);
                break;
            case "blockquote":
                Blocks(block, place with { Style = "Quote" });
                break;
            case "pre":
                foreach (var line in block.TextContent.TrimEnd().Split('\n'))
                    Add("Code", line);
                break;
            case "hr":
                Add("Small", "* * *");
                break;
            case "table":
                Table(block);
                break;
            case "p" when block.PreviousElementSibling?.LocalName == "blockquote" && block.TextContent.StartsWith('—'):
                file.Body.Append(Paragraph(place with { Style = "QuoteSource" }, block.ChildNodes));
                break;
            case "p":
                file.Body.Append(Paragraph(place, block.ChildNodes));
                break;
            default:
                Blocks(block, place);
                break;
        }
    }

    private void List(IElement list, Place place)
    {
        var isNumbered = list.LocalName == "ol";
        var start = int.TryParse(list.GetAttribute("start"), NumberStyles.None, CultureInfo.InvariantCulture, out var first) ? first : 1;
        var within = new Place(place.Style, file.List(isNumbered, start), place.List == 0 ? 0 : Math.Min(place.Level + 1, DeepestLevel));
        foreach (var item in list.Children)
        {
            var isFirst = true;
            foreach (var stretch in Flow.Of(item))
            {
                // What follows the first paragraph of an item stands under it, without a mark.
                if (stretch.Block is { LocalName: not "p" } block)
                    Block(block, within);
                else
                    file.Body.Append(Paragraph(within, stretch.Block is { } paragraph ? paragraph.ChildNodes : stretch.Words, isMarked: isFirst));
                isFirst = false;
            }
        }
    }

    private void Table(IElement table)
    {
        var rows = Flow.RowsOf(table).Select(row => row.Children.ToList()).ToList();
        if (rows.Count == 0)
            return;
        var columns = rows.Max(row => row.Count);
        var written = WordTable.Begin(columns);
        foreach (var row in rows)
        {
            var isHead = row.Count > 0 && row.TrueForAll(cell => cell.LocalName == "th" || cell.ParentElement?.ParentElement?.LocalName == "thead");
            written.Append(WordTable.Row(isHead, Enumerable.Range(0, columns).Select(i => (IReadOnlyList<OpenXmlElement>)[Cell(i < row.Count ? row[i] : null, isHead)])));
        }

        file.Body.Append(written, new Paragraph());
    }

    private Paragraph Cell(IElement? cell, bool isHead) => cell is null
        ? WordText.Paragraph("Small")
        : WordText.Paragraph("Small", [.. Runs(cell.ChildNodes, new(isHead, false, false, false))]);

    private Paragraph Paragraph(Place place, IEnumerable<INode> words, bool isMarked = true)
    {
        var paragraph = new Paragraph();
        var properties = new ParagraphProperties();
        if (place.Style is { } style)
            properties.Append(new ParagraphStyleId { Val = style });
        if (place.List > 0 && isMarked)
            properties.Append(new NumberingProperties(new NumberingLevelReference { Val = place.Level }, new NumberingId { Val = place.List }));
        else if (place.List > 0)
            properties.Append(new Indentation { Left = (WordLists.Indent * (place.Level + 1)).ToString(CultureInfo.InvariantCulture) });
        if (properties.HasChildren)
            paragraph.Append(properties);
        paragraph.Append(Runs(words, default));
        return paragraph;
    }

    private readonly record struct Look(bool IsBold, bool IsItalic, bool IsRaised, bool IsLink)
    {
        /// <summary>In the order the schema asks for.</summary>
        public RunProperties? Properties()
        {
            var look = new RunProperties();
            if (IsLink)
                look.Append(new RunStyle { Val = "Hyperlink" });
            if (IsBold)
                look.Append(new Bold());
            if (IsItalic)
                look.Append(new Italic());
            if (IsRaised)
                look.Append(new VerticalTextAlignment { Val = VerticalPositionValues.Superscript });
            return look.HasChildren ? look : null;
        }
    }

    private List<OpenXmlElement> Runs(IEnumerable<INode> nodes, Look look)
    {
        var runs = new List<OpenXmlElement>();
        foreach (var node in nodes)
            Append(runs, node, look);
        return runs;
    }

    private void Append(List<OpenXmlElement> runs, INode node, Look look)
    {
        switch (node)
        {
            case IText { Data: var data } when TextCopy.OneLine(data) is { Length: > 0 } words:
                runs.Add(WordText.Run(words, look.Properties()));
                break;
            case IElement { LocalName: "br" }:
                runs.Add(new Run(new Break()));
                break;
            case IElement { LocalName: "a" } link when !look.IsLink && file.Link(link.GetAttribute("href") ?? "") is { } id:
                runs.Add(new Hyperlink(Runs(link.ChildNodes, look with { IsLink = true })) { Id = id, History = true });
                break;
            case IElement element:
                var within = element.LocalName switch
                {
                    "strong" => look with { IsBold = true },
                    "em" => look with { IsItalic = true },
                    "sup" => look with { IsRaised = true },
                    _ => look,
                };
                runs.AddRange(Runs(element.ChildNodes, within));
                break;
        }
    }
}
