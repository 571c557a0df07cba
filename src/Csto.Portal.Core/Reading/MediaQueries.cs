using System.Linq.Expressions;
using Csto.Portal.Core.Content;
using Csto.Portal.Core.Data;
using Csto.Portal.Core.Domain;
using Microsoft.EntityFrameworkCore;

namespace Csto.Portal.Core.Reading;

/// <summary>Which files readers may have: those shown by the text that stands at the address of a publication, and no others.</summary>
internal static class MediaQueries
{
    private static readonly Expression<Func<NamedMedia, MediaRow>> ToRow = m => new MediaRow(
        m.NamedAs, m.Shown.Sha256, m.Shown.Kind, m.Shown.PublicType ?? m.Shown.ContentType, m.Shown.Bytes,
        m.Shown.PublicWidth ?? m.Shown.Width, m.Shown.PublicHeight ?? m.Shown.Height,
        m.Shown.FileName, m.Shown.IsDecorative ? "" : m.Shown.Alt, m.Shown.Caption, m.Shown.Credit,
        m.Shown.IsDecorative ? "" : m.Shown.EnglishAlt, m.Shown.EnglishCaption, m.Shown.EnglishCredit,
        m.Shown.Width, m.Shown.Height, m.Shown.Colour, m.Shown.Focus, m.Shown.CardFocus, m.Shown.VariantsMade,
        m.Shown.Seconds);

    /// <summary>The files of an edition that readers may have now.</summary>
    public static IQueryable<ShownRow> MediaOf(this PortalDbContext db, int editionId) => db.AsShown(
        db.Following(db.EditionMedia.AsNoTracking().Where(use => use.EditionId == editionId).Select(use => use.MediaAsset!)).Readable(db));

    /// <summary>The files of several editions that readers may have now, each once.</summary>
    public static IQueryable<ShownRow> MediaOfAll(this PortalDbContext db, IReadOnlyCollection<int> editions)
    {
        var files = db.EditionMedia.Where(use => editions.Contains(use.EditionId)).Select(use => use.MediaAssetId);
        return db.AsShown(db.Following(db.MediaAssets.AsNoTracking().Where(m => files.Contains(m.Id))).Readable(db));
    }

    /// <summary>
    /// Files that readers may have now, by the beginning of their hash; hardly ever more than one. One that was replaced is answered by the file
    /// that stands in its place.
    /// </summary>
    public static IQueryable<MediaRow> PublicMedia(this PortalDbContext db, string key) =>
        db.Following(db.MediaAssets.AsNoTracking().Where(m => m.Key == key && m.DeletedAt == null)).Readable(db).Select(ToRow);

    /// <summary>Files that one edition shows, by the beginning of their hash, whether readers may have them or not; not those in the bin.</summary>
    public static IQueryable<MediaRow> MediaUsedBy(this PortalDbContext db, int editionId, string key) =>
        db.Following(db.EditionMedia.AsNoTracking().Where(use => use.EditionId == editionId).Select(use => use.MediaAsset!))
            .Where(m => m.Shown.Key == key)
            .Select(m => new NamedMedia { NamedAs = m.Shown.Sha256, Named = m.Named, Shown = m.Shown }).Select(ToRow);

    /// <summary>One that readers may have now, because they may have a video it stands for; one that was replaced is answered by the file in its place.</summary>
    public static IQueryable<MediaRow> PublicPosters(this PortalDbContext db, string key)
    {
        var videos = db.MediaAssets.Where(video => video.DeletedAt == null
            && (db.ReadableUses().Any(use => use.MediaAssetId == video.Id) || db.ReadableUses().Any(use => use.MediaAsset!.ReplacedById == video.Id)));
        return db.Following(db.MediaAssets.AsNoTracking().Where(m => m.Key == key && m.DeletedAt == null)).StandingFor(videos).Select(ToRow);
    }

