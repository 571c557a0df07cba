using Csto.Portal.Core.Content.Dialect;
using Csto.Portal.Core.Domain;

namespace Csto.Portal.Core.Content;

/// <summary>
/// The one way from Markdown to HTML. Pure and thread-safe; the dialect is described for editors in <c>docs/markdown.md</c>.
/// </summary>
public static class MarkdownRenderer
{
    /// <summary>The longest text in UTF-16 code units, about five hundred pages; forms check it before they save.</summary>
    public const int MaxLength = Limits.Body;

    /// <exception cref="MarkdownTooLongException">The text is longer than <see cref="MaxLength"/>.</exception>
    public static RenderedContent Render(string markdown, MarkdownContext? context = null)
    {
        context ??= MarkdownContext.Default;
        var source = SourceText.Clean(markdown);
        if (source.Length == 0)
            return RenderedContent.Empty;

        try
        {
            if (MarkdownDialect.TryParse(source) is { } document)
            {
                if (context.Language == Publication.Russian)
                    InlineTypography.Apply(document);
                return new HtmlWriter(context).Write(document);
            }
        }
        catch (UnwritableException)
        {
            // Nesting of inlines and growth are only seen while writing. Shown below as plain paragraphs.
        }

        return Html.Simplified(source);
    }
}
