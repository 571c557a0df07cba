namespace Csto.Portal.Core.Data;

/// <summary>
/// The newest generation this node knows of: at once of what it wrote itself (<see cref="GenerationInterceptor"/>), of what other nodes wrote as soon as
/// somebody asks the database. Whatever was made of the database after looking here is at least as new as what was seen here.
/// </summary>
public sealed class GenerationWatch
{
    private const long Unknown = -1;

    private long _current = Unknown;

    /// <summary>Null until the database has been asked for the first time.</summary>
    public long? Current => Volatile.Read(ref _current) is var current && current == Unknown ? null : current;

    /// <summary>Takes note of a generation that has been committed; an older one than known changes nothing.</summary>
    public void Learn(long generation)
    {
        for (var known = Volatile.Read(ref _current); known < generation;)
        {
            var before = Interlocked.CompareExchange(ref _current, generation, known);
            if (before == known)
                return;
            known = before;
        }
    }
}
