using Csto.Portal.Core.Content;
using Csto.Portal.Core.Data;
using Csto.Portal.Core.Domain;
using Microsoft.EntityFrameworkCore;

namespace Csto.Portal.Core.Reading;

/// <summary>What search engines are told of all that is live.</summary>
internal static class SiteMapQueries
{
    /// <summary>The publications of a kind in a period, newest first.</summary>
    public static IQueryable<SiteMapItem> SiteMap(this PortalDbContext db, string language, PublicationKind kind, ArchivePeriod period, int take)
    {
        var (from, to) = (period.From, period.To);
        return db.Publications.AsNoTracking()
            .Where(p => p.Language == language && p.Kind == kind && p.Visibility == Visibility.Live && p.PublishedOn >= from && p.PublishedOn <= to)
            .NewestFirst().Take(take)
            .Select(p => new SiteMapItem(p.Id, p.Kind, p.PublishedOn!.Value, p.Slug!, p.Language, p.LastChangedAt!.Value, p.PhotoCount));
    }

    /// <summary>The pictures of those publications, in any order: those its text shows and those that stand for it.</summary>
    public static IQueryable<SiteMapPictureRow> SiteMapPictures(this PortalDbContext db, string language, PublicationKind kind, ArchivePeriod period)
    {
        var (first, last) = (period.From, period.To);
        return from p in db.Publications.AsNoTracking()
               where p.Language == language && p.Kind == kind && p.Visibility == Visibility.Live && p.PublishedOn >= first && p.PublishedOn <= last
               from use in db.EditionMedia
               where use.EditionId == p.LiveEditionId && use.MediaAsset!.DeletedAt == null
               join shown in db.MediaAssets on use.MediaAsset!.ReplacedById ?? use.MediaAssetId equals shown.Id
               where shown.Kind == MediaKind.Picture && shown.DeletedAt == null
               select new SiteMapPictureRow(p.Id, shown.Sha256, shown.PublicType ?? shown.ContentType, shown.FileName);
    }

    /// <summary>Live publications of the last days that first came out since an instant, newest first.</summary>
    public static IQueryable<NewsMapItem> NewsMap(this PortalDbContext db, string language, DateOnly from, DateTime since, int take) =>
        db.Publications.AsNoTracking()
            .Where(p => p.Language == language && p.Visibility == Visibility.Live && p.PublishedOn >= from && p.FirstLiveAt >= since && p.WithdrawnAt == null)
            .NewestFirst().Take(take)
            .Select(p => new NewsMapItem(p.Kind, p.PublishedOn!.Value, p.Slug!, p.Language, p.FirstLiveAt!.Value, p.LastChangedAt!.Value, p.LiveEdition!.Title));
}

internal sealed record SiteMapPictureRow(int PublicationId, string Sha256, string ContentType, string FileName)
{
    public string Path => MediaShelf.PublicRoot
        + new MediaFacts { Sha256 = Sha256, Kind = MediaKind.Picture, ContentType = ContentType, Bytes = 0, FileName = FileName }.Path;
}
