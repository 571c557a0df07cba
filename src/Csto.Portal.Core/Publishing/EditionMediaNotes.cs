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
        edition.LeadPictureId = found.Find(m => m.Kind == MediaKind.Picture && Names(edition.LeadPicture, m))?.Id;
        await db.WantLeadsAsync([.. found.Where(m => m.Kind == MediaKind.Picture && (Names(edition.LeadPicture, m) || Names(edition.SocialPicture, m))).Select(m => m.Id)], cancellationToken);
        var noted = edition.Id == 0
            ? []
            : await db.EditionMedia.Where(m => m.EditionId == edition.Id).ToListAsync(cancellationToken);
        db.EditionMedia.RemoveRange(noted.Where(m => !wanted.Contains(m.MediaAssetId)));
        var positions = Positions(found, edition.Body);
        foreach (var known in noted.Where(m => wanted.Contains(m.MediaAssetId)))
            known.Position = positions.TryGetValue(known.MediaAssetId, out var position) ? position : null;
        var added = wanted.Except(noted.Select(m => m.MediaAssetId)).ToList();
        if (added.Count == 0)
            return;
        await db.HoldMediaAsync(added, cancellationToken);
        foreach (var id in await db.MediaAssets.Where(m => added.Contains(m.Id) && m.DeletedAt == null).Select(m => m.Id).ToListAsync(cancellationToken))
            db.EditionMedia.Add(new EditionMedia { Edition = edition, MediaAssetId = id, Position = positions.TryGetValue(id, out var position) ? position : null });
    }

    /// <summary>
    /// Counts the photographs and videos of the text readers are about to see, each once and only those that exist: what the sections of photographs and
    /// videos go by. Every way to readers calls it.
    /// </summary>
    public static async Task CountMediaAsync(this PortalDbContext db, Publication publication, Edition edition, CancellationToken cancellationToken)
    {
        var keys = MediaFaults.Keys(edition.Body);
        var media = keys.Count == 0 ? PieceMedia.Empty : PieceMedia.Of(
            edition.Body,
            MediaFaults.Shelf(await db.MediaAssets.AsNoTracking().Include(m => m.ReplacedBy).Where(m => keys.Contains(m.Key) && m.DeletedAt == null).ToListAsync(cancellationToken)));
        (publication.PhotoCount, publication.VideoCount) = (media.Photos, media.Videos.Count);
    }

    /// <summary>Has the crops made that only the pictures of pieces have, also of what stands in the places of these; made already, nothing happens.</summary>
    public static async Task WantLeadsAsync(this PortalDbContext db, IReadOnlyCollection<int> ids, CancellationToken cancellationToken)
    {
        if (ids.Count == 0)
            return;
        // Beside the cards: a form that is open is not to be told of a change nobody made.
        await db.MediaAssets
            .Where(m => !m.IsLead && m.Kind == MediaKind.Picture && (ids.Contains(m.Id) || db.MediaAssets.Any(named => ids.Contains(named.Id) && named.ReplacedById == m.Id)))
            .ExecuteUpdateAsync(set => set.SetProperty(m => m.IsLead, true).SetProperty(m => m.VariantsDueAt, DateTime.UnixEpoch), cancellationToken);
    }

    private static bool Names(string? reference, FoundFile file) => reference is not null && file.Sha256.StartsWith(reference, StringComparison.Ordinal);

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

    /// <summary>Which of the files of its kind the text itself shows each as.</summary>
    private static Dictionary<int, int> Positions(List<FoundFile> files, string body)
    {
        List<string> references = [.. MediaReferences.Of(body)];
        return files.Select(file => (File: file, At: references.FindIndex(reference => file.Sha256.StartsWith(reference, StringComparison.Ordinal))))
            .Where(file => file.At >= 0).OrderBy(file => file.At)
            .GroupBy(file => file.File.Kind).SelectMany(kind => kind.Select((file, i) => (file.File.Id, Position: i)))
            .ToDictionary(file => file.Id, file => file.Position);
    }

    private sealed record FoundFile(int Id, string Sha256, MediaKind Kind);
}
