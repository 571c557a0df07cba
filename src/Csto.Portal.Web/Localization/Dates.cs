using System.Collections.Concurrent;
using System.Globalization;
using Csto.Portal.Core.Domain;

namespace Csto.Portal.Web.Localization;

/// <summary>Dates in the language of the page, from the resource <c>Dates</c>: the same on every machine, whatever its culture and version of ICU.</summary>
public static class Dates
{
    private static readonly ConcurrentDictionary<string, DateTimeFormatInfo> Formats = new();

    private static DateTimeFormatInfo Format => Formats.GetOrAdd(Language.Current, static _ => Read());

    /// <summary><c>13 февраля 2026</c>, <c>13 February 2026</c></summary>
    public static string Long(DateOnly date) => date.ToString(DatesWords.LongForm, Format);

    /// <summary><c>13.02.2026</c>, <c>13 Feb 2026</c></summary>
    public static string Short(DateOnly date) => date.ToString(DatesWords.ShortForm, Format);

    /// <summary><c>13 февраля</c>, <c>13 February</c></summary>
    public static string DayAndMonth(DateOnly date) => date.ToString(DatesWords.DayAndMonthForm, Format);

    /// <summary><c>Февраль 2026</c>, <c>February 2026</c></summary>
    public static string MonthTitle(int year, int month) => Capitalized(new DateOnly(year, month, 1).ToString(DatesWords.MonthForm, Format));

    /// <summary><c>февраль</c>, <c>February</c>; months count from 1.</summary>
    public static string Month(int month) => Format.MonthNames[month - 1];

    /// <summary><c>Февраль</c>, <c>February</c></summary>
    public static string MonthTitle(int month) => Capitalized(Month(month));

    /// <summary>Behind a number: <c>февраля</c>, <c>February</c></summary>
    public static string MonthAfterDay(int month) => Format.MonthGenitiveNames[month - 1];

    /// <summary><c>пятница</c>, <c>Friday</c></summary>
    public static string Weekday(DayOfWeek day) => Format.DayNames[(int)day];

    /// <summary><c>пт</c>, <c>Fr</c>: for the head of a calendar.</summary>
    public static string ShortWeekday(DayOfWeek day) => Format.AbbreviatedDayNames[(int)day];

    /// <summary><c>14:05</c>, by Moscow's clock.</summary>
    public static string Time(DateTime utc) => MoscowTime.ToMoscow(utc).ToString("HH:mm", CultureInfo.InvariantCulture);

    /// <summary><c>13.02.2026, 14:05</c>, by Moscow's clock.</summary>
    public static string ShortWithTime(DateTime utc) => $"{Short(MoscowTime.DateOf(utc))}, {Time(utc)}";

    private static string Capitalized(string words) => char.ToUpperInvariant(words[0]) + words[1..];

    private static DateTimeFormatInfo Read() => new()
    {
        MonthNames = Months(DatesWords.Months),
        MonthGenitiveNames = Months(DatesWords.MonthsAfterDay),
        AbbreviatedMonthNames = Months(DatesWords.ShortMonths),
        AbbreviatedMonthGenitiveNames = Months(DatesWords.ShortMonths),
        DayNames = DatesWords.Weekdays.Split('|'),
        AbbreviatedDayNames = DatesWords.ShortWeekdays.Split('|'),
    };

    /// <summary>A calendar of .NET wants a thirteenth month.</summary>
    private static string[] Months(string names) => [.. names.Split('|'), ""];
}
