namespace Csto.Portal.Core.Content.Pictures;

/// <summary>One address of a picture, where a browser cannot choose: the poster of a video, a feed, a social network.</summary>
public static class PictureAddress
{
    /// <param name="picture">A picture.</param>
    /// <param name="width">The widest file to take, in pixels; where only wider ones were made, the narrowest of them.</param>
    /// <param name="root">Of addresses; see <see cref="MediaShelf.Root"/>.</param>
    /// <returns>Of a JPEG or WebP, which every browser shows; of the one copy there is while the sizes are not made.</returns>
    public static string Of(MediaFacts picture, int width, string root) => root + (FileOf(picture, width) is { } file ? picture.PathOf(file) : picture.Path);

    /// <summary>The file that <see cref="Of"/> leads to; null while the sizes are not made.</summary>
    /// <inheritdoc cref="Of"/>
    public static PictureVariant? FileOf(MediaFacts picture, int width)
    {
        if (picture.Variants is not { } variants)
            return null;
        List<PictureVariant> files = [.. variants.Of(PictureCrop.Whole, variants.Types(PictureCrop.Whole)[^1])];
        return files.FindLast(file => file.Width <= width) ?? files[0];
    }
}
