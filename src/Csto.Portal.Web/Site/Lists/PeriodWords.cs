using Csto.Portal.Core.Domain;
using Csto.Portal.Core.Reading;
using Csto.Portal.Web.Localization;
using Microsoft.AspNetCore.Html;

namespace Csto.Portal.Web.Site.Lists;

/// <summary>Periods and counts in words.</summary>
public static class PeriodWords
{
    /// <summary>After «за»: «2026 год», «февраль 2026 года», «13 февраля 2026 года»; after “of”: “February 2026”.</summary>
    public static string Within(ArchivePeriod period) => period.Scale switch
    {
        PeriodScale.Year => Sentence.Text(ListsWords.InYear, period.From.Year),
        PeriodScale.Month => Sentence.Text(ListsWords.InMonth, Dates.Month(period.From.Month), period.From.Year),
        PeriodScale.Day => Sentence.Text(ListsWords.InDay, Dates.Long(period.From)),
        _ => "",
    };

    /// <summary>The same, marked.</summary>
    public static IHtmlContent Time(ArchivePeriod period) => Markup.Time(Machine(period), Within(period));

    /// <summary>By itself: «2026», «Февраль 2026», «13 февраля 2026».</summary>
    public static string Name(ArchivePeriod period) => period.Scale switch
    {
        PeriodScale.Year => $"{period.From.Year}",
        PeriodScale.Month => Dates.MonthTitle(period.From.Year, period.From.Month),
        PeriodScale.Day => Dates.Long(period.From),
        _ => "",
    };

    /// <summary>For <c>datetime</c>: <c>2026</c>, <c>2026-02</c>, <c>2026-02-13</c>.</summary>
    public static string Machine(ArchivePeriod period) => period.Scale switch
    {
        PeriodScale.Year => $"{period.From:yyyy}",
        PeriodScale.Month => $"{period.From:yyyy-MM}",
        _ => $"{period.From:yyyy-MM-dd}",
    };

    public static string Count(PublicationKind? kind, int count) => Counted.Of(count, kind switch
    {
        PublicationKind.News => ListsWords.CountNews,
        PublicationKind.Speech => ListsWords.CountSpeeches,
        PublicationKind.Statement => ListsWords.CountStatements,
        _ => ListsWords.CountAll,
    });

    public static string WhyEmpty(PublicationKind? kind, ArchivePeriod period, DateOnly today) => Sentence.Text(
        period.Scale switch
        {
            PeriodScale.All => ListsWords.Empty,
            PeriodScale.Day when period.From == today => ListsWords.EmptyToday,
            PeriodScale.Day => period.From > today ? ListsWords.FutureDay : ListsWords.EmptyDay,
            PeriodScale.Month when period.From > today => ListsWords.FutureMonth,
            PeriodScale.Month => period.To >= today ? ListsWords.EmptyMonthSoFar : ListsWords.EmptyMonth,
            _ when period.From > today => ListsWords.FutureYear,
            _ => period.To >= today ? ListsWords.EmptyYearSoFar : ListsWords.EmptyYear,
        },
        kind switch
        {
            PublicationKind.News => ListsWords.NoNews,
            PublicationKind.Speech => ListsWords.NoSpeeches,
            PublicationKind.Statement => ListsWords.NoStatements,
            _ => ListsWords.NoPublications,
        });
}
