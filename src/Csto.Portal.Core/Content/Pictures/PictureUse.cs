namespace Csto.Portal.Core.Content.Pictures;

/// <summary>A place on a page where pictures stand, and how wide they are there.</summary>
/// <param name="Crop">What of the picture is shown.</param>
/// <param name="Sizes">For <c>sizes</c>: the width in the layout of the stylesheets, so that a browser chooses the right file before they come.</param>
public sealed record PictureUse(PictureCrop Crop, string Sizes)
{
    /// <summary>A column of text and the page's edges; see <c>--measure</c> and <c>.page</c>.</summary>
    private const string Column = "(min-width: 45rem) 41rem, calc(100vw - 2rem)";

    /// <summary>A photograph inside a text.</summary>
    public static readonly PictureUse Text = new(PictureCrop.Whole, Column);

    /// <summary>One of an album inside a text.</summary>
    public static readonly PictureUse Album = new(PictureCrop.Card, "(min-width: 45rem) 13rem, calc(50vw - 1.4rem)");

    /// <summary>The first of an album, twice as large as the others.</summary>
    public static readonly PictureUse AlbumFirst = new(PictureCrop.Card, "(min-width: 45rem) 27rem, calc(100vw - 2rem)");

    /// <summary>One of many on the page of all photographs of a piece.</summary>
    public static readonly PictureUse Grid = new(PictureCrop.Card, "(min-width: 62rem) 18rem, (min-width: 40rem) 31vw, calc(50vw - 1.4rem)");

    /// <summary>Over a text.</summary>
    public static readonly PictureUse Lead = new(PictureCrop.Lead, Column);

    /// <summary>In a list.</summary>
    public static readonly PictureUse Card = new(PictureCrop.Card, "(min-width: 45rem) 15rem, 40vw");

    /// <summary>As large as the window: a page of one photograph, the viewer of an album.</summary>
    public static readonly PictureUse Full = new(PictureCrop.Whole, "100vw");

    /// <summary>Loaded at once and before others: the one picture that a page opens with. All others wait until they come near.</summary>
    public bool IsFirst { get; init; }
}
