using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Csto.Portal.Core.Data;

/// <summary>
/// Names the instant of a generation before the transaction that moved to it is committed, and tells the watch of it once it has been, before whoever committed
/// goes on. Transactions that move the generation are committed asynchronously.
/// </summary>
internal sealed class GenerationInterceptor(GenerationWatch watch, NodeIdentity me, TimeProvider clock) : DbTransactionInterceptor
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

    public override InterceptionResult TransactionCommitting(DbTransaction transaction, TransactionEventData eventData, InterceptionResult result) =>
        eventData.Context is PortalDbContext { MovedTo: not null }
            ? throw new InvalidOperationException("A transaction that moved the generation is committed asynchronously.")
            : result;

    public override async ValueTask<InterceptionResult> TransactionCommittingAsync(
        DbTransaction transaction, TransactionEventData eventData, InterceptionResult result, CancellationToken cancellationToken = default)
    {
        if (eventData.Context is PortalDbContext { MovedTo: { } generation } db)
            db.Starts = await GenerationCommit.NameInstantAsync(db, generation, me, clock, cancellationToken);
        return result;
    }

    public override Task TransactionCommittedAsync(DbTransaction transaction, TransactionEndEventData eventData, CancellationToken cancellationToken = default)
    {
        if (eventData.Context is PortalDbContext { Starts: { } starts })
            watch.Learn(starts);
        Forget(eventData);
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
            (db.MovedTo, db.Starts) = (null, null);
    }
}
