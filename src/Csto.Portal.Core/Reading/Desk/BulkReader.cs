using Csto.Portal.Core.Data;
using Csto.Portal.Core.Domain;
using Microsoft.EntityFrameworkCore;

namespace Csto.Portal.Core.Reading.Desk;

/// <summary>A bulk operation in the list.</summary>
/// <param name="At">UTC.</param>
/// <param name="Counts">How many pieces stand how.</param>
/// <param name="UndoneAt">UTC; null while nobody asked to undo it.</param>
public sealed record BulkSummary(
    int Id, DateTime At, string ActorName, BulkAction Action, string? TargetName, string? Explanation, BulkCounts Counts, DateTime? UndoneAt, string? UndoneByName);

public sealed record BulkCounts(IReadOnlyDictionary<BulkItemState, int> ByState)
{
    public int All => ByState.Values.Sum();

    public int Of(BulkItemState state) => ByState.GetValueOrDefault(state);
}

/// <param name="Reason">Why not: a Russian phrase.</param>
public sealed record BulkResultItem(int PublicationId, string Title, BulkItemState State, string? Reason);

public sealed record BulkResult(BulkSummary Summary, IReadOnlyList<BulkResultItem> Items);

/// <summary>Bulk operations, newest first.</summary>
public sealed class BulkReader(PortalDbContext db)
{
    public const int PageSize = 30;

    /// <param name="before">Operations older than the one of this number; null: from the newest on.</param>
    /// <param name="cancellationToken">Stops reading.</param>
    /// <returns>One more than a page where there is a next one.</returns>
    public async Task<IReadOnlyList<BulkSummary>> ListAsync(int? before, CancellationToken cancellationToken)
    {
        var operations = await db.BulkOperations.AsNoTracking().Where(o => before == null || o.Id < before)
            .OrderByDescending(o => o.Id).Take(PageSize + 1).ToListAsync(cancellationToken);
        var ids = operations.Select(o => o.Id).ToList();
        var counts = await db.BulkItems.Where(i => ids.Contains(i.OperationId)).GroupBy(i => new { i.OperationId, i.State })
            .Select(g => new { g.Key.OperationId, g.Key.State, Count = g.Count() }).ToListAsync(cancellationToken);
        return [.. operations.Select(o => Summary(o, counts.Where(c => c.OperationId == o.Id).ToDictionary(c => c.State, c => c.Count)))];
    }

    /// <summary>Null where there is none.</summary>
    public async Task<BulkResult?> FindAsync(int id, CancellationToken cancellationToken)
    {
        if (await db.BulkOperations.AsNoTracking().SingleOrDefaultAsync(o => o.Id == id, cancellationToken) is not { } operation)
            return null;
        var items = await db.BulkItems.AsNoTracking().Where(i => i.OperationId == id).OrderBy(i => i.Id)
            .Select(i => new BulkResultItem(i.PublicationId, i.Title, i.State, i.Reason)).ToListAsync(cancellationToken);
        return new(Summary(operation, items.CountBy(i => i.State).ToDictionary()), items);
    }

    private static BulkSummary Summary(BulkOperation o, IReadOnlyDictionary<BulkItemState, int> counts) =>
        new(o.Id, o.At, o.ActorName, o.Action, o.TargetName, o.Explanation, new(counts), o.UndoneAt, o.UndoneByName);
}
