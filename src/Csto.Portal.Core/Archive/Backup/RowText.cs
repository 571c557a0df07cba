using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Csto.Portal.Core.Data.Tables;

namespace Csto.Portal.Core.Archive.Backup;

/// <summary>Rows as text: a line with the names of the columns, then a line a row, each a JSON array in UTF-8.</summary>
internal static class RowText
{
    private static readonly JsonWriterOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <returns>How many rows were written.</returns>
    public static async Task<long> WriteAsync(
        Stream stream, StoredTable table, IAsyncEnumerable<object?[]> rows, CancellationToken cancellationToken)
    {
        var count = 0L;
        using var line = new MemoryStream();
        await using var json = new Utf8JsonWriter(line, Plain);
        await WriteLineAsync([.. table.Columns.Select(object? (c) => c.Name)]);
        await foreach (var row in rows.WithCancellation(cancellationToken))
        {
            await WriteLineAsync(row);
            count++;
        }

        return count;

        async Task WriteLineAsync(object?[] values)
        {
            json.WriteStartArray();
            foreach (var value in values)
                JsonSerializer.Serialize(json, value);
            json.WriteEndArray();
            await json.FlushAsync(cancellationToken);
            line.WriteByte((byte)'\n');
            await stream.WriteAsync(line.GetBuffer().AsMemory(0, (int)line.Length), cancellationToken);
            line.SetLength(0);
            json.Reset();
        }
    }

    /// <exception cref="BrokenBackupException">They are not the rows of the table.</exception>
    public static async IAsyncEnumerable<object?[]> ReadAsync(
        Stream stream, StoredTable table, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        using var reader = new StreamReader(stream, Encoding.UTF8);
        string[] columns = [.. table.Columns.Select(c => c.Name)];
        if (await reader.ReadLineAsync(cancellationToken) is not { } head || !Names(head).SequenceEqual(columns, StringComparer.Ordinal))
            throw Wrong(table);
        while (await reader.ReadLineAsync(cancellationToken) is { } line)
            yield return Row(line, table);
    }

    private static string[] Names(string line)
    {
        try
        {
            return JsonSerializer.Deserialize<string[]>(line) ?? [];
        }
        catch (JsonException)
        {
            return [];
        }
    }

    private static object?[] Row(string line, StoredTable table)
    {
        try
        {
            using var json = JsonDocument.Parse(line);
            if (json.RootElement.GetArrayLength() != table.Columns.Count)
                throw Wrong(table);
            return [.. json.RootElement.EnumerateArray().Select((value, i) => value.Deserialize(table.Columns[i].Type.OrNull()))];
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException or FormatException)
        {
            throw Wrong(table);
        }
    }

    private static Type OrNull(this Type type) => type.IsValueType ? typeof(Nullable<>).MakeGenericType(type) : type;

    private static BrokenBackupException Wrong(StoredTable table) => new($"строки таблицы {table.Name} в ней не те, что нужны этой версии портала");
}
