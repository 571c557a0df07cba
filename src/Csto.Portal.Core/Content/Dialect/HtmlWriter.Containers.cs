using Csto.Portal.Core.Domain;
using Markdig.Extensions.CustomContainers;

namespace Csto.Portal.Core.Content.Dialect;

internal sealed partial class HtmlWriter
{
    private void Container(CustomContainer container)
    {
        var title = Typographic(container.Arguments);
        switch (container.Info)
        {
            case "quote": Quote(container, title); break;
            case "greeting": Greeting(container, title); break;
            case "contact":
                usesContact = true;
                Contact(context.Contact);
                Blocks(container);
                break;
            case "photo": Photo(container); break;
            case "album": Album(container); break;
            case "video": Video(container); break;
            case "document": Document(container); break;
            default: Blocks(container); break;
        }
    }

    private void Quote(CustomContainer container, string speaker)
    {
        var start = html.Length;
        html.Append("<figure class=\"quote\">\n");
        var hasWords = Element("blockquote", () => Blocks(container));
        if (!hasWords)
            html.Length = start;

        if (InlineText.IsVisible(speaker))
            html.Append(hasWords ? "<figcaption>" : "<p>").AppendText(speaker).Append(hasWords ? "</figcaption>\n" : "</p>\n");

        if (hasWords)
            html.Append("</figure>\n");
    }

    private void Greeting(CustomContainer container, string title)
    {
        if (!InlineText.IsVisible(title))
        {
            Element("section", () => Blocks(container), $" class=\"greeting\" aria-label=\"{labels.Greeting}\"");
            return;
        }

        var level = outline.Open();
        var id = ids.ForHeading(title);
        headings.Add(new(level, id, title));
        Raw($"<section class=\"greeting\" aria-labelledby=\"{id}\">\n<h{level} id=\"{id}\">")
            .AppendText(title);
        Raw($"</h{level}>\n");
        Blocks(container);
        outline.Close();
        html.Append("</section>\n");
    }

    private void Contact(ContactFooter? contact)
    {
        if (contact is null)
            return;

        var id = ids.Next("contact");
        Raw($"<aside class=\"contact\" aria-labelledby=\"{id}\">\n<div>");
        if (!string.IsNullOrWhiteSpace(contact.Post))
            html.Append("<p class=\"contact__post\">").AppendText(contact.Post).Append("</p>");
        Raw($"<p class=\"contact__name\" id=\"{id}\">").AppendText(contact.Name).Append("</p></div>\n");
        ContactLines(contact);
        html.Append("</aside>\n");
    }

    private void ContactLines(ContactFooter contact)
    {
        if (contact.Phones.Count == 0 && string.IsNullOrWhiteSpace(contact.Email))
            return;

        html.Append("<dl>");
        foreach (var phone in contact.Phones)
            ContactLine(labels.Of(phone.Kind), $"tel:{phone.Dialable}", phone.Number);

        if (!string.IsNullOrWhiteSpace(contact.Email))
            ContactLine(labels.Email, $"mailto:{contact.Email}", contact.Email);
        html.Append("</dl>\n");
    }

    private void ContactLine(string kind, string target, string text)
    {
        html.Append("<dt>").AppendText(kind).Append("</dt><dd>");
        Anchor(target, text);
        html.Append("</dd>");
    }

    private string Typographic(string? text) => Typography.Apply(text ?? "", context.Language).Trim();
}
