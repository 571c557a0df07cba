namespace Csto.Portal.Web.Shared;

/// <summary>One's own account.</summary>
public static partial class DeskLinks
{
    public const string OwnAccount = "/admin/account/";
}
