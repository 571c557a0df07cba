using Csto.Portal.Core.Data;
using Csto.Portal.Core.Domain;

namespace Csto.Portal.Core.Reading;

/// <summary>Lists by date. Every list costs the same at any size of the archive: three questions at most, none of which counts publications.</summary>
public sealed class ListReader(PortalDbContext db, SiteNow now)
{
    public const int PageSize = 20;

    /// <summary>Null when the cursor leads to nothing. A period without items is a page, which offers its neighbours.</summary>
    /// <param name="kind">Null for all kinds.</param>
    public async Task<ListPage?> ReadAsync(
        string language, PublicationKind? kind, ArchivePeriod period, ListCursor? before, CancellationToken cancellationToken)
    {
        if (before is not null && (before.Day < period.From || before.Day > period.To))
            return null;
        var days = await now.DaysAsync(language, cancellationToken);
        var slice = await db.SliceAsync(db.List(language, kind, period, before, PageSize + 1), PageSize, cancellationToken);
        if (before is not null && slice.Items.Count == 0)
            return null;
        var months = period.Scale == PeriodScale.Day ? new ArchiveMonths([]) : days.Months(kind);
        var calendars = Calendars(kind, period, days);
        var (earlier, later) = Neighbours(period, months, calendars);
        return new ListPage(kind, period, slice, before, months, calendars, earlier, later);
    }

    private static IReadOnlyList<CalendarMonth> Calendars(PublicationKind? kind, ArchivePeriod period, ArchiveDays days) => period.Scale switch
    {
        PeriodScale.Year => days.Year(kind, period.From.Year),
        PeriodScale.Month or PeriodScale.Day => [days.Month(kind, period.From)],
        _ => days.Months(kind).Latest is { } latest ? [days.Month(kind, new(latest.Year, latest.Month, 1))] : [],
    };

    private static (PeriodCount? Earlier, PeriodCount? Later) Neighbours(
        ArchivePeriod period, ArchiveMonths months, IReadOnlyList<CalendarMonth> calendars) => period.Scale switch
    {
        PeriodScale.Day => (Day(calendars[0].Earlier(period.From)), Day(calendars[0].Later(period.From))),
        PeriodScale.Month => (Month(months.Before(period)), Month(months.After(period))),
        PeriodScale.Year => (Year(months, months.Before(period)?.Year), Year(months, months.After(period)?.Year)),
        _ => (null, null),
    };

    private static PeriodCount? Day(DayCount? day) => day is null ? null : new(ArchivePeriod.OfDay(day.Day), day.Count);

    private static PeriodCount? Month(MonthCount? month) =>
        month is null ? null : new(ArchivePeriod.OfMonth(month.Year, month.Month), month.Count);

    private static PeriodCount? Year(ArchiveMonths months, int? year) =>
        year is null ? null : new(ArchivePeriod.OfYear(year.Value), months.CountIn(ArchivePeriod.OfYear(year.Value)));
}
