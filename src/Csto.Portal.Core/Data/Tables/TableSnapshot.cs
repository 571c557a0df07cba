using System.Data;
using System.Data.Common;
using System.Globalization;
using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Storage;

namespace Csto.Portal.Core.Data.Tables;

/// <summary>Every row of every table as they stood at one instant, read while others go on writing.</summary>
public sealed class TableSnapshot : IAsyncDisposable
{
    /// <summary>A large table takes its time to begin.</summary>
    private const int Seconds = 600;

    private readonly PortalDbContext _db;
    private readonly DbTransaction _transaction;
    private readonly ISqlGenerationHelper _sql;

    private TableSnapshot(PortalDbContext db, DbTransaction transaction) =>
        (_db, _transaction, _sql, Tables) = (db, transaction, db.GetService<ISqlGenerationHelper>(), StoredTable.All(db));

    public IReadOnlyList<StoredTable> Tables { get; }

    /// <exception cref="DbException">The database does not answer.</exception>
    public static async Task<TableSnapshot> OpenAsync(PortalDbContext db, CancellationToken cancellationToken)
    {
        await db.Database.OpenConnectionAsync(cancellationToken);
        try
        {
            return new(db, await db.Tables.BeginSnapshotAsync(db.Database.GetDbConnection(), cancellationToken));
        }
        catch
        {
            await db.Database.CloseConnectionAsync();
            throw;
        }
    }

    /// <summary>The values of each row in the order of the columns, null for none; one row is in memory at a time.</summary>
    public async IAsyncEnumerable<object?[]> RowsAsync(StoredTable table, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await using var command = Command(
            $"SELECT {Names(table.Columns.Select(c => c.Name))} FROM {_sql.DelimitIdentifier(table.Name)} ORDER BY {Names(table.Key)}");
        await using var reader = await command.ExecuteReaderAsync(CommandBehavior.SequentialAccess, cancellationToken);
        while (await reader.ReadAsync(cancellationToken))
        {
            var row = new object?[table.Columns.Count];
            for (var i = 0; i < row.Length; i++)
                row[i] = await reader.IsDBNullAsync(i, cancellationToken) ? null : ColumnValue.Read(reader, i, table.Columns[i].Type);
            yield return row;
        }
    }

    /// <summary>The highest number ever given in a numbered table, at least; of a row that is gone, perhaps.</summary>
    public async Task<long> LastNumberAsync(StoredTable table, CancellationToken cancellationToken)
    {
        await using var command = Command(_db.Tables.LastNumber(_sql.DelimitIdentifier(table.Name)));
        return Convert.ToInt64(await command.ExecuteScalarAsync(cancellationToken), CultureInfo.InvariantCulture);
    }

    public async ValueTask DisposeAsync()
    {
        await _transaction.DisposeAsync();
        await _db.Database.CloseConnectionAsync();
    }

    private string Names(IEnumerable<string> names) => string.Join(", ", names.Select(_sql.DelimitIdentifier));

    private DbCommand Command(string text)
    {
        var command = _transaction.Connection!.CreateCommand();
        command.Transaction = _transaction;
        command.CommandText = text;
        command.CommandTimeout = Seconds;
        return command;
    }
}
