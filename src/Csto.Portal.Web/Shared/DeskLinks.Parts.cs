namespace Csto.Portal.Web.Shared;

public static partial class DeskLinks
{
    /// <summary>Where scripts begin an upload in parts; see <c>Assets/ts/media/parts.ts</c>.</summary>
    public const string MediaParts = "/admin/media/parts";

    public const string MediaDescriptions = "/admin/media/description";

    /// <summary>The page on which what was uploaded together is described.</summary>
    public static string MediaDescription(IEnumerable<int> ids) => With(MediaDescriptions, ("ids", string.Join(',', ids)));
}
