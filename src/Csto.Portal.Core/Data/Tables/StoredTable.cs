using System.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace Csto.Portal.Core.Data.Tables;

/// <summary>A column as the model knows it, the same on every engine.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Type">What a value is handed to and from the engine as; never nullable.</param>
/// <param name="DbType">What a parameter has to be marked with; null where the value itself says it.</param>
public sealed record StoredColumn(string Name, Type Type, DbType? DbType);

/// <summary>A table as the model knows it, the same on every engine.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Columns">In the order of their names.</param>
/// <param name="Key">The columns of its primary key.</param>
/// <param name="IsNumbered">Whether the engine gives the key of a new row, a number that is never given twice.</param>
public sealed record StoredTable(string Name, IReadOnlyList<StoredColumn> Columns, IReadOnlyList<string> Key, bool IsNumbered)
{
    /// <summary>Every table of the portal but EF Core's own, by name.</summary>
    public static IReadOnlyList<StoredTable> All(PortalDbContext db) =>
        [.. db.Model.GetRelationalModel().Tables.Select(Of).OrderBy(table => table.Name, StringComparer.Ordinal)];

    private static StoredTable Of(ITable table)
    {
        var key = table.PrimaryKey!.Columns;
        var numbered = key is [var column]
            && column.PropertyMappings.Any(mapping => mapping.Property.ValueGenerated == ValueGenerated.OnAdd)
            && (TypeOf(column) == typeof(int) || TypeOf(column) == typeof(long));
        return new(
            table.Name,
            [.. table.Columns.Select(Of).OrderBy(c => c.Name, StringComparer.Ordinal)],
            [.. key.Select(c => c.Name)],
            numbered);
    }

    private static StoredColumn Of(IColumn column) => new(column.Name, TypeOf(column), column.PropertyMappings.Count == 0 ? null : column.StoreTypeMapping.DbType);

    /// <summary>A column that no property stands for holds an object as JSON.</summary>
    private static Type TypeOf(IColumn column)
    {
        if (column.PropertyMappings.Count == 0)
            return typeof(string);
        var mapping = column.PropertyMappings[0].TypeMapping;
        var type = mapping.Converter?.ProviderClrType ?? mapping.ClrType;
        type = Nullable.GetUnderlyingType(type) ?? type;
        return type.IsEnum ? Enum.GetUnderlyingType(type) : type;
    }
}
