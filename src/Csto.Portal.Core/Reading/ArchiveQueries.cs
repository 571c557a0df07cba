using Csto.Portal.Core.Data;
using Csto.Portal.Core.Domain;
using Microsoft.EntityFrameworkCore;

namespace Csto.Portal.Core.Reading;

/// <summary>Counts by day, month and year, read from the days that the publishing transactions keep: never counted over publications.</summary>
internal static class ArchiveQueries
{
    public static IQueryable<ArchiveDay> Days(this PortalDbContext db, PublicationKind? kind)
    {
        var days = db.ArchiveDays.AsNoTracking().Where(d => d.Language == Publication.Russian && d.Count > 0);
        return kind is { } one ? days.Where(d => d.Kind == one) : days;
    }

    /// <summary>Every month that has anything, oldest first.</summary>
    public static IQueryable<MonthCount> Months(this PortalDbContext db, PublicationKind? kind) =>
        from day in db.Days(kind)
        group day by new { day.Day.Year, day.Day.Month } into month
        orderby month.Key.Year, month.Key.Month
        select new MonthCount(month.Key.Year, month.Key.Month, month.Sum(d => d.Count));

    /// <summary>Days of a period in order; for all kinds a day can stand there once for each.</summary>
    public static IQueryable<DayCount> DaysIn(this PortalDbContext db, PublicationKind? kind, DateOnly from, DateOnly to) =>
        db.Days(kind).Where(d => d.Day >= from && d.Day <= to).OrderBy(d => d.Day).Select(d => new DayCount(d.Day, d.Count));

    /// <summary>
    /// The same with the nearest day before the period and the nearest after it: one range, whose ends are looked up in the same statement.
    /// </summary>
    public static IQueryable<DayCount> DaysAround(this PortalDbContext db, PublicationKind? kind, DateOnly from, DateOnly to)
    {
        var days = db.Days(kind);
        return days
            .Where(d => d.Day >= (days.Where(b => b.Day < from).Max(b => (DateOnly?)b.Day) ?? from)
                && d.Day <= (days.Where(a => a.Day > to).Min(a => (DateOnly?)a.Day) ?? to))
            .OrderBy(d => d.Day)
            .Select(d => new DayCount(d.Day, d.Count));
    }
}
