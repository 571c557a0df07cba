using System.Globalization;
using System.Text.RegularExpressions;
using Csto.Portal.Core.Content;

namespace Csto.Portal.Core.Search.Querying;

/// <summary>
/// A day among the words of a query: <c>13 февраля 2026</c> (also with «года», «г.»), <c>13.02.2026</c>, <c>2026-02-13</c>, <c>13 February 2026</c>,
/// <c>February 13, 2026</c>. In quotation marks it is words like any others.
/// </summary>
internal static partial class DateWords
{
    private static readonly string[] English =
        ["january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december"];

    /// <param name="text">A clean query.</param>
    /// <param name="rest">The query without the day.</param>
    /// <returns>The first day; null where none is named.</returns>
    public static DateOnly? Take(string text, out string rest)
    {
        foreach (var match in Days().EnumerateMatches(text))
        {
            var found = text.Substring(match.Index, match.Length);
            if (IsInQuotes(text, match.Index) || Read(found) is not { } day)
                continue;
            rest = (text[..match.Index] + ' ' + text[(match.Index + match.Length)..]).Trim();
            return day;
        }

        rest = text;
        return null;
    }

    private static bool IsInQuotes(string text, int at)
    {
        var before = text.AsSpan(0, at);
        var open = before.LastIndexOfAny("«“„");
        return before.Count('"') % 2 == 1 || (open >= 0 && before[open..].IndexOfAny("»”") < 0);
    }

    private static DateOnly? Read(string text)
    {
        var numbers = Numbers().Matches(text).Select(m => int.Parse(m.ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture)).ToList();
        var (year, month, day) = numbers switch
        {
            [var first, var second, var third] => first > 31 ? (first, second, third) : (third, second, first),
            [var first, var second] => (second, Letters().Match(text) is { Success: true } name ? MonthOf(name.Value) : 0, first),
            _ => (0, 0, 0),
        };
        return year is >= 1 and <= 9999 && month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month) ? new(year, month, day) : null;
    }

    private static int MonthOf(string name) =>
        RussianDates.MonthFrom(name) ?? Array.FindIndex(English, month => month.Equals(name, StringComparison.OrdinalIgnoreCase)) + 1;

    [GeneratedRegex(
        @"(?<![\p{L}\p{N}])(\d{1,2}[./]\d{1,2}[./]\d{4}|\d{4}-\d{1,2}-\d{1,2}|\d{1,2} \p{L}{3,9} \d{4}( (года|год|г\.?))?|\p{L}{3,9} \d{1,2},? \d{4})(?![\p{L}\p{N}])",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 5000)]
    private static partial Regex Days();

    [GeneratedRegex(@"[0-9]+", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 5000)]
    private static partial Regex Numbers();

    [GeneratedRegex(@"\p{L}+", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 5000)]
    private static partial Regex Letters();
}
