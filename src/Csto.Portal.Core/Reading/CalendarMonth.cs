namespace Csto.Portal.Core.Reading;

public sealed record DayCount(DateOnly Day, int Count);

/// <summary>A month of the calendar with the days that have items.</summary>
/// <param name="Days">Days of the month with items, in order.</param>
/// <param name="Before">The nearest day with items before the month; null where there is none or it was not asked for.</param>
/// <param name="After">The nearest day with items after the month; null where there is none or it was not asked for.</param>
public sealed record CalendarMonth(int Year, int Month, IReadOnlyList<DayCount> Days, DayCount? Before, DayCount? After)
{
    public DateOnly FirstDay => new(Year, Month, 1);

    public DateOnly LastDay => new(Year, Month, DateTime.DaysInMonth(Year, Month));

    public int Count => Days.Sum(d => d.Count);

    public int CountOn(DateOnly day) => Days.FirstOrDefault(d => d.Day == day)?.Count ?? 0;

    /// <summary>The nearest day with items before a day of this month.</summary>
    public DayCount? Earlier(DateOnly day) => Days.LastOrDefault(d => d.Day < day) ?? Before;

    /// <summary>The nearest day with items after a day of this month.</summary>
    public DayCount? Later(DateOnly day) => Days.FirstOrDefault(d => d.Day > day) ?? After;
}
