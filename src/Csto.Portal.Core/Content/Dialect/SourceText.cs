using System.Buffers;
using System.Text;

namespace Csto.Portal.Core.Content.Dialect;

internal static class SourceText
{
    // What HTML and XML do not allow in text, and halves of surrogate pairs, which nothing can encode.
    private static readonly SearchValues<char> Suspicious = SearchValues.Create(
        [.. Enumerable.Range(0, 0x20).Concat(Enumerable.Range(0x7F, 0x21)).Select(code => (char)code),
            .. Enumerable.Range(0xD800, 0x800).Select(code => (char)code), '\uFFFE', '\uFFFF']);

    /// <summary>Line ends become <c>\n</c>, control characters go, half surrogate pairs become U+FFFD.</summary>
    /// <exception cref="MarkdownTooLongException">Longer than <see cref="MarkdownRenderer.MaxLength"/>.</exception>
    public static string Clean(string? text)
    {
        if (string.IsNullOrEmpty(text))
            return "";

        if (text.Length > MarkdownRenderer.MaxLength)
            throw new MarkdownTooLongException(text.Length);

        return text.AsSpan().ContainsAny(Suspicious) ? Rewrite(text) : text;
    }

    /// <summary>Stretches of text between blank lines, trimmed.</summary>
    public static string[] Stretches(string source) =>
        source.Split("\n\n", StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    private static string Rewrite(string text)
    {
        var clean = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (c == '\r')
                clean.Append(i + 1 < text.Length && text[i + 1] == '\n' ? "" : "\n");
            else if (c is '\n' or '\t' || !Suspicious.Contains(c))
                clean.Append(c);
            else if (char.IsSurrogate(c))
                i += AppendPair(clean, text, i);
        }

        return clean.ToString();
    }

    private static int AppendPair(StringBuilder clean, string text, int i)
    {
        if (i + 1 < text.Length && char.IsSurrogatePair(text[i], text[i + 1]))
        {
            clean.Append(text, i, 2);
            return 1;
        }

        clean.Append('\uFFFD');
        return 0;
    }
}
