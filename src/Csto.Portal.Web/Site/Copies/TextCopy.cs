using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using AngleSharp.Dom;
using Csto.Portal.Core.Domain;
using Csto.Portal.Web.Localization;
using Csto.Portal.Web.Shared;

namespace Csto.Portal.Web.Site.Copies;

/// <summary>
/// A piece as plain text, to be pasted into an editor: paragraphs parted by blank lines, items behind a dash or a number, cells parted by « | », quotations in
/// quotation marks, addresses in brackets behind their words. UTF-8 without a byte order mark, lines ending in LF, the last one too.
/// </summary>
internal static partial class TextCopy
{
    public const string Type = "text/plain; charset=utf-8";

    public static string Write(PieceCopy piece)
    {
        IEnumerable<string> parts =
        [
            piece.Title,
            Sentence.Text(CopyingWords.KindAndDate, piece.Kind, piece.Date),
            .. piece.Notices,
            string.Join('\n', piece.Setting),
            piece.Lead ?? "",
            Blocks(piece.Body, piece.Language),
            string.Join('\n', piece.Changes),
            string.Join('\n', piece.Contact),
            $"{piece.Organization}\n{piece.Page.AbsoluteUri}",
        ];
        return string.Join("\n\n", parts.Where(part => part.Length > 0)) + "\n";
    }

    public static string Blocks(INode parent, string language, string between = "\n\n") => string.Join(
        between, Flow.Of(parent).Select(stretch => stretch.Block is { } block ? Block(block, language) : Words(stretch.Words)).Where(text => text.Length > 0));

    /// <summary>Blanks and line ends of the source as the one space they are shown as.</summary>
    public static string OneLine(string words) => Spaces().Replace(words, " ");

    private static string Block(IElement block, string language) => block.LocalName switch
    {
        "ul" or "ol" => List(block, language),
        "blockquote" => Quoted(Blocks(block, language), language),
        "pre" => block.TextContent.TrimEnd(),
        "hr" => "* * *",
        "table" => string.Join('\n', Flow.RowsOf(block).Select(row => string.Join(" | ", row.Children.Select(cell => Blocks(cell, language, " ").ReplaceLineEndings(" "))))),
        "p" or "h1" or "h2" or "h3" or "h4" or "h5" or "h6" => Words(block.ChildNodes),
        _ => Blocks(block, language),
    };

    private static string List(IElement list, string language)
    {
        var number = int.TryParse(list.GetAttribute("start"), NumberStyles.None, CultureInfo.InvariantCulture, out var start) ? start : 1;
        return string.Join('\n', list.Children.Select((item, i) =>
            (list.LocalName == "ol" ? string.Create(CultureInfo.InvariantCulture, $"{number + i}. ") : "— ")
            + Blocks(item, language, "\n").Replace("\n", "\n  ", StringComparison.Ordinal)));
    }

    /// <summary>Words that are in quotation marks from end to end already stay as they are.</summary>
    private static string Quoted(string words, string language)
    {
        var (open, close, innerOpen, innerClose) = language == Publication.Russian ? ("«", "»", "„", "“") : ("“", "”", "‘", "’");
        if (words.Length == 0 || (words.StartsWith(open, StringComparison.Ordinal) && words.TrimEnd('.', ',', '…').EndsWith(close, StringComparison.Ordinal)))
            return words;
        var inner = Citation.Inner(words, open, close, innerOpen, innerClose, applies: true);
        return language == Publication.Russian && EndsWithFullStop(inner) ? $"{open}{inner[..^1]}{close}." : open + inner + close;
    }

    /// <summary>In Russian it stands behind the closing mark, unlike any other end of a sentence.</summary>
    private static bool EndsWithFullStop(string words) => words.EndsWith('.') && !words.EndsWith("..", StringComparison.Ordinal);

    private static string Words(IEnumerable<INode> nodes)
    {
        var text = new StringBuilder();
        foreach (var node in nodes)
            Append(node, text);
        return Ends().Replace(text.ToString(), "\n").Trim();
    }

    private static void Append(INode node, StringBuilder text)
    {
        switch (node)
        {
            case IText words:
                text.Append(OneLine(words.Data));
                break;
            case IElement { LocalName: "br" }:
                text.Append('\n');
                break;
            case IElement element:
                foreach (var child in element.ChildNodes)
                    Append(child, text);
                if (element.LocalName == "a" && Flow.AddressOf(element) is { IsSaid: false, Address: var address })
                    text.Append(" (").Append(address).Append(')');
                break;
        }
    }

    [GeneratedRegex(@"\s+", RegexOptions.None, 1000)]
    private static partial Regex Spaces();

    [GeneratedRegex(@" *\n *", RegexOptions.None, 1000)]
    private static partial Regex Ends();
}
