using Csto.Portal.Core.Domain;

namespace Csto.Portal.Core.Reading;

/// <summary>
/// What is live on every day of the archive, of all kinds and of each: months, years, calendars and neighbouring days are looked up here. Grows
/// with the calendar, not with the archive: forty full years of three kinds are some 45,000 days.
/// </summary>
public sealed class ArchiveDays
{
    private static readonly Days Nothing = new([]);
    private readonly Days _all;
    private readonly Dictionary<PublicationKind, Days> _kinds;

    /// <param name="rows">In order of day.</param>
    internal ArchiveDays(IReadOnlyList<DayOfKind> rows)
    {
        _all = new Days([.. rows.GroupBy(r => r.Day).Select(d => new DayCount(d.Key, d.Sum(r => r.Count)))]);
        _kinds = rows.GroupBy(r => r.Kind).ToDictionary(k => k.Key, k => new Days([.. k.Select(r => new DayCount(r.Day, r.Count))]));
    }

    /// <param name="kind">Null for all kinds.</param>
    public ArchiveMonths Months(PublicationKind? kind) => Of(kind).Months;

    /// <summary>The month of a day, with its nearest days before and after.</summary>
    public CalendarMonth Month(PublicationKind? kind, DateOnly day) => Of(kind).Month(ArchivePeriod.OfMonth(day.Year, day.Month));

    /// <summary>The months of a year that have anything, newest first, without the days around each.</summary>
    public IReadOnlyList<CalendarMonth> Year(PublicationKind? kind, int year) =>
    [
        .. Of(kind).Months.Months.Where(m => m.Year == year).Reverse()
            .Select(m => Of(kind).Month(ArchivePeriod.OfMonth(year, m.Month)) with { Before = null, After = null }),
    ];

    private Days Of(PublicationKind? kind) => kind is not { } one ? _all : _kinds.GetValueOrDefault(one, Nothing);

    /// <param name="ordered">Each day once.</param>
    private sealed class Days(DayCount[] ordered)
    {
        public ArchiveMonths Months { get; } = new(
            [.. ordered.GroupBy(d => (d.Day.Year, d.Day.Month)).Select(m => new MonthCount(m.Key.Year, m.Key.Month, m.Sum(d => d.Count)))]);

        public CalendarMonth Month(ArchivePeriod month)
        {
            var (from, to) = (FirstNotBefore(month.From), FirstNotBefore(month.To.AddDays(1)));
            return new(
                month.From.Year,
                month.From.Month,
                ordered[from..to],
                from > 0 ? ordered[from - 1] : null,
                to < ordered.Length ? ordered[to] : null);
        }

        private int FirstNotBefore(DateOnly day)
        {
            var (low, high) = (0, ordered.Length);
            while (low < high)
            {
                var middle = (low + high) / 2;
                (low, high) = ordered[middle].Day < day ? (middle + 1, high) : (low, middle);
            }

            return low;
        }
    }
}
