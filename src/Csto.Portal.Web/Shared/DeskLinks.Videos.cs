namespace Csto.Portal.Web.Shared;

public static partial class DeskLinks
{
    /// <summary>The form for new subtitles of a video.</summary>
    public static string MediaTracks(int id) => Invariant($"/admin/media/{id}/tracks");

    public static string MediaTrack(int id, int track) => Invariant($"/admin/media/{id}/tracks/{track}");

    public static string MediaTrackDeletion(int id, int track) => Invariant($"/admin/media/{id}/tracks/{track}/delete");

    public static string MediaPoster(int id) => Invariant($"/admin/media/{id}/poster");
}
