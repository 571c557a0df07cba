using Csto.Portal.BrowserTests.Harness;
using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;

namespace Csto.Portal.BrowserTests.Admin;

/// <summary>Writing on the page itself, in a real browser: what is stored is our Markdown, and nothing that was not touched changes.</summary>
[Collection(DeskGroup.Name)]
public class EditorTests(DeskPortal portal)
{
    private const string Odd =
        "  Отступ и  два пробела.  \nСтрока\n\n\n* один\n* два\n\nПодчёркнутый\n---\n\n::: quote Имя, должность\n\nСлова \"в кавычках\" - вот.\n\n:::\n"
        + "\n:::columns\nЧужой блок.\n:::\n\n| Год|Число |\n|--|--:|\n|2025|6|\n\nСлово[^1] и [ссылка][имя].\n\n[^1]: Сноска.\n\n[имя]: https://example.org/\n";

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

    [BrowserFact]
    public async Task Text_OpenedLookedAtAndSaved_ChangesNotAByte()
    {
        await using var visit = await OpenAsync(Odd);
        await Text(visit).ClickAsync();
        await PressAsync(visit, "Control+End");
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Markdown" }).ClickAsync();
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Markdown" }).ClickAsync();

        (await StoredAsync(visit)).ShouldBe(Odd);
        await visit.PressAsync("Сохранить");

        await visit.ShouldShow("Сохранено.").ToBeVisibleAsync();
        (await StoredAsync(visit)).ShouldBe(Odd);
    }

    [BrowserFact]
    public async Task OneParagraph_Edited_LeavesEveryOtherByte()
    {
        await using var visit = await OpenAsync(Odd + "\nПоследний абзац.");
        await Text(visit).ClickAsync();
        await PressAsync(visit, "Control+End");

        await visit.Page.Keyboard.TypeAsync(" И ещё [одно] *слово*.");

        await ShouldBeStoredAsync(visit, Odd + "\nПоследний абзац. И ещё \\[одно\\] \\*слово\\*.");
        await PressAsync(visit, "Control+Z");
        await ShouldBeStoredAsync(visit, Odd + "\nПоследний абзац.");
    }

    [BrowserFact]
    public async Task Typing_ReachesWhoeverReadsTheForm()
    {
        await using var visit = await OpenAsync("Текст.");
        await visit.Page.EvaluateAsync("() => { window.heard = 0; document.querySelector('form.editor').addEventListener('input', event => { if (event.target.name === 'Body') window.heard++; }); }");
        await Text(visit).ClickAsync();
        await PressAsync(visit, "Control+End");

        await visit.Page.Keyboard.TypeAsync(" Слово");
        var posted = await visit.Page.EvaluateAsync<string>("() => new FormData(document.querySelector('form.editor')).get('Body')");

        posted.ShouldBe("Текст. Слово");
        await visit.Page.WaitForFunctionAsync("() => window.heard > 0");
    }

    [BrowserFact]
    public async Task TextOfTheField_ChangedByAnotherScript_ShowsOnThePage()
    {
        await using var visit = await OpenAsync("Текст.");

        await visit.Page.EvaluateAsync("() => { const body = document.getElementById('Body'); body.value = '## Возвращено\\n\\nИз копии.'; body.dispatchEvent(new Event('input', { bubbles: true })); }");

        await Assertions.Expect(Text(visit).GetByRole(AriaRole.Heading)).ToHaveTextAsync("Возвращено");
        (await StoredAsync(visit)).ShouldBe("## Возвращено\n\nИз копии.");
    }

