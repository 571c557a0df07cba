using System.Diagnostics;

namespace Csto.Portal.Testing;

/// <summary>How much time something takes, for tests that bound it.</summary>
public sealed class Effort
{
    private readonly long began = Stopwatch.GetTimestamp();
    private readonly TimeSpan processorTimeBefore = Environment.CpuUsage.TotalTime;

    /// <summary>
    /// The lesser of the time on the clock, which a busy machine stretches, and the processor time of the process, to which tests that run
    /// beside this one add.
    /// </summary>
    public TimeSpan Spent
    {
        get
        {
            var byClock = Stopwatch.GetElapsedTime(began);
            var byProcessor = Environment.CpuUsage.TotalTime - processorTimeBefore;
            return byClock < byProcessor ? byClock : byProcessor;
        }
    }

    public static Effort Begin() => new();
}
