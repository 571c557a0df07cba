namespace Csto.Portal.Web.Shared;

public static partial class DeskLinks
{
    public const string WordUpload = "/admin/publications/word";

    /// <summary>What came of the Word file a piece was made of.</summary>
    public static string WordReport(int id) => Invariant($"/admin/publications/{id}/word");
}
