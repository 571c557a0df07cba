using Csto.Portal.Core.Domain;
using Microsoft.EntityFrameworkCore;

namespace Csto.Portal.Core.Data;

/// <summary>The generation: one number that says what readers see.</summary>
public static class GenerationCounter
{
    /// <summary>
    /// Increments the generation inside the current transaction and returns the new one. The row stays locked until the transaction ends,
    /// which orders all writers of the public side; call it before reading what the transaction is about to change.
    /// </summary>
    /// <exception cref="InvalidOperationException">There is no transaction.</exception>
    public static async Task<long> NextGenerationAsync(this PortalDbContext db, CancellationToken cancellationToken)
    {
        if (db.Database.CurrentTransaction is null)
            throw new InvalidOperationException("The generation moves only inside a transaction.");
        await db.SiteStates.ExecuteUpdateAsync(
            set => set.SetProperty(s => s.Generation, s => s.Generation + 1), cancellationToken);
        var generation = await db.GenerationAsync(cancellationToken);
        db.MovedTo = generation;
        return generation;
    }

    /// <summary>Lets the generation begin anew no lower than <paramref name="least"/>: what comes from another portal brings numbers of its own.</summary>
    public static Task<int> RaiseGenerationAsync(this PortalDbContext db, long least, CancellationToken cancellationToken) =>
        db.SiteStates.Where(s => s.Generation < least).ExecuteUpdateAsync(set => set.SetProperty(s => s.Generation, least), cancellationToken);

    public static Task<long> GenerationAsync(this PortalDbContext db, CancellationToken cancellationToken) =>
        db.SiteStates.Where(s => s.Id == SiteState.TheId).Select(s => s.Generation).SingleAsync(cancellationToken);
}
