using Csto.Portal.Core.Content;
using Csto.Portal.Core.Data;
using Csto.Portal.Core.Domain;
using Microsoft.EntityFrameworkCore;

namespace Csto.Portal.Core.Reading;

/// <summary>The sections «Фото» and «Видео»: publications by date that have any.</summary>
public sealed class GalleryReader(PortalDbContext db, SiteNow now)
{
    public const int PageSize = 12;

    /// <summary>Photographs shown of each.</summary>
    private const int Covers = 4;

    /// <summary>Null when the cursor leads to nothing. A period without any is a page.</summary>
    /// <param name="kind">Pictures or videos.</param>
    public async Task<GalleryPage?> ReadAsync(string language, MediaKind kind, ArchivePeriod period, ListCursor? before, CancellationToken cancellationToken)
    {
        if (before is not null && (before.Day < period.From || before.Day > period.To))
            return null;
        var items = await db.Gallery(language, kind, period, before, PageSize + 1).ToListAsync(cancellationToken);
        if (before is not null && items.Count == 0)
            return null;
        var next = items.Count > PageSize ? items[PageSize - 1].Item.Cursor : null;
        var shown = items.Take(PageSize).ToList();
        var months = await now.GalleryMonthsAsync(language, kind, cancellationToken);
        return new(kind, period, await WithCoversAsync(language, kind, shown, cancellationToken), next, before, months);
    }

    private async Task<IReadOnlyList<GalleryItem>> WithCoversAsync(string language, MediaKind kind, List<GalleryItem> items, CancellationToken cancellationToken)
    {
        if (items.Count == 0)
            return items;
        var editions = items.Select(item => item.EditionId).ToList();
        var covers = (await db.Covers(editions, kind, Covers).ToListAsync(cancellationToken)).ToLookup(row => row.EditionId);
        var keys = covers.SelectMany(rows => rows).Select(row => row.Sha256[..MediaAsset.KeyDigits]).Distinct().ToList();
        var shelf = (await db.MediaNamed(keys).ToListAsync(cancellationToken)).AsShelf(MediaShelf.PublicRoot).In(language);
        return [.. items.Select(item => item with
        {
            Covers = [.. covers[item.EditionId].OrderBy(row => row.Position)
                .Select(row => shelf.TryFind(row.Sha256, out var file) ? file : null).OfType<MediaFacts>()],
        })];
    }
}
