using System.Globalization;
using Csto.Portal.Core.Domain;
using Csto.Portal.Core.Reading.Desk;
using Microsoft.AspNetCore.Mvc;

namespace Csto.Portal.Web.Admin.Planner;

/// <summary>What goes out when, by week and by day.</summary>
[Route("/admin/planner")]
public sealed class PlannerController(PlannerReader planner, TimeProvider clock) : DeskController
{
    [HttpGet("")]
    public Task<IActionResult> Today() => WeekAsync(MoscowTime.Today(clock));

    [HttpGet("{day}")]
    public async Task<IActionResult> Week(string day) => Read(day) is { } known ? await WeekAsync(known) : NotFound();

    [HttpGet("{day}/day")]
    public async Task<IActionResult> Day(string day) => Read(day) is { } known ? await ShowAsync(known, known) : NotFound();

    private Task<IActionResult> WeekAsync(DateOnly day)
    {
        var monday = day.AddDays(-(((int)day.DayOfWeek + 6) % 7));
        return ShowAsync(monday, monday.AddDays(6));
    }

    private async Task<IActionResult> ShowAsync(DateOnly from, DateOnly to)
    {
        var read = await planner.ReadAsync(from, to, Cancelled);
        return View("Planner", new PlannerPage { From = from, To = to, Today = MoscowTime.Today(clock), Planner = read });
    }

    /// <summary>Of the years a planner is asked for: far from both ends of the calendar.</summary>
    private static DateOnly? Read(string text) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) && day.Year is >= 1992 and < 2200 ? day : null;
}
