using Microsoft.Data.SqlClient;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore.Storage;

namespace Csto.Portal.Core.Data;

/// <summary>Tells a database that does not answer from a mistake of ours.</summary>
public static class DatabaseOutage
{
    /// <summary>Numbers of errors of SQL Server and its client; sys.messages says what each means.</summary>
    private static readonly HashSet<int> SqlServerOutages =
    [
        -2, -1, 258, // no answer in time
        2, 53, 64, 121, 232, 233, 10050, 10051, 10053, 10054, 10060, 10061, 11001, // the network
        4060, 18452, 18456, 18401, 18451, // no such database or login (yet), or only administrators for now
        922, 926, 927, 942, 945, 952, 976, 978, 979, 983, 4221, 6005, 17142, // being recovered, restored, taken offline or over by another replica; the server pauses or ends
        3906, 3908, 5063, // read-only
        701, 802, 1204, 1222, 8645, 8651, 10928, 10929, // no memory, no locks, no workers, or locked by somebody for too long
        823, 824, 829, 5144, // the disk
        40197, 40501, 40613, 49918, 49919, 49920, // the service is busy or moving
    ];

    // BUSY, LOCKED, READONLY, IOERR, CORRUPT, FULL, CANTOPEN, PROTOCOL, NOTADB: see sqlite.org/rescode.html.
    private static readonly HashSet<int> SqliteOutages = [5, 6, 8, 10, 11, 13, 14, 15, 26];

    // The filegroup, a page of it, the log, the size a licence allows, a disk that gives no more.
    private static readonly HashSet<int> SqlServerFull = [1101, 1105, 9002, 1827, 5149];

    private const byte FromHereTheConnectionEnds = 20;

    private const int SqliteFull = 13;

    /// <summary>Whether there was no room left to write: it has to be made, waiting alone does not help.</summary>
    public static bool IsFull(Exception? exception) => exception switch
    {
        null => false,
        SqlException sql => IsNoRoom(sql.Number),
        SqliteException sqlite => sqlite.SqliteErrorCode == SqliteFull,
        _ => IsFull(exception.InnerException),
    };

    /// <summary>Whether the database could not be reached or could not work; the same call may succeed later.</summary>
    public static bool IsBehind(Exception? exception) => exception switch
    {
        null => false,
        RetryLimitExceededException => true,
        SqlException sql => sql.Class >= FromHereTheConnectionEnds || IsOutage(sql.Number),
        SqliteException sqlite => SqliteOutages.Contains(sqlite.SqliteErrorCode),
        _ => IsBehind(exception.InnerException),
    };

    /// <summary>Whether an error of SQL Server of this number means that the database could not work, rather than that we asked wrongly.</summary>
    internal static bool IsOutage(int number) => SqlServerOutages.Contains(number) || IsNoRoom(number);

    internal static bool IsNoRoom(int number) => SqlServerFull.Contains(number);
}
