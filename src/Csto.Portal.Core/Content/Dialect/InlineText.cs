using System.Globalization;
using System.Text;
using Markdig.Syntax.Inlines;

namespace Csto.Portal.Core.Content.Dialect;

/// <summary>The words of inlines without their marks: names of headings and links, descriptions of pictures.</summary>
internal static class InlineText
{
    public static string Of(ContainerInline? container)
    {
        var text = new StringBuilder();
        Append(container, text, depth: 0);
        return text.ToString();
    }

    /// <summary>There is something to see: not only spaces, joiners and marks.</summary>
    public static bool IsVisible(string text) => text.EnumerateRunes().Any(rune => !Rune.IsWhiteSpace(rune) && Rune.GetUnicodeCategory(rune)
        is not (UnicodeCategory.Format or UnicodeCategory.Control or UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark));

    private static void Append(ContainerInline? container, StringBuilder text, int depth)
    {
        if (depth > MarkdownDialect.MaxDepth * 2)
            throw new UnwritableException();

        for (var inline = container?.FirstChild; inline is not null; inline = inline.NextSibling)
            Append(inline, text, depth);
    }

    private static void Append(Inline inline, StringBuilder text, int depth)
    {
        switch (inline)
        {
            case LiteralInline literal: text.Append(literal.Content.AsSpan()); break;
            case LineBreakInline: text.Append(' '); break;
            case CodeInline code: text.Append(code.Content); break;
            case AutolinkInline autolink: text.Append(autolink.Url); break;
            case HtmlEntityInline entity: text.Append(entity.Transcoded.AsSpan()); break;
            case HtmlInline raw: text.Append(raw.Tag); break;
            case DelimiterInline delimiter:
                text.Append(delimiter.ToLiteral());
                Append(delimiter, text, depth + 1);
                break;
            case ContainerInline container: Append(container, text, depth + 1); break;
        }
    }
}
