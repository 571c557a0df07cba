using System.Diagnostics;
using Csto.Portal.Core.Data;
using Csto.Portal.Testing;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Csto.Portal.IntegrationTests.Startup;

public sealed class DatabasePreparationTests : IAsyncDisposable
{
    private readonly DatabaseOptions options = TestDatabase.SqlServer is { } server ? TestDatabase.SqlServerOptions(server) : TestDatabase.SqliteOptions();
    private readonly List<ServiceProvider> nodes = [];

    public async ValueTask DisposeAsync()
    {
        if (nodes.FirstOrDefault() is { } node)
            await WithDatabaseAsync(node, db => db.Database.EnsureDeletedAsync());
        foreach (var each in nodes)
            await each.DisposeAsync();
        if (File is { } file)
            Directory.Delete(Path.GetDirectoryName(file)!, true);
    }

    [Fact]
    public async Task Prepare_NoDatabase_MakesAndMigratesIt()
    {
        var node = Node();

        await PrepareAsync(node);

        (await WithDatabaseAsync(node, db => db.GenerationAsync(default))).ShouldBe(1);
        (await WithDatabaseAsync(node, db => db.Database.GetPendingMigrationsAsync())).ShouldBeEmpty();
    }

    [Fact]
    public async Task Prepare_SeveralNodesAtOnce_AllSucceed()
    {
        var several = Enumerable.Range(0, 4).Select(_ => Node()).ToList();

        await Task.WhenAll(several.Select(node => Task.Run(() => PrepareAsync(node))));

        foreach (var node in several)
            (await WithDatabaseAsync(node, db => db.GenerationAsync(default))).ShouldBe(1);
    }

    [Fact]
    public async Task Prepare_UpToDate_WritesNothing()
    {
        var node = Node();
        await PrepareAsync(node);
        var log = new List<string>();

        await PrepareAsync(Node(log));

        log.ShouldBeEmpty();
    }

    [FactOnSqlite]
    public async Task Prepare_LockLeftByAKilledProcess_IsClearedAtOnce()
    {
        await ExecuteAsync(
            "CREATE TABLE \"__EFMigrationsLock\" (\"Id\" INTEGER NOT NULL CONSTRAINT \"PK___EFMigrationsLock\" PRIMARY KEY, \"Timestamp\" TEXT NOT NULL);"
            + "INSERT INTO \"__EFMigrationsLock\" VALUES (1, '2026-01-01 00:00:00');");
        var node = Node();

        await PrepareAsync(node).WaitAsync(TimeSpan.FromSeconds(20));

        (await WithDatabaseAsync(node, db => db.GenerationAsync(default))).ShouldBe(1);
    }

    [FactOnSqlite]
    public async Task Prepare_AnotherProcessIsAtIt_WaitsAndSaysSo()
    {
        var log = new List<string>();
        var held = new FileStream(File + ".lock", FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        var preparing = PrepareAsync(Node(log));
        (await Task.WhenAny(preparing, Task.Delay(500))).ShouldNotBe(preparing);

        await held.DisposeAsync();

        await preparing.WaitAsync(TimeSpan.FromSeconds(20));
        log.ShouldContain(line => line.Contains("is not ready; trying again in 1 s", StringComparison.Ordinal));
    }

    [FactOnSqlite]
    public async Task Prepare_FileAwayForLongerThanPatience_Throws()
    {
        var absent = options with { ConnectionString = "Data Source=/proc/absent/portal.db" };
        await using var node = Services(absent, []);
        var began = Stopwatch.GetTimestamp();

        await Should.ThrowAsync<SqliteException>(() =>
            node.GetRequiredService<DatabasePreparation>().PrepareAsync(TimeSpan.FromSeconds(1.5), default));

        Stopwatch.GetElapsedTime(began).ShouldBeInRange(TimeSpan.FromSeconds(0.9), TimeSpan.FromSeconds(10));
    }

    [FactOnSqlite]
    public async Task Prepare_Sqlite_ReadersGoOnWhileSomebodyWrites()
    {
        var node = Node();
        await PrepareAsync(node);
        await using var scope = node.CreateAsyncScope();
        var writer = scope.ServiceProvider.GetRequiredService<PortalDbContext>();
        await using var transaction = await writer.Database.BeginTransactionAsync();
        await writer.NextGenerationAsync(default);

        (await WithDatabaseAsync(node, db => db.GenerationAsync(default))).ShouldBe(1);
    }

    private string? File => options.Provider == DatabaseProvider.Sqlite ? new SqliteConnectionStringBuilder(options.ConnectionString).DataSource : null;

    private static Task PrepareAsync(ServiceProvider node) =>
        node.GetRequiredService<DatabasePreparation>().PrepareAsync(TimeSpan.FromMinutes(1), default);

    private static async Task<T> WithDatabaseAsync<T>(ServiceProvider node, Func<PortalDbContext, Task<T>> use)
    {
        await using var scope = node.CreateAsyncScope();
        return await use(scope.ServiceProvider.GetRequiredService<PortalDbContext>());
    }

    private async Task ExecuteAsync(string sql)
    {
        await using var connection = new SqliteConnection(options.ConnectionString);
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
#pragma warning disable CA2100 // Written above.
        command.CommandText = sql;
#pragma warning restore CA2100
        await command.ExecuteNonQueryAsync();
    }

    private ServiceProvider Node(List<string>? log = null)
    {
        var node = Services(options, log ?? []);
        nodes.Add(node);
        return node;
    }

    private static ServiceProvider Services(DatabaseOptions options, List<string> log) => new ServiceCollection()
        .AddLogging(logging => logging.AddProvider(new Memory(log)).AddFilter((category, _) => category!.StartsWith("Csto.Portal", StringComparison.Ordinal)))
        .AddSingleton(TimeProvider.System)
        .AddPortalData(options)
        .BuildServiceProvider();

    private sealed class Memory(List<string> lines) : ILoggerProvider, ILogger
    {
        public ILogger CreateLogger(string categoryName) => this;

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
            lines.Add(formatter(state, exception));

        public void Dispose()
        {
        }
    }
}

/// <summary>Where the suite runs on SQL Server, the file of SQLite has no say.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class FactOnSqliteAttribute : FactAttribute
{
    public FactOnSqliteAttribute()
    {
        if (TestDatabase.SqlServer is not null)
            Skip = "About SQLite only.";
    }
}
