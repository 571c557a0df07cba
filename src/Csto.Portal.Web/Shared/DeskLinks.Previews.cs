namespace Csto.Portal.Web.Shared;

public static partial class DeskLinks
{
    /// <summary>The links by which people without an account read a piece before it is published.</summary>
    public static string Previews(int id) => Invariant($"/admin/publications/{id}/previews/");

    public static string PreviewRevocation(int id, int link) => Invariant($"/admin/publications/{id}/previews/{link}/delete");
}
