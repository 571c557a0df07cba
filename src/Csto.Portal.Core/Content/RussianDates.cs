using System.Globalization;

namespace Csto.Portal.Core.Content;

/// <summary>
/// Dates in Russian from tables of our own: the same on every machine, whatever its culture and version of ICU.
/// </summary>
public static class RussianDates
{
    private static readonly string[] Genitive =
    [
        "января", "февраля", "марта", "апреля", "мая", "июня", "июля", "августа", "сентября", "октября", "ноября", "декабря",
    ];

    private static readonly string[] Nominative =
    [
        "январь", "февраль", "март", "апрель", "май", "июнь", "июль", "август", "сентябрь", "октябрь", "ноябрь", "декабрь",
    ];

    private static readonly string[] Weekdays = ["воскресенье", "понедельник", "вторник", "среда", "четверг", "пятница", "суббота"];

    private static readonly string[] ShortWeekdays = ["вс", "пн", "вт", "ср", "чт", "пт", "сб"];

    /// <summary><c>13 февраля 2026</c></summary>
    public static string Long(DateOnly date) => Invariant($"{date.Day} {MonthGenitive(date.Month)} {date.Year}");

    /// <summary><c>13.02.2026</c></summary>
    public static string Short(DateOnly date) => date.ToString("dd.MM.yyyy", CultureInfo.InvariantCulture);

    /// <summary><c>13 февраля</c></summary>
    public static string DayAndMonth(DateOnly date) => Invariant($"{date.Day} {MonthGenitive(date.Month)}");

    /// <summary><c>Февраль 2026</c></summary>
    public static string MonthTitle(int year, int month) => Invariant($"{Capitalized(MonthNominative(month))} {year}");

    /// <summary><c>14:05</c>; the caller has brought the time to Moscow.</summary>
    public static string Time(DateTime moscow) => moscow.ToString("HH:mm", CultureInfo.InvariantCulture);

    /// <summary><c>13 февраля 2026, 14:05</c>; the caller has brought the time to Moscow.</summary>
    public static string LongWithTime(DateTime moscow) => $"{Long(DateOnly.FromDateTime(moscow))}, {Time(moscow)}";

    /// <summary><c>февраля</c>; months count from 1.</summary>
    public static string MonthGenitive(int month) => Genitive[month - 1];

    /// <summary><c>февраль</c>; months count from 1.</summary>
    public static string MonthNominative(int month) => Nominative[month - 1];

    /// <summary><c>пятница</c></summary>
    public static string Weekday(DateOnly date) => Weekdays[(int)date.DayOfWeek];

    /// <summary><c>пятница</c></summary>
    public static string Weekday(DayOfWeek day) => Weekdays[(int)day];

    /// <summary><c>пт</c>, for the head of a calendar.</summary>
    public static string ShortWeekday(DayOfWeek day) => ShortWeekdays[(int)day];

    /// <summary>The number of a month, 1 to 12, from its name in the nominative or genitive, in any letter case; null when it is none.</summary>
    public static int? MonthFrom(string name)
    {
        var at = Math.Max(IndexIn(Genitive, name), IndexIn(Nominative, name));
        return at < 0 ? null : at + 1;
    }

    /// <summary>
    /// Reads a whole string as a date: <c>13 февраля 2026</c>, also with «года» or «г.», or <c>13.02.2026</c> (leading zeros may be missing).
    /// </summary>
    public static bool TryParse(string? text, out DateOnly date)
    {
        date = default;
        if (text is null)
            return false;

        var words = text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        return words.Length switch
        {
            1 => TryParseNumeric(words[0], out date),
            3 => TryParseWords(words, out date),
            4 when words[3] is "года" or "год" or "г." or "г" => TryParseWords(words, out date),
            _ => false,
        };
    }

    private static bool TryParseWords(string[] words, out DateOnly date) =>
        TryParseNumeric(Invariant($"{words[0]}.{MonthFrom(words[1])}.{words[2]}"), out date);

    private static bool TryParseNumeric(string text, out DateOnly date) =>
        DateOnly.TryParseExact(text, "d.M.yyyy", CultureInfo.InvariantCulture, DateTimeStyles.None, out date);

    private static int IndexIn(string[] months, string name) =>
        Array.FindIndex(months, month => month.Equals(name, StringComparison.OrdinalIgnoreCase));

    private static string Capitalized(string word) => char.ToUpperInvariant(word[0]) + word[1..];

    private static string Invariant(FormattableString text) => FormattableString.Invariant(text);
}
