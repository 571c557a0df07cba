using Csto.Portal.Core.Content;
using Csto.Portal.Core.Content.Pictures;
using Csto.Portal.Core.Data;
using Csto.Portal.Core.Domain;
using Microsoft.EntityFrameworkCore;

namespace Csto.Portal.Core.Media;

/// <summary>Which files the press office wants to see.</summary>
public sealed record MediaFilter
{
    public MediaKind? Kind { get; init; }

    /// <summary>Words of caption, description or file name in any order, whatever their case and ё.</summary>
    public string? Text { get; init; }

    /// <summary>Those in the bin rather than the others.</summary>
    public bool InBin { get; init; }
}

/// <summary>A file in the library.</summary>
public sealed record MediaItem
{
    public required int Id { get; init; }

    /// <summary>What pages show of it.</summary>
    public required MediaFacts Facts { get; init; }

    public required MediaDetails Details { get; init; }

    /// <summary>Of the original.</summary>
    public required string ContentType { get; init; }

    /// <summary>Pixels of the original; null where there are none.</summary>
    public int? Width { get; init; }

    /// <inheritdoc cref="Width"/>
    public int? Height { get; init; }

    /// <summary>A picture without a description that nobody has said needs none.</summary>
    public bool LacksAlt { get; init; }

    /// <summary>Whether a picture has its sizes and formats.</summary>
    public PictureState State { get; init; }

    /// <summary>Why a picture has none, in words for the press office.</summary>
    public string? VariantsProblem { get; init; }

    /// <summary>UTC.</summary>
    public required DateTime UploadedAt { get; init; }

    /// <summary>Null for the portal itself.</summary>
    public string? UploadedBy { get; init; }

    public bool IsInBin { get; init; }

    /// <summary>To base a change upon.</summary>
    public required Guid Version { get; init; }

    /// <summary>The original in words: «JPEG, 5,2 МБ».</summary>
    public string Described => $"{MediaTypes.Label(ContentType)}, {FileSize.InRussian(Facts.Bytes)}";

    /// <summary>How a text names the file.</summary>
    public string Reference => Facts.Sha256[..MediaReferences.UsualDigits];

    internal static MediaItem Of(MediaAsset asset, string? uploadedBy) => new()
    {
        Id = asset.Id,
        Facts = MediaFacts.Of(asset),
        Details = MediaDetails.Of(asset),
        ContentType = asset.ContentType,
        Width = asset.Width,
        Height = asset.Height,
        LacksAlt = asset.LacksAlt,
        State = PictureStates.Of(asset),
        VariantsProblem = asset.VariantsProblem,
        UploadedAt = asset.UploadedAt,
        UploadedBy = uploadedBy,
        IsInBin = asset.DeletedAt is not null,
        Version = asset.Version,
    };
}

/// <param name="Next">After which file the next page begins; null on the last.</param>
public sealed record MediaPage(IReadOnlyList<MediaItem> Items, int? Next);

/// <summary>A publication one of whose editions shows a file.</summary>
/// <param name="IsLive">Readers see it there now.</param>
public sealed record MediaUse(int PublicationId, string Title, bool IsLive);

/// <summary>The library as the press office looks through it.</summary>
public sealed class MediaCatalogue(PortalDbContext db)
{
    public const int PageSize = 40;

    /// <summary>Newest first.</summary>
    /// <param name="filter">What to show.</param>
    /// <param name="before">The file the page before ended with; null for the first page.</param>
    /// <param name="cancellationToken">Stops the query.</param>
    public async Task<MediaPage> ListAsync(MediaFilter filter, int? before, CancellationToken cancellationToken)
    {
        var assets = db.MediaAssets.AsNoTracking().Where(m => filter.InBin ? m.DeletedAt != null : m.DeletedAt == null);
        if (filter.Kind is { } kind)
            assets = assets.Where(m => m.Kind == kind);
        foreach (var word in SearchFolding.Fold(filter.Text ?? "").Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))
            assets = assets.Where(m => m.SearchKey.Contains(word));
        if (before is { } last)
            assets = assets.Where(m => m.Id < last);
        var items = await ItemsAsync(assets.OrderByDescending(m => m.Id).Take(PageSize + 1), cancellationToken);
        return items.Count > PageSize ? new(items[..PageSize], items[PageSize - 1].Id) : new(items, null);
    }

    /// <summary>Also one in the bin; null where there is none.</summary>
    public async Task<MediaItem?> FindAsync(int id, CancellationToken cancellationToken) =>
        (await ItemsAsync(db.MediaAssets.AsNoTracking().Where(m => m.Id == id), cancellationToken)).SingleOrDefault();

    /// <summary>Last changed first.</summary>
    public async Task<IReadOnlyList<MediaUse>> UsesAsync(int id, CancellationToken cancellationToken)
    {
        var uses = await db.EditionMedia.AsNoTracking().Where(use => use.MediaAssetId == id)
            .OrderByDescending(use => use.Edition!.ChangedAt)
            .Select(use => new MediaUse(
                use.Edition!.PublicationId,
                use.Edition.Title,
                use.Edition.Publication!.LiveEditionId == use.EditionId && use.Edition.Publication.Visibility == Visibility.Live))
            .ToListAsync(cancellationToken);
        return [.. uses.GroupBy(use => use.PublicationId).Select(same => same.First() with { IsLive = same.Any(use => use.IsLive) })];
    }

    private async Task<List<MediaItem>> ItemsAsync(IQueryable<MediaAsset> assets, CancellationToken cancellationToken)
    {
        var rows = await assets
            .Select(m => new { Asset = m, By = db.Users.Where(u => u.Id == m.UploadedById).Select(u => u.DisplayName).FirstOrDefault() })
            .ToListAsync(cancellationToken);
        return [.. rows.Select(row => MediaItem.Of(row.Asset, row.By))];
    }
}
