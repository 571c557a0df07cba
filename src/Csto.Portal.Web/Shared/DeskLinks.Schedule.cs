using System.Globalization;

namespace Csto.Portal.Web.Shared;

public static partial class DeskLinks
{
    public const string Planner = "/admin/planner/";

    /// <summary>Where a piece is put on the schedule, and what stands there of it.</summary>
    public static string Schedule(int id) => Invariant($"/admin/publications/{id}/schedule");

    public static string Unscheduling(int id) => Invariant($"/admin/publications/{id}/schedule/delete");

    /// <summary>The week of a day, or the day alone.</summary>
    public static string PlannerAt(DateOnly day, bool alone = false) =>
        Planner + day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) + (alone ? "/day" : "");
}
