using System.Text;
using Csto.Portal.Core.Domain;
using Markdig.Extensions.CustomContainers;
using Markdig.Extensions.Footnotes;
using Markdig.Extensions.Tables;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Csto.Portal.Core.Content.Dialect;

/// <summary>Writes a parsed text as plain text. Used once.</summary>
/// <param name="context">Null: the editor's words only, no contact.</param>
internal sealed class PlainTextWriter(MarkdownContext? context)
{
    private readonly Labels labels = Labels.For(context?.Language ?? Publication.Russian);
    private FootnoteReferences footnotes = FootnoteReferences.None;
    private int depth;

    public string Write(MarkdownDocument document)
    {
        footnotes = FootnoteReferences.Collect(document, new IdAllocator("n"));
        return Blocks(document);
    }

    private string Blocks(ContainerBlock container, string between = "\n\n")
    {
        Enter();
        var texts = container.Select(Text).Where(text => text.Length > 0).ToList();
        depth--;
        return string.Join(between, texts);
    }

    private string Text(Block block) => block switch
    {
        CodeBlock code => code.Lines.ToString(),
        ListBlock list => List(list),
        Table table => string.Join('\n', table.OfType<TableRow>().Select(Row)),
        CustomContainer container => Container(container),
        FootnoteGroup => string.Join('\n', footnotes.InOrder.Select(Footnote)),
        LinkReferenceDefinitionGroup or LinkReferenceDefinition => "",
        ContainerBlock other => Blocks(other),
        LeafBlock leaf => Inlines(leaf.Inline).Trim(),
        _ => "",
    };

    private string List(ListBlock list)
    {
        var number = int.TryParse(list.OrderedStart, out var first) ? first : 1;
        var items = list.OfType<ListItemBlock>().Select((item, i) =>
        {
            var mark = list.IsOrdered ? $"{number + i}. " : "— ";
            return mark + Blocks(item, list.IsLoose ? "\n\n" : "\n").Replace("\n", "\n  ", StringComparison.Ordinal);
        });
        return string.Join('\n', items);
    }

    private string Row(Block row) =>
        string.Join(" | ", ((TableRow)row).OfType<TableCell>().Select(cell => Blocks(cell).ReplaceLineEndings(" ")));

    private string Container(CustomContainer container) => container.Info switch
    {
        "quote" => Joined("\n", Blocks(container), Speaker(container.Arguments)),
        "greeting" => Joined("\n\n", Typographic(container.Arguments), Blocks(container)),
        "contact" => Joined("\n\n", Contact(context?.Contact), Blocks(container)),
        "photo" => Media(container, labels.Photo, MediaKind.Picture),
        "album" => Media(container, labels.Album, MediaKind.Picture),
        "video" => Media(container, labels.Video, MediaKind.Video),
        "document" => Media(container, labels.Document, MediaKind.Document),
        _ => Blocks(container),
    };

    /// <summary>«[Фото: подпись]» as readers see it; where the editor's own words are asked for, only what the text itself says.</summary>
    private string Media(CustomContainer container, string label, MediaKind kind)
    {
        var own = string.Join(' ', container.OfType<ParagraphBlock>().Select(paragraph => Inlines(paragraph.Inline).Trim()));
        if (context is null)
            return own;
        var files = MediaReferences.In(container)
            .Select(reference => context.Media.TryFind(reference, out var file) ? file : null).OfType<MediaFacts>().Where(file => file.Kind == kind).ToList();
        if (files.Count == 0)
            return "";
        var words = own.Length > 0 ? own : files.Count == 1 ? Typographic(files[0].Caption) : "";
        return words.Length > 0 ? $"[{label}: {words}]" : $"[{label}]";
    }

    private string Speaker(string? name) => string.IsNullOrWhiteSpace(name) ? "" : "— " + Typographic(name);

    private string Contact(ContactFooter? contact) =>
        contact is null ? "" : Joined("\n",
            [contact.Post, contact.Name,
                .. contact.Phones.Select(phone => $"{labels.Of(phone.Kind)}: {phone.Number}"),
                string.IsNullOrWhiteSpace(contact.Email) ? "" : $"{labels.Email}: {contact.Email}"]);

    private string Footnote(Footnote footnote)
    {
        footnotes.TryNumber(footnote, out var number);
        return $"[{number}] {Blocks(footnote)}";
    }

    private string Inlines(ContainerInline? container)
    {
        var text = new StringBuilder();
        Append(container, text);
        return text.ToString();
    }

    private void Append(ContainerInline? container, StringBuilder text)
    {
        Enter();
        for (var inline = container?.FirstChild; inline is not null; inline = inline.NextSibling)
            Append(inline, text);
        depth--;
    }

    private void Append(Inline inline, StringBuilder text)
    {
        switch (inline)
        {
            case LiteralInline literal: text.Append(literal.Content.AsSpan()); break;
            case LineBreakInline lineBreak: text.Append(lineBreak.IsHard ? '\n' : ' '); break;
            case CodeInline code: text.Append(code.Content); break;
            case AutolinkInline autolink: text.Append(autolink.Url); break;
            case HtmlEntityInline entity: text.Append(entity.Transcoded.AsSpan()); break;
            case HtmlInline raw: text.Append(raw.Tag); break;
            case LinkInline { IsImage: true }: break;
            case FootnoteLink { IsBackLink: false } mark when footnotes.TryNumber(mark.Footnote, out var number):
                text.Append('[').Append(number).Append(']');
                break;
            case DelimiterInline delimiter:
                text.Append(delimiter.ToLiteral());
                Append(delimiter, text);
                break;
            case ContainerInline container: Append(container, text); break;
        }
    }

    private string Typographic(string? text) => context is null ? (text ?? "").Trim() : Typography.Apply(text ?? "", context.Language).Trim();

    private void Enter()
    {
        if (++depth > MarkdownDialect.MaxDepth * 2)
            throw new UnwritableException();
    }

    private static string Joined(string between, params string[] parts) => string.Join(between, parts.Where(part => part.Length > 0));
}
