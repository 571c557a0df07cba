using Csto.Portal.Core.Data;
using Csto.Portal.Core.Domain;
using Microsoft.EntityFrameworkCore;

namespace Csto.Portal.Core.Reading.Desk;

/// <summary>One saved state without its text.</summary>
/// <param name="EditionNumber">The edition it was saved in.</param>
/// <param name="SavedAt">UTC.</param>
/// <param name="SavedBy">Null for the portal itself.</param>
/// <param name="Length">Characters of the text.</param>
/// <param name="BaseId">Of a merge: what both had begun with.</param>
/// <param name="OtherId">Of a merge: what the other person had saved.</param>
/// <param name="Joined">Of a merge: how many changes of the other person came in.</param>
public sealed record StateItem(
    long Id, int EditionNumber, DateTime SavedAt, string? SavedBy, SaveManner Manner, int Length, long? BaseId, long? OtherId, int Joined);

/// <summary>One saved state with its text.</summary>
public sealed record StateText(StateItem Item, EditionContent Content);

/// <param name="Next">The state before which the next page begins; null on the last.</param>
public sealed record StatePage(IReadOnlyList<StateItem> Items, long? Next);

/// <summary>Every state a piece was saved in.</summary>
public sealed class StateReader(PortalDbContext db)
{
    public const int PageSize = 40;

    /// <summary>Newest first.</summary>
    public async Task<StatePage> ListAsync(int publicationId, long? before, CancellationToken cancellationToken)
    {
        var items = await db.StatePage(publicationId, before, PageSize + 1).ToListAsync(cancellationToken);
        return items.Count > PageSize ? new(items[..PageSize], items[PageSize - 1].Id) : new(items, null);
    }

    /// <summary>Null where the piece has no such state (any more).</summary>
    public async Task<StateText?> FindAsync(int publicationId, long id, CancellationToken cancellationToken)
    {
        var item = await db.StatesOf(publicationId, db.SavedStates.Where(s => s.Id == id)).SingleOrDefaultAsync(cancellationToken);
        return item is null
            ? null
            : new(item, await db.SavedStates.Where(s => s.Id == id).Select(s => s.Content).SingleAsync(cancellationToken));
    }

    /// <summary>Null where it is not there (any more).</summary>
    public Task<StateItem?> DescribeAsync(int publicationId, long id, CancellationToken cancellationToken) =>
        db.StatesOf(publicationId, db.SavedStates.Where(s => s.Id == id)).SingleOrDefaultAsync(cancellationToken);
}

/// <summary>States as lists show them: the texts stay in the database.</summary>
internal static class StateQueries
{
    public static IQueryable<StateItem> StatePage(this PortalDbContext db, int publicationId, long? before, int take)
    {
        var states = db.SavedStates.AsQueryable();
        if (before is { } id)
            states = states.Where(s => s.Id < id);
        return db.StatesOf(publicationId, states.OrderByDescending(s => s.Id)).Take(take);
    }

    public static IQueryable<StateItem> StatesOf(this PortalDbContext db, int publicationId, IQueryable<SavedState> states) =>
        from s in states
        where s.PublicationId == publicationId
        select new StateItem(
            s.Id,
            s.Edition!.Number,
            s.SavedAt,
            db.Users.Where(u => u.Id == s.SavedById).Select(u => u.DisplayName).FirstOrDefault(),
            s.Manner,
            s.Length,
            s.BaseId,
            s.OtherId,
            s.Joined);
}
