using Csto.Portal.Core.Domain;
using Csto.Portal.Core.Reading;
using Csto.Portal.Web.Shared;
using Microsoft.AspNetCore.Mvc;

namespace Csto.Portal.Web.Site;

/// <param name="Kind">Whose days are shown and linked; null for all kinds.</param>
/// <param name="Shown">The day the page is about; null for none.</param>
/// <param name="Today">In Moscow.</param>
public sealed record CalendarView(CalendarMonth Month, PublicationKind? Kind, DateOnly? Shown, DateOnly Today)
{
    public const int DaysInWeek = 7;

    /// <summary>Weeks from Monday; null before the first and after the last day.</summary>
    public IEnumerable<DateOnly?[]> Weeks
    {
        get
        {
            var empty = ((int)Month.FirstDay.DayOfWeek + DaysInWeek - 1) % DaysInWeek;
            var days = Enumerable.Repeat<DateOnly?>(null, empty)
                .Concat(Enumerable.Range(0, Month.LastDay.Day).Select(i => (DateOnly?)Month.FirstDay.AddDays(i)))
                .ToList();
            days.AddRange(Enumerable.Repeat<DateOnly?>(null, (DaysInWeek - (days.Count % DaysInWeek)) % DaysInWeek));
            return days.Chunk(DaysInWeek);
        }
    }

    public bool HasSteps => Month.Before is not null || Month.After is not null;

    public string LinkTo(DayCount day) => Links.Month(Kind, day.Day.Year, day.Day.Month);
}

/// <summary>A month of the calendar: the days that have items, with how many, as links.</summary>
public sealed class CalendarViewComponent(TimeProvider clock) : ViewComponent
{
    public IViewComponentResult Invoke(CalendarMonth month, PublicationKind? kind = null, DateOnly? shown = null) =>
        View("~/Site/Calendar/Calendar.cshtml", new CalendarView(month, kind, shown, MoscowTime.Today(clock)));
}
