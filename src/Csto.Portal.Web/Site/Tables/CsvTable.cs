using System.Text;
using Csto.Portal.Web.Localization;
using Csto.Portal.Web.Shared;

namespace Csto.Portal.Web.Site.Tables;

/// <summary>
/// A table for spreadsheets: RFC 4180 (every cell in quotation marks, lines ending in CR LF) in UTF-8 with a byte order mark, without which Excel takes Russian letters
/// for others. Cells are parted by what Excel expects where the language is spoken: by semicolons in Russian, where the comma stands in numbers, by commas in
/// English. Days are written <c>2026-02-13</c>, which spreadsheets of every country read as days.
/// </summary>
internal sealed class CsvTable(Stream target) : IAsyncDisposable
{
    public const string Type = "text/csv; charset=utf-8";

    private readonly StreamWriter writer = new(target, new UTF8Encoding(encoderShouldEmitUTF8Identifier: true), leaveOpen: true) { NewLine = "\r\n" };
    private readonly char separator = Language.IsRussian ? ';' : ',';

    public Task WriteAsync(params IEnumerable<string> cells) => writer.WriteLineAsync(string.Join(separator, cells.Select(Cell)));

    public ValueTask DisposeAsync() => writer.DisposeAsync();

    /// <summary>
    /// Spreadsheets run what begins as a formula, also behind quotation marks and blanks (OWASP, «CSV Injection»): an apostrophe before it makes it words.
    /// </summary>
    public static string Cell(string text)
    {
        var clean = MachineText.Clean(text);
        var isFormula = BeginsFormula(clean);
        clean = clean.ReplaceLineEndings(" ").Replace('\t', ' ').Replace("\"", "\"\"", StringComparison.Ordinal);
        return isFormula ? $"\"'{clean}\"" : $"\"{clean}\"";
    }

    private static bool BeginsFormula(string text)
    {
        foreach (var c in text)
        {
            if (c is '=' or '+' or '-' or '@' or '\t' or '\r' or '\n' or '＝' or '＋' or '－' or '＠' or '−')
                return true;
            if (!char.IsWhiteSpace(c) && c is not ('"' or '\'' or '«' or '“' or '„' or '`' or ';' or ',') && !IsUnseen(c))
                return false;
        }

        return false;
    }

    private static bool IsUnseen(char c) => char.GetUnicodeCategory(c) == System.Globalization.UnicodeCategory.Format;
}
