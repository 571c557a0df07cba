using Csto.Portal.Core.Content;
using Csto.Portal.Core.Data;
using Csto.Portal.Core.Domain;
using Microsoft.EntityFrameworkCore;

namespace Csto.Portal.Core.Reading;

/// <summary>The pictures of lists: one question for all items together, and none for a list that has no pictures.</summary>
internal static class ListPictures
{
    /// <summary>Files by their ids, each with the file that stands in for it; not those in the bin. Of texts at an address readers may have them.</summary>
    public static IQueryable<MediaAsset> PicturesOf(this PortalDbContext db, IReadOnlyCollection<int> ids) =>
        db.MediaAssets.AsNoTracking().Include(m => m.ReplacedBy).Where(m => ids.Contains(m.Id) && m.DeletedAt == null);

    /// <summary>The same items with their pictures.</summary>
    public static async Task<IReadOnlyList<ListItem>> WithPicturesAsync(
        this PortalDbContext db, IReadOnlyList<ListItem> items, CancellationToken cancellationToken)
    {
        var ids = items.Select(i => i.PictureId).OfType<int>().Distinct().ToList();
        if (ids.Count == 0)
            return items;
        var files = await db.PicturesOf(ids).ToDictionaryAsync(m => m.Id, m => MediaFacts.Of(m.ReplacedBy ?? m), cancellationToken);
        return [.. items.Select(i => i.PictureId is { } id && files.TryGetValue(id, out var file) ? i with { Picture = file.In(i.Address.Language) } : i)];
    }

    /// <summary>One page of a list of a query, with the pictures of what it shows.</summary>
    public static async Task<ListSlice> SliceAsync(
        this PortalDbContext db, IQueryable<ListItem> items, int size, CancellationToken cancellationToken)
    {
        var slice = ListSlice.Of(await items.ToListAsync(cancellationToken), size);
        return slice with { Items = await db.WithPicturesAsync(slice.Items, cancellationToken) };
    }
}
