namespace Csto.Portal.Web.Shared;

public static partial class Links
{
    /// <summary>All that is under it is for those who were given a link, and for nobody's memory.</summary>
    public const string Previews = "/preview";

    /// <summary>A text that is not published, for who was given the link.</summary>
    public static string Preview(string token) => $"{Previews}/{token}";

    /// <summary>The folder of the files of that text, ending with a slash.</summary>
    public static string PreviewFiles(string token) => $"{Previews}/{token}/media/";
}
