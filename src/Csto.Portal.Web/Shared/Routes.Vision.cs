namespace Csto.Portal.Web.Shared;

public static partial class Routes
{
    public const string Vision = "/vision";

    public const string Accessibility = "/accessibility";
}
