using Csto.Portal.Core.Data;
using Microsoft.EntityFrameworkCore;

namespace Csto.Portal.Core.Media;

/// <summary>
/// How uploads, texts and the cleaning of the bin keep out of each other's way. Each locks the row that the others would lock, before it looks.
/// </summary>
internal static class MediaRemovals
{
    /// <summary>Longer than an upload takes from its first byte in place to its card.</summary>
    public static readonly TimeSpan Reprieve = TimeSpan.FromDays(1);

    /// <summary>
    /// Notes, before the first byte of a file is in its place, that it is to be taken off the disk after <see cref="Reprieve"/>: should no card come of it,
    /// nothing is left behind, whatever has ended the upload. Puts off what is due already, and waits while the file is being taken off this very moment.
    /// </summary>
    public static async Task HoldOffRemovalAsync(this PortalDbContext db, string sha256, string fileName, TimeProvider clock, CancellationToken cancellationToken)
    {
        var due = clock.GetUtcNow().UtcDateTime + Reprieve;
        if (await PutOffAsync(db, sha256, due, cancellationToken))
            return;
        var note = db.MediaRemovals.Add(new() { Sha256 = sha256, FileName = fileName, DueAt = due });
        try
        {
            await db.SaveChangesAsync(cancellationToken);
        }
        catch (DbUpdateException) when (db.Database.CurrentTransaction is null)
        {
            // Somebody else uploads the same file at the same moment; if not, this fails as well.
            note.State = EntityState.Detached;
            if (!await PutOffAsync(db, sha256, due, cancellationToken))
                throw;
        }

        note.State = EntityState.Detached;
    }

    /// <summary>Ends it: the file has a card again.</summary>
    public static Task CallOffRemovalAsync(this PortalDbContext db, string sha256, CancellationToken cancellationToken) =>
        db.MediaRemovals.Where(r => r.Sha256 == sha256).ExecuteDeleteAsync(cancellationToken);

    private static async Task<bool> PutOffAsync(PortalDbContext db, string sha256, DateTime due, CancellationToken cancellationToken) =>
        await db.MediaRemovals.Where(r => r.Sha256 == sha256).ExecuteUpdateAsync(set => set.SetProperty(r => r.DueAt, due), cancellationToken) > 0;
}
