using System.Globalization;
using System.Text;
using Csto.Portal.Core.Data;
using Microsoft.EntityFrameworkCore;

namespace Csto.Portal.IntegrationTests.Archive;

/// <summary>A database in words, to see whether anything at all has changed.</summary>
internal static class Dumps
{
    /// <summary>Every row of every table.</summary>
    public static async Task<string> AllAsync(PortalDbContext db)
    {
        var dump = new StringBuilder();
        foreach (var type in db.Model.GetEntityTypes().Where(t => t.GetTableName() is not null).OrderBy(t => t.Name, StringComparer.Ordinal))
        {
            // What is kept as JSON (a passkey) is one column, whatever properties it holds.
            var columns = type.GetTableMappings().SelectMany(m => m.Table.Columns).Select(c => c.Name).Distinct().Order(StringComparer.Ordinal).ToList();
            await using var command = db.Database.GetDbConnection().CreateCommand();
            command.CommandText = $"SELECT \"{string.Join("\", \"", columns)}\" FROM \"{type.GetTableName()}\" ORDER BY {string.Join(", ", Enumerable.Range(1, columns.Count))}";
            await db.Database.OpenConnectionAsync();
            await using var reader = await command.ExecuteReaderAsync();
            while (await reader.ReadAsync())
            {
                var values = columns.Select((_, i) => Convert.ToString(reader.GetValue(i), CultureInfo.InvariantCulture));
                dump.Append(type.GetTableName()).Append(": ").AppendJoin(" | ", values).Append('\n');
            }
        }

        return dump.ToString();
    }
}
