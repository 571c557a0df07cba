using Csto.Portal.Core.Domain;

namespace Csto.Portal.Core.Reading;

/// <summary>How much of the calendar a list covers.</summary>
public enum PeriodScale
{
    All,
    Year,
    Month,
    Day,
}

/// <summary>The whole archive, or one year, month or day of it, in Moscow datelines.</summary>
public sealed record ArchivePeriod
{
    public static readonly ArchivePeriod All = new(PeriodScale.All, DateOnly.MinValue, DateOnly.MaxValue);

    private ArchivePeriod(PeriodScale scale, DateOnly from, DateOnly to) => (Scale, From, To) = (scale, from, to);

    public PeriodScale Scale { get; }

    /// <summary>The first day.</summary>
    public DateOnly From { get; }

    /// <summary>The last day.</summary>
    public DateOnly To { get; }

    public static ArchivePeriod OfYear(int year) => new(PeriodScale.Year, new(year, 1, 1), new(year, 12, 31));

    public static ArchivePeriod OfMonth(int year, int month) =>
        new(PeriodScale.Month, new(year, month, 1), new(year, month, DateTime.DaysInMonth(year, month)));

    public static ArchivePeriod OfDay(DateOnly day) => new(PeriodScale.Day, day, day);

    /// <summary>
    /// Null for nonsense: a thirteenth month, 31 February, a time before the Treaty was signed, a year after the next one.
    /// What is merely empty or still to come within that is a period.
    /// </summary>
    public static ArchivePeriod? Of(int? year, int? month, int? day, DateOnly today)
    {
        if (year is null)
            return All;
        if (year < Limits.EarliestDate.Year || year > today.Year + 1 || month is < 1 or > 12)
            return null;
        if (month is null)
            return OfYear(year.Value);
        var whole = OfMonth(year.Value, month.Value);
        if (day is < 1 || day > whole.To.Day)
            return null;
        var period = day is null ? whole : OfDay(new(year.Value, month.Value, day.Value));
        return period.To < Limits.EarliestDate ? null : period;
    }
}
