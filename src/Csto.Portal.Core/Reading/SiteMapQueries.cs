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

    /// <summary>Those publications in other languages, in any order: of an original its translations, of a translation its original and that one's others.</summary>
    public static IQueryable<SiteMapTranslationRow> SiteMapTranslations(this PortalDbContext db, string language, PublicationKind kind, ArchivePeriod period)
    {
        var (first, last) = (period.From, period.To);
        var mapped = db.Publications.AsNoTracking()
            .Where(p => p.Language == language && p.Kind == kind && p.Visibility == Visibility.Live && p.PublishedOn >= first && p.PublishedOn <= last);
        var live = db.Publications.Where(p => p.Visibility == Visibility.Live);
        return (from p in mapped
                join other in live on p.Id equals other.TranslationOfId
                select new SiteMapTranslationRow { PublicationId = p.Id, Kind = other.Kind, PublishedOn = other.PublishedOn, Slug = other.Slug, Language = other.Language })
            .Concat(from p in mapped
                    join other in live on p.TranslationOfId equals other.Id
                    select new SiteMapTranslationRow { PublicationId = p.Id, Kind = other.Kind, PublishedOn = other.PublishedOn, Slug = other.Slug, Language = other.Language })
            .Concat(from p in mapped
                    where p.TranslationOfId != null
                    join other in live on p.TranslationOfId equals other.TranslationOfId
                    where other.Id != p.Id
                    select new SiteMapTranslationRow { PublicationId = p.Id, Kind = other.Kind, PublishedOn = other.PublishedOn, Slug = other.Slug, Language = other.Language });
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

/// <summary>One in another language.</summary>
internal sealed record SiteMapTranslationRow
{
    public required int PublicationId { get; init; }

    public required PublicationKind Kind { get; init; }

    public required DateOnly? PublishedOn { get; init; }

    public required string? Slug { get; init; }

    public required string Language { get; init; }

    public PublicationAddress Address => new(Kind, PublishedOn!.Value, Slug!, Language);
}
