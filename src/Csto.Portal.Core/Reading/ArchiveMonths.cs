namespace Csto.Portal.Core.Reading;

public sealed record MonthCount(int Year, int Month, int Count);

public sealed record YearCount(int Year, int Count);

/// <summary>How much is live in every month of the archive that has anything, oldest first: what the strips of years and months show.</summary>
public sealed record ArchiveMonths(IReadOnlyList<MonthCount> Months)
{
    /// <summary>Newest first; years without items are not there.</summary>
    public IReadOnlyList<YearCount> Years { get; } =
        [.. Months.GroupBy(m => m.Year).Select(y => new YearCount(y.Key, y.Sum(m => m.Count))).OrderByDescending(y => y.Year)];

    public MonthCount? Latest => Months.Count == 0 ? null : Months[^1];

    public int CountIn(int year, int month) => Months.FirstOrDefault(m => m.Year == year && m.Month == month)?.Count ?? 0;

    /// <summary>Of a whole archive, year or month; days are counted in <see cref="CalendarMonth"/>.</summary>
    public int CountIn(ArchivePeriod period) => Months.Where(m => Covers(period, m)).Sum(m => m.Count);

    /// <summary>The nearest month with items before the period; null where there is none.</summary>
    public MonthCount? Before(ArchivePeriod period) => Months.LastOrDefault(m => FirstDay(m) < FirstOfMonth(period.From));

    /// <summary>The nearest month with items after the period; null where there is none.</summary>
    public MonthCount? After(ArchivePeriod period) => Months.FirstOrDefault(m => FirstDay(m) > period.To);

    private static bool Covers(ArchivePeriod period, MonthCount month) => FirstDay(month) >= period.From && FirstDay(month) <= period.To;

    private static DateOnly FirstDay(MonthCount month) => new(month.Year, month.Month, 1);

    private static DateOnly FirstOfMonth(DateOnly day) => new(day.Year, day.Month, 1);
}
