using Microsoft.EntityFrameworkCore;

namespace Csto.Portal.Core.Data;

/// <summary>Keeps the bin of the media library and the texts that are being saved apart.</summary>
public static class MediaLock
{
    /// <summary>
    /// Locks the cards until the transaction ends, so that no file goes into the bin while a text is being saved with it, nor the other way round.
    /// Ask what must not change only afterwards.
    /// </summary>
    public static Task HoldMediaAsync(this PortalDbContext db, IReadOnlyCollection<int> ids, CancellationToken cancellationToken) =>
        db.MediaAssets.Where(m => ids.Contains(m.Id)).ExecuteUpdateAsync(set => set.SetProperty(m => m.Alt, m => m.Alt), cancellationToken);
}
