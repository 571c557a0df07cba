using Csto.Portal.Web.Localization;
using Csto.Portal.Web.Looks;

namespace Csto.Portal.Web.Shared;

/// <summary>The words for what can be chosen, in the order of the settings.</summary>
public static class LookChoices
{
    /// <summary>The field of the address that the reader goes back to.</summary>
    public const string Back = "back";

    /// <summary>The button of the ordinary look.</summary>
    public const string Ordinary = "ordinary";

    public static IReadOnlyList<LookPart> Parts { get; } =
        [LookPart.Size, LookPart.Colours, LookPart.Face, LookPart.Spacing, LookPart.Lines, LookPart.Pictures];

    public static string Of(LookPart part) => part switch
    {
        LookPart.Size => VisionWords.Size,
        LookPart.Spacing => VisionWords.Spacing,
        LookPart.Lines => VisionWords.Lines,
        LookPart.Colours => VisionWords.Colours,
        LookPart.Face => VisionWords.Face,
        _ => VisionWords.Pictures,
    };

    public static string Of(LookPart part, int choice) => (part, choice) switch
    {
        (LookPart.Size, 0) => VisionWords.SizeOrdinary,
        (LookPart.Size, 1) => VisionWords.SizeLarge,
        (LookPart.Size, _) => VisionWords.SizeLargest,
        (LookPart.Colours, 0) => VisionWords.ColoursOrdinary,
        (LookPart.Colours, 1) => VisionWords.BlackOnWhite,
        (LookPart.Colours, 2) => VisionWords.WhiteOnBlack,
        (LookPart.Colours, 3) => VisionWords.BlueOnBlue,
        (LookPart.Colours, _) => VisionWords.BrownOnBeige,
        (LookPart.Face, 0) => VisionWords.FaceOrdinary,
        (LookPart.Face, 1) => VisionWords.FaceSans,
        (LookPart.Face, _) => VisionWords.FaceSerif,
        (LookPart.Pictures, 0) => VisionWords.PicturesShown,
        (LookPart.Pictures, _) => VisionWords.PicturesHidden,
        (_, 0) => VisionWords.GapOrdinary,
        (_, 1) => VisionWords.GapWide,
        _ => VisionWords.GapWidest,
    };
}

/// <summary>The bar over every page while a look is chosen.</summary>
/// <param name="Look">The chosen one.</param>
/// <param name="Back">The path of the page it stands on, with its query; null for a preview, whose address nothing on the page repeats: it leads to the settings.</param>
public sealed record LookBar(Look Look, string? Back)
{
    /// <param name="page">Null for a page without an address of its own, an error or a preview: made for one request, which is asked for again.</param>
    public static LookBar Of(HttpContext context, string? page)
    {
        var request = context.Request;
        return new(context.Look(), page ?? (request.Path.StartsWithSegments(Links.Previews, StringComparison.OrdinalIgnoreCase) ? null : $"{request.PathBase}{request.Path}{request.QueryString}"));
    }
}
