using Csto.Portal.Core.Content;
using Csto.Portal.Core.Data;
using Csto.Portal.Core.Domain;
using Microsoft.EntityFrameworkCore;

namespace Csto.Portal.Core.Publishing;

/// <summary>Keeps note of the files an edition's text shows: what readers may have of the media store is decided by these notes.</summary>
internal static class EditionMediaNotes
{
    /// <summary>Brings the notes in line with the body; files that do not exist, or lie in the bin, are not noted.</summary>
    public static async Task NoteMediaAsync(this PortalDbContext db, Edition edition, CancellationToken cancellationToken)
    {
        var wanted = await db.MediaInAsync(edition.Body, cancellationToken);
        var noted = edition.Id == 0
            ? []
            : await db.EditionMedia.Where(m => m.EditionId == edition.Id).ToListAsync(cancellationToken);
        db.EditionMedia.RemoveRange(noted.Where(m => !wanted.Contains(m.MediaAssetId)));
        var added = wanted.Except(noted.Select(m => m.MediaAssetId)).ToList();
        if (added.Count == 0)
            return;
        await db.HoldMediaAsync(added, cancellationToken);
        foreach (var id in await db.MediaAssets.Where(m => added.Contains(m.Id) && m.DeletedAt == null).Select(m => m.Id).ToListAsync(cancellationToken))
            db.EditionMedia.Add(new EditionMedia { Edition = edition, MediaAssetId = id });
    }

    private static async Task<HashSet<int>> MediaInAsync(this PortalDbContext db, string body, CancellationToken cancellationToken)
    {
        var references = MediaReferences.Of(body);
        if (references.Count == 0)
            return [];
        var keys = references.Select(reference => reference[..MediaAsset.KeyDigits]).Distinct().ToList();
        var found = await db.MediaAssets.Where(m => keys.Contains(m.Key) && m.DeletedAt == null)
            .Select(m => new { m.Id, m.Sha256 }).ToListAsync(cancellationToken);
        return [.. references.Select(reference => found.FindAll(m => m.Sha256.StartsWith(reference, StringComparison.Ordinal)))
            .Where(fits => fits.Count == 1).Select(fits => fits[0].Id)];
    }
}
