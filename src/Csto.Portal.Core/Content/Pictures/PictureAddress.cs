namespace Csto.Portal.Core.Content.Pictures;

/// <summary>One address of a picture, where a browser cannot choose: the poster of a video, a feed.</summary>
public static class PictureAddress
{
    /// <param name="picture">A picture.</param>
    /// <param name="width">The widest file to take, in pixels; where only wider ones were made, the narrowest of them.</param>
    /// <param name="root">Of addresses; see <see cref="MediaShelf.Root"/>.</param>
    /// <returns>Of a JPEG or WebP, which every browser shows; of the one copy there is while the sizes are not made.</returns>
    public static string Of(MediaFacts picture, int width, string root)
    {
        if (picture.Variants is not { } variants)
            return root + picture.Path;
        List<PictureVariant> files = [.. variants.Of(PictureCrop.Whole, variants.Types(PictureCrop.Whole)[^1])];
        return root + picture.PathOf(files.FindLast(file => file.Width <= width) ?? files[0]);
    }
}
