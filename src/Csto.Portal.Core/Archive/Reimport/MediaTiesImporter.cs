using Csto.Portal.Core.Archive.Files;
using Csto.Portal.Core.Data;
using Csto.Portal.Core.Domain;
using Microsoft.EntityFrameworkCore;

namespace Csto.Portal.Core.Archive.Reimport;

/// <summary>Ties the files that have just come in to persons, posters and each other. What is not there is left out and told of.</summary>
internal sealed class MediaTiesImporter(PortalDbContext db, TimeProvider clock)
{
    /// <param name="records">Of the files that came in, all of which are there.</param>
    /// <param name="cancellationToken">Stops before anything is written.</param>
    /// <returns>A Russian phrase for each tie that leads nowhere.</returns>
    public Task<IReadOnlyList<string>> TieAsync(IReadOnlyList<MediaRecord> records, CancellationToken cancellationToken) =>
        db.InTransactionAsync(cancel => TieInTransactionAsync(records, cancel), cancellationToken);

    private async Task<IReadOnlyList<string>> TieInTransactionAsync(IReadOnlyList<MediaRecord> records, CancellationToken cancellationToken)
    {
        var lost = new List<string>();
        var persons = await db.Persons.ToDictionaryAsync(p => p.Slug, cancellationToken);
        foreach (var record in records)
        {
            var asset = await db.MediaAssets.Include(m => m.Persons).Include(m => m.Tracks).AsSplitQuery().SingleAsync(m => m.Sha256 == record.Sha256, cancellationToken);
            var ties = record.Ties;
            (asset.Focus, asset.CardFocus) = (ties.Focus, ties.CardFocus);
            asset.Persons.AddRange(ties.Persons.Where(persons.ContainsKey).Select(slug => persons[slug]));
            asset.Tracks.AddRange(ties.Tracks.Select(t => new MediaTrack { Language = t.Language, Label = t.Label, Text = t.Text }));
            lost.AddRange(ties.Persons.Where(slug => !persons.ContainsKey(slug)).Select(slug => $"файл «{record.Name}»: персоны «{slug}» нет, связь с ней пропущена"));
            asset.PosterId = await FindAsync(ties.Poster, MediaKind.Picture, "заставки", record, lost, cancellationToken);
            await ReplaceAsync(asset, await FindAsync(ties.ReplacedBy, asset.Kind, "замены", record, lost, cancellationToken), cancellationToken);
            await db.SaveChangesAsync(cancellationToken);
        }

        return lost;
    }

    private async Task<int?> FindAsync(
        string? sha256, MediaKind kind, string what, MediaRecord record, List<string> lost, CancellationToken cancellationToken)
    {
        if (sha256 is null)
            return null;
        var found = await db.MediaAssets.Where(m => m.Sha256 == sha256 && m.Kind == kind && m.DeletedAt == null && m.ReplacedById == null)
            .Select(m => (int?)m.Id).SingleOrDefaultAsync(cancellationToken);
        if (found is null)
            lost.Add($"файл «{record.Name}»: файла {what} ({sha256[..Math.Min(12, sha256.Length)]}…) нет, связь пропущена");
        return found;
    }

    /// <summary>Files in whose place this one stands already follow it; nothing can go round in a circle, for the new one is shown itself.</summary>
    private async Task ReplaceAsync(MediaAsset asset, int? by, CancellationToken cancellationToken)
    {
        if (by is not { } id || id == asset.Id)
            return;
        asset.ReplacedById = id;
        foreach (var behind in await db.MediaAssets.Where(m => m.ReplacedById == asset.Id).ToListAsync(cancellationToken))
            behind.ReplacedById = id;
        db.MediaReplacements.Add(new()
        {
            OldId = asset.Id,
            NewId = id,
            At = clock.GetUtcNow().UtcDateTime,
            ActorName = PieceImporter.Importer.Name,
        });
    }
}
