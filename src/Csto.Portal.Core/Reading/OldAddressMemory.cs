using System.Collections.Concurrent;

namespace Csto.Portal.Core.Reading;

/// <summary>What a node knows of old addresses in one generation: by which parameters they are told apart, and what it was asked of late.</summary>
internal sealed class OldAddressMemory(IEnumerable<string> sets)
{
    /// <summary>Of the names of parameters that go together; a table of addresses has a handful.</summary>
    public const int MostSets = 100;

    /// <summary>Answers of some hundred bytes each. Whoever asks for thousands of addresses that are not there is not remembered.</summary>
    private const int Most = 4096;

    private readonly ConcurrentDictionary<string, OldAddressAnswer?> _answers = new(StringComparer.Ordinal);
    private int _count;

    public IReadOnlyList<IReadOnlySet<string>> Sets { get; } = [.. sets.Select(set => set.Split('&').ToHashSet(StringComparer.Ordinal))];

    public IReadOnlySet<string> Names => field ??= Sets.SelectMany(set => set).ToHashSet(StringComparer.Ordinal);

    public bool TryRecall(string key, out OldAddressAnswer? answer) => _answers.TryGetValue(key, out answer);

    public void Note(string key, OldAddressAnswer? answer)
    {
        if (Volatile.Read(ref _count) < Most && _answers.TryAdd(key, answer))
            Interlocked.Increment(ref _count);
    }
}
