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

    /// <summary>Begins an upload of a file that may be about to leave the disk. Waits while it is being taken off this very moment.</summary>
    public static async Task HoldOffRemovalAsync(this PortalDbContext db, string sha256, TimeProvider clock, CancellationToken cancellationToken)
    {
        var due = clock.GetUtcNow().UtcDateTime + Reprieve;
        await db.MediaRemovals.Where(r => r.Sha256 == sha256).ExecuteUpdateAsync(set => set.SetProperty(r => r.DueAt, due), cancellationToken);
    }

    /// <summary>Ends it: the file has a card again.</summary>
    public static Task CallOffRemovalAsync(this PortalDbContext db, string sha256, CancellationToken cancellationToken) =>
        db.MediaRemovals.Where(r => r.Sha256 == sha256).ExecuteDeleteAsync(cancellationToken);
}
