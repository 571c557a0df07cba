using Csto.Portal.Core.Domain;

namespace Csto.Portal.Core.Publishing.Addresses;

/// <param name="Times">How many readers came since it was last written.</param>
/// <param name="Hosts">Where from.</param>
public sealed record LostCount(string Path, int Times, IReadOnlyCollection<string> Hosts);

/// <summary>
/// Counts unknown addresses in memory until they are written in one go. However many are asked for, it takes a bounded room and no answer waits for it. One for a
/// node.
/// </summary>
public sealed class LostAddressCounter
{
    /// <summary>Different addresses between two writings; more than that is a flood, of which the rest is dropped.</summary>
    public const int Most = 1000;

    private const int MostHosts = 5;

    private readonly Lock _turn = new();
    private Dictionary<string, Entry> _counts = new(StringComparer.Ordinal);

    /// <param name="key">Without parameters that tell nothing.</param>
    /// <param name="host">Of the page that linked there; null where none is known.</param>
    public void Note(OldAddressKey key, string? host)
    {
        if (!LostAddressRules.IsWorthKeeping(key))
            return;
        lock (_turn)
            Add(key.Text, 1, host is null ? [] : [host]);
    }

    /// <summary>What was counted, which from now on is forgotten.</summary>
    public IReadOnlyList<LostCount> Take()
    {
        lock (_turn)
        {
            var counts = _counts;
            _counts = new(StringComparer.Ordinal);
            return [.. counts.Select(c => new LostCount(c.Key, c.Value.Times, c.Value.Hosts))];
        }
    }

    /// <summary>What could not be written waits for the next time.</summary>
    public void PutBack(IEnumerable<LostCount> counts)
    {
        lock (_turn)
        {
            foreach (var count in counts)
                Add(count.Path, count.Times, count.Hosts);
        }
    }

    private void Add(string path, int times, IReadOnlyCollection<string> hosts)
    {
        if (!_counts.TryGetValue(path, out var entry))
        {
            if (_counts.Count >= Most)
                return;
            _counts[path] = entry = new();
        }

        entry.Times = (int)Math.Min(int.MaxValue, (long)entry.Times + times);
        foreach (var host in hosts)
        {
            if (entry.Hosts.Count < MostHosts)
                entry.Hosts.Add(host);
        }
    }

    private sealed class Entry
    {
        public int Times { get; set; }

        public HashSet<string> Hosts { get; } = new(StringComparer.Ordinal);
    }
}
