using Csto.Portal.Core.Data;
using Csto.Portal.Core.Domain;
using Microsoft.EntityFrameworkCore;

namespace Csto.Portal.Core.Media;

/// <summary>Somebody to narrow the library to.</summary>
public sealed record MediaName(int Id, string Name);

/// <summary>A person in a picture.</summary>
public sealed record MediaPerson(int Id, string Name);

/// <summary>The library as the press office looks through it.</summary>
public sealed class MediaCatalogue(PortalDbContext db)
{
    public const int PageSize = 40;
    public const int CountedUpTo = 1000;

    /// <summary>Newest first.</summary>
    /// <param name="filter">What to show.</param>
    /// <param name="before">The file the page before ended with; null for the first page.</param>
    /// <param name="cancellationToken">Stops the query.</param>
    public async Task<MediaPage> ListAsync(MediaFilter filter, int? before, CancellationToken cancellationToken)
    {
        var assets = db.MediaFound(filter);
        if (before is { } last)
            assets = assets.Where(m => m.Id < last);
        var items = await ItemsAsync(assets.OrderByDescending(m => m.Id).Take(PageSize + 1), cancellationToken);
        return items.Count > PageSize ? new(items[..PageSize], items[PageSize - 1].Id) : new(items, null);
    }

    /// <summary>How many the filter finds, as far as it pays to count: one more than <see cref="CountedUpTo"/> where there are more.</summary>
    public Task<int> CountAsync(MediaFilter filter, CancellationToken cancellationToken) =>
        db.MediaFound(filter).OrderByDescending(m => m.Id).Take(CountedUpTo + 1).CountAsync(cancellationToken);

    /// <summary>Also one in the bin; null where there is none.</summary>
    public async Task<MediaItem?> FindAsync(int id, CancellationToken cancellationToken) =>
        (await ItemsAsync(db.MediaAssets.AsNoTracking().Where(m => m.Id == id), cancellationToken)).SingleOrDefault();

    /// <summary>Those that are there and not in the bin, in the order asked for.</summary>
    public async Task<IReadOnlyList<MediaItem>> FindAllAsync(IReadOnlyList<int> ids, CancellationToken cancellationToken)
    {
        var items = await ItemsAsync(db.MediaAssets.AsNoTracking().Where(m => ids.Contains(m.Id) && m.DeletedAt == null), cancellationToken);
        return [.. ids.Distinct().Select(id => items.Find(item => item.Id == id)).OfType<MediaItem>()];
    }

    /// <summary>Those of the numbers that are there, newest first.</summary>
    public async Task<IReadOnlyList<MediaItem>> FindAsync(IReadOnlyCollection<int> ids, CancellationToken cancellationToken) =>
        await ItemsAsync(db.MediaAssets.AsNoTracking().Where(m => ids.Contains(m.Id)).OrderByDescending(m => m.Id), cancellationToken);

    /// <summary>Those that texts name by these hashes or beginnings of hashes, in no order; replaced ones as themselves.</summary>
    public async Task<IReadOnlyList<MediaItem>> NamedAsync(IReadOnlyCollection<string> references, CancellationToken cancellationToken)
    {
        var keys = references.Where(Content.MediaReferences.IsReference).Select(r => r[..MediaAsset.KeyDigits]).Distinct().ToList();
        var found = await ItemsAsync(db.MediaAssets.AsNoTracking().Where(m => keys.Contains(m.Key) && m.DeletedAt == null), cancellationToken);
        return found.FindAll(item => references.Any(r => item.Facts.Sha256.StartsWith(r, StringComparison.Ordinal)));
    }

    /// <summary>Everybody who is in some file, by surname.</summary>
    public async Task<IReadOnlyList<MediaName>> PersonsAsync(CancellationToken cancellationToken) =>
        await db.Persons.AsNoTracking().Where(p => db.MediaAssets.Any(m => m.Persons.Contains(p)))
            .OrderBy(p => p.SortName).Select(p => new MediaName(p.Id, p.SortName)).ToListAsync(cancellationToken);

    /// <summary>Everybody who has uploaded a file, by name.</summary>
    public async Task<IReadOnlyList<MediaName>> UploadersAsync(CancellationToken cancellationToken) =>
        await db.Users.AsNoTracking().Where(u => db.MediaAssets.Any(m => m.UploadedById == u.Id))
            .OrderBy(u => u.DisplayName).Select(u => new MediaName(u.Id, u.DisplayName)).ToListAsync(cancellationToken);

    private async Task<List<MediaItem>> ItemsAsync(IQueryable<MediaAsset> assets, CancellationToken cancellationToken)
    {
        var rows = await assets.Include(m => m.Persons)
            .Select(m => new { Asset = m, By = db.Users.Where(u => u.Id == m.UploadedById).Select(u => u.DisplayName).FirstOrDefault() })
            .ToListAsync(cancellationToken);
        return [.. rows.Select(row => MediaItem.Of(row.Asset, row.By))];
    }
}
