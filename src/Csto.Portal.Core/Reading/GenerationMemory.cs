using System.Collections.Concurrent;

namespace Csto.Portal.Core.Reading;

/// <summary>The generation with the Moscow day: as long as both stay, what readers see stays.</summary>
internal sealed record SiteStamp(long Generation, DateOnly Day);

/// <summary>
/// What stands on many pages and changes only when what readers see does: each value is read once for a stamp, by one request while the others
/// wait, and the last one is kept for when the database does not answer. One for a node.
/// </summary>
public sealed class GenerationMemory
{
    private readonly ConcurrentDictionary<string, Slot> _slots = [];

    /// <param name="name">Of the value.</param>
    /// <param name="stamp">Read from the database before, so that a change in between is seen at the next look.</param>
    /// <param name="read">Asks the database.</param>
    /// <param name="cancellationToken">Stops the wait and the question.</param>
    internal async ValueTask<T> ReadAsync<T>(string name, SiteStamp stamp, Func<Task<T>> read, CancellationToken cancellationToken)
        where T : class
    {
        var slot = _slots.GetOrAdd(name, _ => new Slot());
        if (slot.Last is { Value: T known } last && last.Stamp == stamp)
            return known;
        await slot.Turn.WaitAsync(cancellationToken);
        try
        {
            if (slot.Last is { Value: T made } now && now.Stamp == stamp)
                return made;
            var value = await read();
            slot.Last = new Reading(value, stamp);
            return value;
        }
        finally
        {
            slot.Turn.Release();
        }
    }

    /// <summary>The last value read, whatever its stamp; null where there is none.</summary>
    internal T? Last<T>(string name)
        where T : class =>
        _slots.TryGetValue(name, out var slot) ? slot.Last?.Value as T : null;

    private sealed record Reading(object Value, SiteStamp Stamp);

    private sealed class Slot
    {
        private volatile Reading? _last;

        public SemaphoreSlim Turn { get; } = new(1, 1);

        public Reading? Last
        {
            get => _last;
            set => _last = value;
        }
    }
}
