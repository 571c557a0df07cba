using System.Data.Common;
using Microsoft.Data.SqlClient;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Csto.Portal.Core.Data;

/// <summary>
/// Makes the database ready for this version of the portal: waits until it is there, creates it, applies pending migrations. Any number of
/// nodes may do so at once.
/// </summary>
public sealed partial class DatabasePreparation(
    IServiceScopeFactory scopes, DatabaseOptions options, TimeProvider clock, ILogger<DatabasePreparation> logger)
{
    private const int NoSuchDatabase = 4060;
    private static readonly TimeSpan LongestPause = TimeSpan.FromSeconds(15);

    /// <param name="patience">How long to wait for a database that does not answer; <see cref="Timeout.InfiniteTimeSpan"/>: for ever.</param>
    /// <param name="cancellationToken">Ends the waiting.</param>
    /// <exception cref="DbException">The database did not answer in time.</exception>
    public async Task PrepareAsync(TimeSpan patience, CancellationToken cancellationToken)
    {
        var began = clock.GetTimestamp();
        for (var pause = TimeSpan.FromSeconds(1); ; pause = Longer(pause))
        {
            try
            {
                await MigrateAsync(cancellationToken);
                return;
            }
            catch (Exception e) when (IsWorthWaiting(e) && (patience == Timeout.InfiniteTimeSpan || clock.GetElapsedTime(began) + pause < patience))
            {
                Log.NotThereYet(logger, options.Provider, pause.TotalSeconds, Reason(e));
                await Task.Delay(pause, clock, cancellationToken);
            }
        }
    }

    private async Task MigrateAsync(CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<PortalDbContext>();
        if (await IsUpToDateAsync(db, cancellationToken))
            return;
        if (options.Provider == DatabaseProvider.Sqlite)
            await MigrateSqliteAsync(db, cancellationToken);
        else
            await db.Database.MigrateAsync(cancellationToken);
        Log.Migrated(logger, options.Provider);
    }

    /// <summary>Opens the connection itself, so that a server that is away is known at once and not after EF Core's own retries.</summary>
    private static async Task<bool> IsUpToDateAsync(PortalDbContext db, CancellationToken cancellationToken)
    {
        try
        {
            await db.Database.OpenConnectionAsync(cancellationToken);
        }
        catch (SqlException e) when (e.Number == NoSuchDatabase)
        {
            return false;
        }

        try
        {
            return !(await db.Database.GetPendingMigrationsAsync(cancellationToken)).Any();
        }
        finally
        {
            await db.Database.CloseConnectionAsync();
        }
    }

    /// <summary>
    /// EF Core's own lock on SQLite is a row that a killed process leaves behind, for which all later ones wait for ever. Ours is a lock of the
    /// operating system on a file beside the database, which ends with the process; who holds it knows that such a row is stale.
    /// </summary>
    private static async Task MigrateSqliteAsync(PortalDbContext db, CancellationToken cancellationToken)
    {
        var file = new SqliteConnectionStringBuilder(db.Database.GetConnectionString()).DataSource;
        await using var held = new FileStream(file + ".lock", FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        if (await HasLockTableAsync(db, cancellationToken))
            await db.Database.ExecuteSqlAsync($"DELETE FROM \"__EFMigrationsLock\"", cancellationToken);
        await db.Database.MigrateAsync(cancellationToken);
        // Readers go on while somebody writes. The mode is kept in the file.
        await db.Database.ExecuteSqlAsync($"PRAGMA journal_mode = WAL", cancellationToken);
    }

    private static async Task<bool> HasLockTableAsync(PortalDbContext db, CancellationToken cancellationToken) =>
        await db.Database.SqlQuery<int>($"SELECT count(*) AS \"Value\" FROM sqlite_master WHERE name = '__EFMigrationsLock'")
            .SingleAsync(cancellationToken) > 0;

    private static TimeSpan Longer(TimeSpan pause) => pause * 2 < LongestPause ? pause * 2 : LongestPause;

    /// <summary>Also where another node holds the lock, or made the same table a moment before.</summary>
    private static bool IsWorthWaiting(Exception exception) =>
        exception is DbException or IOException || DatabaseOutage.IsBehind(exception);

    private static string Reason(Exception exception) => exception.GetBaseException().Message.ReplaceLineEndings(" ");

    private static partial class Log
    {
        [LoggerMessage(LogLevel.Warning, "The database ({Provider}) is not ready; trying again in {Seconds} s: {Reason}")]
        public static partial void NotThereYet(ILogger logger, DatabaseProvider provider, double seconds, string reason);

        [LoggerMessage(LogLevel.Information, "The database ({Provider}) is up to date")]
        public static partial void Migrated(ILogger logger, DatabaseProvider provider);
    }
}
