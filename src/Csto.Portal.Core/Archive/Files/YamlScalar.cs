using System.Globalization;
using System.Text;

namespace Csto.Portal.Core.Archive.Files;

/// <summary>One value as YAML 1.2 writes it: plain where no reader could take it for something else, else in double quotes.</summary>
internal static class YamlScalar
{
    private static readonly HashSet<string> Words =
        new(["null", "true", "false", "yes", "no", "on", "off", "y", "n", "~"], StringComparer.OrdinalIgnoreCase);

    public static string Of(string text) => IsPlain(text) ? text : Quoted(text);

    /// <summary>Whether the text may stand as lines of a literal block: nothing in it that YAML would fold, end or refuse.</summary>
    public static bool FitsBlock(string text) =>
        text.Contains('\n', StringComparison.Ordinal) && text[0] is not (' ' or '\n') && !text.Any(c => c != '\n' && MustEscape(c)) && IsWhole(text);

    private static bool IsPlain(string text) =>
        text.Length > 0 && (char.IsLetterOrDigit(text[0]) || text[0] is '«' or '„' or '(' or '/' or '+') && !text.Any(c => c is '[' or ']' or '{' or '}' or ',')
        && !text.Contains(": ", StringComparison.Ordinal) && !text.Contains(" #", StringComparison.Ordinal)
        && !text.EndsWith(':') && !text.EndsWith(' ') && !text.Any(MustEscape) && IsWhole(text)
        && !Words.Contains(text) && !MayBeNumberOrDate(text);

    private static string Quoted(string text)
    {
        var quoted = new StringBuilder(text.Length + 2).Append('"');
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (char.IsHighSurrogate(c) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]))
                quoted.Append(c).Append(text[++i]);
            else
                Append(quoted, c);
        }

        return quoted.Append('"').ToString();
    }

    private static void Append(StringBuilder quoted, char c) => _ = c switch
    {
        '"' => quoted.Append("\\\""),
        '\\' => quoted.Append("\\\\"),
        '\n' => quoted.Append("\\n"),
        '\r' => quoted.Append("\\r"),
        '\t' => quoted.Append("\\t"),
        _ when char.IsSurrogate(c) => quoted.Append('\uFFFD'), // half a character cannot stand in UTF-8
        _ when MustEscape(c) => quoted.Append("\\u").Append(((int)c).ToString("X4", CultureInfo.InvariantCulture)),
        _ => quoted.Append(c),
    };

    private static bool MustEscape(char c) => char.IsControl(c) || c is '\u2028' or '\u2029' or '\uFEFF' or '\uFFFE' or '\uFFFF';

    private static bool IsWhole(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (!char.IsSurrogate(text[i]))
                continue;
            if (!char.IsHighSurrogate(text[i]) || i + 1 == text.Length || !char.IsLowSurrogate(text[++i]))
                return false;
        }

        return true;
    }

    private static bool MayBeNumberOrDate(string text) =>
        (char.IsAsciiDigit(text[0]) || (text[0] == '+' && text.Length > 1 && char.IsAsciiDigit(text[1])))
        && text.All(c => char.IsAsciiHexDigit(c) || c is 'x' or 'o' or 'T' or 'Z' or ':' or '_' or '.' or '+' or '-');
}
