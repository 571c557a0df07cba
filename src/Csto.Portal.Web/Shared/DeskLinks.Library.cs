namespace Csto.Portal.Web.Shared;

public static partial class DeskLinks
{
    /// <summary>Several files into the bin at once.</summary>
    public const string MediaBinning = "/admin/media/bin";

    /// <summary>Several files back from the bin at once.</summary>
    public const string MediaUnbinning = "/admin/media/bin/delete";

    /// <summary>Files that a text names, as a script reads them; followed by <c>?references=</c> with commas between.</summary>
    public const string MediaNamed = "/admin/media/named";

    /// <summary>Another file in the place of this one.</summary>
    /// <param name="id">The file to be replaced.</param>
    /// <param name="with">The one to take its place; null while it is not chosen.</param>
    public static string MediaReplacement(int id, int? with = null) =>
        With(Invariant($"/admin/media/{id}/replacement"), ("with", with?.ToString(System.Globalization.CultureInfo.InvariantCulture)));

    /// <summary>Takes the new file.</summary>
    public static string MediaReplacementFile(int id) => Invariant($"/admin/media/{id}/replacement/file");

    /// <summary>Puts a replaced file back.</summary>
    public static string MediaPuttingBack(int replacementId) => Invariant($"/admin/media/replacements/{replacementId}/undoing");
}
