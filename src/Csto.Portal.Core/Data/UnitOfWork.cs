using Microsoft.EntityFrameworkCore;

namespace Csto.Portal.Core.Data;

/// <summary>Runs a whole unit of work in one transaction, and again from its beginning after a transient fault.</summary>
public static class UnitOfWork
{
    /// <summary>
    /// <paramref name="work"/> must load what it needs itself: the change tracker is empty when it begins. It commits when it returns; when it
    /// throws, nothing has happened. Inside a transaction of the caller it joins that one, which then decides.
    /// </summary>
    public static Task<T> InTransactionAsync<T>(
        this PortalDbContext db, Func<CancellationToken, Task<T>> work, CancellationToken cancellationToken)
    {
        if (db.Database.CurrentTransaction is not null)
            return work(cancellationToken);
        var strategy = db.Database.CreateExecutionStrategy();
        return strategy.ExecuteAsync(
            async cancel =>
            {
                db.ChangeTracker.Clear();
                await using var transaction = await db.Database.BeginTransactionAsync(cancel);
                var result = await work(cancel);
                await transaction.CommitAsync(cancel);
                return result;
            },
            cancellationToken);
    }
}
