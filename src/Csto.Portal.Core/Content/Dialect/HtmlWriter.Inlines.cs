using Markdig.Extensions.Footnotes;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Csto.Portal.Core.Content.Dialect;

internal sealed partial class HtmlWriter
{
    private bool insideLink;

    private void Inlines(ContainerInline? container)
    {
        Enter();
        for (var inline = container?.FirstChild; inline is not null; inline = inline.NextSibling)
            Write(inline);
        depth--;
    }

    private void Write(Inline inline)
    {
        if (html.Length > maxLength)
            throw new UnwritableException();

        switch (inline)
        {
            case LiteralInline literal: html.AppendText(literal.Content.AsSpan()); break;
            case LineBreakInline { IsHard: true }: html.Append("<br>\n"); break;
            case LineBreakInline: html.Append('\n'); break;
            case EmphasisInline emphasis: Emphasis(emphasis); break;
            case CodeInline code: html.Append("<code>").AppendText(code.Content).Append("</code>"); break;
            case LinkInline { IsImage: true } image: Image(image); break;
            case LinkInline link: Link(link); break;
            case AutolinkInline autolink: Anchor(autolink.IsEmail ? "mailto:" + autolink.Url : autolink.Url, autolink.Url); break;
            case HtmlEntityInline entity: html.AppendText(entity.Transcoded.AsSpan()); break;
            case FootnoteLink footnote: FootnoteMark(footnote); break;
            case HtmlInline raw: html.AppendText(raw.Tag); break;
            case DelimiterInline delimiter:
                html.AppendText(delimiter.ToLiteral());
                Inlines(delimiter);
                break;
            case ContainerInline container: Inlines(container); break;
        }
    }

    private void Emphasis(EmphasisInline emphasis)
    {
        var name = emphasis.DelimiterCount == 2 ? "strong" : "em";
        Raw($"<{name}>");
        Inlines(emphasis);
        Raw($"</{name}>");
    }

    private void Link(LinkInline link)
    {
        var text = InlineText.Of(link);
        if (insideLink || !IsSafe(link.Url, SafeAddress.TryLink, out var address))
        {
            Inlines(link);
            return;
        }

        // A link must have a name: its words, else its address, unseen where a decorative picture stands for it.
        var hasWords = InlineText.IsVisible(text);
        var hasPicture = link.Descendants<LinkInline>().Any();
        OpenAnchor(address, link.Title, label: !hasWords && hasPicture ? address : null);
        if (hasWords || hasPicture)
            Inlines(link);
        else
            html.AppendText(address);
        CloseAnchor();
        links.Add(new(address, hasWords ? text.Trim() : address, SafeAddress.IsExternal(address)));
    }

    private void Anchor(string target, string text)
    {
        if (insideLink || !IsSafe(target, SafeAddress.TryLink, out var address))
        {
            html.AppendText(text);
            return;
        }

        OpenAnchor(address, title: null, label: null);
        html.AppendText(text);
        CloseAnchor();
        links.Add(new(address, text, SafeAddress.IsExternal(address)));
    }

    /// <param name="label">The accessible name of a link that holds no words, only a decorative picture.</param>
    private void OpenAnchor(string address, string? title, string? label)
    {
        html.Append("<a href=\"").AppendText(address).Append('"');
        Attribute("title", title);
        Attribute("aria-label", label);
        html.Append(SafeAddress.IsExternal(address) ? " rel=\"noopener noreferrer\">" : ">");
        insideLink = true;
    }

    private void CloseAnchor()
    {
        insideLink = false;
        html.Append("</a>");
    }

    private void Image(LinkInline image)
    {
        var alt = InlineText.Of(image).Trim();
        if (!IsSafe(image.Url, SafeAddress.TryWeb, out var address))
        {
            html.AppendText(alt);
            return;
        }

        html.Append("<img src=\"").AppendText(address).Append("\" alt=\"").AppendText(alt).Append('"');
        Attribute("title", image.Title);
        html.Append(" loading=\"lazy\" decoding=\"async\">");
        images.Add(new(address, alt));
    }

    private void Attribute(string name, string? value)
    {
        if (!string.IsNullOrWhiteSpace(value))
            html.Append(' ').Append(name).Append("=\"").AppendText(value).Append('"');
    }

    private bool IsSafe(string? target, TryAddress allows, out string address)
    {
        if (allows(target, out var safe))
        {
            address = safe!;
            return true;
        }

        refused.Add(target ?? "");
        address = "";
        return false;
    }

    private delegate bool TryAddress(string? address, out string? safe);
}
