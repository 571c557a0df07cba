using System.Data;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.EntityFrameworkCore.Sqlite.Storage.Internal;
using Microsoft.EntityFrameworkCore.Storage;

namespace Csto.Portal.Core.Data.Sqlite;

/// <summary>
/// Leaves the connection of a pooled context open from one question to the next, with its prepared statements (<see cref="KeptStatements"/>): to open one,
/// even from the pool of connections, makes anew the functions that EF Core adds to SQLite. There are as many connections as contexts in the pool, and a
/// context that is disposed for good takes its own along.
/// </summary>
#pragma warning disable EF1001 // No open way to the two methods: a pooled context that is put back closes its connection without asking interceptors.
internal sealed class KeptConnection(
    RelationalConnectionDependencies dependencies,
    IRawSqlCommandBuilder commands,
    IDiagnosticsLogger<DbLoggerCategory.Infrastructure> logger)
    : SqliteRelationalConnection(dependencies, commands, logger)
{
    public override bool Open(bool errorsExpected = false)
    {
        LetGoOfALostFile();
        return base.Open(errorsExpected);
    }

    public override Task<bool> OpenAsync(CancellationToken cancellationToken, bool errorsExpected = false)
    {
        LetGoOfALostFile();
        return base.OpenAsync(cancellationToken, errorsExpected);
    }

    protected override void CloseDbConnection()
    {
    }

    protected override Task CloseDbConnectionAsync() => Task.CompletedTask;

    /// <summary>An open file is read on after it has been moved away: what is written into it then, nobody finds again.</summary>
    private void LetGoOfALostFile()
    {
        if (DbConnection is SqliteConnection { State: ConnectionState.Open, DataSource: { Length: > 0 } file } connection && !File.Exists(file))
            connection.Close();
    }
}
#pragma warning restore EF1001
