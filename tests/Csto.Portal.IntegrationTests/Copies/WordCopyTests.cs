using System.Text;
using Csto.Portal.Core.Archive.Word;
using Csto.Portal.Core.Content;
using Csto.Portal.Core.Domain;
using Csto.Portal.IntegrationTests.Site;
using Csto.Portal.Testing;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using DocumentFormat.OpenXml.Wordprocessing;

namespace Csto.Portal.IntegrationTests.Copies;

/// <summary>Word documents of pieces and lists: what Word takes for sound, and what our own import reads back.</summary>
public sealed class WordCopyTests(PortalFactory portal) : IClassFixture<PortalFactory>
{
    private const string Rich =
        "Вступление с **жирным** и *наклонным*.\n\n## Раздел\n\nАбзац со [ссылкой](https://example.org/a?b=1&c=2).\n\n### Подраздел\n\n- раз\n- два\n  1. внутри\n  2. ещё внутри\n\n5. пятый\n6. шестой\n\n"
        + "| Год | Учений |\n|---|---:|\n| 2025 | 6 |\n| 2026 | 7 |\n\n:::quote Иван Петров\nМы приняли план.\n:::\n\nКонец текста.";

    private static readonly DateOnly Day = new(2026, 2, 13);
    private readonly Newsroom _newsroom = new(portal);
    private readonly HttpClient _reader = portal.Visitor();

    [Fact]
    public async Task Document_ReadByOurOwnImport_GivesTitleDayAndTheSameWords()
    {
        await _newsroom.Publish(Newsroom.Text("Заседание Совета прошло в Москве", Day) with { Slug = "tuda-i-obratno", Body = Rich }, now: true);
        var file = await DocumentAsync("/news/2026/02/13/tuda-i-obratno/text.docx");
        var text = await _reader.GetStringAsync("/news/2026/02/13/tuda-i-obratno/text");

        var outcome = await new WordReader().ReadAsync(new MemoryStream(file), PublicationKind.News);

        outcome.Refusal.ShouldBeNull();
        var draft = outcome.Draft.ShouldNotBeNull();
        draft.Title.ShouldBe("Заседание Совета прошло в Москве");
        draft.Date.ShouldBe(Day);
        draft.Lead.ShouldBe("Участники договорились о сроках и о порядке дальнейшей работы.");
        draft.Body.ShouldContain("[ссылкой](https://example.org/a?b=1&c=2)");
        draft.Body.ShouldContain("**жирным** и *наклонным*");
        draft.Body.ShouldContain(":::quote");
        draft.Body.ShouldContain("| 2025 | 6 |");
        Words($"{draft.Title} Новость, 13 февраля 2026 {draft.Lead} {PlainText.FromMarkdown(draft.Body)}").ShouldBe(Words(text.Replace("(https://example.org/a?b=1&c=2)", "")));
    }

    [Fact]
    public async Task Document_IsSound_WithStylesLanguageAndProperties_AndTheSameForEverybody()
    {
        await _newsroom.Publish(Newsroom.Text("Ещё одно заседание", Day) with { Slug = "stroenie", Body = Rich }, now: true);
        var bytes = await DocumentAsync("/news/2026/02/13/stroenie/text.docx");
        using var file = WordprocessingDocument.Open(new MemoryStream(bytes), isEditable: false);
        ShouldBeSound(file);
        file.PackageProperties.Title.ShouldBe("Ещё одно заседание");
        file.PackageProperties.Creator.ShouldBe("Организация Договора о коллективной безопасности (ОДКБ)");
        file.PackageProperties.Language.ShouldBe("ru-RU");
        file.PackageProperties.Created.ShouldBe(new DateTime(2026, 2, 12, 21, 0, 0, DateTimeKind.Utc));
        var styles = file.MainDocumentPart!.Document!.Body!.Descendants<ParagraphStyleId>().Select(style => style.Val!.Value).Distinct().ToList();
        styles.ShouldBeSubsetOf(file.MainDocumentPart.StyleDefinitionsPart!.Styles!.Elements<Style>().Select(style => style.StyleId!.Value).ToList());
        foreach (var style in (string[])["Title", "Heading1", "Heading2", "Quote", "Lead"])
            styles.ShouldContain(style);
        file.MainDocumentPart.Document.Body.Descendants<TableHeader>().ShouldHaveSingleItem();
        file.MainDocumentPart.FooterParts.Single().Footer!.InnerText.ShouldContain("https://portal.test/news/2026/02/13/stroenie");
        file.MainDocumentPart.HyperlinkRelationships.Select(link => link.Uri.OriginalString).ShouldContain("https://example.org/a?b=1&c=2");

        // Another node, which has kept nothing, gives the same bytes.
        using var other = portal.WithWebHostBuilder(builder => builder.UseSetting("Portal:PageCache:MaxMegabytes", "0")).CreateClient(new() { BaseAddress = PortalFactory.Address });
        (await other.GetByteArrayAsync("/news/2026/02/13/stroenie/text.docx")).ShouldBe(bytes);
    }

