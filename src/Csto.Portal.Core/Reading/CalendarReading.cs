using Csto.Portal.Core.Data;
using Csto.Portal.Core.Domain;
using Microsoft.EntityFrameworkCore;

namespace Csto.Portal.Core.Reading;

/// <summary>How rows of days become a month of the calendar.</summary>
internal static class CalendarReading
{
    /// <summary>The month of a day, with its nearest days before and after.</summary>
    public static async Task<CalendarMonth> CalendarAsync(
        this PortalDbContext db, PublicationKind? kind, DateOnly day, CancellationToken cancellationToken)
    {
        var month = ArchivePeriod.OfMonth(day.Year, day.Month);
        return CalendarMonth.From(month, Merge(await db.DaysAround(kind, month.From, month.To).ToListAsync(cancellationToken)));
    }

    /// <summary>One count for each day, whatever the kinds.</summary>
    public static IReadOnlyList<DayCount> Merge(IEnumerable<DayCount> rows) =>
        [.. rows.GroupBy(r => r.Day).Select(d => new DayCount(d.Key, d.Sum(r => r.Count))).OrderBy(d => d.Day)];
}
