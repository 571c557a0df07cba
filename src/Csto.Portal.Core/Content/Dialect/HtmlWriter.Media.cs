using System.Globalization;
using Csto.Portal.Core.Content.Pictures;
using Csto.Portal.Core.Domain;
using Markdig.Extensions.CustomContainers;
using Markdig.Syntax;

namespace Csto.Portal.Core.Content.Dialect;

internal sealed partial class HtmlWriter
{
    private const int MostPictures = 2 * MediaReferences.MostInBlock;

    /// <summary>Albums beyond this show a beginning.</summary>
    private const int MostShown = 12;

    private const int Shown = 9;

    private const int LongestLink = 400;

    /// <summary>Addresses of a poster and of subtitles in many languages.</summary>
    private const int LongestVideo = 4000;

    /// <summary>Pixels: as wide as a player stands in a text, on a screen of two pixels to one.</summary>
    private const int PosterWidth = 1280;

    private readonly List<string> unknownMedia = [];
    private int albums;
    private int pictures;
    private bool hasPhotos;

    private void Photo(CustomContainer container)
    {
        if (One(container, MediaKind.Picture) is not { } picture)
            return;
        html.Append("<figure class=\"photo").Append(Tall(picture)).Append("\">\n");
        PhotoLink(picture, PictureUse.Text, labels.Photo);
        html.Append('\n');
        Caption(container, picture.Caption, picture.Credit);
        html.Append("</figure>\n");
    }

    /// <summary>Small figures, each a link to its photograph's page: whole without a script. Albums of one page need different names.</summary>
    private void Album(CustomContainer container)
    {
        var files = Known(container, MediaKind.Picture).ToList();
        if (files.Count == 0)
            return;
        albums++;
        var name = albums == 1 ? labels.Album : $"{labels.Album} {albums}";
        // Three columns come out even with the first one four times as large; two or four stand in pairs.
        var shown = files.Count > MostShown && context.Media.PhotoPages is not null ? Shown : files.Count;
        var isLed = shown > 1 && shown % 3 == 0;
        Raw($"<section class=\"album{(isLed ? " album--led" : shown is 2 or 4 ? " album--pairs" : shown == 1 ? " album--one" : "")}\" aria-label=\"{name}\">\n");
        Element("p", () => CaptionOf(container), " class=\"album__title\"");
        html.Append("<ul>\n");
        for (var i = 0; i < files.Count; i++)
        {
            if (i < shown)
                AlbumItem(files[i], $"{labels.Photo} {i + 1}", shown == 1 ? PictureUse.Text : isLed && i == 0 ? PictureUse.AlbumFirst : PictureUse.Album);
            else
                AlbumRest(files[i], $"{labels.Photo} {i + 1}");
        }

        html.Append("</ul>\n");
        if (context.Media.PhotoPages is { } all)
            html.Append("<p class=\"album__all\"><a href=\"").AppendText(all).Append("\">").AppendText(labels.AllPhotos).Append(CultureInfo.InvariantCulture, $" {files.Count}</a></p>\n");
        html.Append("</section>\n");
    }

    private void AlbumItem(MediaFacts picture, string name, PictureUse use)
    {
        html.Append("<li><figure").Append(use == PictureUse.Text ? $" class=\"photo{Tall(picture)}\"" : "").Append('>');
        PhotoLink(picture, use, name);
        Figcaption(() => html.AppendText(Typographic(picture.Caption)), picture.Credit);
        html.Append("</figure></li>\n");
    }

    /// <summary>Those of a large album are for the viewer alone; readers without it follow the link to the page of all.</summary>
    private void AlbumRest(MediaFacts picture, string name)
    {
        maxLength += LongestLink;
        html.Append("<li hidden><a data-photo href=\"").AppendText(context.Media.PageOf(picture)).Append("\">").AppendText(name).Append("</a></li>\n");
    }

    /// <summary>The viewer of albums opens from these links and needs to know which they are.</summary>
    private void PhotoLink(MediaFacts picture, PictureUse use, string name)
    {
        hasPhotos = true;
        maxLength += LongestLink;
        html.Append("<a data-photo href=\"").AppendText(context.Media.PageOf(picture)).Append('"');
        if (picture.Alt.Length == 0)
            Attribute("aria-label", Typographic(picture.Caption) is { Length: > 0 } words ? $"{name}: {words}" : name);
        html.Append('>');
        Picture(picture, use);
        html.Append("</a>");
    }

    /// <summary>The browser's own player. Before it is started only the beginning of the file is loaded; who cannot play it can take it away.</summary>
    private void Video(CustomContainer container)
    {
        if (One(container, MediaKind.Video) is not { } video)
            return;
        if (pictures++ < MostPictures)
            maxLength += LongestVideo;
        var address = context.Media.AddressOf(video);
        html.Append("<figure class=\"video").Append(Tall(video)).Append("\">\n<video controls preload=\"metadata\"");
        Size(video);
        if (video.Poster is { } poster)
            Attribute("poster", PictureAddress.Of(poster, PosterWidth, context.Media.Root));
        Attribute("aria-label", Typographic(video.Caption) is { Length: > 0 } words ? words : labels.Video);
        html.Append("><source src=\"").AppendText(address).Append("\" type=\"").AppendText(video.ContentType).Append("\">");
        Tracks(video);
        html.Append("</video>\n");
        Caption(container, video.Caption, video.Credit);
        html.Append("<p class=\"video__file\">");
        if (video.Seconds is { } seconds)
            html.Append("<span class=\"video__time\">").AppendText(labels.Duration).Append(' ').AppendText(MediaWords.Duration(seconds)).Append("</span> ");
        html.Append("<a href=\"").AppendText(address).Append("\" download>").AppendText(labels.DownloadVideo)
            .Append("</a> ").AppendText(Described(video)).Append("</p>\n</figure>\n");
    }

    /// <summary>
    /// The class of what stands upright: its width in tenths of its height. The page shows it no higher than the window and knows its place before
    /// it comes. Empty for everything else.
    /// </summary>
    private static string Tall(MediaFacts file) =>
        file is { Width: > 0 and { } width, Height: > 0 and { } height } && (10 * width + height / 2) / height is var tenths and < 10
            ? string.Create(CultureInfo.InvariantCulture, $" tall tall-{Math.Max(1, tenths)}")
            : "";

    /// <summary>The first in the language of the text is shown from the start.</summary>
    private void Tracks(MediaFacts video)
    {
        var shown = video.Tracks.FirstOrDefault(track => track.Language.StartsWith(context.Language, StringComparison.OrdinalIgnoreCase));
        foreach (var track in video.Tracks)
        {
            html.Append("<track kind=\"captions\"");
            Attribute("src", context.Media.TrackOf(video, track));
            Attribute("srclang", track.Language);
            Attribute("label", track.Label);
            html.Append(track == shown ? " default>" : ">");
        }
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
        var isNamed = true;
        if (IsBlank(start))
        {
            isNamed = InlineText.IsVisible(document.Caption);
            html.AppendText(isNamed ? Typographic(document.Caption) : document.FileName);
        }

        html.Append("</a> <span class=\"document__file\">").AppendText(Described(document));
        if (isNamed)
            html.Append(" <span class=\"document__name\">").AppendText(document.FileName).Append("</span>");
        html.Append("</span></p>\n");
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
