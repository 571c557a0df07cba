namespace Csto.Portal.Web.Shared;

public static partial class DeskLinks
{
    /// <summary>The desk without the page round it.</summary>
    public const string Board = "/admin/board";
}
