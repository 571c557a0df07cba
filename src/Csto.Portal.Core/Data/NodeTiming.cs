namespace Csto.Portal.Core.Data;

/// <summary>
/// By which several nodes show a new generation at one instant (ADR 27). A commit names the instant <see cref="Notice"/> ahead; a node that looks at the
/// database every <see cref="Pause"/> has heard of it by then, and one that could not look for <see cref="Freshness"/> looks before it answers. What is left of
/// the notice is for the commit itself and for clocks that differ.
/// </summary>
public static class NodeTiming
{
    public static readonly TimeSpan Notice = TimeSpan.FromMilliseconds(750);
    public static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(200);
    public static readonly TimeSpan Freshness = TimeSpan.FromMilliseconds(400);

    /// <summary>Between two signs of life.</summary>
    public static readonly TimeSpan Beat = TimeSpan.FromSeconds(5);

    /// <summary>A node that has given no sign of life for this long is none.</summary>
    public static readonly TimeSpan Lifetime = TimeSpan.FromSeconds(20);

    /// <summary>Longer than any node takes to hear of a generation.</summary>
    public static readonly TimeSpan Remembered = TimeSpan.FromMinutes(1);
}
