using System.Globalization;
using System.Text;
using Markdig.Extensions.CustomContainers;
using Markdig.Extensions.Footnotes;
using Markdig.Extensions.Tables;
using Markdig.Syntax;

namespace Csto.Portal.Core.Content.Dialect;

/// <summary>
/// Writes a parsed text as HTML. Every element and attribute that can come out is written here by name, and nothing an editor
/// types becomes one. Used once.
/// </summary>
internal sealed partial class HtmlWriter(MarkdownContext context)
{
    // Marks of a few characters become elements of a hundred at most; only links that repeat one long definition come out larger.
    private const int MaxGrowth = 40;
    private const int SmallPage = 100_000;

    private readonly StringBuilder html = new();
    private readonly Labels labels = Labels.For(context.Language);
    private readonly IdAllocator ids = new(context.IdPrefix);
    private readonly Outline outline = new();
    private readonly List<ContentHeading> headings = [];
    private readonly List<ContentLink> links = [];
    private readonly List<ContentImage> images = [];
    private readonly List<string> refused = [];
    private FootnoteReferences footnotes = FootnoteReferences.None;
    private bool usesContact;
    private int maxLength;
    private int depth;

    /// <exception cref="UnwritableException">Nested too deep, or many times as long as its source.</exception>
    public RenderedContent Write(MarkdownDocument document)
    {
        maxLength = SmallPage + (MaxGrowth * document.Span.Length);
        footnotes = FootnoteReferences.Collect(document, ids);
        Blocks(document);
        return new RenderedContent(html.ToString(), headings, links, images, refused, usesContact, IsSimplified: false)
        {
            UnknownMedia = [.. unknownMedia.Distinct()],
            HasPhotos = hasPhotos,
        };
    }

    private void Blocks(ContainerBlock container, bool tight = false)
    {
        Enter();
        foreach (var block in container)
            Write(block, tight);
        depth--;
    }

    private void Write(Block block, bool tight)
    {
        switch (block)
        {
            case HeadingBlock heading: Heading(heading); break;
            case CodeBlock code: Code(code); break;
            case ThematicBreakBlock: html.Append("<hr>\n"); break;
            case QuoteBlock quote: Element("blockquote", () => Blocks(quote)); break;
            case ListBlock list: List(list); break;
            case Table table: Table(table); break;
            case CustomContainer container: Container(container); break;
            case FootnoteGroup group: Footnotes(group); break;
            case LinkReferenceDefinitionGroup or LinkReferenceDefinition: break;
            case ContainerBlock other: Blocks(other, tight); break;
            case LeafBlock leaf: Paragraph(leaf, tight); break;
        }
    }

    private void Paragraph(LeafBlock leaf, bool tight)
    {
        if (tight)
            Inlines(leaf.Inline);
        else
            Element("p", () => Inlines(leaf.Inline));
    }

    /// <summary>A heading needs words to be one; a picture or a footnote mark alone is a paragraph.</summary>
    private void Heading(HeadingBlock heading)
    {
        var text = InlineText.Of(heading.Inline).Trim();
        if (!InlineText.IsVisible(text))
        {
            Paragraph(heading, tight: false);
            return;
        }

        var level = outline.Next(heading.Level);
        var id = ids.ForHeading(text);
        headings.Add(new(level, id, text));
        Raw($"<h{level} id=\"{id}\">");
        Inlines(heading.Inline);
        Raw($"</h{level}>\n");
    }

    private void Code(CodeBlock code)
    {
        var text = code.Lines.ToString();
        // Focusable, because it scrolls sideways.
        if (!string.IsNullOrWhiteSpace(text))
            html.Append("<pre tabindex=\"0\"><code>").AppendText(text).Append("</code></pre>\n");
    }

    private void List(ListBlock list)
    {
        var start = list.IsOrdered && int.TryParse(list.OrderedStart, out var first) && first != 1 ? $" start=\"{first}\"" : "";
        var name = list.IsOrdered ? "ol" : "ul";
        Raw($"<{name}{start}>\n");
        foreach (var item in list.OfType<ListItemBlock>())
        {
            html.Append("<li>");
            Blocks(item, tight: !list.IsLoose);
            html.Append("</li>\n");
        }

        Raw($"</{name}>\n");
    }

    /// <summary>An element that is left out when nothing was written into it.</summary>
    private bool Element(string name, Action content, string attributes = "")
    {
        var start = html.Length;
        Raw($"<{name}{attributes}>");
        var empty = html.Length;
        content();
        if (IsBlank(empty))
        {
            html.Length = start;
            return false;
        }

        html.Append("</").Append(name).Append(">\n");
        return true;
    }

    /// <summary>Markup of our own: names, ids and numbers, nothing an editor typed.</summary>
    private StringBuilder Raw(string markup) => html.Append(markup);

    private bool IsBlank(int from)
    {
        for (var i = from; i < html.Length; i++)
        {
            if (!char.IsWhiteSpace(html[i]) && char.GetUnicodeCategory(html[i]) != UnicodeCategory.Format)
                return false;
        }

        return true;
    }

    private void Enter()
    {
        if (++depth > MarkdownDialect.MaxDepth * 2)
            throw new UnwritableException();
    }
}
