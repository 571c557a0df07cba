using System.Linq.Expressions;
using Csto.Portal.Core.Data;
using Csto.Portal.Core.Domain;
using Microsoft.EntityFrameworkCore;

namespace Csto.Portal.Core.Reading;

/// <summary>Photographs of a publication, and the lists of what has photographs or videos.</summary>
internal static class PhotoQueries
{
    private static readonly Expression<Func<Publication, GalleryItem>> WithPhotos = p => new GalleryItem(
        new ListItem(
            p.Kind, p.PublishedOn!.Value, p.Slug!, p.Sequence, p.LiveEdition!.Title, p.LiveEdition.Lead, p.LiveEdition.SpeechType,
            p.LiveEdition.Speaker!.Name, p.WithdrawnAt != null, null, p.Language),
        p.LiveEditionId!.Value,
        p.PhotoCount);

    private static readonly Expression<Func<Publication, GalleryItem>> WithVideos = p => new GalleryItem(
        new ListItem(
            p.Kind, p.PublishedOn!.Value, p.Slug!, p.Sequence, p.LiveEdition!.Title, p.LiveEdition.Lead, p.LiveEdition.SpeechType,
            p.LiveEdition.Speaker!.Name, p.WithdrawnAt != null, null, p.Language),
        p.LiveEditionId!.Value,
        p.VideoCount);

    /// <summary>One page of the list of what has photographs (<see cref="MediaKind.Picture"/>) or videos.</summary>
    public static IQueryable<GalleryItem> Gallery(this PortalDbContext db, string language, MediaKind kind, ArchivePeriod period, ListCursor? before, int take)
    {
        var live = db.LiveWith(language, kind);
        if (period.Scale != PeriodScale.All)
        {
            var (from, to) = (period.From, period.To);
            live = before is null ? live.Where(p => p.PublishedOn >= from && p.PublishedOn <= to) : live.Where(p => p.PublishedOn >= from);
        }

        if (before is not null)
            live = live.Before(before);
        return live.NewestFirst().Take(take).Select(kind == MediaKind.Video ? WithVideos : WithPhotos);
    }

    /// <summary>Every month with such a publication, oldest first: counted over them once for a generation, in an index that holds no others.</summary>
    public static IQueryable<MonthCount> GalleryMonths(this PortalDbContext db, string language, MediaKind kind) =>
        from p in db.LiveWith(language, kind)
        group p by new { p.PublishedOn!.Value.Year, p.PublishedOn.Value.Month } into month
        orderby month.Key.Year, month.Key.Month
        select new MonthCount(month.Key.Year, month.Key.Month, month.Count());

    /// <summary>The first files of a kind that editions show, in any order.</summary>
    public static IQueryable<CoverRow> Covers(this PortalDbContext db, IReadOnlyCollection<int> editions, MediaKind kind, int each) =>
        db.EditionMedia.AsNoTracking()
            .Where(use => editions.Contains(use.EditionId) && use.Position < each && use.MediaAsset!.Kind == kind && use.MediaAsset.DeletedAt == null)
            .Select(use => new CoverRow(use.EditionId, use.Position!.Value, use.MediaAsset!.Sha256));

    /// <summary>What the cards of pictures say beyond what pages show of them, and who is in them.</summary>
    public static IQueryable<PhotoRow> PhotoDetails(this PortalDbContext db, string language, IReadOnlyCollection<string> photos) =>
        db.MediaAssets.AsNoTracking().Where(m => photos.Contains(m.Sha256))
            .Select(m => new PhotoRow(
                m.Sha256,
                new PhotoDetails(m.ContentType, m.Width, m.Height, m.Author, m.TakenOn, m.Place),
                m.Persons.Select(p => new PhotoPersonRow(language == Publication.Russian ? p.Name : p.EnglishName ?? p.Name, p.Slug, p.SortName)).ToList()));

    // The conditions are spelled as the filters of the indexes are, or SQLite does not take them.
    private static IQueryable<Publication> LiveWith(this PortalDbContext db, string language, MediaKind kind) =>
        kind == MediaKind.Video ? db.Live(language).Where(p => p.VideoCount > 0) : db.Live(language).Where(p => p.PhotoCount > 0);
}

internal sealed record CoverRow(int EditionId, int Position, string Sha256);

/// <param name="Persons">Who is in the picture, in any order.</param>
internal sealed record PhotoRow(string Sha256, PhotoDetails Details, IReadOnlyList<PhotoPersonRow> Persons);

internal sealed record PhotoPersonRow(string Name, string Slug, string SortName);
