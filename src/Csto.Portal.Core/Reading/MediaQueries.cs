using System.Linq.Expressions;
using Csto.Portal.Core.Content;
using Csto.Portal.Core.Data;
using Csto.Portal.Core.Domain;
using Microsoft.EntityFrameworkCore;

namespace Csto.Portal.Core.Reading;

/// <summary>Which files readers may have: those shown by the text that stands at the address of a publication, and no others.</summary>
internal static class MediaQueries
{
    private static readonly Expression<Func<MediaAsset, MediaRow>> ToRow = m => new MediaRow(
        m.Sha256, m.Kind, m.PublicType ?? m.ContentType, m.Bytes, m.PublicWidth ?? m.Width, m.PublicHeight ?? m.Height,
        m.FileName, m.IsDecorative ? "" : m.Alt, m.Caption, m.Credit,
        m.Width, m.Height, m.Colour, m.Focus, m.CardFocus, m.VariantsMade, m.Seconds, m.Poster!.Sha256);

    /// <summary>Uses by what readers can read: the text of a live publication, and the editions of it that can be cited.</summary>
    private static IQueryable<EditionMedia> ReadableUses(this PortalDbContext db) => db.EditionMedia.Where(use =>
        use.Edition!.Publication!.Visibility == Visibility.Live
        && (use.Edition.Publication.LiveEditionId == use.EditionId
            || (use.Edition.MajorNumber != null && use.Edition.State == EditionState.Superseded)));

    /// <summary>The files of an edition that readers may have now.</summary>
    public static IQueryable<MediaRow> MediaOf(this PortalDbContext db, int editionId) =>
        db.EditionMedia.AsNoTracking().Where(use => use.EditionId == editionId)
            .Select(use => use.MediaAsset!)
            .Where(m => m.DeletedAt == null && db.ReadableUses().Any(use => use.MediaAssetId == m.Id))
            .Select(ToRow);

    /// <summary>The subtitles of videos, each video's in their order.</summary>
    public static IQueryable<TrackRow> TracksOf(this PortalDbContext db, IReadOnlyCollection<string> videos) =>
        db.MediaAssets.AsNoTracking().Where(m => videos.Contains(m.Sha256))
            .SelectMany(m => m.Tracks, (m, t) => new TrackRow(m.Sha256, t.Id, t.Language, t.Label));

    /// <summary>Files that readers may have now, by the beginning of their hash; hardly ever more than one.</summary>
    public static IQueryable<MediaRow> PublicMedia(this PortalDbContext db, string key) =>
        db.MediaAssets.AsNoTracking()
            .Where(m => m.Key == key && m.DeletedAt == null && (db.ReadableUses().Any(use => use.MediaAssetId == m.Id)
                || db.MediaAssets.Any(video => video.PosterId == m.Id && video.DeletedAt == null
                    && db.ReadableUses().Any(use => use.MediaAssetId == video.Id))))
            .Select(ToRow);

    /// <summary>The same of one subtitle of a video, by the beginning of the video's hash.</summary>
    public static IQueryable<SubtitleRow> PublicSubtitles(this PortalDbContext db, string key, int id) =>
        db.MediaAssets.AsNoTracking()
            .Where(m => m.Key == key && m.DeletedAt == null && db.ReadableUses().Any(use => use.MediaAssetId == m.Id))
            .SelectMany(m => m.Tracks.Where(t => t.Id == id), (m, t) => new SubtitleRow(m.Sha256, t.Text));

    /// <summary>The same for one edition, whether readers may have it or not.</summary>
    public static IQueryable<SubtitleRow> SubtitlesUsedBy(this PortalDbContext db, int editionId, string key, int id) =>
        db.EditionMedia.AsNoTracking().Where(use => use.EditionId == editionId)
            .Select(use => use.MediaAsset!).Where(m => m.Key == key && m.DeletedAt == null)
            .SelectMany(m => m.Tracks.Where(t => t.Id == id), (m, t) => new SubtitleRow(m.Sha256, t.Text));

    /// <summary>The same, whoever may see it.</summary>
    public static IQueryable<SubtitleRow> SubtitlesByKey(this PortalDbContext db, string key, int id) =>
        db.MediaAssets.AsNoTracking().Where(m => m.Key == key && m.DeletedAt == null)
            .SelectMany(m => m.Tracks.Where(t => t.Id == id), (m, t) => new SubtitleRow(m.Sha256, t.Text));

    /// <summary>Files of one edition by the beginning of their hash, whether readers may have them or not; not those in the bin.</summary>
    public static IQueryable<MediaRow> MediaUsedBy(this PortalDbContext db, int editionId, string key) =>
        db.MediaAssets.AsNoTracking()
            .Where(m => m.Key == key && m.DeletedAt == null && (db.EditionMedia.Any(use => use.EditionId == editionId && use.MediaAssetId == m.Id)
                || db.MediaAssets.Any(video => video.PosterId == m.Id && db.EditionMedia.Any(use => use.EditionId == editionId && use.MediaAssetId == video.Id))))
            .Select(ToRow);

    /// <summary>Files by the beginnings of their hashes, whoever may see them; not those in the bin.</summary>
    public static IQueryable<MediaRow> MediaByKey(this PortalDbContext db, IReadOnlyCollection<string> keys) =>
        db.MediaAssets.AsNoTracking().Where(m => keys.Contains(m.Key) && m.DeletedAt == null).Select(ToRow);
}

/// <summary>A file as the database answers it.</summary>
internal sealed record MediaRow(
    string Sha256,
    MediaKind Kind,
    string ContentType,
    long Bytes,
    int? Width,
    int? Height,
    string FileName,
    string Alt,
    string Caption,
    string Credit,
    int? FullWidth,
    int? FullHeight,
    string Colour,
    FocalPoint? Focus,
    FocalPoint? CardFocus,
    string? VariantsMade,
    int? Seconds,
    string? Poster)
{
    public MediaFacts ToFacts() => new()
    {
        Sha256 = Sha256,
        Kind = Kind,
        ContentType = ContentType,
        Bytes = Bytes,
        Width = Width,
        Height = Height,
        FileName = FileName,
        Alt = Alt,
        Caption = Caption,
        Credit = Credit,
        Seconds = Seconds,
        FullWidth = FullWidth,
        FullHeight = FullHeight,
        Colour = Colour,
        Focus = Focus,
        CardFocus = CardFocus,
        VariantsMade = VariantsMade,
    };
}

internal sealed record TrackRow(string Sha256, int Id, string Language, string Label);

internal sealed record SubtitleRow(string Sha256, string Text);