    /// <summary>One that stands for a video of an edition, whether readers may have it or not.</summary>
    public static IQueryable<MediaRow> PostersUsedBy(this PortalDbContext db, int editionId, string key)
    {
        var videos = db.MediaAssets.Where(video => video.DeletedAt == null
            && db.EditionMedia.Any(use => use.EditionId == editionId && (use.MediaAssetId == video.Id || use.MediaAsset!.ReplacedById == video.Id)));
        return db.MediaAssets.AsNoTracking().Where(m => m.Key == key && m.DeletedAt == null)
            .Select(m => new NamedMedia { NamedAs = m.Sha256, Named = m, Shown = m }).StandingFor(videos).Select(ToRow);
    }

    /// <summary>One subtitle of a video that readers may have now, by the beginning of the video's hash.</summary>
    public static IQueryable<SubtitleRow> PublicSubtitles(this PortalDbContext db, string key, int id) =>
        db.Following(db.MediaAssets.AsNoTracking().Where(m => m.Key == key && m.DeletedAt == null)).Readable(db)
            .SelectMany(m => m.Shown.Tracks.Where(t => t.Id == id), (m, t) => new SubtitleRow(m.Shown.Sha256, t.Text));

    /// <summary>The same for one edition, whether readers may have it or not.</summary>
    public static IQueryable<SubtitleRow> SubtitlesUsedBy(this PortalDbContext db, int editionId, string key, int id) =>
        db.Following(db.EditionMedia.AsNoTracking().Where(use => use.EditionId == editionId).Select(use => use.MediaAsset!))
            .Where(m => m.Shown.Key == key)
            .SelectMany(m => m.Shown.Tracks.Where(t => t.Id == id), (m, t) => new SubtitleRow(m.Shown.Sha256, t.Text));

    /// <summary>The same, whoever may see it.</summary>
    public static IQueryable<SubtitleRow> SubtitlesByKey(this PortalDbContext db, string key, int id) =>
        db.MediaAssets.AsNoTracking().Where(m => m.Key == key && m.DeletedAt == null)
            .SelectMany(m => m.Tracks.Where(t => t.Id == id), (m, t) => new SubtitleRow(m.Sha256, t.Text));

    /// <summary>What texts show that name files by these beginnings of hashes, whoever may see it; nothing of the bin.</summary>
    public static IQueryable<ShownRow> MediaNamed(this PortalDbContext db, IReadOnlyCollection<string> keys) =>
        db.AsShown(db.Following(db.MediaAssets.AsNoTracking().Where(m => keys.Contains(m.Key) && m.DeletedAt == null)));

    /// <summary>Files themselves by the beginning of their hash, also those that were replaced, whoever may see them; not those in the bin.</summary>
    public static IQueryable<MediaRow> MediaByKey(this PortalDbContext db, string key) =>
        db.MediaAssets.AsNoTracking().Where(m => m.Key == key && m.DeletedAt == null)
            .Select(m => new NamedMedia { NamedAs = m.Sha256, Named = m, Shown = m }).Select(ToRow);
}

/// <summary>A file as the database answers it.</summary>
internal sealed record MediaRow(
    string NamedAs,
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
    string EnglishAlt,
    string EnglishCaption,
    string EnglishCredit,
    int? FullWidth,
    int? FullHeight,
    string Colour,
    FocalPoint? Focus,
    FocalPoint? CardFocus,
    string? VariantsMade,
    int? Seconds)
{
    public MediaFacts ToFacts() => new()
    {
        NamedAs = NamedAs,
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
        English = SaidOfMedia.Of(EnglishAlt, EnglishCaption, EnglishCredit),
        Seconds = Seconds,
        FullWidth = FullWidth,
        FullHeight = FullHeight,
        Colour = Colour,
        Focus = Focus,
        CardFocus = CardFocus,
        VariantsMade = VariantsMade,
    };
}

/// <param name="Poster">Of a video; null where it has none.</param>
/// <param name="Track">One of the subtitles of a video, in any order; null where it has none.</param>
internal sealed record ShownRow(MediaRow File, MediaRow? Poster, TrackFacts? Track);

internal sealed record SubtitleRow(string Sha256, string Text);
