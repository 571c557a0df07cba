using Csto.Portal.Core.Domain;

namespace Csto.Portal.Core.Content.Pictures;

/// <summary>Which parts, widths and formats of a picture are made. Whoever changes anything here, or how files are made, raises <see cref="Version"/>.</summary>
public static class PictureRules
{
    /// <summary>Files of another version count as not made and are made anew.</summary>
    public const int Version = 1;

    /// <summary>A width of its own is made for a picture that is wider than the last usual one by more than a tenth.</summary>
    private const double WorthAStep = 1.1;

    public static readonly IReadOnlyList<PictureCrop> Crops = [PictureCrop.Whole, PictureCrop.Lead, PictureCrop.Card, PictureCrop.Social];

    /// <summary>
    /// Pixels, ascending, by the places of <see cref="PictureUse"/> on screens of one to three pixels a point: a column is 328 to 398 points wide on
    /// telephones and 656 on desks, a card 208 to 240. A browser takes the next wider one. A picture that is narrower than one of them gets none of that width.
    /// </summary>
    public static IReadOnlyList<int> Widths(PictureCrop crop) => crop switch
    {
        PictureCrop.Whole => [360, 720, 1080, 1440, 1920],
        PictureCrop.Lead => [720, 1080, 1440, 1920],
        PictureCrop.Card => [240, 480, 720],
        PictureCrop.Social => [1200],
        _ => throw new ArgumentOutOfRangeException(nameof(crop), crop, null),
    };

    /// <summary>Those that are made of a picture whose part is <paramref name="available"/> pixels wide: never more than it has.</summary>
    public static IReadOnlyList<int> WidthsWithin(PictureCrop crop, int available)
    {
        var usual = Widths(crop);
        var fitting = usual.Where(width => width <= available).ToList();
        if (fitting.Count < usual.Count && (fitting.Count == 0 || available > fitting[^1] * WorthAStep))
            fitting.Add(available);
        return fitting;
    }

    /// <summary>
    /// In the order in which browsers are to choose, the last for everybody. What is no photograph may be see-through, which JPEG cannot be;
    /// social networks want nothing but JPEG.
    /// </summary>
    /// <param name="crop">What is shown.</param>
    /// <param name="publicType">See <see cref="MediaAsset.PublicType"/>.</param>
    public static IReadOnlyList<string> Types(PictureCrop crop, string publicType) => crop == PictureCrop.Social
        ? [MediaTypes.Jpeg]
        : publicType == MediaTypes.Jpeg ? [MediaTypes.Avif, MediaTypes.WebP, MediaTypes.Jpeg] : [MediaTypes.Avif, MediaTypes.WebP];

    /// <summary>The largest part in the proportions of the crop, with the focal point as near to its middle as the edges allow.</summary>
    /// <param name="crop">What is shown.</param>
    /// <param name="width">Of the whole picture, in pixels.</param>
    /// <param name="height">Of the whole picture, in pixels.</param>
    /// <param name="focus">What must stay in sight.</param>
    public static CropBox Box(PictureCrop crop, int width, int height, FocalPoint focus)
    {
        if (Ratio(crop) is not var (across, down))
            return new(0, 0, width, height);
        var isWider = (long)width * down > (long)height * across;
        var (cropWidth, cropHeight) = isWider ? (Share(height, across, down), height) : (width, Share(width, down, across));
        return new(Start(width, cropWidth, focus.X), Start(height, cropHeight, focus.Y), cropWidth, cropHeight);
    }

    private static (int Across, int Down)? Ratio(PictureCrop crop) => crop switch
    {
        PictureCrop.Lead => (16, 9),
        PictureCrop.Card => (3, 2),
        PictureCrop.Social => (1200, 630),
        _ => null,
    };

    /// <summary>The same proportions at another length, to the nearest pixel; never nothing.</summary>
    internal static int Share(int length, int part, int of) => (int)Math.Max(1, Math.Round((double)length * part / of, MidpointRounding.AwayFromZero));

    private static int Start(int length, int part, int percent) => Math.Clamp(Share(length, percent, 100) - (part / 2), 0, Math.Max(0, length - part));
}
