using Csto.Portal.Core.Data;
using Csto.Portal.Core.Domain;

namespace Csto.Portal.Core.Reading;

/// <summary>
/// What every question about a file of a text begins with: which file stands there now, and whether readers can read a text that shows it.
/// </summary>
internal static class MediaFollowing
{
    /// <summary>
    /// Files as texts name them, each with the one that is shown there: itself, or what it was replaced by everywhere. Every question about what
    /// readers see of a file goes through here.
    /// </summary>
    public static IQueryable<NamedMedia> Following(this PortalDbContext db, IQueryable<MediaAsset> named) =>
        named.Join(db.MediaAssets, n => n.ReplacedById ?? n.Id, shown => shown.Id, (n, shown) => new NamedMedia { NamedAs = n.Sha256, Named = n, Shown = shown })
            .Where(m => m.Shown.DeletedAt == null);

    /// <summary>Uses by what readers can read: the text of a live publication, and the editions of it that can be cited.</summary>
    public static IQueryable<EditionMedia> ReadableUses(this PortalDbContext db) => db.EditionMedia.Where(use =>
        use.Edition!.Publication!.Visibility == Visibility.Live
        && (use.Edition.Publication.LiveEditionId == use.EditionId
            || (use.Edition.MajorNumber != null && use.Edition.State == EditionState.Superseded)));

    /// <summary>Those that a text readers can read shows: under their own name, or in the place of one it names.</summary>
    public static IQueryable<NamedMedia> Readable(this IQueryable<NamedMedia> media, PortalDbContext db) => media.Where(m =>
        db.ReadableUses().Any(use => use.MediaAssetId == m.Shown.Id) || db.ReadableUses().Any(use => use.MediaAsset!.ReplacedById == m.Shown.Id));

    /// <summary>Those that are the posters of videos, or stand in the places of their posters.</summary>
    public static IQueryable<NamedMedia> StandingFor(this IQueryable<NamedMedia> pictures, IQueryable<MediaAsset> videos) =>
        pictures.Where(m => videos.Any(video => video.PosterId == m.Shown.Id) || videos.Any(video => video.Poster!.ReplacedById == m.Shown.Id));
}

/// <summary>A file as a text names it, and what is shown there.</summary>
internal sealed class NamedMedia
{
    /// <summary>64 hex digits.</summary>
    public required string NamedAs { get; init; }

    public required MediaAsset Named { get; init; }

    public required MediaAsset Shown { get; init; }
}
