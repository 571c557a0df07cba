using Csto.Portal.Core.Content;
using Csto.Portal.Core.Domain;
using Csto.Portal.Core.Reading.Desk;
using Csto.Portal.Web.Shared;

namespace Csto.Portal.Web.Admin.Planner;

/// <summary>A week of the planner, Monday to Sunday, or one day of it.</summary>
public sealed record PlannerPage : DeskPage
{
    public required DateOnly From { get; init; }

    public required DateOnly To { get; init; }

    /// <summary>Moscow's calendar.</summary>
    public required DateOnly Today { get; init; }

    public required Core.Reading.Desk.Planner Planner { get; init; }

    public bool IsDay => From == To;

    public override string Title => "Планировщик";

    public override string Section => DeskLinks.Planner;

    public string Heading => IsDay
        ? $"{RussianDates.Long(From)}, {RussianDates.Weekday(From)}"
        : $"{RussianDates.DayAndMonth(From)} — {RussianDates.Long(To)}";

    public string Earlier => At(From.AddDays(IsDay ? -1 : -7));

    public string Later => At(To.AddDays(1));

    public string Now => At(Today);

    public bool HoldsToday => Today >= From && Today <= To;

    public IEnumerable<(DateOnly Day, IReadOnlyList<PlannerItem> Items)> Days()
    {
        var byDay = Planner.Items.ToLookup(i => MoscowTime.DateOf(i.At));
        for (var day = From; day <= To; day = day.AddDays(1))
            yield return (day, [.. byDay[day]]);
    }

    public static Chip? ChipOf(PlannerState state) => state switch
    {
        PlannerState.InDoubt => new("Есть помехи", "chip--need"),
        PlannerState.Held => new("Задержано", "chip--need"),
        PlannerState.WentOut => new("Вышло", "chip--live"),
        _ => new("Ждёт выхода", "chip--scheduled"),
    };

    /// <summary>Where one goes on with it.</summary>
    public static string AddressOf(PlannerItem item) =>
        item.State == PlannerState.WentOut ? DeskLinks.Publication(item.Id) : DeskLinks.Schedule(item.Id);

    private string At(DateOnly day) => DeskLinks.PlannerAt(day, IsDay);
}
