using System.Globalization;
using Csto.Portal.Core.Domain;
using Csto.Portal.Web.Localization;

namespace Csto.Portal.Web.Shared;

/// <summary>One line of working hours in the language of the page: days of the week and what is said of them.</summary>
/// <param name="Days">«пн–чт».</param>
/// <param name="Times">«9:00–18:00»; of days with a break all of them.</param>
public sealed record HoursLine(string Days, string Times)
{
    public string Text => $"{Days} {Times}";

    public static IEnumerable<HoursLine> Of(WorkingHours hours) => hours.Parts.Select(part => new HoursLine(
        part.First == part.Last ? Dates.ShortWeekday(part.First) : $"{Dates.ShortWeekday(part.First)}–{Dates.ShortWeekday(part.Last)}",
        string.Create(CultureInfo.InvariantCulture, $"{part.Opens:H:mm}–{part.Closes:H:mm}")));
}
