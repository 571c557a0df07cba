using System.Globalization;
using Csto.Portal.Core.Domain;
using Csto.Portal.Web.Localization;
using Csto.Portal.Web.Shared;

namespace Csto.Portal.Web.Site;

/// <summary>The way to a section and to the days in it.</summary>
public static class SectionCrumbs
{
    /// <param name="title">Of the section; null for the archive.</param>
    public static IReadOnlyList<Crumb> To(PublicationKind? kind, string? title) =>
        [new(CommonWords.Home, Links.Home), new(title ?? CommonWords.Archive, Links.List(kind))];

    public static IReadOnlyList<Crumb> ToDay(PublicationKind kind, string? title, DateOnly day) =>
    [
        .. To(kind, title),
        new(day.Year.ToString("D4", CultureInfo.InvariantCulture), Links.Year(kind, day.Year)),
        new(Dates.MonthTitle(day.Month), Links.Month(kind, day.Year, day.Month)),
        new(day.Day.ToString(CultureInfo.InvariantCulture), Links.Day(kind, day)),
    ];
}
