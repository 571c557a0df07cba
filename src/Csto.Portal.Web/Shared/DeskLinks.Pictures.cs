namespace Csto.Portal.Web.Shared;

public static partial class DeskLinks
{
    /// <summary>How far the making of sizes and formats is; see <c>Assets/ts/media/making.ts</c>.</summary>
    public const string MediaProgress = "/admin/media/progress";

    /// <summary>Has the sizes and formats of a picture made again.</summary>
    public static string MediaVariants(int id) => Invariant($"/admin/media/{id}/variants");
}
