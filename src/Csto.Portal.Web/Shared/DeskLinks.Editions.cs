namespace Csto.Portal.Web.Shared;

public static partial class DeskLinks
{
    /// <summary>What readers are told of the change an edition made.</summary>
    public static string EditionNote(int id, int number) => Invariant($"/admin/publications/{id}/editions/{number}/note");
}
