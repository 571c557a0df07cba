using System.Text.RegularExpressions;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using Csto.Portal.Core.Reading;
using Csto.Portal.Web.Localization;
using Csto.Portal.Web.Shared;

namespace Csto.Portal.Web.Site.Copies;

/// <summary>
/// The body of a page without what only makes sense on it. What is left: headings, paragraphs, lists, quotations, tables, rules, code, strong and emphasised
/// words, links with whole addresses, marks of notes as «[1]». Pictures and films are named by their captions and addresses, «[Фото: подпись. https://…]»;
/// no-break spaces are ordinary ones, since every editor sets its own.
/// </summary>
internal static partial class CopyBody
{
    private static readonly string[] Kept = ["href", "start", "lang", "dir"];

    public static IElement Of(PublicationPage page, Uri at, PortalSettings settings)
    {
        var body = new HtmlParser().ParseDocument("<!DOCTYPE html><body>" + page.Body.Html).Body!;
        foreach (var element in body.QuerySelectorAll("[hidden], script, style, track, .footnotes__back, .video__file, .album:not(:has([hidden])) .album__all").ToList())
            element.Remove();
        Links(body, at);
        Notes(body);
        Media(body, at);
        Quotations(body);
        Contacts(body);
        foreach (var wrapper in body.QuerySelectorAll("section, div, figure, aside, span, picture").ToList())
            Unwrap(wrapper);
        if (page.Picture is { } picture)
            body.Prepend(Caption(body, CopyingWords.Photo, MachineText.OneLine(picture.Facts.Caption, page.Language), MachineText.OneLine(picture.Facts.Credit, page.Language),
                settings.Absolute(picture.Root + picture.Facts.Path).AbsoluteUri));
        foreach (var element in body.QuerySelectorAll("*").ToList())
            Strip(element);
        foreach (var text in body.Descendants<IText>().ToList())
            text.Data = Plain(text.Data);
        return body;
    }

    private static void Links(IElement body, Uri at)
    {
        foreach (var link in body.QuerySelectorAll("a").ToList())
        {
            var address = link.GetAttribute("href") ?? "";
            if (!address.StartsWith('#') && Uri.TryCreate(at, address, out var whole) && whole.Scheme is "http" or "https" or "mailto" or "tel")
                link.SetAttribute("href", MachineText.Clean(whole.AbsoluteUri));
            else
                Unwrap(link);
        }
    }

    /// <summary>Marks as «[1]», the notes themselves as paragraphs that begin so.</summary>
    private static void Notes(IElement body)
    {
        foreach (var mark in body.QuerySelectorAll("sup"))
            mark.TextContent = $"[{mark.TextContent}]";
        foreach (var list in body.QuerySelectorAll(".footnotes > ol").ToList())
        {
            var number = 0;
            foreach (var note in list.Children.ToList())
            {
                number++;
                var first = note.FirstElementChild is { LocalName: "p" } paragraph ? paragraph : note;
                first.Prepend(body.Owner!.CreateTextNode($"[{number}] "));
                list.Parent!.InsertBefore(note, list);
                Unwrap(note);
            }

            list.Remove();
        }
    }

    private static void Media(IElement body, Uri at)
    {
        foreach (var title in body.QuerySelectorAll(".album__title"))
            title.TextContent = $"[{Sentence.Text(CopyingWords.Labelled, CopyingWords.Album, title.TextContent.Trim())}]";
        foreach (var figure in body.QuerySelectorAll("figure:not(.quote)").ToList())
        {
            var caption = figure.QuerySelector("figcaption");
            var credit = caption?.QuerySelector(".credit");
            credit?.Remove();
            var address = figure.QuerySelector("a[data-photo]")?.GetAttribute("href")
                ?? (figure.QuerySelector("video source")?.GetAttribute("src") is { } film ? new Uri(at, film).AbsoluteUri : null);
            figure.Replace(Caption(body, figure.QuerySelector("video") is null ? CopyingWords.Photo : CopyingWords.Video, caption?.TextContent, credit?.TextContent, address));
        }

        foreach (var album in body.QuerySelectorAll(".album ul").ToList())
        {
            foreach (var item in album.Children.ToList())
                Unwrap(item);
            Unwrap(album);
        }

        foreach (var picture in body.QuerySelectorAll("img").ToList())
        {
            var named = Caption(body, CopyingWords.Picture, picture.GetAttribute("alt"), null, new Uri(at, picture.GetAttribute("src") ?? "").AbsoluteUri);
            // A link does not hold another: there the words stand alone.
            picture.Replace(picture.Closest("a") is null ? [.. named.ChildNodes] : [body.Owner!.CreateTextNode(picture.GetAttribute("alt") ?? "")]);
        }
    }

    /// <summary>«[Фото: подпись. Фото: пресс-служба. https://…]»</summary>
    private static IElement Caption(IElement body, string label, string? caption, string? credit, string? address)
    {
        var words = string.Join(' ', new[] { caption, credit }.Select(part => Spaces().Replace(part ?? "", " ").Trim()).Where(part => part.Length > 0).Select(Ended));
        var paragraph = body.Owner!.CreateElement("p");
        paragraph.Append(body.Owner.CreateTextNode(words.Length == 0 && address is null ? $"[{label}" : $"[{Sentence.Text(CopyingWords.Labelled, label, words)}{(words.Length > 0 && address is not null ? " " : "")}"));
        if (address is not null)
        {
            var link = body.Owner.CreateElement("a");
            link.SetAttribute("href", MachineText.Clean(address));
            link.TextContent = MachineText.Clean(address);
            paragraph.Append(link);
        }

        paragraph.Append(body.Owner.CreateTextNode("]"));
        return paragraph;
    }

    private static string Ended(string words) => words[^1] is '.' or '!' or '?' or '…' ? words : words + ".";

    /// <summary>Who said it stands under the words, behind a dash.</summary>
    private static void Quotations(IElement body)
    {
        foreach (var speaker in body.QuerySelectorAll("figure.quote > figcaption").ToList())
        {
            var paragraph = body.Owner!.CreateElement("p");
            paragraph.TextContent = "— " + speaker.TextContent.Trim();
            speaker.Replace(paragraph);
        }
    }

    private static void Contacts(IElement body)
    {
        foreach (var list in body.QuerySelectorAll("aside dl").ToList())
        {
            foreach (var (term, value) in list.QuerySelectorAll("dt").Zip(list.QuerySelectorAll("dd")).ToList())
            {
                var paragraph = body.Owner!.CreateElement("p");
                paragraph.TextContent = Sentence.Text(CopyingWords.Labelled, term.TextContent, value.TextContent);
                list.Parent!.InsertBefore(paragraph, list);
            }

            list.Remove();
        }
    }

    private static void Unwrap(IElement element)
    {
        while (element.FirstChild is { } child)
            element.Parent!.InsertBefore(child, element);
        element.Remove();
    }

    private static void Strip(IElement element)
    {
        foreach (var attribute in element.Attributes.Where(attribute => !Kept.Contains(attribute.Name)).ToList())
            element.RemoveAttribute(attribute.Name);
    }

    private static string Plain(string text) =>
        MachineText.Clean(text).Replace('\u00A0', ' ').Replace('\u202F', ' ').Replace("\u00AD", "", StringComparison.Ordinal).Replace("\u200B", "", StringComparison.Ordinal);

    [GeneratedRegex(@"\s+", RegexOptions.None, 1000)]
    private static partial Regex Spaces();
}
