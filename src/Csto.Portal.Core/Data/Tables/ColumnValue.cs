using System.Data.Common;

namespace Csto.Portal.Core.Data.Tables;

/// <summary>Values as the engines give them: every engine gives the same for the same column.</summary>
internal static class ColumnValue
{
    private static readonly Dictionary<Type, Func<DbDataReader, int, object>> Readers = new()
    {
        [typeof(string)] = (reader, i) => reader.GetString(i),
        [typeof(int)] = (reader, i) => reader.GetInt32(i),
        [typeof(long)] = (reader, i) => reader.GetInt64(i),
        [typeof(bool)] = (reader, i) => reader.GetBoolean(i),
        [typeof(double)] = (reader, i) => reader.GetDouble(i),
        [typeof(Guid)] = (reader, i) => reader.GetGuid(i),
        [typeof(DateTime)] = (reader, i) => DateTime.SpecifyKind(reader.GetDateTime(i), DateTimeKind.Unspecified),
        [typeof(DateTimeOffset)] = (reader, i) => reader.GetFieldValue<DateTimeOffset>(i),
        [typeof(DateOnly)] = (reader, i) => reader.GetFieldValue<DateOnly>(i),
        [typeof(byte[])] = (reader, i) => reader.GetFieldValue<byte[]>(i),
    };

    /// <summary>The types there is a way for; a column of another would have to be added here.</summary>
    public static IReadOnlyCollection<Type> Types => Readers.Keys;

    public static object Read(DbDataReader reader, int column, Type type) => Readers[type](reader, column);
}
