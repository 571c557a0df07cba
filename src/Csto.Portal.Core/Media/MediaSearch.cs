using Csto.Portal.Core.Data;
using Csto.Portal.Core.Domain;
using Microsoft.EntityFrameworkCore;

namespace Csto.Portal.Core.Media;

/// <summary>The questions behind the filters of the library.</summary>
internal static class MediaSearch
{
    public static IQueryable<MediaAsset> MediaFound(this PortalDbContext db, MediaFilter filter)
    {
        var assets = db.MediaAssets.AsNoTracking().Where(m => filter.InBin ? m.DeletedAt != null : m.DeletedAt == null);
        if (filter.Kind is { } kind)
            assets = assets.Where(m => m.Kind == kind);
        foreach (var word in SearchFolding.Fold(filter.Text ?? "").Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))
            assets = assets.Where(m => m.SearchKey.Contains(word));
        if (filter.PersonId is { } person)
            assets = assets.Where(m => m.Persons.Any(p => p.Id == person));
        if (filter.UploadedById is { } uploader)
            assets = assets.Where(m => m.UploadedById == uploader);
        return assets.Dated(filter).Lacking(filter.Lacks).Used(db, filter.Usage);
    }

    /// <summary>Files that no text shows, no video has for its poster and that stand in the place of none that is still there.</summary>
    public static IQueryable<MediaAsset> Unused(this IQueryable<MediaAsset> assets, PortalDbContext db) => assets.Where(m =>
        !db.EditionMedia.Any(use => use.MediaAssetId == m.Id || use.MediaAsset!.ReplacedById == m.Id)
        && !db.MediaAssets.Any(other => other.PosterId == m.Id)
        && !db.MediaAssets.Any(other => other.ReplacedById == m.Id && other.DeletedAt == null));

    /// <summary>Files that the live text of some piece shows, under their own names or in the places of others.</summary>
    public static IQueryable<MediaAsset> Live(this IQueryable<MediaAsset> assets, PortalDbContext db) =>
        assets.Where(m => db.LiveUses().Any(use => use.MediaAssetId == m.Id || use.MediaAsset!.ReplacedById == m.Id));

    private static IQueryable<MediaAsset> Dated(this IQueryable<MediaAsset> assets, MediaFilter filter)
    {
        if (filter.TakenFrom is { } takenFrom)
            assets = assets.Where(m => m.TakenOn >= takenFrom);
        if (filter.TakenTo is { } takenTo)
            assets = assets.Where(m => m.TakenOn <= takenTo);
        if (filter.UploadedFrom is { } from)
        {
            var begin = MoscowTime.ToUtc(from.ToDateTime(TimeOnly.MinValue));
            assets = assets.Where(m => m.UploadedAt >= begin);
        }

        if (filter.UploadedTo is { } to && to < DateOnly.MaxValue)
        {
            var end = MoscowTime.ToUtc(to.AddDays(1).ToDateTime(TimeOnly.MinValue));
            assets = assets.Where(m => m.UploadedAt < end);
        }

        return assets;
    }

    private static IQueryable<MediaAsset> Lacking(this IQueryable<MediaAsset> assets, MediaLack? lack) => lack switch
    {
        MediaLack.Alt => assets.Where(m => m.Kind == MediaKind.Picture && m.Alt == "" && !m.IsDecorative),
        MediaLack.Credit => assets.Where(m => m.Author == "" && m.Credit == ""),
        _ => assets,
    };

    private static IQueryable<MediaAsset> Used(this IQueryable<MediaAsset> assets, PortalDbContext db, MediaUsage? usage) => usage switch
    {
        MediaUsage.Live => assets.Live(db),
        MediaUsage.InWork => assets.Where(m => db.UsesInWork().Any(use => use.MediaAssetId == m.Id || use.MediaAsset!.ReplacedById == m.Id)),
        MediaUsage.PastOnly => assets.Where(m =>
            db.EditionMedia.Any(use => use.MediaAssetId == m.Id || use.MediaAsset!.ReplacedById == m.Id)
            && !db.LiveUses().Any(use => use.MediaAssetId == m.Id || use.MediaAsset!.ReplacedById == m.Id)
            && !db.UsesInWork().Any(use => use.MediaAssetId == m.Id || use.MediaAsset!.ReplacedById == m.Id)),
        MediaUsage.Nowhere => assets.Unused(db),
        MediaUsage.Replaced => assets.Where(m => m.ReplacedById != null),
        _ => assets,
    };

    private static IQueryable<EditionMedia> LiveUses(this PortalDbContext db) => db.EditionMedia.Where(use =>
        use.Edition!.Publication!.LiveEditionId == use.EditionId && use.Edition.Publication.Visibility == Visibility.Live);

    private static IQueryable<EditionMedia> UsesInWork(this PortalDbContext db) =>
        db.EditionMedia.Where(use => use.Edition!.Publication!.WorkEditionId == use.EditionId);
}
