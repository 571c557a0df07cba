using Csto.Portal.Core.Content;
using Csto.Portal.Core.Domain;
using Csto.Portal.Web.Shared;

namespace Csto.Portal.Web.Site;

/// <summary>The way to a section and to the days in it.</summary>
public static class SectionCrumbs
{
    /// <param name="title">Of the section; null for the archive.</param>
    public static IReadOnlyList<Crumb> To(PublicationKind? kind, string? title) =>
        [new("Главная", Links.Home), new(title ?? "Архив", Links.List(kind))];

    public static IReadOnlyList<Crumb> ToDay(PublicationKind kind, string? title, DateOnly day) =>
    [
        .. To(kind, title),
        new($"{day:yyyy}", Links.Year(kind, day.Year)),
        new(MonthName(day.Month), Links.Month(kind, day.Year, day.Month)),
        new($"{day.Day}", Links.Day(kind, day)),
    ];

    /// <summary>«Февраль»</summary>
    public static string MonthName(int month)
    {
        var name = RussianDates.MonthNominative(month);
        return char.ToUpperInvariant(name[0]) + name[1..];
    }
}
