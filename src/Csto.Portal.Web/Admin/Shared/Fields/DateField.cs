using System.Globalization;
using Csto.Portal.Core.Content;
using Csto.Portal.Core.Domain;

namespace Csto.Portal.Web.Admin;

/// <summary>Dates as forms send them: <c>2026-02-13</c> from a control of dates, <c>13.02.2026</c> or words where there is none.</summary>
internal static class DateField
{
    private const string Format = "yyyy-MM-dd";
    private const int Shown = 40;

    /// <summary>True also for nothing at all, which is no date but no mistake either.</summary>
    public static bool TryRead(string? text, out DateOnly? date)
    {
        date = null;
        if (string.IsNullOrWhiteSpace(text))
            return true;
        if (!DateOnly.TryParseExact(text.Trim(), Format, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            && !RussianDates.TryParse(text.Trim(), out day))
            return false;
        date = day;
        return true;
    }

    /// <summary>What is no date becomes a problem of the field, and null.</summary>
    public static DateOnly? Read(string? text, string field, List<FieldProblem> problems)
    {
        if (!TryRead(text, out var date))
            problems.Add(new(field, $"«{PlainText.Excerpt(text, Shown)}» — не дата. Напишите день, месяц и год, например 13.02.2026."));
        return date;
    }

    /// <summary>For a control of dates.</summary>
    public static string? Write(DateOnly? date) => date?.ToString(Format, CultureInfo.InvariantCulture);
}
