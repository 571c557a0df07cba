using System.Data.Common;
using Csto.Portal.Core.Data.Sqlite;
using Csto.Portal.Testing;
using Csto.Portal.Web.Startup;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;

namespace Csto.Portal.IntegrationTests.Faults;

/// <summary>What befalls a database.</summary>
public enum DatabaseFault
{
    /// <summary>The file cannot be opened.</summary>
    Away,

    /// <summary>No command gets an answer before its time is out.</summary>
    Slow,

    /// <summary>May be read and not written.</summary>
    ReadOnly,

    /// <summary>May not grow by a page.</summary>
    Full,

    /// <summary>Another program writes and does not end.</summary>
    Locked,

    /// <summary>Every command fails by a mistake, of ours or of whoever changed the tables.</summary>
    Mistaken,
}

/// <summary>A portal on a SQLite file that a test breaks and mends under it; a command waits a second at most.</summary>
public sealed class FaultyPortal : PortalFactory
{
    private SqliteConnection? _writer;
    private DatabaseFault? _fault;
    private string _file = "";

    public FaultyPortal() => IsOnSqlite = true;

    /// <summary>Breaks the database; the node has noticed, as it does within three seconds.</summary>
    public async Task BreakAsync(DatabaseFault fault)
    {
        _file = await WithDatabaseAsync(db => Task.FromResult(db.Database.GetDbConnection().DataSource));
        _fault = fault;
        if (fault == DatabaseFault.Away)
        {
            File.Move(_file, _file + ".away");
            // A folder in the place of a file cannot be opened as one, by root neither.
            Directory.CreateDirectory(_file);
        }
        else if (fault == DatabaseFault.Locked)
        {
            _writer = new SqliteConnection($"Data Source={_file};Pooling=False");
            await _writer.OpenAsync();
            await ExecuteAsync(_writer, "BEGIN IMMEDIATE");
        }

        await LookAsync();
    }

    /// <summary>Mends it; the node has noticed.</summary>
    public async Task MendAsync()
    {
        if (_fault == DatabaseFault.Away)
        {
            Directory.Delete(_file);
            File.Move(_file + ".away", _file);
        }
        else if (_writer is not null)
        {
            await ExecuteAsync(_writer, "ROLLBACK");
            await _writer.DisposeAsync();
        }

        _fault = null;
        await LookAsync();
    }

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        base.ConfigureWebHost(builder);
        builder.ConfigureTestServices(services => services.ConfigureDbContext<SqlitePortalDbContext>(
            options => options.UseSqlite(sqlite => sqlite.CommandTimeout(1)).AddInterceptors(new ShortOfPatience(), new Asking(this), new BrokenConnections(() => _fault))));
    }

    /// <summary>As the portal does five times a second.</summary>
    private Task LookAsync() => ActivatorUtilities.CreateInstance<GenerationPoll>(Services).AskAsync(default);

    private static async Task ExecuteAsync(DbConnection connection, string sql)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        await command.ExecuteNonQueryAsync();
    }

    private sealed class ShortOfPatience : DbConnectionInterceptor
    {
        public override Task ConnectionOpenedAsync(DbConnection connection, ConnectionEndEventData eventData, CancellationToken cancellationToken = default)
        {
            ((SqliteConnection)connection).DefaultTimeout = 1;
            return Task.CompletedTask;
        }
    }

    /// <summary>What the engine says when the time of a command is out.</summary>
    private sealed class Asking(FaultyPortal portal) : DbCommandInterceptor
    {
        private const int Busy = 5;
        private const int Error = 1;

        public override ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(
            DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result, CancellationToken cancellationToken = default) =>
            ValueTask.FromResult(Unless(result));

        public override ValueTask<InterceptionResult<int>> NonQueryExecutingAsync(
            DbCommand command, CommandEventData eventData, InterceptionResult<int> result, CancellationToken cancellationToken = default) =>
            ValueTask.FromResult(Unless(result));

        private T Unless<T>(T result) => portal._fault switch
        {
            DatabaseFault.Slow => throw new SqliteException("database is locked", Busy),
            DatabaseFault.Mistaken => throw new SqliteException("no such column", Error),
            _ => result,
        };
    }
}
