using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Csto.Portal.Core.Data;

/// <summary>Tells the watch of a generation when the transaction that moved it has been committed, before whoever committed goes on.</summary>
internal sealed class GenerationInterceptor(GenerationWatch watch) : DbTransactionInterceptor
{
    // A context is taken from a pool: what a transaction moved to that ended without a word is nothing to the next one.
    public override DbTransaction TransactionStarted(DbConnection connection, TransactionEndEventData eventData, DbTransaction result)
    {
        Forget(eventData);
        return result;
    }

    public override ValueTask<DbTransaction> TransactionStartedAsync(
        DbConnection connection, TransactionEndEventData eventData, DbTransaction result, CancellationToken cancellationToken = default)
    {
        Forget(eventData);
        return ValueTask.FromResult(result);
    }

    public override void TransactionCommitted(DbTransaction transaction, TransactionEndEventData eventData) => Tell(eventData);

    public override Task TransactionCommittedAsync(DbTransaction transaction, TransactionEndEventData eventData, CancellationToken cancellationToken = default)
    {
        Tell(eventData);
        return Task.CompletedTask;
    }

    public override void TransactionRolledBack(DbTransaction transaction, TransactionEndEventData eventData) => Forget(eventData);

    public override Task TransactionRolledBackAsync(DbTransaction transaction, TransactionEndEventData eventData, CancellationToken cancellationToken = default)
    {
        Forget(eventData);
        return Task.CompletedTask;
    }

    private static void Forget(TransactionEndEventData eventData)
    {
        if (eventData.Context is PortalDbContext db)
            db.MovedTo = null;
    }

    private void Tell(TransactionEndEventData eventData)
    {
        if (eventData.Context is PortalDbContext { MovedTo: { } generation })
            watch.Learn(generation);
        Forget(eventData);
    }
}
