using Csto.Portal.Core.Archive.Word.Package;
using Csto.Portal.Core.Archive.Word.Text;

namespace Csto.Portal.Core.Archive.Word.Story;

internal sealed partial class StoryReader
{
    private const int LongestAlt = 500;

    private static readonly HashSet<string> Showable = new(StringComparer.OrdinalIgnoreCase)
    {
        ".jpg", ".jpeg", ".jpe", ".png", ".gif", ".webp", ".tif", ".tiff", ".bmp", ".avif", ".heic",
    };

    /// <summary>What is said of a picture before it comes.</summary>
    private sealed class Caption
    {
        public string Alt { get; set; } = "";

        public string Name { get; set; } = "";
    }

    private void Graphic(Line line)
    {
        var caption = new Caption();
        reader.Children(Limits, () => InGraphic(line, caption));
    }

    private void InGraphic(Line line, Caption caption)
    {
        switch (reader.Vocabulary(), reader.LocalName)
        {
            case (Vocabulary.DrawingInText, "docPr") or (Vocabulary.Picture, "cNvPr") or (Vocabulary.Vml, "shape"):
                Describe(caption);
                break;
            case (Vocabulary.Drawing, "blip"):
                Picture(line, caption, reader.Attribute("embed", Vocabulary.Relationship), reader.Attribute("link", Vocabulary.Relationship));
                reader.PassOver();
                return;
            case (Vocabulary.Vml, "imagedata"):
                Picture(line, caption, reader.Attribute("id", Vocabulary.Relationship), reader.Attribute("href", Vocabulary.Relationship));
                reader.PassOver();
                return;
            case (Vocabulary.Word, "txbxContent"):
                TextBox(line);
                return;
            case (Vocabulary.Compatibility, "AlternateContent"):
                Alternatives(() => InGraphic(line, caption));
                return;
            case (Vocabulary.Other, "chart" or "relIds"):
                Counts.Charts++;
                break;
        }

        reader.Children(Limits, () => InGraphic(line, caption));
    }

    private void Describe(Caption caption)
    {
        var alt = reader.GetAttribute("descr") ?? reader.GetAttribute("alt") ?? reader.GetAttribute("title") ?? "";
        if (alt.Length > 0)
            caption.Alt = Inlines.Of(alt.Length <= LongestAlt ? alt : alt[..LongestAlt]).OneLine;
        if (reader.GetAttribute("name") is { Length: > 0 and <= 200 } name)
            caption.Name = name;
    }

    private void Picture(Line line, Caption caption, string? embedded, string? linked)
    {
        if (embedded is null || !links.TryGetValue(embedded, out var target))
        {
            if (linked is not null)
                Counts.ExternalPictures++;
            else if (embedded is not null)
                Counts.LostPictures++;
            return;
        }

        if (target.IsExternal)
        {
            Counts.ExternalPictures++;
        }
        else if (!Showable.Contains(Path.GetExtension(target.Target)))
        {
            Counts.UnshowablePictures++;
        }
        else
        {
            var picture = new WordPicture(source.Pictures.Count + 1, target.Target, Path.GetFileName(target.Target), caption.Alt);
            source.Add(picture);
            line.Beside.Add(new PictureBlock(picture));
        }
    }

    /// <summary>The text in a box stands behind the paragraph the box hangs on.</summary>
    private void TextBox(Line line)
    {
        var outer = (fields, carried);
        (fields, carried) = ([], null);
        var before = line.Beside.Count;
        ReadInto(line.Beside);
        Counts.TextBoxes += line.Beside.Count > before ? 1 : 0;
        (fields, carried) = outer;
    }
}
