using System.Buffers;
using System.Text;
using Csto.Portal.Core.Content.Dialect;

namespace Csto.Portal.Core.Content;

/// <summary>Puts plain text into Markdown so that it shows as it is; marks only what would otherwise mean something, to stay readable.</summary>
public static class MarkdownEscape
{
    // HTML's longest name has 31 letters.
    private const int LongestEntity = 40;

    private static readonly SearchValues<char> LettersAndDigits =
        SearchValues.Create("0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz");

    /// <summary>
    /// One paragraph that renders exactly to the text. Line ends inside it stay (as hard breaks); blank lines and spaces at the ends of
    /// lines, which no paragraph can have, go.
    /// </summary>
    public static string Paragraph(string plain)
    {
        var lines = SourceText.Clean(plain).Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        return string.Join("\\\n", lines.Select(Line));
    }

    /// <summary>Words within a line that other Markdown stands in too.</summary>
    public static string Within(string plain)
    {
        var escaped = new StringBuilder(plain.Length + 8);
        Inline(escaped, plain);
        return escaped.ToString();
    }

    /// <summary>A line of Markdown made by <see cref="Within"/> and marks of words, so that its beginning makes nothing else of it.</summary>
    public static string Begin(string line) => BlockMark(line) is >= 0 and var mark ? line.Insert(mark, "\\") : line;

    /// <summary>A stretch within a line.</summary>
    /// <param name="mark">From <see cref="BlockMark"/>, where the stretch begins the line; else -1.</param>
    internal static void Inline(StringBuilder escaped, string text, int mark = -1)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (i == mark || text[i] is '\\' or '`' or '*' or '_' or '[' or ']' or '<' or '|' || (text[i] == '&' && IsEntity(text, i)))
                escaped.Append('\\');
            escaped.Append(text[i]);
        }
    }

    private static string Line(string line)
    {
        var escaped = new StringBuilder(line.Length + 8);
        Inline(escaped, line, BlockMark(line));
        return escaped.ToString();
    }

    /// <summary>Where the sign stands that would make the line a list, heading, quotation, rule, fence or underline; -1 when none.</summary>
    internal static int BlockMark(string line)
    {
        if (line.Length == 0)
            return -1;

        var digits = line.AsSpan().IndexOfAnyExceptInRange('0', '9');
        if (digits is >= 1 and <= 9 && line[digits] is '.' or ')' && IsWordEnd(line, digits + 1))
            return digits;

        var isMark = line[0] switch
        {
            '>' => true,
            '#' => IsWordEnd(line, line.Length - line.AsSpan().TrimStart('#').Length),
            '+' => IsWordEnd(line, 1),
            '-' => IsWordEnd(line, 1) || line.AsSpan().IndexOfAnyExcept("-:| \t") < 0,
            ':' => line.StartsWith(":::", StringComparison.Ordinal) || line.AsSpan().IndexOfAnyExcept("-:| \t") < 0,
            '=' => line.AsSpan().IndexOfAnyExcept('=') < 0,
            '~' => line.StartsWith("~~~", StringComparison.Ordinal),
            _ => false,
        };
        return isMark ? 0 : -1;
    }

    private static bool IsWordEnd(string line, int at) => at >= line.Length || line[at] is ' ' or '\t';

    private static bool IsEntity(string line, int ampersand)
    {
        var name = line.AsSpan(ampersand + 1, Math.Min(LongestEntity, line.Length - ampersand - 1));
        var end = name.IndexOf(';');
        return end > 0 && name[..end].TrimStart('#').IndexOfAnyExcept(LettersAndDigits) < 0;
    }
}
