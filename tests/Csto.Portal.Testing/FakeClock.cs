namespace Csto.Portal.Testing;

/// <summary>A clock that stands where a test puts it.</summary>
public sealed class FakeClock(DateTimeOffset now) : TimeProvider
{
    /// <summary>13 February 2026, noon in Moscow.</summary>
    public FakeClock() : this(new(2026, 2, 13, 9, 0, 0, TimeSpan.Zero))
    {
    }

    public DateTimeOffset Now { get; set; } = now;

    public override DateTimeOffset GetUtcNow() => Now;
}
