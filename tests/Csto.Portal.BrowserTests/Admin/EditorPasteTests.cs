using Csto.Portal.BrowserTests.Harness;
using Microsoft.Playwright;

namespace Csto.Portal.BrowserTests.Admin;

/// <summary>What comes from Word, from a page and from plain text, and the way back.</summary>
[Collection(DeskGroup.Name)]
public class EditorPasteTests(DeskPortal portal)
{
    private const string Word = """
        <html xmlns:o="urn:schemas-microsoft-com:office:office"><head><style>p.MsoNormal {margin:0cm}</style></head><body lang=RU style='tab-interval:35.4pt'><!--StartFragment-->
        <h1><span style='color:#2E74B5'>Учения "Рубеж"<o:p></o:p></span></h1>
        <p class=MsoNormal style='text-indent:35.4pt'><span style='font-size:14.0pt'>Начались <b>сегодня</b> - см. <a href="https://example.org/a">план</a>.<o:p></o:p></span></p>
        <p class=MsoListParagraph style='mso-list:l0 level1 lfo1'><![if !supportLists]><span style='mso-list:Ignore'>·<span style='font:7.0pt "Times New Roman"'>&nbsp; </span></span><![endif]>связь</p>
        <table border=1 style='border-collapse:collapse'><tr><td style='border:none'><p>Год</p></td><td><p>Число</p></td></tr><tr><td><p>2026</p></td><td><p>6</p></td></tr></table>
        <!--EndFragment--></body></html>
        """;

    private const string WordAsMarkdown = "## Учения «Рубеж»\n\nНачались **сегодня** — см. [план](https://example.org/a).\n\n- связь\n\n| Год | Число |\n| --- | --- |\n| 2026 | 6 |";

    private const string WordReport =
        "Вставлено из Word: сохранены подзаголовок, таблица, список, ссылка и выделение; убрано оформление 3 фрагментов; исправлены кавычки и тире.";

    [BrowserTheory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Paste_FromWord_KeepsSaysAndCanBeTakenBack(bool visual)
    {
        await using var visit = await portal.WriteAsync("", visual);
        await visit.Sheet().ClickAsync();

        await visit.PasteAsync(Word);

        await visit.ShouldHoldAsync(WordAsMarkdown);
        await visit.ShouldShow(WordReport).ToBeVisibleAsync();
        await Assertions.Expect(visit.Page.Locator("[data-voice]")).ToHaveTextAsync(WordReport + " Можно отменить.");
        await visit.ShouldBeSoundAsync();
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Отменить" }).ClickAsync();
        await visit.ShouldHoldAsync("");
        await visit.ShouldShow("Отменено.").ToBeVisibleAsync();
    }

    [BrowserFact]
    public async Task Paste_TakenBackLater_LeavesWhatWasTypedSince()
    {
        await using var visit = await portal.WriteAsync("Начало.");
        await visit.Sheet().ClickAsync();
        await visit.KeysAsync("Control+End");
        await visit.KeysAsync("Enter");
        await visit.PasteAsync(Word);
        await visit.KeysAsync("Control+Home");
        await visit.Page.Keyboard.TypeAsync("Моё. ");

        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Отменить" }).ClickAsync();

        await visit.ShouldHoldAsync("Моё. Начало.");
    }

    [BrowserFact]
    public async Task Paste_OfPlainWords_MakesParagraphsAndSetsQuotes()
    {
        await using var visit = await portal.WriteAsync("Начало.");
        await visit.Sheet().ClickAsync();
        await visit.KeysAsync("Control+End");
        await visit.KeysAsync("Enter");

        await visit.PasteAsync("", "Слово \"да\" - *раз*\n\n1. Второй");

        await visit.ShouldHoldAsync("Начало.\n\nСлово «да» — \\*раз\\*\n\n1\\. Второй");
        await visit.ShouldShow("Вставлено без оформления: исправлены кавычки и тире.").ToBeVisibleAsync();
    }

    [BrowserFact]
    public async Task OwnWords_CopiedAndPasted_KeepTheirBlocks()
    {
        const string text = ":::quote Имя\nСлова **жирные**[^1].\n:::\n\n1. раз\n2. два\n\n[^1]: Сноска.";
        await using var visit = await portal.WriteAsync(text);
        await visit.Sheet().ClickAsync();

        foreach (var keys in new[] { "Control+A", "Control+X", "Control+V" })
            await visit.KeysAsync(keys);

        await visit.ShouldHoldAsync(text);
    }
}
