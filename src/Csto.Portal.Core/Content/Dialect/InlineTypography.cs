using Csto.Portal.Core.Content.Typesetting;
using Markdig.Helpers;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Csto.Portal.Core.Content.Dialect;

/// <summary>
/// Sets the words of a parsed text, a paragraph at a time, so that quotes pair across bold and links. Code, addresses and characters
/// the editor escaped with a backslash stay as typed.
/// </summary>
internal static class InlineTypography
{
    public static void Apply(MarkdownDocument document)
    {
        var text = new TypesetText(1024);
        var places = new List<(Inline Inline, int Start)>();
        foreach (var leaf in document.Descendants<LeafBlock>())
        {
            if (leaf.Inline is not { } root)
                continue;
            text.Clear();
            places.Clear();
            Apply(root, text, places, depth: 0);
        }
    }

    private static void Apply(ContainerInline root, TypesetText text, List<(Inline Inline, int Start)> places, int depth)
    {
        Collect(root, text, places, depth);
        text.Apply();
        if (!text.IsChanged)
            return;

        for (var i = 0; i < places.Count; i++)
            PutBack(places[i].Inline, places[i].Start, text);
    }

    private static void Collect(ContainerInline container, TypesetText text, List<(Inline Inline, int Start)> places, int depth)
    {
        if (depth > MarkdownDialect.MaxDepth * 2)
            throw new UnwritableException();

        for (var inline = container.FirstChild; inline is not null; inline = inline.NextSibling)
            Collect(inline, text, places, depth);
    }

    private static void Collect(Inline inline, TypesetText text, List<(Inline Inline, int Start)> places, int depth)
    {
        switch (inline)
        {
            case LiteralInline literal:
                places.Add((literal, text.Length));
                var start = text.Length;
                text.Append(literal.Content.AsSpan());
                if (literal.IsFirstCharacterEscaped)
                    text.Lock(start, Math.Min(start + 1, text.Length));
                break;
            case LineBreakInline lineBreak:
                places.Add((lineBreak, text.Length));
                text.Append(lineBreak.IsHard ? '\n' : TypesetText.SoftBreak);
                break;
            case HtmlEntityInline entity: text.Append(entity.Transcoded.AsSpan(), isLocked: true); break;
            case CodeInline or AutolinkInline or HtmlInline: text.Append(TypesetText.Object); break;
            case LinkInline { IsImage: true } image:
                text.Append(TypesetText.Object);
                Apply(image, new(64), [], depth + 1);
                break;
            case DelimiterInline delimiter:
                text.Append(delimiter.ToLiteral(), isLocked: true);
                Collect(delimiter, text, places, depth + 1);
                break;
            case ContainerInline container: Collect(container, text, places, depth + 1); break;
        }
    }

    private static void PutBack(Inline inline, int start, TypesetText text)
    {
        if (inline is LiteralInline literal)
        {
            var set = text.Slice(start, literal.Content.Length);
            if (!set.SequenceEqual(literal.Content.AsSpan()))
                literal.Content = new StringSlice(set.ToString());
        }
        else if (text[start] == TypesetText.NoBreakSpace)
        {
            inline.ReplaceBy(new LiteralInline("\u00A0"));
        }
    }
}
