namespace Csto.Portal.Web.Shared;

public static partial class Routes
{
    public const string MediaFile = "/media/{reference}/{name}";
}
