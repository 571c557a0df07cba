using Csto.Portal.Core.Domain;
using Microsoft.EntityFrameworkCore;

namespace Csto.Portal.Core.Data;

/// <summary>A look at the database for what was committed and who else is there.</summary>
public sealed class GenerationLook(PortalDbContext db, GenerationWatch watch, NodeIdentity me, TimeProvider clock)
{
    /// <summary>Tells the watch. One question, and another while a generation waits for its instant.</summary>
    /// <returns>The newest generation that has been committed.</returns>
    public async Task<long> AskAsync(CancellationToken cancellationToken)
    {
        var began = clock.GetUtcNow().UtcDateTime;
        var alive = began - NodeTiming.Lifetime;
        var seen = await db.SiteStates.Where(s => s.Id == SiteState.TheId)
            .Select(s => new { s.Generation, HasOthers = db.PortalNodes.Any(n => n.Id != me.Id && n.SeenAt > alive) })
            .SingleAsync(cancellationToken);
        var known = watch.Current;
        var starts = known is { } current && seen.Generation <= current ? [] : await StartsAsync(known, cancellationToken);
        // A generation without an instant holds since it was committed; so does everything before one that holds.
        watch.Learn(starts.Exists(s => s.Generation >= seen.Generation) ? starts : [new() { Generation = seen.Generation, At = DateTime.MinValue }]);
        watch.Looked(began, me.Joins && seen.HasOthers);
        return Math.Max(seen.Generation, starts is [.., var last] ? last.Generation : 0);
    }

    /// <summary>A node that has just come takes part in what is waiting too.</summary>
    private Task<List<GenerationStart>> StartsAsync(long? known, CancellationToken cancellationToken) =>
        db.GenerationStarts.AsNoTracking().Where(s => s.Generation > (known ?? 0)).OrderBy(s => s.Generation).ToListAsync(cancellationToken);
}
