namespace Csto.Portal.Core.Data;

/// <summary>
/// The newest generation this node knows of: at once of what it wrote itself (<see cref="GenerationInterceptor"/>), of what other nodes wrote as soon as
/// somebody asks the database. Whatever was made of the database after looking here is at least as new as what was seen here.
/// </summary>
public sealed class GenerationWatch
{
    private const long Unknown = -1;

    private long _current = Unknown;
    private volatile bool _isAway;

    /// <summary>Null until the database has been asked for the first time.</summary>
    public long? Current => Volatile.Read(ref _current) is var current && current == Unknown ? null : current;

    /// <summary>Whether the database did not answer when it was asked last: readers go on with what was made of it before.</summary>
    public bool IsAway => _isAway;

    /// <summary>Takes note that the database does not answer, until it says a generation again.</summary>
    public void LoseTouch() => _isAway = true;

    /// <summary>Takes note of a generation that has been committed; an older one than known changes nothing.</summary>
    public void Learn(long generation)
    {
        if (_isAway)
            _isAway = false;
        for (var known = Volatile.Read(ref _current); known < generation;)
        {
            var before = Interlocked.CompareExchange(ref _current, generation, known);
            if (before == known)
                return;
            known = before;
        }
    }
}
