using System.Text;
using Csto.Portal.Core.Domain;
using Csto.Portal.Core.Reading;
using Csto.Portal.Testing;
using Csto.Portal.Web.Shared;
using Csto.Portal.Web.Site.Tables;

namespace Csto.Portal.UnitTests.Shared;

public sealed class CsvTableTests
{
    [Theory]
    [InlineData("=1+1")]
    [InlineData("+cmd|' /C calc'!A0")]
    [InlineData("-2+3")]
    [InlineData("@SUM(1)")]
    [InlineData("\t=1")]
    [InlineData("\r=1")]
    [InlineData("\n=1")]
    [InlineData("  =1")]
    [InlineData("\"=1")]
    [InlineData("\"\"=1")]
    [InlineData("'=1")]
    [InlineData("«=1")]
    [InlineData("\u00A0=1")]
    [InlineData("\u200B=1")]
    [InlineData("\uFEFF@a")]
    [InlineData("\u202E=1")]
    [InlineData("\0=1")]
    [InlineData("＝1+1")]
    [InlineData("−1")]
    [InlineData(";=1")]
    public void Cell_ThatBeginsAsAFormula_IsWords(string text)
    {
        var cell = CsvTable.Cell(text);
        cell.ShouldStartWith("\"'");
        cell.ShouldEndWith("\"");
    }

    [Theory]
    [InlineData("Итоги года", "\"Итоги года\"")]
    [InlineData("Он сказал: \"да\"; и ушёл", "\"Он сказал: \"\"да\"\"; и ушёл\"")]
    [InlineData("— прямая речь", "\"— прямая речь\"")]
    [InlineData("Две\r\nстроки\tи знак", "\"Две строки и знак\"")]
    [InlineData("2 + 2 = 4", "\"2 + 2 = 4\"")]
    [InlineData("", "\"\"")]
    public void Cell_OfWords_IsQuotedAndOneLine(string text, string cell) => CsvTable.Cell(text).ShouldBe(cell);

    [Fact]
    public void Cell_OfAnyHostileText_StaysOneCellAndNoFormula()
    {
        var random = new Random(4180);
        for (var n = 0; n < 20_000; n++)
        {
            var cell = CsvTable.Cell(HostileText.One(random));
            cell.ShouldNotContain("\n");
            cell.ShouldNotContain("\r");
            cell[1..^1].Replace("\"\"", "").ShouldNotContain("\"");
            var visible = cell[1..^1].TrimStart(' ', '"');
            (visible.Length > 0 && visible[0] is '=' or '+' or '-' or '@').ShouldBeFalse(cell);
        }
    }

    [Fact]
    public async Task Table_LongerThanItsBound_IsCutAndSaysHowToGetTheRest()
    {
        var settings = new PortalSettings { DataFolder = "/", PublicBaseUrl = new("https://portal.test") };
        foreach (var (count, isCut) in ((int, bool)[])[(Table.MostForSpreadsheets, false), (Table.MostForSpreadsheets + 1, true)])
        {
            using var bytes = new MemoryStream();
            await using (var csv = new CsvTable(bytes))
                await new Table("Архив", "/archive/", "archive", Lines(count)).WriteAsync(csv, settings);
            var lines = Encoding.UTF8.GetString(bytes.ToArray()).Split("\r\n", StringSplitOptions.RemoveEmptyEntries);
            lines.Length.ShouldBe(1 + Table.MostForSpreadsheets + (isCut ? 1 : 0));
            lines[^1].Contains("на портале их больше", StringComparison.Ordinal).ShouldBe(isCut);
        }
    }

    private static async IAsyncEnumerable<TableLine> Lines(int count)
    {
        await Task.CompletedTask;
        for (var i = 0; i < count; i++)
            yield return new(new(PublicationKind.News, new(2026, 2, 13), $"a-{i}"), $"Заголовок {i}", [], IsWithdrawn: false);
    }
}
