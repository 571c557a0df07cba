using System.Globalization;
using Csto.Portal.Core.Content.Dialect;
using Csto.Portal.Core.Domain;

namespace Csto.Portal.Core.Content;

/// <summary>A text without its marks: for descriptions, search and copying.</summary>
public static class PlainText
{
    /// <summary>
    /// Paragraphs parted by blank lines, list items with dashes or numbers, table rows with <c> | </c> between cells, links as their
    /// words, footnotes at the end. The words are exactly the editor's, without typography and without the contact.
    /// </summary>
    /// <exception cref="MarkdownTooLongException">The text is longer than <see cref="MarkdownRenderer.MaxLength"/>.</exception>
    public static string FromMarkdown(string markdown) => Write(markdown, context: null);

    /// <summary>The same as readers see it: with typography, and with the contact where the text has a <c>:::contact</c> block.</summary>
    /// <exception cref="MarkdownTooLongException">The text is longer than <see cref="MarkdownRenderer.MaxLength"/>.</exception>
    public static string FromMarkdown(string markdown, MarkdownContext context) => Write(markdown, context);

    /// <summary>
    /// One line of at most <paramref name="maxChars"/> UTF-16 code units, the «…» included, cut after a sentence where one ends late enough,
    /// else after a word; never inside a character as readers see it.
    /// </summary>
    public static string Excerpt(string? text, int maxChars)
    {
        var line = string.Join(' ', (text ?? "").Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        if (line.Length <= maxChars)
            return line;

        if (maxChars < 1)
            return "";

        var room = WholeCharacters(line, maxChars - 1);
        var end = SentenceEnd(line, room) ?? WordEnd(line, room) ?? room;
        return line[..end].TrimEnd(' ', ',', ';', ':', '—', '–', '-', '(', '«', '„', '.', '…') + "…";
    }

    // A single letter before the full stop is an initial or an abbreviation («г.»), not the end of a sentence.
    private static int? SentenceEnd(string line, int room)
    {
        for (var i = Math.Min(room, line.Length - 1); i > 3 && i > room * 2 / 3; i--)
        {
            if (line[i] == ' ' && (line[i - 1] is '!' or '?' || (line[i - 1] == '.' && line[i - 3] != ' ')))
                return i;
        }

        return null;
    }

    private static int? WordEnd(string line, int room) => line.LastIndexOf(' ', room) is > 0 and var at ? at : null;

    private static int WholeCharacters(string line, int max)
    {
        var end = 0;
        while (end < line.Length && StringInfo.GetNextTextElementLength(line, end) is var length && end + length <= max)
            end += length;
        return end;
    }

    private static string Write(string markdown, MarkdownContext? context)
    {
        var source = SourceText.Clean(markdown);
        try
        {
            if (MarkdownDialect.TryParse(source) is { } document)
            {
                if (context?.Language == Publication.Russian)
                    InlineTypography.Apply(document);
                return new PlainTextWriter(context).Write(document);
            }
        }
        catch (UnwritableException)
        {
            // As in MarkdownRenderer: shown with its marks.
        }

        return string.Join("\n\n", SourceText.Stretches(source));
    }
}
