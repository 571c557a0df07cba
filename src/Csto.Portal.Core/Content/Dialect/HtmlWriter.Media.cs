using System.Globalization;
using Csto.Portal.Core.Content.Pictures;
using Csto.Portal.Core.Domain;
using Markdig.Extensions.CustomContainers;
using Markdig.Syntax;

namespace Csto.Portal.Core.Content.Dialect;

internal sealed partial class HtmlWriter
{
    private const int MostPictures = 2 * MediaReferences.MostInBlock;

    private readonly List<string> unknownMedia = [];
    private int albums;
    private int pictures;

    private void Photo(CustomContainer container)
    {
        if (One(container, MediaKind.Picture) is not { } picture)
            return;
        html.Append("<figure class=\"photo\">\n");
        Picture(picture, PictureUse.Text);
        Caption(container, picture.Caption, picture.Credit);
        html.Append("</figure>\n");
    }

    /// <summary>Small figures, each a link to its picture: whole without a script. Albums of one page need different names.</summary>
    private void Album(CustomContainer container)
    {
        var files = Known(container, MediaKind.Picture).ToList();
        if (files.Count == 0)
            return;
        albums++;
        var name = albums == 1 ? labels.Album : $"{labels.Album} {albums}";
        Raw($"<section class=\"album\" aria-label=\"{name}\">\n");
        Element("p", () => CaptionOf(container), " class=\"album__title\"");
        html.Append("<ul>\n");
        for (var i = 0; i < files.Count; i++)
            AlbumItem(files[i], $"{labels.Photo} {i + 1}");
        html.Append("</ul>\n</section>\n");
    }

    private void AlbumItem(MediaFacts picture, string name)
    {
        html.Append("<li><figure><a href=\"").AppendText(context.Media.AddressOf(picture)).Append('"');
        if (picture.Alt.Length == 0)
            Attribute("aria-label", name);
        html.Append('>');
        Picture(picture, PictureUse.Album);
        html.Append("</a>");
        Figcaption(() => html.AppendText(Typographic(picture.Caption)), picture.Credit);
        html.Append("</figure></li>\n");
    }

    /// <summary>The browser's own player. Nothing is loaded before it is started; who cannot play it can take it away.</summary>
    private void Video(CustomContainer container)
    {
        if (One(container, MediaKind.Video) is not { } video)
            return;
        var address = context.Media.AddressOf(video);
        html.Append("<figure class=\"video\">\n<video controls preload=\"none\"");
        Size(video);
        Attribute("aria-label", Typographic(video.Caption) is { Length: > 0 } words ? words : labels.Video);
        html.Append("><source src=\"").AppendText(address).Append("\" type=\"").AppendText(video.ContentType).Append("\"></video>\n");
        Caption(container, video.Caption, video.Credit);
        html.Append("<p class=\"video__file\"><a href=\"").AppendText(address).Append("\" download>").AppendText(labels.DownloadVideo)
            .Append("</a> ").AppendText(Described(video)).Append("</p>\n</figure>\n");
    }

    private void Document(CustomContainer container)
    {
        if (One(container, MediaKind.Document) is not { } document)
            return;
        html.Append("<p class=\"document\"><a href=\"").AppendText(context.Media.AddressOf(document)).Append("\">");
        var start = html.Length;
        insideLink = true;
        CaptionOf(container);
        insideLink = false;
        if (IsBlank(start))
            html.AppendText(Typographic(document.Caption) is { Length: > 0 } words ? words : document.FileName);
        html.Append("</a> <span class=\"document__file\">").AppendText(Described(document)).Append("</span></p>\n");
    }

    private void Picture(MediaFacts picture, PictureUse use)
    {
        // Pictures become longer than their references many times over; those of the largest album still fit.
        if (pictures++ < MostPictures)
            maxLength += PictureMarkup.Longest;
        images.Add(new(PictureMarkup.Write(html, picture, use, context.Media.Root), picture.Alt));
    }

    private void Size(MediaFacts file)
    {
        if (file is { Width: { } width, Height: { } height })
            html.Append(CultureInfo.InvariantCulture, $" width=\"{width}\" height=\"{height}\"");
    }

    /// <summary>What the text says of the file here, else what the file's card says.</summary>
    private void Caption(CustomContainer container, string usual, string credit) => Figcaption(
        () =>
        {
            var start = html.Length;
            CaptionOf(container);
            if (IsBlank(start))
                html.AppendText(Typographic(usual));
        },
        credit);

    private void Figcaption(Action words, string credit) => Element("figcaption", () =>
    {
        words();
        if (InlineText.IsVisible(credit))
            html.Append(" <span class=\"credit\">").AppendText(Typographic(credit)).Append("</span>");
    });

    /// <summary>The words in the block, paragraphs run together; anything but words is passed over.</summary>
    private void CaptionOf(CustomContainer container)
    {
        var isFirst = true;
        foreach (var paragraph in container.OfType<ParagraphBlock>())
        {
            if (!isFirst)
                html.Append(' ');
            isFirst = false;
            Inlines(paragraph.Inline);
        }
    }

    private string Described(MediaFacts file) => MediaWords.Described(file, context.Language);

    private MediaFacts? One(CustomContainer container, MediaKind kind) => Known(container, kind).FirstOrDefault();

    private IEnumerable<MediaFacts> Known(CustomContainer container, MediaKind kind)
    {
        var words = MediaReferences.Words(container);
        if (words.Length == 0)
            unknownMedia.Add(":::" + container.Info);
        foreach (var word in words.Take(MediaReferences.MostInBlock))
        {
            if (MediaReferences.IsReference(word) && context.Media.TryFind(word, out var file) && file.Kind == kind)
                yield return file;
            else
                unknownMedia.Add(word);
        }
    }
}
