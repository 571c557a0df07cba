using System.Globalization;
using System.Text;
using Csto.Portal.Core.Content;

namespace Csto.Portal.Core.Archive.Word.Text;

/// <summary>
/// Words with marks as Markdown. Whatever the marks, the words that come out are exactly those that went in: where emphasis would read
/// as something else it is left out.
/// </summary>
internal static class InlineMarkdown
{
    private const string HardBreak = "\\\n";

    /// <summary>A paragraph; lines after the first begin with the indent.</summary>
    public static string Paragraph(Inlines inlines, string indent = "") =>
        string.Join(HardBreak + indent, Lines(inlines).Select(line => Line(line)).Where(line => line.Length > 0));

    /// <summary>Everything in one line: headings, cells, notes.</summary>
    public static string OneLine(Inlines inlines) =>
        string.Join(' ', Lines(inlines).Select(line => Line(line)).Where(line => line.Length > 0));

    public static string Heading(Inlines inlines)
    {
        var line = OneLine(inlines.WithoutBold());
        // Signs at the end would close the heading.
        return line.EndsWith('#') ? line[..^1] + "\\#" : line;
    }

    private static IEnumerable<List<Inline>> Lines(Inlines inlines)
    {
        var line = new List<Inline>();
        foreach (var part in inlines.Parts)
        {
            if (part.Kind != InlineKind.Break)
            {
                line.Add(part);
                continue;
            }

            yield return line;
            line = [];
        }

        yield return line;
    }

    private static string Line(List<Inline> parts)
    {
        var written = Write(parts);
        if (parts.TrueForAll(p => p.Marks == Marks.None && p.Link is null) || Reads(written, parts))
            return written;
        var plain = parts.ConvertAll(p => p with { Marks = Marks.None });
        written = Write(plain);
        return Reads(written, parts) ? written : Write(plain.ConvertAll(p => p with { Link = null }));
    }

    /// <summary>Whether the Markdown shows the words it was made of, no sign more or less.</summary>
    private static bool Reads(string markdown, List<Inline> parts) => Squeezed(PlainText.FromMarkdown(markdown)) == Squeezed(PlainOf(parts, notes: true));

    private static string Squeezed(string text) => string.Join(' ', text.Split(' ', StringSplitOptions.RemoveEmptyEntries)).Trim();

    private static string PlainOf(List<Inline> parts, bool notes) => string.Concat(parts.Select(p =>
        p.Kind == InlineKind.Text ? p.Text : notes ? NoteMark(p.Note) : ""));

    private static string NoteMark(int number) => string.Create(CultureInfo.InvariantCulture, $"[^{number}]");

    private static string Write(List<Inline> parts)
    {
        var line = new StringBuilder();
        var start = parts is [{ Kind: InlineKind.Text, Marks: Marks.None, Link: null }, ..] ? MarkdownEscape.BlockMark(PlainOf(parts, notes: false).TrimStart()) : -1;
        for (var i = 0; i < parts.Count; i++)
        {
            var part = parts[i];
            var previous = i > 0 ? parts[i - 1] : default;
            if (part.Kind == InlineKind.Note)
            {
                line.Append(NoteMark(part.Note));
                continue;
            }

            if (part.Link is not null && (i == 0 || previous.Link != part.Link || previous.Kind != InlineKind.Text))
                line.Append('[');
            var text = i == 0 ? part.Text.TrimStart() : part.Text;
            if (i + 1 == parts.Count)
                text = text.TrimEnd(' ');
            Emphasised(line, text, part.Marks, start, LastOf(parts, i), FirstOf(parts, i));
            start = -1;
            if (part.Link is not null && (i + 1 == parts.Count || parts[i + 1].Link != part.Link || parts[i + 1].Kind != InlineKind.Text))
                line.Append("](").Append(Address(part.Link)).Append(')');
        }

        return line.ToString();
    }

    /// <summary>The sign before a part, as far as emphasis sees it.</summary>
    private static char LastOf(List<Inline> parts, int i) =>
        i == 0 ? ' ' : parts[i - 1].Link != parts[i].Link || parts[i - 1].Kind == InlineKind.Note || parts[i - 1].Text.Length == 0 ? '[' : parts[i - 1].Text[^1];

    private static char FirstOf(List<Inline> parts, int i) =>
        i + 1 == parts.Count ? ' ' : parts[i + 1].Link != parts[i].Link || parts[i + 1].Kind == InlineKind.Note || parts[i + 1].Text.Length == 0 ? ']' : parts[i + 1].Text[0];

    /// <summary>
    /// Emphasis opens before and closes behind a letter: white space, and punctuation that a letter follows, stand outside.
    /// </summary>
    private static void Emphasised(StringBuilder line, string text, Marks marks, int start, char before, char after)
    {
        if (marks == Marks.None)
        {
            Escaped(line, text, start, after);
            return;
        }

        var (from, to) = (0, text.Length);
        while (from < to && (IsSpace(text[from]) || (IsSign(text[from]) && IsLetter(from == 0 ? before : text[from - 1]))))
            from++;
        while (to > from && (IsSpace(text[to - 1]) || (IsSign(text[to - 1]) && IsLetter(to == text.Length ? after : text[to]))))
            to--;
        Escaped(line, text[..from], -1, 'x');
        if (to > from)
        {
            var mark = marks switch { Marks.Bold => "**", Marks.Italic => "*", _ => "***" };
            line.Append(mark);
            Escaped(line, text[from..to], -1, '*');
            line.Append(mark);
        }

        Escaped(line, text[to..], -1, after);
    }

    private static void Escaped(StringBuilder line, string text, int start, char after)
    {
        // A note or a link right before: a colon would define it, an exclamation mark would make a picture of it.
        if (text.StartsWith(':') && line.Length > 0 && line[^1] == ']')
            line.Append('\\');
        var isBeforeLink = text.EndsWith('!') && after is ']' or '[';
        MarkdownEscape.Inline(line, isBeforeLink ? text[..^1] : text, start);
        if (isBeforeLink)
            line.Append("\\!");
    }

    private static bool IsSpace(char c) => char.IsWhiteSpace(c);

    private static bool IsLetter(char c) => !char.IsWhiteSpace(c) && !IsSign(c);

    private static bool IsSign(char c) => char.IsPunctuation(c) || char.IsSymbol(c);

    /// <summary>The address is percent-encoded already; what still means something to Markdown is encoded too.</summary>
    private static string Address(string link) => link
        .Replace("(", "%28", StringComparison.Ordinal).Replace(")", "%29", StringComparison.Ordinal)
        .Replace("*", "%2A", StringComparison.Ordinal).Replace("_", "\\_", StringComparison.Ordinal)
        .Replace("[", "%5B", StringComparison.Ordinal).Replace("]", "%5D", StringComparison.Ordinal)
        // Only with a semicolon behind it does it begin the name of a sign.
        .Replace("&", link.Contains(';', StringComparison.Ordinal) ? "&amp;" : "&", StringComparison.Ordinal);
}
