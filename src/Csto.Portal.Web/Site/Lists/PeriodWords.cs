using Csto.Portal.Core.Content;
using Csto.Portal.Core.Domain;
using Csto.Portal.Core.Reading;

namespace Csto.Portal.Web.Site.Lists;

/// <summary>Periods and counts in words.</summary>
public static class PeriodWords
{
    /// <summary>After «за»: «2026 год», «февраль 2026 года», «13 февраля 2026 года».</summary>
    public static string Accusative(ArchivePeriod period) => period.Scale switch
    {
        PeriodScale.Year => $"{period.From.Year} год",
        PeriodScale.Month => $"{RussianDates.MonthNominative(period.From.Month)} {period.From.Year} года",
        PeriodScale.Day => $"{RussianDates.Long(period.From)} года",
        _ => "",
    };

    /// <summary>By itself: «2026», «Февраль 2026», «13 февраля 2026».</summary>
    public static string Name(ArchivePeriod period) => period.Scale switch
    {
        PeriodScale.Year => $"{period.From.Year}",
        PeriodScale.Month => RussianDates.MonthTitle(period.From.Year, period.From.Month),
        PeriodScale.Day => RussianDates.Long(period.From),
        _ => "",
    };

    /// <summary>For <c>datetime</c>: <c>2026</c>, <c>2026-02</c>, <c>2026-02-13</c>.</summary>
    public static string Machine(ArchivePeriod period) => period.Scale switch
    {
        PeriodScale.Year => $"{period.From:yyyy}",
        PeriodScale.Month => $"{period.From:yyyy-MM}",
        _ => $"{period.From:yyyy-MM-dd}",
    };

    public static string Count(PublicationKind? kind, int count)
    {
        var (one, few, many) = Noun(kind);
        return Plural.Of(count, one, few, many);
    }

    public static string WhyEmpty(PublicationKind? kind, ArchivePeriod period, DateOnly today)
    {
        var what = Noun(kind).Many;
        return period.Scale switch
        {
            PeriodScale.All => $"Здесь пока нет {what}.",
            PeriodScale.Day when period.From == today => $"Сегодня {what} пока не было.",
            PeriodScale.Day => period.From > today ? "Этот день ещё не наступил." : $"В этот день {what} не публиковали.",
            PeriodScale.Month when period.From > today => "Этот месяц ещё не наступил.",
            PeriodScale.Month => period.To >= today ? $"В этом месяце {what} пока не было." : $"В этом месяце {what} не публиковали.",
            _ when period.From > today => "Этот год ещё не наступил.",
            _ => period.To >= today ? $"В этом году {what} пока не было." : $"В этом году {what} не публиковали.",
        };
    }

    private static (string One, string Few, string Many) Noun(PublicationKind? kind) => kind switch
    {
        PublicationKind.News => ("новость", "новости", "новостей"),
        PublicationKind.Speech => ("выступление", "выступления", "выступлений"),
        PublicationKind.Statement => ("заявление", "заявления", "заявлений"),
        _ => ("материал", "материала", "материалов"),
    };
}
