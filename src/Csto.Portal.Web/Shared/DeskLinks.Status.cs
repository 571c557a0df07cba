namespace Csto.Portal.Web.Shared;

public static partial class DeskLinks
{
    public const string Status = "/admin/status/";
}
