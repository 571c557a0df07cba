namespace Csto.Portal.Core.Notices;

/// <summary>How long to keep trying to send a letter.</summary>
public static class Patience
{
    /// <summary>After this long without success a letter is given up.</summary>
    public static readonly TimeSpan Whole = TimeSpan.FromDays(3);

    private static readonly TimeSpan First = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan Longest = TimeSpan.FromHours(6);

    /// <param name="tries">How many tries have failed, 1 or more.</param>
    /// <returns>The pause before the next: a minute, twice as long each time, six hours at most.</returns>
    public static TimeSpan Pause(int tries) =>
        tries > 10 ? Longest : TimeSpan.FromTicks(Math.Min(Longest.Ticks, First.Ticks << (tries - 1)));
}