    [Fact]
    public async Task Document_OfHostileWords_IsSoundAndHarmless()
    {
        var random = new Random(20260213);
        for (var n = 0; n < 12; n++)
        {
            var slug = $"vrazhdebno-{n}";
            await _newsroom.Publish(
                Newsroom.Text("Слова " + HostileText.One(random, 200), Day, "Лид " + HostileText.One(random, 200)) with { Slug = slug, Body = HostileText.Markdown(random, 24) }, now: true);
            using var file = WordprocessingDocument.Open(new MemoryStream(await DocumentAsync($"/news/2026/02/13/{slug}/text.docx")), isEditable: false);
            ShouldBeSound(file);
            file.MainDocumentPart!.HyperlinkRelationships.Select(link => link.Uri.Scheme).ShouldAllBe(scheme => scheme == "http" || scheme == "https" || scheme == "mailto" || scheme == "tel");
            var html = await _reader.GetStringAsync($"/news/2026/02/13/{slug}/text.html");
            ScriptGuard.Fault(new AngleSharp.Html.Parser.HtmlParser().ParseDocument(html)).ShouldBeNull();
            (await _reader.GetStringAsync($"/news/2026/02/13/{slug}/text")).ShouldNotContain("\0");
            ScriptGuard.Fault(new AngleSharp.Html.Parser.HtmlParser().ParseDocument(MarkdownRenderer.Render(await _reader.GetStringAsync($"/news/2026/02/13/{slug}/text.md")).Html)).ShouldBeNull();
        }
    }

    [Fact]
    public async Task List_AsADocument_HasAHeadOnEveryPageAndLinks()
    {
        await _newsroom.Publish(Newsroom.Text("В списке", new(2025, 3, 4)) with { Slug = "v-spiske" });
        using var file = WordprocessingDocument.Open(new MemoryStream(await DocumentAsync("/news/2025/03/list.docx")), isEditable: false);
        ShouldBeSound(file);
        var table = file.MainDocumentPart!.Document!.Body!.Descendants<Table>().ShouldHaveSingleItem();
        var rows = table.Elements<TableRow>().ToList();
        rows[0].Descendants<TableHeader>().ShouldHaveSingleItem();
        rows[0].Elements<TableCell>().Select(cell => cell.InnerText).ShouldBe(["Дата", "Вид", "Заголовок", "Персоны", "Язык"]);
        rows[1].Elements<TableCell>().Select(cell => cell.InnerText).ShouldBe(["04.03.2025", "Новость", "В списке", "", "ru"]);
        file.MainDocumentPart.HyperlinkRelationships.Select(link => link.Uri.OriginalString).ShouldContain("https://portal.test/news/2025/03/04/v-spiske");
    }

    private static void ShouldBeSound(WordprocessingDocument file) =>
        new OpenXmlValidator(DocumentFormat.OpenXml.FileFormatVersions.Office2019).Validate(file).Select(fault => $"{fault.Path?.XPath}: {fault.Description}").ShouldBeEmpty();

    private async Task<byte[]> DocumentAsync(string address) => await _reader.GetByteArrayAsync(address);

    private static string Words(string text)
    {
        var words = new StringBuilder();
        foreach (var c in text)
            words.Append(char.IsLetterOrDigit(c) ? c : words.Length > 0 && words[^1] != ' ' ? ' ' : null);
        return words.ToString().Trim();
    }
}
