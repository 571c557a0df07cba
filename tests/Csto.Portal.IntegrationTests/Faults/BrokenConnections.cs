using System.Data.Common;
using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Csto.Portal.IntegrationTests.Faults;

/// <summary>Breaks a connection of SQLite before its next command, whether it has just been opened or was left open, and mends it again in the same way.</summary>
/// <param name="fault">What is the matter now; only those that a connection can be told of are heeded.</param>
internal sealed class BrokenConnections(Func<DatabaseFault?> fault) : DbCommandInterceptor
{
    private readonly ConditionalWeakTable<DbConnection, StrongBox<DatabaseFault?>> _told = [];

    public override async ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(
        DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result, CancellationToken cancellationToken = default)
    {
        await TellAsync(command, cancellationToken);
        return result;
    }

    public override async ValueTask<InterceptionResult<int>> NonQueryExecutingAsync(
        DbCommand command, CommandEventData eventData, InterceptionResult<int> result, CancellationToken cancellationToken = default)
    {
        await TellAsync(command, cancellationToken);
        return result;
    }

    private async Task TellAsync(DbCommand asked, CancellationToken cancellationToken)
    {
        var now = fault();
        var told = _told.GetOrCreateValue(asked.Connection!);
        if (told.Value == now)
            return;
        told.Value = now;
        await using var command = asked.Connection!.CreateCommand();
        command.Transaction = asked.Transaction;
        // The pages are raised to the size the file has already; the largest number is what SQLite starts with.
        command.CommandText = $"""
            PRAGMA query_only = {(now == DatabaseFault.ReadOnly ? "ON" : "OFF")};
            PRAGMA max_page_count = {(now == DatabaseFault.Full ? "1" : "4294967294")};
            """;
        await command.ExecuteNonQueryAsync(cancellationToken);
    }
}
