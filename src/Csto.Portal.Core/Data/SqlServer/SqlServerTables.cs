using System.Data;
using System.Data.Common;
using Csto.Portal.Core.Data.Tables;

namespace Csto.Portal.Core.Data.SqlServer;

internal sealed class SqlServerTables : TableDialect
{
    private const string AllowSnapshots = """
        IF (SELECT snapshot_isolation_state FROM sys.databases WHERE database_id = DB_ID()) = 0
            ALTER DATABASE CURRENT SET ALLOW_SNAPSHOT_ISOLATION ON
        """;

    /// <summary>The first time the database is told to allow it, which its owner may and which stays so.</summary>
    public override async Task<DbTransaction> BeginSnapshotAsync(DbConnection connection, CancellationToken cancellationToken)
    {
        await using var allow = connection.CreateCommand();
        allow.CommandText = AllowSnapshots;
        await allow.ExecuteNonQueryAsync(cancellationToken);
        return await connection.BeginTransactionAsync(IsolationLevel.Snapshot, cancellationToken);
    }

    public override string LastNumber(string quotedTable) => $"SELECT CAST(coalesce(IDENT_CURRENT('{quotedTable}'), 0) AS bigint)";

    /// <summary>In a table that never had a row the number itself would be given next, in all others the one after it.</summary>
    public override string SetLastNumber(string quotedTable, long last) =>
        $"DECLARE @last bigint = {last} + CASE WHEN EXISTS (SELECT 1 FROM {quotedTable}) THEN 0 ELSE 1 END; DBCC CHECKIDENT ('{quotedTable}', RESEED, @last) WITH NO_INFOMSGS";

    public override string Loosen(string quotedTable) => $"ALTER TABLE {quotedTable} NOCHECK CONSTRAINT ALL";

    public override string Tighten(string quotedTable) => $"ALTER TABLE {quotedTable} WITH CHECK CHECK CONSTRAINT ALL";

    public override string BeforeNumbers(string quotedTable) => $"SET IDENTITY_INSERT {quotedTable} ON";

    public override string AfterNumbers(string quotedTable) => $"SET IDENTITY_INSERT {quotedTable} OFF";
}
