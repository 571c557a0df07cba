using System.Data.Common;
using Csto.Portal.Core.Data.Tables;
using Microsoft.Data.Sqlite;

namespace Csto.Portal.Core.Data.Sqlite;

internal sealed class SqliteTables : TableDialect
{
    /// <summary>Deferred: in WAL mode it reads beside whoever writes.</summary>
    public override async Task<DbTransaction> BeginSnapshotAsync(DbConnection connection, CancellationToken cancellationToken)
    {
        var transaction = ((SqliteConnection)connection).BeginTransaction(deferred: true);
        // The instant is that of the first reading.
        await using var first = connection.CreateCommand();
        first.Transaction = transaction;
        first.CommandText = "SELECT count(*) FROM sqlite_master";
        await first.ExecuteScalarAsync(cancellationToken);
        return transaction;
    }

    public override string LastNumber(string quotedTable) => $"SELECT coalesce((SELECT seq FROM sqlite_sequence WHERE name = {Text(quotedTable)}), 0)";

    public override string SetLastNumber(string quotedTable, long last) =>
        $"DELETE FROM sqlite_sequence WHERE name = {Text(quotedTable)}; INSERT INTO sqlite_sequence (name, seq) VALUES ({Text(quotedTable)}, {last})";

    /// <summary>Inside a transaction the pragma does nothing.</summary>
    public override string BeforeFilling => "PRAGMA foreign_keys = OFF";

    public override string AfterFilling => "PRAGMA foreign_keys = ON";

    public override string BrokenReferences => "PRAGMA foreign_key_check";

    private static string Text(string quotedTable) => $"'{quotedTable.Trim('"')}'";
}
