using Csto.Portal.Core.Domain;

namespace Csto.Portal.Core.Data;

/// <summary>
/// Which generation readers see on this node: at once what it wrote itself while it is alone (<see cref="GenerationInterceptor"/>); with other nodes beside it
/// every generation from the instant on that was named for all of them. Whatever was made of the database after looking here is at least as new as what was
/// seen here.
/// </summary>
public sealed class GenerationWatch(TimeProvider clock)
{
    private static readonly long Freshness = NodeTiming.Freshness.Ticks;

    private readonly Lock _learning = new();
    private volatile Known? _known;
    private volatile bool _isAway;
    private volatile bool _hasOthers;
    private long _lookedAt;
    private TaskCompletionSource _nextLook = NewLook();

    /// <summary>Null until the database has been asked for the first time.</summary>
    public long? Current => At(clock.GetUtcNow().UtcTicks);

    /// <summary>The newest that has been committed, whether readers see it yet or not.</summary>
    public long? Newest => _known?.Newest;

    /// <summary>Whether other nodes run on the database.</summary>
    public bool HasOthers => _hasOthers;

    /// <summary>Whether the database did not answer when it was asked last: readers go on with what was made of it before.</summary>
    public bool IsAway => _isAway;

    /// <inheritdoc cref="Current"/>
    /// <param name="now">UTC, in ticks.</param>
    public long? At(long now) => _known?.At(now);

    /// <summary>Whether this node has looked at the database so lately that it knows of every generation that readers of other nodes may see.</summary>
    /// <param name="now">UTC, in ticks.</param>
    public bool IsFresh(long now) => !_hasOthers || _isAway || now - Volatile.Read(ref _lookedAt) <= Freshness;

    /// <summary>Ends when the database has been asked again, with or without an answer.</summary>
    public Task NextLookAsync() => Volatile.Read(ref _nextLook).Task;

    /// <summary>Ends when readers see everything that this node knows to be committed now, after <see cref="NodeTiming.Notice"/> at the longest.</summary>
    public Task InEffectAsync(CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        return _known is { Pending: [.., var last] } && last.At > now
            ? Task.Delay(TimeSpan.FromMilliseconds(Math.Ceiling((last.At - now).TotalMilliseconds)), clock, cancellationToken)
            : Task.CompletedTask;
    }

    /// <summary>Takes note of a generation that readers see; an older one than known changes nothing.</summary>
    public void Learn(long generation) => Learn([new() { Generation = generation, At = DateTime.MinValue }]);

    /// <summary>
    /// Takes note of what has been committed. No instant is taken to lie further ahead than the notice, whatever the clock of the node that named it.
    /// </summary>
    public void Learn(IEnumerable<GenerationStart> starts)
    {
        lock (_learning)
        {
            var now = clock.GetUtcNow().UtcDateTime;
            var latest = now + NodeTiming.Notice;
            var current = _known?.At(now.Ticks) ?? long.MinValue;
            var all = starts.Concat(_known?.Pending ?? []).Where(s => s.Generation > current).DistinctBy(s => s.Generation).OrderBy(s => s.Generation).ToList();
            if (all.FindLastIndex(s => s.At <= now) is var due and >= 0)
            {
                current = all[due].Generation;
                all.RemoveRange(0, due + 1);
            }

            // The first look meets what still waits: readers see what was before it.
            if (current == long.MinValue && all.Count > 0)
                current = all[0].Generation - 1;
            _known = new(current, [.. all.Select(s => s.At <= latest ? s : new() { Generation = s.Generation, At = latest })]);
        }

        if (_isAway)
            _isAway = false;
    }

    /// <summary>Takes note of a look at the database.</summary>
    /// <param name="began">UTC: whatever was committed before it was seen.</param>
    /// <param name="hasOthers">Whether other nodes were seen.</param>
    public void Looked(DateTime began, bool hasOthers)
    {
        _hasOthers = hasOthers;
        Volatile.Write(ref _lookedAt, Math.Max(began.Ticks, Volatile.Read(ref _lookedAt)));
        Interlocked.Exchange(ref _nextLook, NewLook()).SetResult();
    }

    /// <summary>Takes note that the database does not answer, until it says a generation again.</summary>
    public void LoseTouch()
    {
        _isAway = true;
        Interlocked.Exchange(ref _nextLook, NewLook()).SetResult();
    }

    private static TaskCompletionSource NewLook() => new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <param name="Now">What readers saw when this was written.</param>
    /// <param name="Pending">What they see later, in order.</param>
    private sealed record Known(long Now, GenerationStart[] Pending)
    {
        public long Newest => Pending is [.., var last] ? last.Generation : Now;

        public long At(long now)
        {
            for (var i = Pending.Length - 1; i >= 0; i--)
            {
                if (Pending[i].At.Ticks <= now)
                    return Pending[i].Generation;
            }

            return Now;
        }
    }
}
