namespace Csto.Portal.Web.Shared;

public static partial class Routes
{
    public const string Preview = "/preview/{token}";
    public const string PreviewPhotos = Preview + PhotosPart;
    public const string PreviewPhoto = Preview + PhotoPart;
    public const string PreviewFile = "/preview/{token}/media/{reference}/{name}";
}
