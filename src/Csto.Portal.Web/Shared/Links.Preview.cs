using Csto.Portal.Core.Domain;

namespace Csto.Portal.Web.Shared;

public static partial class Links
{
    /// <summary>All that is under it, in every language, is for those who were given a link, and for nobody's memory.</summary>
    public const string Previews = "/preview";

    /// <summary>A text that is not published, for who was given the link.</summary>
    public static string Preview(string token) => $"{Prefix}{Previews}/{token}";

    /// <summary>The same in the language of the text, for who gives the link.</summary>
    public static string Preview(string token, string language) => $"{PublicationAddress.Prefix(language)}{Previews}/{token}";

    /// <summary>The folder of the files of that text, ending with a slash.</summary>
    public static string PreviewFiles(string token) => $"{Prefix}{Previews}/{token}/media/";

    /// <summary>The folder of the pages of its photographs, ending with a slash; without the slash the page of all of them.</summary>
    public static string PreviewPhotos(string token) => $"{Prefix}{Previews}/{token}/photos/";
}
