using System.Globalization;
using Csto.Portal.Core.Domain;

namespace Csto.Portal.Web.Admin.Journal;

/// <summary>
/// Entries as RFC 4180 has them, with semicolons, which Russian spreadsheets expect. A line for each field that changed, one for an entry without any.
/// </summary>
internal static class JournalCsv
{
    private const string LineEnd = "\r\n";

    public static readonly string Head = Line("Номер", "Когда (Москва)", "Когда (UTC)", "Кто", "Что сделано", "С чем", "Номер предмета", "Название", "Поле", "Было", "Стало");

    public static string LinesOf(AuditEntry entry) => entry.Changes.Count == 0
        ? Line(entry, null)
        : string.Concat(entry.Changes.Select(change => Line(entry, change)));

    private static string Line(AuditEntry entry, FieldChange? change) => Line(
        entry.Id.ToString(CultureInfo.InvariantCulture),
        MoscowTime.ToMoscow(entry.At).ToString("dd.MM.yyyy HH:mm:ss", CultureInfo.InvariantCulture),
        entry.At.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture),
        entry.ActorName,
        AuditWords.Of(entry.Action),
        AuditWords.Of(entry.SubjectType),
        entry.SubjectId?.ToString(CultureInfo.InvariantCulture),
        entry.SubjectTitle,
        change?.Field,
        change?.Before,
        change?.After);

    private static string Line(params string?[] cells) => string.Join(';', cells.Select(Cell)) + LineEnd;

    /// <summary>Spreadsheets pass over what cannot be seen, and take the wide signs of East Asian type for the usual ones.</summary>
    private static bool IsFormula(string text)
    {
        var first = text.FirstOrDefault(c => !char.IsWhiteSpace(c) && !char.IsControl(c) && char.GetUnicodeCategory(c) != UnicodeCategory.Format);
        return first is '=' or '+' or '-' or '@' or '＝' or '＋' or '－' or '＠' || text[0] is '\t' or '\r' or '\n';
    }

    private static string Cell(string? text)
    {
        if (string.IsNullOrEmpty(text))
            return "";
        // A spreadsheet would take it for a formula and run it; the apostrophe makes it text.
        var safe = IsFormula(text) ? "'" + text : text;
        return safe.AsSpan().IndexOfAny(";\"\r\n\t") >= 0 || safe.Length != safe.Trim().Length ? $"\"{safe.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : safe;
    }
}
