using Csto.Portal.Web.Localization;
using Csto.Portal.Web.Shared;
using Csto.Portal.Web.Site.Word;
using DocumentFormat.OpenXml;

namespace Csto.Portal.Web.Site.Tables;

/// <summary>A list as a table in Word; titles are links.</summary>
internal static class WordTableFile
{
    /// <param name="made">UTC.</param>
    public static async Task<byte[]> WriteAsync(Table table, PortalSettings settings, DateTime made)
    {
        var address = settings.Address(table.List);
        using var file = new WordFile(new(table.Title, Language.Current, CommonWords.Archive, CopyingWords.Organization, [address], made, made));
        file.Body.Append(WordText.Paragraph("Title", table.Title));
        file.Body.Append(WordText.Paragraph("DateLine", WordText.Link(file, address, WordText.LinkRun(address))));
        var written = WordTable.Begin(Table.Head.Count - 1);
        // The address stands behind the title.
        written.Append(WordTable.Row(isHead: true, Table.Head.Where(cell => cell != CopyingWords.TableAddress).Select(Cell)));
        await foreach (var line in table.BoundedAsync(Table.MostForWord))
        {
            written.Append(WordTable.Row(isHead: false,
            [
                Cell(Dates.Short(line.Address.PublishedOn)),
                Cell(Words.Of(line.Address.Kind)),
                [WordText.Paragraph("Small", WordText.Link(file, settings.Address(Links.Item(line.Address)), WordText.LinkRun(Table.TitleOf(line))))],
                Cell(string.Join(", ", line.Persons)),
                Cell(line.Address.Language),
            ]));
        }

        file.Body.Append(written, WordText.Paragraph(null, table.IsCut ? Table.Cut(Table.MostForWord) : ""));
        return file.Finish();
    }

    private static IReadOnlyList<OpenXmlElement> Cell(string words) => [WordText.Paragraph("Small", words)];
}
