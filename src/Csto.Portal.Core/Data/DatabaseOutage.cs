using Microsoft.Data.SqlClient;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore.Storage;

namespace Csto.Portal.Core.Data;

/// <summary>Tells a database that does not answer from a mistake of ours.</summary>
public static class DatabaseOutage
{
    // -2 timeout, 2/53 not found, 121/233/10053/10054/10060/10061/11001 network, 258 wait, 4060 no such database (yet),
    // 18452/18456 login refused (a login may be made after the server), 40197… and 49918… the service is busy or moving.
    private static readonly HashSet<int> SqlServerOutages =
        [-2, -1, 2, 53, 121, 233, 258, 922, 4060, 4221, 10053, 10054, 10060, 10061, 10928, 10929, 11001, 18401, 18452, 18456, 40197, 40501, 40613, 49918, 49919, 49920];

    // BUSY, LOCKED, READONLY, IOERR, CORRUPT, FULL, CANTOPEN, NOTADB: see sqlite.org/rescode.html.
    private static readonly HashSet<int> SqliteOutages = [5, 6, 8, 10, 11, 13, 14, 26];

    // The filegroup, a page of it, the log.
    private static readonly HashSet<int> SqlServerFull = [1101, 1105, 9002];

    private const int SqliteFull = 13;

    /// <summary>Whether there was no room left to write: it has to be made, waiting alone does not help.</summary>
    public static bool IsFull(Exception? exception) => exception switch
    {
        null => false,
        SqlException sql => SqlServerFull.Contains(sql.Number),
        SqliteException sqlite => sqlite.SqliteErrorCode == SqliteFull,
        _ => IsFull(exception.InnerException),
    };

    /// <summary>Whether the database could not be reached or could not work; the same call may succeed later.</summary>
    public static bool IsBehind(Exception? exception) => exception switch
    {
        null => false,
        RetryLimitExceededException => true,
        // 20 and above: the server closed the connection.
        SqlException sql => sql.Class >= 20 || SqlServerOutages.Contains(sql.Number) || SqlServerFull.Contains(sql.Number),
        SqliteException sqlite => SqliteOutages.Contains(sqlite.SqliteErrorCode),
        _ => IsBehind(exception.InnerException),
    };
}
