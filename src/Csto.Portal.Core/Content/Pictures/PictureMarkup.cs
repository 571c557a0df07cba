using System.Globalization;
using System.Text;
using Csto.Portal.Core.Content.Dialect;

namespace Csto.Portal.Core.Content.Pictures;

/// <summary>Writes a picture as HTML: the same for texts, lists and albums.</summary>
public static class PictureMarkup
{
    /// <summary>No picture of a page is longer than this in HTML, in UTF-16 code units, but for its alternative text.</summary>
    internal const int Longest = 4_000;

    /// <summary>The fallback is for old browsers, which get one file of this width at most where they know no <c>srcset</c>.</summary>
    private const int Usual = 1080;

    /// <summary>
    /// A <c>picture</c> with every type and width; while they are not made, the one copy there is, in the same place and proportions.
    /// </summary>
    /// <param name="html">Written to.</param>
    /// <param name="picture">A picture.</param>
    /// <param name="use">Where it stands.</param>
    /// <param name="root">Of addresses; see <see cref="MediaShelf.Root"/>.</param>
    /// <param name="alt">Plain text; null: what the card of the picture says.</param>
    /// <returns>The address that stands in <c>src</c>.</returns>
    public static string Write(StringBuilder html, MediaFacts picture, PictureUse use, string root, string? alt = null)
    {
        if (picture.Variants is not { } variants)
            return Copy(html, picture, use, root, alt);
        html.Append("<picture>");
        var types = variants.Types(use.Crop);
        foreach (var type in types.SkipLast(1))
        {
            html.Append("<source type=\"").Append(type).Append('"');
            Choice(html, picture, [.. variants.Of(use.Crop, type)], use, root);
            html.Append('>');
        }

        List<PictureVariant> last = [.. variants.Of(use.Crop, types[^1])];
        var address = root + picture.PathOf(last.FindLast(variant => variant.Width <= Usual) ?? last[0]);
        html.Append("<img src=\"").AppendText(address).Append('"');
        Choice(html, picture, last, use, root);
        Rest(html, picture, use, (last[^1].Width, last[^1].Height, ""), alt);
        html.Append("</picture>");
        return address;
    }

    private static string Copy(StringBuilder html, MediaFacts picture, PictureUse use, string root, string? alt)
    {
        var address = root + picture.Path;
        html.Append("<img src=\"").AppendText(address).Append('"');
        Rest(html, picture, use, picture is { Width: { } width, Height: { } height } ? Cropped(picture, use.Crop, width, height) : null, alt);
        return address;
    }

    /// <summary>The style sheet cuts the copy to the proportions of these attributes, with its focal point in sight.</summary>
    private static (int Width, int Height, string Place) Cropped(MediaFacts picture, PictureCrop crop, int width, int height)
    {
        var box = PictureRules.Box(crop, width, height, PictureRecipe.For(picture.Focus, picture.CardFocus).PointOf(crop));
        return (box.Width, box.Height, PicturePlace.ClassesOf(box, width, height));
    }

    private static void Choice(StringBuilder html, MediaFacts picture, List<PictureVariant> variants, PictureUse use, string root)
    {
        html.Append(" srcset=\"");
        for (var i = 0; i < variants.Count; i++)
        {
            html.Append(i == 0 ? "" : ", ").AppendText(root + picture.PathOf(variants[i]))
                .Append(CultureInfo.InvariantCulture, $" {variants[i].Width}w");
        }

        html.Append("\" sizes=\"").AppendText(use.Sizes).Append('"');
    }

    private static void Rest(StringBuilder html, MediaFacts picture, PictureUse use, (int Width, int Height, string Place)? size, string? alt)
    {
        html.Append(" alt=\"").AppendText(alt ?? picture.Alt).Append('"');
        if (size is var (width, height, _))
            html.Append(CultureInfo.InvariantCulture, $" width=\"{width}\" height=\"{height}\"");
        var crop = use.Crop switch { PictureCrop.Lead => "crop-lead ", PictureCrop.Card => "crop-card ", _ => "" };
        var classes = $"{crop}{size?.Place} {PictureTone.ClassesOf(picture.Colour)}".Replace("  ", " ", StringComparison.Ordinal).Trim();
        if (classes.Length > 0)
            html.Append(" class=\"").Append(classes).Append('"');
        html.Append(use.IsFirst ? " fetchpriority=\"high\">" : " loading=\"lazy\" decoding=\"async\">");
    }
}
