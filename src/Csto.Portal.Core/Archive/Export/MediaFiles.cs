using Csto.Portal.Core.Archive.Files;
using Csto.Portal.Core.Data;
using Csto.Portal.Core.Domain;
using Csto.Portal.Core.Media;
using Microsoft.EntityFrameworkCore;

namespace Csto.Portal.Core.Archive.Export;

/// <summary>The files that publications show, in an export. What lies in the bin of the library is left out.</summary>
internal static class MediaFiles
{
    /// <summary>Ids of the files that any edition of the publications shows, with those in their places and their posters.</summary>
    public static async Task<List<int>> MediaOfAsync(this PortalDbContext db, IReadOnlyList<int> publicationIds, CancellationToken cancellationToken)
    {
        var shown = await db.EditionMedia.Where(m => publicationIds.Contains(m.Edition!.PublicationId))
            .Select(m => new
            {
                m.MediaAssetId, m.MediaAsset!.ReplacedById, m.MediaAsset.PosterId, Poster = m.MediaAsset.Poster!.ReplacedById,
                Place = m.MediaAsset.ReplacedBy!.PosterId, PlacePoster = m.MediaAsset.ReplacedBy.Poster!.ReplacedById,
            })
            .Distinct().ToListAsync(cancellationToken);
        return [.. shown.SelectMany(m => new[] { m.MediaAssetId, m.ReplacedById, m.PosterId, m.Poster, m.Place, m.PlacePoster }).OfType<int>().Distinct()];
    }

    /// <summary>Copies the files, and then what is said of them.</summary>
    /// <param name="db">The context.</param>
    /// <param name="store">Where the files lie.</param>
    /// <param name="ids">Which of them; null: all.</param>
    /// <param name="target">Where to.</param>
    /// <param name="at">UTC instant the list is marked with.</param>
    /// <param name="cancellationToken">Stops between files.</param>
    /// <returns>How many files were written, and the names of those that are not in the store.</returns>
    public static async Task<(int Written, IReadOnlyList<string> Lost)> WriteMediaAsync(
        this PortalDbContext db, MediaStore store, HashSet<int>? ids, ExportTarget target, DateTime at, CancellationToken cancellationToken)
    {
        var assets = (await db.MediaAssets.AsNoTracking().Include(m => m.Persons).Include(m => m.Tracks).Include(m => m.Poster).Include(m => m.ReplacedBy)
                .Where(m => m.DeletedAt == null).OrderBy(m => m.Sha256).AsSplitQuery().ToListAsync(cancellationToken))
            .FindAll(m => ids is null || ids.Contains(m.Id));
        var lost = new List<string>();
        var records = new List<MediaRecord>();
        foreach (var asset in assets)
        {
            var record = new MediaRecord(asset.Sha256, asset.FileName, MediaDetails.Of(asset)) { Ties = TiesOf(asset) };
            records.Add(record);
            if (!File.Exists(store.Original(asset.Sha256)))
            {
                lost.Add(asset.FileName);
                continue;
            }

            await target.WriteAsync(
                record.File,
                asset.UploadedAt,
                async (stream, cancel) =>
                {
                    await using var file = File.OpenRead(store.Original(asset.Sha256));
                    await file.CopyToAsync(stream, cancel);
                },
                cancellationToken);
        }

        await target.WriteTextAsync(ExportManifest.Media, at, MediaText.Write(records), cancellationToken);
        return (records.Count - lost.Count + 1, lost);
    }

    /// <summary>Persons, tracks, poster and replacement must be loaded.</summary>
    public static MediaTies TiesOf(MediaAsset asset) => new()
    {
        Persons = [.. asset.Persons.Select(p => p.Slug).Order(StringComparer.Ordinal)],
        Focus = asset.Focus,
        CardFocus = asset.CardFocus,
        Poster = asset.Poster?.Sha256,
        ReplacedBy = asset.ReplacedBy?.Sha256,
        Tracks = [.. asset.Tracks.OrderBy(t => t.Language, StringComparer.Ordinal).ThenBy(t => t.Label, StringComparer.Ordinal).Select(t => new TrackRecord(t.Language, t.Label, t.Text))],
    };
}
