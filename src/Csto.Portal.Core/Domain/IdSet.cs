using System.Collections;
using System.Runtime.CompilerServices;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Csto.Portal.Core.Domain;

/// <summary>Identifiers without order or repetition; equal when their members are, so that records holding them compare by value.</summary>
[CollectionBuilder(typeof(IdSet), nameof(Create))]
[JsonConverter(typeof(AsArray))]
public sealed class IdSet : IReadOnlyCollection<int>, IEquatable<IdSet>
{
    private readonly int[] _ids;

    private IdSet(int[] ids) => _ids = ids;

    public int Count => _ids.Length;

    public static IdSet Create(ReadOnlySpan<int> ids) => new([.. new SortedSet<int>(ids.ToArray())]);

    public bool Contains(int id) => Array.BinarySearch(_ids, id) >= 0;

    public bool Equals(IdSet? other) => other is not null && _ids.AsSpan().SequenceEqual(other._ids);

    public override bool Equals(object? obj) => Equals(obj as IdSet);

    public override int GetHashCode() => _ids.Aggregate(_ids.Length, HashCode.Combine);

    public IEnumerator<int> GetEnumerator() => ((IEnumerable<int>)_ids).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    private sealed class AsArray : JsonConverter<IdSet>
    {
        public override IdSet Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            Create(JsonSerializer.Deserialize<int[]>(ref reader, options) ?? []);

        public override void Write(Utf8JsonWriter writer, IdSet value, JsonSerializerOptions options) =>
            JsonSerializer.Serialize(writer, value._ids, options);
    }
}
