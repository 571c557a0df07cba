using System.Globalization;
using Csto.Portal.Core.Data;
using Microsoft.Data.SqlClient;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Csto.Portal.Testing;

/// <summary>
/// A migrated database of its own for one test: a SQLite file in a temporary folder, or, where <c>PORTAL_TEST_SQLSERVER</c> holds a connection
/// string, a database with a short name on that server. Dropped at the end.
/// </summary>
public sealed class TestDatabase : IAsyncDisposable
{
    private static readonly Lazy<Task<string>> MigratedFile = new(MakeMigratedFileAsync);

    private readonly ServiceProvider _services;

    private TestDatabase(DatabaseOptions options)
    {
        Options = options;
        Folder = options.Provider == DatabaseProvider.Sqlite
            ? Path.GetDirectoryName(FileOf(options))!
            : Directory.CreateTempSubdirectory("portal-db-").FullName;
        _services = new ServiceCollection().AddPortalData(options).BuildServiceProvider();
    }

    public static string? SqlServer => Environment.GetEnvironmentVariable("PORTAL_TEST_SQLSERVER") is { Length: > 0 } value ? value : null;

    public DatabaseOptions Options { get; }

    /// <summary>A folder that goes when the database goes: the data folder of a portal on it.</summary>
    public string Folder { get; }

    /// <summary>On SQLite, whatever the environment says.</summary>
    public static async Task<TestDatabase> CreateSqliteAsync()
    {
        var options = SqliteOptions();
        File.Copy(await MigratedFile.Value, FileOf(options));
        return new(options);
    }

    public static Task<TestDatabase> CreateAsync() => SqlServer is null
        ? CreateSqliteAsync()
        : MigratedAsync(new TestDatabase(SqlServerOptions(SqlServer)));

    /// <summary>Options for a new SQLite file that does not exist yet.</summary>
    public static DatabaseOptions SqliteOptions() => new(
        DatabaseProvider.Sqlite,
        new SqliteConnectionStringBuilder
        {
            DataSource = Path.Combine(Directory.CreateTempSubdirectory("portal-db-").FullName, "portal.db"),
            Pooling = false,
        }.ToString());

    /// <summary>Options for a database that does not exist yet, on the given server; its name stays short.</summary>
    public static DatabaseOptions SqlServerOptions(string server) => new(
        DatabaseProvider.SqlServer,
        new SqlConnectionStringBuilder(server) { InitialCatalog = $"t{Guid.NewGuid().ToString("N")[..8]}" }.ToString(),
        int.TryParse(Environment.GetEnvironmentVariable("Portal__Database__MaxBatchSize"), CultureInfo.InvariantCulture, out var size) ? size : null);

    /// <summary>A context of its own, as a request would have.</summary>
    public PortalDbContext Open() => _services.CreateScope().ServiceProvider.GetRequiredService<PortalDbContext>();

    public async ValueTask DisposeAsync()
    {
        await using (var db = Open())
            await db.Database.EnsureDeletedAsync();
        await _services.DisposeAsync();
        Delete(Folder);
    }

    /// <summary>Says what somebody is still writing.</summary>
    private static void Delete(string folder)
    {
        try
        {
            Directory.Delete(folder, true);
        }
        catch (IOException e)
        {
            throw new IOException($"{e.Message} There are: {string.Join(", ", Directory.EnumerateFileSystemEntries(folder, "*", SearchOption.AllDirectories))}", e);
        }
    }

    private static string FileOf(DatabaseOptions options) => new SqliteConnectionStringBuilder(options.ConnectionString).DataSource;

    /// <summary>Migrating takes most of a second; copying the result does not.</summary>
    private static async Task<string> MakeMigratedFileAsync()
    {
        var template = await MigratedAsync(new TestDatabase(SqliteOptions()));
        await using var db = template.Open();
        await db.Database.ExecuteSqlRawAsync("PRAGMA wal_checkpoint(TRUNCATE)");
        return FileOf(template.Options);
    }

    private static async Task<TestDatabase> MigratedAsync(TestDatabase database)
    {
        await using var db = database.Open();
        await db.Database.MigrateAsync();
        return database;
    }
}
