using Csto.Portal.Core.Domain;
using Microsoft.EntityFrameworkCore;

namespace Csto.Portal.Core.Data;

/// <summary>Files as texts name them, with everything that is shown in their places.</summary>
public static class MediaLoading
{
    /// <summary>Not tracked; nothing of the bin. Each comes with what it was replaced by, and either with its poster and what that was replaced by.</summary>
    /// <param name="db">The context.</param>
    /// <param name="keys">See <see cref="MediaAsset.Key"/>.</param>
    /// <param name="cancellationToken">Stops the question.</param>
    public static async Task<IReadOnlyList<MediaAsset>> ShownByAsync(this PortalDbContext db, IReadOnlyCollection<string> keys, CancellationToken cancellationToken) =>
        keys.Count == 0
            ? []
            : await db.MediaAssets.AsNoTrackingWithIdentityResolution()
                .Include(m => m.Poster!.ReplacedBy).Include(m => m.ReplacedBy!.Poster!.ReplacedBy)
                .Where(m => keys.Contains(m.Key) && m.DeletedAt == null).ToListAsync(cancellationToken);
}
