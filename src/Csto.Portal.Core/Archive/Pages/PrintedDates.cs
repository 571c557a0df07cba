using System.Globalization;
using System.Text.RegularExpressions;
using Csto.Portal.Core.Domain;

namespace Csto.Portal.Core.Archive.Pages;

/// <param name="Printed">The date as the page prints it.</param>
/// <param name="Date">Null where it is no day of the calendar, or one no page can be of.</param>
/// <param name="Rest">What stands on the line behind it.</param>
public sealed record DatedLine(string Printed, DateOnly? Date, string Rest);

/// <param name="Text">The line without the date.</param>
public sealed record DatedTitle(string Text, DateOnly? Date);

/// <summary>The dates printed for themselves: lines such as <c>13.02.2026</c>, and those behind a repeated title.</summary>
public static class PrintedDates
{
    /// <summary>Month names as they stand in a date, for use inside a pattern.</summary>
    public const string Months = "января|февраля|марта|апреля|мая|июня|июля|августа|сентября|октября|ноября|декабря";

    private static readonly string[] MonthNames = Months.Split('|');

    private const string Numeric = @"(?<day>[0-9]{1,2})[./](?<month>[0-9]{1,2})[./](?<year>[0-9]{4})";
    private const string Worded = @"(?<day>[0-9]{1,2})\s+(?<month>" + Months + @")\s+(?<year>[0-9]{4})";
    private const string Tail = @"(?:\s*(?:года|г\.|г))?(?:,?\s+(?:в\s+)?[0-9]{1,2}:[0-9]{2}(?::[0-9]{2})?)?";

    private static readonly Regex Alone = Pattern($@"^(?:{Numeric}|{Worded}){Tail}\.?$");
    private static readonly Regex Before = Pattern($@"^(?<date>{Numeric}{Tail})\s*(?:[-–—|:]\s*)?\s(?<rest>\S.{{10,}})$");
    private static readonly Regex Behind = Pattern($@"^(?<text>.{{5,}}?)[\s(,|–—-]*(?:{Numeric}){Tail}\)?\.?$");

    /// <summary>Reads a line that is a date, or begins with one set before the text.</summary>
    public static DatedLine? ReadLine(string line)
    {
        if (line.Length == 0 || !char.IsAsciiDigit(line[0]))
            return null;

        if (line.Length <= 40 && Alone.Match(line) is { Success: true } alone)
            return new(line, Read(alone), "");

        // Only the head of the line is matched: the rest may be of any length.
        return Before.Match(line.Length > 60 ? line[..60] : line) is { Success: true } before && BeginsText(before.Groups["rest"].Value[0])
            ? new(before.Groups["date"].Value, Read(before), line[before.Groups["rest"].Index..])
            : null;
    }

    /// <summary>Reads a title with its date behind it; null where there is none.</summary>
    public static DatedTitle? ReadTitle(string line) =>
        line.Length <= 1000 && Behind.Match(line) is { Success: true } match ? new(match.Groups["text"].Value.Trim(), Read(match)) : null;

    /// <summary>The day a match of day, month and year names.</summary>
    public static DateOnly? Read(Match match)
    {
        var month = match.Groups["month"].Value;
        var number = char.IsAsciiDigit(month[0])
            ? int.Parse(month, CultureInfo.InvariantCulture)
            : Array.IndexOf(MonthNames, month.ToLowerInvariant()) + 1;
        return Day(match.Groups["year"].Value, number, match.Groups["day"].Value);
    }

    /// <summary>«20.09.2025 в Москве…» is a sentence; «20.09.2025 В Москве…» is a date and a sentence.</summary>
    private static bool BeginsText(char first) => char.IsUpper(first) || first is '«' or '"' or '„';

    private static DateOnly? Day(string year, int month, string day)
    {
        var (y, d) = (int.Parse(year, CultureInfo.InvariantCulture), int.Parse(day, CultureInfo.InvariantCulture));
        if (y < Limits.EarliestDate.Year || y > 2099 || month is < 1 or > 12 || d < 1 || d > DateTime.DaysInMonth(y, month))
            return null;

        var date = new DateOnly(y, month, d);
        return date < Limits.EarliestDate ? null : date;
    }

    internal static Regex Pattern(string pattern) =>
        new(pattern, RegexOptions.NonBacktracking | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.Singleline);
}
