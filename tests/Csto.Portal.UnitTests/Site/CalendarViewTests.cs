using Csto.Portal.Core.Reading;
using Csto.Portal.Web.Site;

namespace Csto.Portal.UnitTests.Site;

public sealed class CalendarViewTests
{
    [Theory]
    [InlineData(2026, 2, 6, 5)] // begins on a Sunday
    [InlineData(2027, 2, 0, 4)] // exactly four weeks
    [InlineData(2026, 8, 5, 6)] // six weeks
    public void Weeks_OfAMonth_BeginOnMondayAndHoldEveryDayOnce(int year, int month, int emptyBefore, int weeks)
    {
        var view = new CalendarView(new CalendarMonth(year, month, [], null, null), null, null, new(2026, 2, 13));
        var cells = view.Weeks.ToList();

        cells.Count.ShouldBe(weeks);
        cells.ShouldAllBe(week => week.Length == 7);
        cells[0].TakeWhile(day => day is null).Count().ShouldBe(emptyBefore);
        cells.SelectMany(week => week).OfType<DateOnly>().Select(day => day.Day).ShouldBe(Enumerable.Range(1, DateTime.DaysInMonth(year, month)));
        cells.ShouldAllBe(week => week.Select((day, i) => day == null || (int)day.Value.DayOfWeek == (i + 1) % 7).All(right => right));
    }
}
