using Csto.Portal.Core.Domain;
using Microsoft.EntityFrameworkCore;

namespace Csto.Portal.Core.Data;

/// <summary>Names, as the last thing in a transaction, the instant at which readers see its generation.</summary>
internal static class GenerationCommit
{
    /// <returns>
    /// What waits for its instant, this generation last; its instant is not in the future where no node has to be given notice. The row of the generation is
    /// locked, so instants follow one another as generations do.
    /// </returns>
    public static async Task<IReadOnlyList<GenerationStart>> NameInstantAsync(
        PortalDbContext db, long generation, NodeIdentity me, TimeProvider clock, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        var (alive, old, latest) = (now - NodeTiming.Lifetime, now - NodeTiming.Remembered, now + NodeTiming.Notice);
        var waiting = await db.GenerationStarts.AsNoTracking().Where(s => s.At > now).OrderBy(s => s.Generation).ToListAsync(cancellationToken);
        var hasOthers = await db.PortalNodes.AnyAsync(n => n.Id != me.Id && n.SeenAt > alive, cancellationToken);
        var at = hasOthers ? latest : waiting.Count == 0 ? now : waiting[^1].At > latest ? latest : waiting[^1].At;
        await db.SiteStates.ExecuteUpdateAsync(set => set.SetProperty(s => s.ChangedAt, at), cancellationToken);
        if (!hasOthers && waiting.Count == 0)
            return [new() { Generation = generation, At = at }];
        await db.Database.ExecuteSqlAsync($"INSERT INTO \"GenerationStarts\" (\"Generation\", \"At\") VALUES ({generation}, {at})", cancellationToken);
        await db.GenerationStarts.Where(s => s.At < old).ExecuteDeleteAsync(cancellationToken);
        return [.. waiting, new() { Generation = generation, At = at }];
    }
}
