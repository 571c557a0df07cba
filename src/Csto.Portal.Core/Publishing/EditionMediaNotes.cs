using Csto.Portal.Core.Content;
using Csto.Portal.Core.Data;
using Csto.Portal.Core.Domain;
using Microsoft.EntityFrameworkCore;

namespace Csto.Portal.Core.Publishing;

/// <summary>Keeps note of the files an edition's text shows: what readers may have of the media store is decided by these notes.</summary>
internal static class EditionMediaNotes
{
    /// <summary>
    /// Brings the notes in line with the body and the pictures that stand for the piece; files that do not exist, or lie in the bin, are not noted.
    /// </summary>
    public static async Task NoteMediaAsync(this PortalDbContext db, Edition edition, CancellationToken cancellationToken)
    {
        var found = await db.MediaInAsync(edition, cancellationToken);
        var wanted = found.Select(m => m.Id).ToHashSet();
        edition.LeadPictureId = edition.LeadPicture is { } lead
            ? found.Find(m => m.Kind == MediaKind.Picture && m.Sha256.StartsWith(lead, StringComparison.Ordinal))?.Id
            : null;
        var noted = edition.Id == 0
            ? []
            : await db.EditionMedia.Where(m => m.EditionId == edition.Id).ToListAsync(cancellationToken);
        db.EditionMedia.RemoveRange(noted.Where(m => !wanted.Contains(m.MediaAssetId)));
        foreach (var id in wanted.Except(noted.Select(m => m.MediaAssetId)))
            db.EditionMedia.Add(new EditionMedia { Edition = edition, MediaAssetId = id });
    }

    private static async Task<List<FoundFile>> MediaInAsync(this PortalDbContext db, Edition edition, CancellationToken cancellationToken)
    {
        string[] references = [.. MediaReferences.Of(edition.Body), .. new[] { edition.LeadPicture, edition.SocialPicture }.OfType<string>()];
        if (references.Length == 0)
            return [];
        var keys = references.Select(reference => reference[..MediaAsset.KeyDigits]).Distinct().ToList();
        var found = await db.MediaAssets.Where(m => keys.Contains(m.Key) && m.DeletedAt == null)
            .Select(m => new FoundFile(m.Id, m.Sha256, m.Kind)).ToListAsync(cancellationToken);
        return [.. references.Select(reference => found.FindAll(m => m.Sha256.StartsWith(reference, StringComparison.Ordinal)))
            .Where(fits => fits.Count == 1).Select(fits => fits[0]).Distinct()];
    }

    private sealed record FoundFile(int Id, string Sha256, MediaKind Kind);
}
