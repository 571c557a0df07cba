using System.Buffers;
using System.Text;

namespace Csto.Portal.Core.Content.Dialect;

internal static class Html
{
    private static readonly SearchValues<char> Special = SearchValues.Create("&<>\"");

    /// <summary>Appends text escaped for an element's content or a double-quoted attribute.</summary>
    public static StringBuilder AppendText(this StringBuilder html, ReadOnlySpan<char> text)
    {
        for (int at; (at = text.IndexOfAny(Special)) >= 0; text = text[(at + 1)..])
        {
            html.Append(text[..at]).Append(text[at] switch
            {
                '&' => "&amp;",
                '<' => "&lt;",
                '>' => "&gt;",
                _ => "&quot;",
            });
        }

        return html.Append(text);
    }

    /// <summary>A text shown with all its marks, a paragraph for each stretch of lines: the way out when it cannot be parsed in bounded time.</summary>
    public static RenderedContent Simplified(string source)
    {
        var html = new StringBuilder(source.Length + 1024);
        foreach (var paragraph in SourceText.Stretches(source))
            html.Append("<p>").AppendText(paragraph).Append("</p>\n");

        return RenderedContent.Empty with { Html = html.ToString(), IsSimplified = true };
    }
}
