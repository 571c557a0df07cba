using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using AngleSharp.Dom;
using Csto.Portal.Core.Content;
using Csto.Portal.Web.Localization;

namespace Csto.Portal.Web.Site.Copies;

/// <summary>
/// The same in the portal's Markdown (docs/markdown.md): made of what the page shows and not of what the editor wrote, which may hold what no reader sees.
/// </summary>
internal static partial class MarkdownCopy
{
    public const string Type = "text/markdown; charset=utf-8";

    public static string Write(PieceCopy piece)
    {
        IEnumerable<string> parts =
        [
            "# " + Escaped(piece.Title),
            $"*{Escaped(Sentence.Text(CopyingWords.KindAndDate, piece.Kind, piece.Date))}*",
            .. piece.Notices.Select(notice => $"**{Escaped(notice)}**"),
            Lines(piece.Setting),
            piece.Lead is { } lead ? MarkdownEscape.Paragraph(lead) : "",
            Blocks(piece.Body),
            Lines(piece.Changes),
            Lines(piece.Contact),
            $"{Escaped(piece.Organization)}\\\n<{piece.Page.AbsoluteUri}>",
        ];
        return string.Join("\n\n", parts.Where(part => part.Length > 0)) + "\n";
    }

    private static string Lines(IReadOnlyList<string> lines) => MarkdownEscape.Paragraph(string.Join('\n', lines));

    private static string Escaped(string line) => MarkdownEscape.Paragraph(line);

    private static string Blocks(INode parent, string between = "\n\n")
    {
        var written = new List<string>();
        var last = "";
        foreach (var stretch in Flow.Of(parent))
        {
            var text = stretch.Block is { } block ? Block(block) : Words(stretch.Words);
            if (text.Length == 0)
                continue;
            // Two lists one after the other would become one: another sign begins another list.
            var name = stretch.Block?.LocalName ?? "";
            if (name is "ul" && last == name && !written[^1].StartsWith("* ", StringComparison.Ordinal))
                text = "* " + text[2..].Replace("\n- ", "\n* ", StringComparison.Ordinal);
            last = name;
            written.Add(text);
        }

        return string.Join(between, written);
    }

    private static string Block(IElement block) => block.LocalName switch
    {
        "ul" or "ol" => List(block),
        "blockquote" => Prefixed(Blocks(block), "> ", "> "),
        "pre" => Code(block.TextContent.TrimEnd('\n')),
        "hr" => "***",
        "table" => Table(block),
        ['h', >= '1' and <= '6'] => Words(block.ChildNodes).Replace("\\\n", " ", StringComparison.Ordinal) is { Length: > 0 } words ? new string('#', block.LocalName[1] - '0') + " " + words : "",
        "p" => Words(block.ChildNodes),
        _ => Blocks(block),
    };

    private static string Code(string text)
    {
        var longest = Ticks().Matches(text).Select(match => match.Length).DefaultIfEmpty(0).Max();
        var fence = new string('`', Math.Max(3, longest + 1));
        return $"{fence}\n{text}\n{fence}";
    }

    private static string List(IElement list)
    {
        var number = int.TryParse(list.GetAttribute("start"), NumberStyles.None, CultureInfo.InvariantCulture, out var start) ? start : 1;
        var isLoose = list.Children.Any(item => item.Children.Any(child => child.LocalName == "p"));
        return string.Join(isLoose ? "\n\n" : "\n", list.Children.Select((item, i) =>
        {
            var mark = list.LocalName == "ol" ? string.Create(CultureInfo.InvariantCulture, $"{number + i}. ") : "- ";
            return Prefixed(Blocks(item, isLoose ? "\n\n" : "\n"), mark, new string(' ', mark.Length));
        }));
    }

    private static string Table(IElement table)
    {
        var rows = Flow.RowsOf(table).Select(row => row.Children.Select(Cell).ToList()).ToList();
        var columns = rows.Max(row => row.Count);
        var lines = rows.ConvertAll(row => Row(row.Concat(Enumerable.Repeat("", columns - row.Count))));
        lines.Insert(1, Row(Enumerable.Repeat("---", columns)));
        return string.Join('\n', lines);
    }

    private static string Row(IEnumerable<string> cells) => $"| {string.Join(" | ", cells)} |";

    private static string Cell(IElement cell) => Blocks(cell, " ").Replace("\\\n", " ", StringComparison.Ordinal).ReplaceLineEndings(" ");

    private static string Prefixed(string text, string first, string rest) =>
        first + string.Join('\n', text.Split('\n').Select((line, i) => i == 0 ? line : line.Length == 0 ? rest.TrimEnd() : rest + line));

    private static string Words(IEnumerable<INode> nodes)
    {
        var text = new StringBuilder();
        foreach (var node in nodes)
            Append(node, text);
        return string.Join("\\\n", text.ToString().Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Select(MarkdownEscape.Begin));
    }

    private static void Append(INode node, StringBuilder text)
    {
        switch (node)
        {
            case IText words:
                text.Append(MarkdownEscape.Within(Spaces().Replace(words.Data, " ")));
                break;
            case IElement { LocalName: "br" }:
                text.Append('\n');
                break;
            case IElement { LocalName: "a" } link:
                var said = link.TextContent.Trim();
                text.Append(said.Length == 0 ? "" : said == link.GetAttribute("href") ? $"<{said}>" : $"[{Inner(link)}](<{Target(link)}>)");
                break;
            case IElement { LocalName: "strong" or "em" } marked when !string.IsNullOrWhiteSpace(marked.TextContent):
                Marked(text, Inner(marked), marked.LocalName == "strong" ? "**" : "*");
                break;
            case IElement { LocalName: "code" } code:
                var fence = new string('`', Ticks().Matches(code.TextContent).Select(match => match.Length).DefaultIfEmpty(0).Max() + 1);
                text.Append(fence).Append(fence.Length > 1 ? " " : "").Append(code.TextContent).Append(fence.Length > 1 ? " " : "").Append(fence);
                break;
            case IElement element:
                text.Append(Inner(element));
                break;
        }
    }

    /// <summary>Blanks at the ends stand outside, where alone Markdown takes the marks for marks.</summary>
    private static void Marked(StringBuilder text, string inner, string mark)
    {
        var bare = inner.Trim(' ');
        text.Append(inner[..(inner.Length - inner.TrimStart(' ').Length)]).Append(mark).Append(bare).Append(mark).Append(inner[inner.TrimEnd(' ').Length..]);
    }

    private static string Target(IElement link) => (link.GetAttribute("href") ?? "").Replace("<", "%3C", StringComparison.Ordinal).Replace(">", "%3E", StringComparison.Ordinal);

    private static string Inner(IElement element)
    {
        var text = new StringBuilder();
        foreach (var child in element.ChildNodes)
            Append(child, text);
        return text.ToString();
    }

    [GeneratedRegex(@"\s+", RegexOptions.None, 1000)]
    private static partial Regex Spaces();

    [GeneratedRegex("`+", RegexOptions.None, 1000)]
    private static partial Regex Ticks();
}
