using Csto.Portal.Core.Content;
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

    /// <summary>
    /// Files as texts show them: a video with the picture that stands where its poster does, which is what the poster was replaced by everywhere, and with its
    /// subtitles, once for each of them.
    /// </summary>
    public static IQueryable<ShownRow> AsShown(this PortalDbContext db, IQueryable<NamedMedia> media) =>
        from m in media
        join known in db.MediaAssets.Where(p => p.DeletedAt == null) on m.Shown.Poster!.ReplacedById ?? m.Shown.PosterId equals (int?)known.Id into posters
        from p in posters.DefaultIfEmpty()
        from t in m.Shown.Tracks.DefaultIfEmpty()
        select new ShownRow(
            new MediaRow(
                m.NamedAs, m.Shown.Sha256, m.Shown.Kind, m.Shown.PublicType ?? m.Shown.ContentType, m.Shown.Bytes,
                m.Shown.PublicWidth ?? m.Shown.Width, m.Shown.PublicHeight ?? m.Shown.Height,
                m.Shown.FileName, m.Shown.IsDecorative ? "" : m.Shown.Alt, m.Shown.Caption, m.Shown.Credit,
                m.Shown.IsDecorative ? "" : m.Shown.EnglishAlt, m.Shown.EnglishCaption, m.Shown.EnglishCredit,
                m.Shown.Width, m.Shown.Height, m.Shown.Colour, m.Shown.Focus, m.Shown.CardFocus, m.Shown.VariantsMade, m.Shown.Seconds),
            p == null || m.Shown.Poster!.DeletedAt != null
                ? null
                : new MediaRow(
                    m.Shown.Poster.Sha256, p.Sha256, p.Kind, p.PublicType ?? p.ContentType, p.Bytes, p.PublicWidth ?? p.Width, p.PublicHeight ?? p.Height,
                    p.FileName, p.IsDecorative ? "" : p.Alt, p.Caption, p.Credit,
                    p.IsDecorative ? "" : p.EnglishAlt, p.EnglishCaption, p.EnglishCredit, p.Width, p.Height, p.Colour, p.Focus, p.CardFocus, p.VariantsMade, p.Seconds),
            t == null ? null : new TrackFacts(t.Id, t.Language, t.Label));
}

/// <summary>A file as a text names it, and what is shown there.</summary>
internal sealed class NamedMedia
{
    /// <summary>64 hex digits.</summary>
    public required string NamedAs { get; init; }

    public required MediaAsset Named { get; init; }

    public required MediaAsset Shown { get; init; }
}
