using System.Data.Common;
using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Storage;

namespace Csto.Portal.Core.Data.Tables;

/// <summary>Fills all tables anew in one transaction, whatever the order their rows refer to each other in.</summary>
public sealed class TableFilling
{
    /// <summary>SQL Server takes 2100 parameters and 1000 rows in a statement.</summary>
    private const int MostParameters = 2000;

    private const int MostRows = 200;
    private const int Seconds = 600;

    private readonly PortalDbContext _db;
    private readonly ISqlGenerationHelper _sql;
    private readonly int _mostRows;

    private TableFilling(PortalDbContext db)
    {
        (_db, _sql) = (db, db.GetService<ISqlGenerationHelper>());
        _mostRows = Math.Min(MostRows, RelationalOptionsExtension.Extract(db.GetService<IDbContextOptions>()).MaxBatchSize ?? MostRows);
    }

    /// <summary>
    /// Empties every table and lets <paramref name="fill"/> fill them; commits when it returns and no row refers to one that is not there. When
    /// something fails, nothing has happened. After a transient fault it begins again from the start.
    /// </summary>
    /// <exception cref="BrokenReferencesException">Rows refer to others that did not come.</exception>
    public static async Task<T> RunAsync<T>(
        PortalDbContext db, Func<TableFilling, CancellationToken, Task<T>> fill, CancellationToken cancellationToken)
    {
        var filling = new TableFilling(db);
        // The connection stays the same one from here on: what the engine is told holds for a connection.
        await db.Database.OpenConnectionAsync(cancellationToken);
        try
        {
            await filling.SayAsync(db.Tables.BeforeFilling, cancellationToken);
            return await db.InTransactionAsync(cancel => filling.FillAsync(fill, cancel), cancellationToken);
        }
        finally
        {
            await filling.SayAsync(db.Tables.AfterFilling, CancellationToken.None);
            await db.Database.CloseConnectionAsync();
        }
    }

    /// <summary>Adds rows, whose values stand in the order of the columns.</summary>
    /// <returns>How many.</returns>
    public async Task<long> AddAsync(StoredTable table, IAsyncEnumerable<object?[]> rows, CancellationToken cancellationToken)
    {
        var name = _sql.DelimitIdentifier(table.Name);
        var most = Math.Clamp(MostParameters / table.Columns.Count, 1, _mostRows);
        await SayAsync(table.IsNumbered ? _db.Tables.BeforeNumbers(name) : null, cancellationToken);
        var added = 0L;
        await using var whole = Insertion(table, most);
        await foreach (var some in rows.Chunk(most).WithCancellation(cancellationToken))
        {
            if (some.Length == most)
            {
                await InsertAsync(whole, some, cancellationToken);
            }
            else
            {
                await using var rest = Insertion(table, some.Length);
                await InsertAsync(rest, some, cancellationToken);
            }

            added += some.Length;
        }

        await SayAsync(table.IsNumbered ? _db.Tables.AfterNumbers(name) : null, cancellationToken);
        return added;
    }

    /// <summary>Lets new rows of a numbered table get numbers above <paramref name="last"/>.</summary>
    public Task SetLastNumberAsync(StoredTable table, long last, CancellationToken cancellationToken) =>
        SayAsync(_db.Tables.SetLastNumber(_sql.DelimitIdentifier(table.Name), last), cancellationToken);

    public async Task<long> CountAsync(StoredTable table, CancellationToken cancellationToken)
    {
        await using var command = Command($"SELECT count(*) FROM {_sql.DelimitIdentifier(table.Name)}");
        return Convert.ToInt64(await command.ExecuteScalarAsync(cancellationToken), CultureInfo.InvariantCulture);
    }

    private async Task<T> FillAsync<T>(Func<TableFilling, CancellationToken, Task<T>> fill, CancellationToken cancellationToken)
    {
        var names = StoredTable.All(_db).Select(table => _sql.DelimitIdentifier(table.Name)).ToList();
        foreach (var name in names)
            await SayAsync(_db.Tables.Loosen(name), cancellationToken);
        foreach (var name in names)
            await SayAsync($"DELETE FROM {name}", cancellationToken);
        var result = await fill(this, cancellationToken);
        foreach (var name in names)
            await SayAsync(_db.Tables.Tighten(name), cancellationToken);
        if (_db.Tables.BrokenReferences is { } query)
        {
            await using var command = Command(query);
            await using var broken = await command.ExecuteReaderAsync(cancellationToken);
            if (await broken.ReadAsync(cancellationToken))
                throw new BrokenReferencesException($"Rows of {broken.GetString(0)} refer to rows that are not there.");
        }

        return result;
    }

    private DbCommand Insertion(StoredTable table, int rows)
    {
        var columns = string.Join(", ", table.Columns.Select(c => _sql.DelimitIdentifier(c.Name)));
        var width = table.Columns.Count;
        var values = Enumerable.Range(0, rows).Select(r => $"({string.Join(", ", Enumerable.Range(r * width, width).Select(i => $"@p{i}"))})");
        var command = Command($"INSERT INTO {_sql.DelimitIdentifier(table.Name)} ({columns}) VALUES {string.Join(", ", values)}");
        for (var i = 0; i < rows * width; i++)
        {
            var parameter = command.CreateParameter();
            parameter.ParameterName = $"@p{i}";
            if (table.Columns[i % width].DbType is { } type)
                parameter.DbType = type;
            command.Parameters.Add(parameter);
        }

        return command;
    }

    private static async Task InsertAsync(DbCommand command, object?[][] rows, CancellationToken cancellationToken)
    {
        var i = 0;
        foreach (var value in rows.SelectMany(row => row))
            command.Parameters[i++].Value = value ?? DBNull.Value;
        await command.ExecuteNonQueryAsync(cancellationToken);
    }

    private async Task SayAsync(string? text, CancellationToken cancellationToken)
    {
        if (text is null)
            return;
        await using var command = Command(text);
        await command.ExecuteNonQueryAsync(cancellationToken);
    }

    private DbCommand Command(string text)
    {
        var command = _db.Database.GetDbConnection().CreateCommand();
        command.Transaction = _db.Database.CurrentTransaction?.GetDbTransaction();
        command.CommandText = text;
        command.CommandTimeout = Seconds;
        return command;
    }
}

/// <summary>What was brought does not belong together.</summary>
public sealed class BrokenReferencesException(string message) : Exception(message);
