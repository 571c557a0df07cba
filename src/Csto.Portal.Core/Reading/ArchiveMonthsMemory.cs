using System.Collections.Concurrent;
using Csto.Portal.Core.Data;
using Csto.Portal.Core.Domain;
using Microsoft.EntityFrameworkCore;

namespace Csto.Portal.Core.Reading;

/// <summary>
/// Counts by month, kept for one generation: over ten busy years they take milliseconds to add up, and they change only when what readers
/// see does. The generation is read before the counts, so a publication in between is seen at the next look.
/// </summary>
public sealed class ArchiveMonthsMemory
{
    private readonly ConcurrentDictionary<int, (long Generation, ArchiveMonths Months)> _known = [];

    internal Task<ArchiveMonths> ReadAsync(PortalDbContext db, PublicationKind? kind, CancellationToken cancellationToken) =>
        ReadAsync(db, kind is { } one ? (int)one : 0, () => db.Months(kind), cancellationToken);

    /// <summary>Of the publications that have photographs, or videos.</summary>
    internal Task<ArchiveMonths> ReadAsync(PortalDbContext db, MediaKind kind, CancellationToken cancellationToken) =>
        ReadAsync(db, -(int)kind, () => db.GalleryMonths(kind), cancellationToken);

    private async Task<ArchiveMonths> ReadAsync(PortalDbContext db, int key, Func<IQueryable<MonthCount>> ask, CancellationToken cancellationToken)
    {
        var generation = await db.GenerationAsync(cancellationToken);
        if (_known.TryGetValue(key, out var known) && known.Generation == generation)
            return known.Months;
        var months = new ArchiveMonths(await ask().ToListAsync(cancellationToken));
        _known[key] = (generation, months);
        return months;
    }
}
