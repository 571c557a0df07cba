namespace Csto.Portal.Web.Shared;

public static partial class DeskLinks
{
    /// <summary>The pictures of the library, to look up what one is named by.</summary>
    public const string MediaPictures = "/admin/media/?show=picture";

    /// <summary>What of a picture must stay in sight where it is cropped.</summary>
    public static string MediaFocus(int id) => Invariant($"/admin/media/{id}/focus");
}