    [BrowserTheory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Paste_FromWord_KeepsSaysAndCanBeTakenBack(bool visual)
    {
        await using var visit = await OpenAsync("", visual);
        await Text(visit).ClickAsync();

        await PasteAsync(visit, Word);

        await ShouldBeStoredAsync(visit, WordAsMarkdown);
        await visit.ShouldShow(WordReport).ToBeVisibleAsync();
        await Assertions.Expect(visit.Page.Locator("[data-voice]")).ToHaveTextAsync(WordReport + " Можно отменить.");
        await visit.ShouldBeSoundAsync();
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Отменить" }).ClickAsync();
        await ShouldBeStoredAsync(visit, "");
        await visit.ShouldShow("Отменено.").ToBeVisibleAsync();
    }

    [BrowserFact]
    public async Task Paste_TakenBackLater_LeavesWhatWasTypedSince()
    {
        await using var visit = await OpenAsync("Начало.");
        await Text(visit).ClickAsync();
        await PressAsync(visit, "Control+End");
        await PressAsync(visit, "Enter");
        await PasteAsync(visit, Word);
        await PressAsync(visit, "Control+Home");
        await visit.Page.Keyboard.TypeAsync("Моё. ");

        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Отменить" }).ClickAsync();

        await ShouldBeStoredAsync(visit, "Моё. Начало.");
    }

    [BrowserFact]
    public async Task Paste_OfPlainWords_MakesParagraphsAndSetsQuotes()
    {
        await using var visit = await OpenAsync("Начало.");
        await Text(visit).ClickAsync();
        await PressAsync(visit, "Control+End");
        await PressAsync(visit, "Enter");

        await PasteAsync(visit, "", "Слово \"да\" - *раз*\n\n1. Второй");

        await ShouldBeStoredAsync(visit, "Начало.\n\nСлово «да» — \\*раз\\*\n\n1\\. Второй");
        await visit.ShouldShow("Вставлено без оформления: исправлены кавычки и тире.").ToBeVisibleAsync();
    }

    [BrowserFact]
    public async Task OwnWords_CopiedAndPasted_KeepTheirBlocks()
    {
        const string text = ":::quote Имя\nСлова **жирные**[^1].\n:::\n\n1. раз\n2. два\n\n[^1]: Сноска.";
        await using var visit = await OpenAsync(text);
        await Text(visit).ClickAsync();

        foreach (var keys in new[] { "Control+A", "Control+X", "Control+V" })
            await PressAsync(visit, keys);

        await ShouldBeStoredAsync(visit, text);
    }

    [BrowserTheory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Typograf_SetsTitleLeadAndText_AndCanBeTakenBack(bool visual)
    {
        await using var visit = await OpenAsync("* \"Слово\" - **\"дело\"**...\n\n`\"код\" - да`\n\nБез замечаний\n---", visual);
        await visit.Field("Заголовок").FillAsync("Встреча \"на полях\"");
        await visit.Field("Лид").FillAsync("Лид - первый.");

        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Типограф" }).ClickAsync();

        await ShouldBeStoredAsync(visit, "* «Слово» — **«дело»**…\n\n`\"код\" - да`\n\nБез замечаний\n---");
        await Assertions.Expect(visit.Field("Заголовок")).ToHaveValueAsync("Встреча «на полях»");
        await Assertions.Expect(visit.Field("Лид")).ToHaveValueAsync("Лид — первый.");
        await visit.ShouldShow("Типограф: исправлены кавычки, тире и многоточия.").ToBeVisibleAsync();
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Отменить" }).ClickAsync();
        await ShouldBeStoredAsync(visit, "* \"Слово\" - **\"дело\"**...\n\n`\"код\" - да`\n\nБез замечаний\n---");
        await Assertions.Expect(visit.Field("Заголовок")).ToHaveValueAsync("Встреча \"на полях\"");

        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Типограф" }).ClickAsync();
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Типограф" }).ClickAsync();
        await visit.ShouldShow("Типограф: исправлять нечего.").ToBeVisibleAsync();
    }

    [BrowserTheory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Find_CountsStepsAndReplaces(bool visual)
    {
        await using var visit = await OpenAsync("Ёлка, **елка** и ель.\n\nЕщё ёлка.", visual);
        await Text(visit).ClickAsync();
        await PressAsync(visit, "Control+Home");
        await PressAsync(visit, "Control+F");
        await visit.Page.Keyboard.TypeAsync("елка");
        await PressAsync(visit, "Enter");
        await Assertions.Expect(visit.Page.Locator("[data-find-count]")).ToContainTextAsync("из 3");
        await PressAsync(visit, "F3");

        await visit.Page.GetByLabel("Заменить на").FillAsync("сосна");
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Заменить все" }).ClickAsync();

        await ShouldBeStoredAsync(visit, "сосна, **сосна** и ель.\n\nЕщё сосна.");
        await visit.ShouldShow("Заменено: 3").ToBeVisibleAsync();
        await visit.ShouldBeSoundAsync();
        await visit.Page.GetByLabel("Найти", new() { Exact = true }).FocusAsync();
        await PressAsync(visit, "Escape");
        await Assertions.Expect(Text(visit)).ToBeFocusedAsync();
    }

    [BrowserFact(Skip = "The form with autosave beside the editor stores another text in the last step: to be found out.")]
    public async Task Mode_IsRememberedAndKeepsTheCursor()
    {
        await using var visit = await OpenAsync("Первый абзац.\n\n:::quote Имя\nСлова из цитаты.\n:::\n\nПоследний абзац.");
        await Text(visit).GetByText("Слова из цитаты.").ClickAsync();
        await PressAsync(visit, "End");

        await PressAsync(visit, "Control+Alt+M");
        await visit.Page.Keyboard.TypeAsync("ЩЩ");
        await ShouldBeStoredAsync(visit, "Первый абзац.\n\n:::quote Имя\nСлова из цитаты.ЩЩ\n:::\n\nПоследний абзац.");
        await visit.PressAsync("Сохранить");
        await Assertions.Expect(visit.Page.Locator("textarea#Body")).ToBeVisibleAsync();

        await visit.Page.Locator("textarea#Body").EvaluateAsync("area => { const at = area.value.indexOf('Последний') + 4; area.focus(); area.setSelectionRange(at, at); }");
        await PressAsync(visit, "Control+Alt+M");
        await visit.Page.Keyboard.TypeAsync("ЮЮ");
        await ShouldBeStoredAsync(visit, "Первый абзац.\n\n:::quote Имя\nСлова из цитаты.ЩЩ\n:::\n\nПослЮЮедний абзац.");
    }

    [BrowserFact]
    public async Task Keyboard_ReachesEveryToolAndMakesEveryBlock()
    {
        await using var visit = await OpenAsync("");
        await Text(visit).FocusAsync();
        await visit.Page.Keyboard.TypeAsync("Слово");
        await PressAsync(visit, "Control+A");
        await PressAsync(visit, "Control+B");
        await Assertions.Expect(visit.Page.GetByRole(AriaRole.Button, new() { Name = "Жирный" })).ToHaveAttributeAsync("aria-pressed", "true");
        await PressAsync(visit, "End");
        await PressAsync(visit, "Enter");
        await PressAsync(visit, "Control+B");
        await PressAsync(visit, "Control+Shift+9");
        await visit.Page.Keyboard.TypeAsync("Имя, должность");
        await PressAsync(visit, "Alt+F10");
        await Assertions.Expect(visit.Page.GetByRole(AriaRole.Button, new() { Name = "Абзац", Exact = true })).ToBeFocusedAsync();
        await PressAsync(visit, "End");
        await Assertions.Expect(visit.Page.GetByRole(AriaRole.Button, new() { Name = "Клавиши" })).ToBeFocusedAsync();
        await PressAsync(visit, "Escape");
        await Assertions.Expect(Text(visit)).ToBeFocusedAsync();
        await visit.Page.Keyboard.TypeAsync(" отдела");
        await PressAsync(visit, "Enter");
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Таблица" }).PressAsync("Enter");
        await visit.Page.Keyboard.TypeAsync("Год");
        await Assertions.Expect(visit.Page.GetByRole(AriaRole.Toolbar, new() { Name = "Таблица под курсором" })).ToBeVisibleAsync();
        await visit.ShouldBeSoundAsync();

        await ShouldBeStoredAsync(visit, "**Слово**\n\n:::quote Имя, должность отдела\n:::\n\n| Год | |\n| --- | --- |\n| | |\n| | |");
    }

    [BrowserFact]
    public async Task Link_AsksForAnAddressThatWorks()
    {
        await using var visit = await OpenAsync("Портал");
        await Text(visit).ClickAsync();
        await PressAsync(visit, "Control+A");
        await PressAsync(visit, "Control+K");
        var dialog = visit.Page.GetByRole(AriaRole.Dialog, new() { Name = "Ссылка" });
        await dialog.GetByLabel("Адрес").FillAsync("javascript:alert(1)");
        await PressAsync(visit, "Enter");
        await Assertions.Expect(dialog.GetByRole(AriaRole.Alert)).ToContainTextAsync("Такой адрес не откроется");
        (await visit.AxeAsync()).ShouldBeEmpty();

        await dialog.GetByLabel("Адрес").FillAsync("example.org/путь");
        await PressAsync(visit, "Enter");

        await Assertions.Expect(dialog).Not.ToBeVisibleAsync();
        await ShouldBeStoredAsync(visit, "[Портал](https://example.org/путь)");
        await Assertions.Expect(Text(visit)).ToBeFocusedAsync();
    }

    [BrowserFact]
    public async Task Help_ListsTheKeysAndGivesTheFocusBack()
    {
        await using var visit = await OpenAsync("Текст.");
        await Text(visit).ClickAsync();
        await PressAsync(visit, "Control+/");
        var dialog = visit.Page.GetByRole(AriaRole.Dialog, new() { Name = "Клавиши" });
        await Assertions.Expect(dialog).ToContainTextAsync("найти и заменить");
        (await visit.AxeAsync()).ShouldBeEmpty();

        await PressAsync(visit, "Escape");

        await Assertions.Expect(Text(visit)).ToBeFocusedAsync();
    }

    [BrowserFact(Skip = "Written for a page without a media library; the library is always there now: to be written anew.")]
    public async Task MediaPicker_Registered_ShowsItsButtonsAndPutsTheBlock()
    {
        await using var visit = await OpenAsync("До.\n\nПосле.");
        await Assertions.Expect(visit.Page.GetByRole(AriaRole.Button, new() { Name = "Альбом" })).ToBeHiddenAsync();
        await visit.Page.EvaluateAsync("() => { globalThis.portalMediaPicker = async kind => ({ kind, hashes: ['0123456789ab', 'cdef01234567'], caption: 'Встреча' }); document.dispatchEvent(new Event('portal:media-picker')); }");
        await Text(visit).GetByText("До.").ClickAsync();

        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Альбом" }).ClickAsync();

        await ShouldBeStoredAsync(visit, "До.\n\n:::album 0123456789ab cdef01234567\nВстреча\n:::\n\nПосле.");
        await visit.Page.Keyboard.PressAsync("End");
        await visit.Page.Keyboard.TypeAsync(" в Москве");
        await ShouldBeStoredAsync(visit, "До.\n\n:::album 0123456789ab cdef01234567\nВстреча в Москве\n:::\n\nПосле.");
    }

    [BrowserFact]
    public async Task MediaPicker_InMarkdown_SetsTheBlockOffByEmptyLines()
    {
        await using var visit = await OpenAsync("До.", visual: false);
        await visit.Page.EvaluateAsync("() => { globalThis.portalMediaPicker = async kind => ({ kind, hashes: ['0123456789ab'] }); document.dispatchEvent(new Event('portal:media-picker')); }");
        await Text(visit).ClickAsync();
        await PressAsync(visit, "Control+End");

        await visit.Page.Locator("button[data-media=video]").ClickAsync();

        await ShouldBeStoredAsync(visit, "До.\n\n:::video 0123456789ab\n:::");
    }

    [BrowserFact]
    public async Task Page_WithEveryBlock_IsSoundAndCounted()
    {
        await using var visit = await portal.OpenAsync(Colleague.Chief, visual: true);
        await visit.GoAsync($"/admin/publications/{DeskContent.Beside}");

        await Assertions.Expect(visit.Page.GetByRole(AriaRole.Textbox, new() { Name = "Текст", Exact = true })).ToHaveAttributeAsync("aria-multiline", "true");
        await Assertions.Expect(visit.Page.Locator("#Body-count")).ToContainTextAsync("слов");
        await visit.ShouldBeSoundAsync();
    }

    [BrowserFact]
    public async Task Tab_ThroughTheVisualEditor_StopsAtEverythingOnceAndInSight()
    {
        await using var visit = await portal.OpenAsync(Colleague.Chief, visual: true);
        await visit.GoAsync($"/admin/publications/{DeskContent.Draft}");

        (await visit.WalkAsync()).ShouldNotBeEmpty();
    }

    private static ILocator Text(Visit visit) => visit.Page.Locator("#Body-visual:visible, textarea#Body:visible");

    private static Task PressAsync(Visit visit, string keys) => visit.Page.Keyboard.PressAsync(keys);

    /// <summary>What would be posted now.</summary>
    private static Task<string> StoredAsync(Visit visit) =>
        visit.Page.EvaluateAsync<string>("() => new FormData(document.querySelector('form.editor')).get('Body').replaceAll('\\r\\n', '\\n')");

    private static async Task ShouldBeStoredAsync(Visit visit, string text)
    {
        await visit.SettleAsync();
        (await StoredAsync(visit)).ShouldBe(text);
    }

    /// <summary>As a browser does when a person pastes.</summary>
    private static async Task PasteAsync(Visit visit, string html, string plain = "слова") => await visit.Page.EvaluateAsync(
        """
        ([html, plain]) => {
          const clipboardData = new DataTransfer();
          if (html)
            clipboardData.setData('text/html', html);
          clipboardData.setData('text/plain', plain);
          document.activeElement.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
        }
        """,
        new[] { html, plain });

    private async Task<Visit> OpenAsync(string body, bool visual = true)
    {
        var id = await DeskContent.CreateAsync(portal.Portal, new() { Title = "Черновик для пробы", Body = body });
        (await portal.Portal.WithDatabaseAsync(db => db.Editions.Where(edition => edition.PublicationId == id).Select(edition => edition.Body).SingleAsync())).ShouldBe(body);
        var visit = await portal.OpenAsync(Colleague.Chief, visual: visual);
        await visit.GoAsync($"/admin/publications/{id}");
        return visit;
    }
}
