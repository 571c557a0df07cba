namespace Csto.Portal.Web.Shared;

public static partial class DeskLinks
{
    public const string Media = "/admin/media/";

    /// <summary>Files as pages of the press office show them, published or not; followed by <c>MediaFacts.Path</c>.</summary>
    public const string MediaFiles = "/admin/media/files/";

    /// <summary>The library as a script reads it.</summary>
    public const string MediaChoices = "/admin/media/choices";

    public static string MediaCard(int id) => Invariant($"/admin/media/{id}");

    public static string MediaOriginal(int id) => Invariant($"/admin/media/{id}/original");

    public static string MediaBin(int id) => Invariant($"/admin/media/{id}/bin");

    public static string MediaRestoring(int id) => Invariant($"/admin/media/{id}/bin/delete");

    /// <param name="reference">The first digits of the file's hash.</param>
    public static string MediaThumb(string reference) => $"/admin/media/thumbs/{reference}";
}
