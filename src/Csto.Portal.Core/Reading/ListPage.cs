using Csto.Portal.Core.Domain;

namespace Csto.Portal.Core.Reading;

/// <summary>A list by date: of all kinds or one, of the whole archive, a year, a month or a day.</summary>
/// <param name="Kind">Null for all kinds.</param>
/// <param name="Before">The cursor this page was asked for with; null on the first.</param>
/// <param name="Months">Counts of the whole archive of the kind; empty for a day, which shows none.</param>
/// <param name="Calendars">The month the page is about, or the months of its year that have items, newest first; empty where nothing is live.</param>
/// <param name="Earlier">The nearest day with items before a day or month; before a year, the last month that has items.</param>
/// <param name="Later">The same after it.</param>
public sealed record ListPage(
    PublicationKind? Kind,
    ArchivePeriod Period,
    ListSlice Slice,
    ListCursor? Before,
    ArchiveMonths Months,
    IReadOnlyList<CalendarMonth> Calendars,
    PeriodCount? Earlier,
    PeriodCount? Later)
{
    public bool IsEmpty => Slice.Items.Count == 0;

    /// <summary>How many items the period holds.</summary>
    public int Count => Period.Scale == PeriodScale.Day ? Calendars[0].CountOn(Period.From) : Months.CountIn(Period);
}

/// <summary>A neighbouring day, month or year with the number of its items.</summary>
public sealed record PeriodCount(ArchivePeriod Period, int Count);
