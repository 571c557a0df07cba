using Csto.Portal.BrowserTests.Harness;
using Microsoft.Playwright;

namespace Csto.Portal.BrowserTests.Admin;

/// <summary>The tools over the text: by the mouse and by the keyboard.</summary>
[Collection(DeskGroup.Name)]
public class EditorToolsTests(DeskPortal portal)
{
    [BrowserTheory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Typograf_SetsTitleLeadAndText_AndCanBeTakenBack(bool visual)
    {
        await using var visit = await portal.WriteAsync("* \"Слово\" - **\"дело\"**...\n\n`\"код\" - да`\n\nБез замечаний\n---", visual);
        await visit.Field("Заголовок").FillAsync("Встреча \"на полях\"");
        await visit.Field("Лид").FillAsync("Лид - первый.");

        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Типограф" }).ClickAsync();

        await visit.ShouldHoldAsync("* «Слово» — **«дело»**…\n\n`\"код\" - да`\n\nБез замечаний\n---");
        await Assertions.Expect(visit.Field("Заголовок")).ToHaveValueAsync("Встреча «на полях»");
        await Assertions.Expect(visit.Field("Лид")).ToHaveValueAsync("Лид — первый.");
        await visit.ShouldShow("Типограф: исправлены кавычки, тире и многоточия.").ToBeVisibleAsync();
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Отменить" }).ClickAsync();
        await visit.ShouldHoldAsync("* \"Слово\" - **\"дело\"**...\n\n`\"код\" - да`\n\nБез замечаний\n---");
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
        await using var visit = await portal.WriteAsync("Ёлка, **елка** и ель.\n\nЕщё ёлка.", visual);
        await visit.Sheet().ClickAsync();
        await visit.KeysAsync("Control+Home");
        await visit.KeysAsync("Control+F");
        await visit.Page.Keyboard.TypeAsync("елка");
        await visit.KeysAsync("Enter");
        await Assertions.Expect(visit.Page.Locator("[data-find-count]")).ToContainTextAsync("из 3");
        await visit.KeysAsync("F3");

        await visit.Page.GetByLabel("Заменить на").FillAsync("сосна");
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Заменить все" }).ClickAsync();

        await visit.ShouldHoldAsync("сосна, **сосна** и ель.\n\nЕщё сосна.");
        await visit.ShouldShow("Заменено: 3").ToBeVisibleAsync();
        await visit.ShouldBeSoundAsync();
        await visit.Page.GetByLabel("Найти", new() { Exact = true }).FocusAsync();
        await visit.KeysAsync("Escape");
        await Assertions.Expect(visit.Sheet()).ToBeFocusedAsync();
    }

    [BrowserFact]
    public async Task Keyboard_ReachesEveryToolAndMakesEveryBlock()
    {
        await using var visit = await portal.WriteAsync("");
        await visit.Sheet().FocusAsync();
        await visit.Page.Keyboard.TypeAsync("Слово");
        await visit.KeysAsync("Control+A");
        await visit.KeysAsync("Control+B");
        await Assertions.Expect(visit.Page.GetByRole(AriaRole.Button, new() { Name = "Жирный" })).ToHaveAttributeAsync("aria-pressed", "true");
        await visit.KeysAsync("End");
        await visit.KeysAsync("Enter");
        await visit.KeysAsync("Control+B");
        await visit.KeysAsync("Control+Shift+9");
        await visit.Page.Keyboard.TypeAsync("Имя, должность");
        await visit.KeysAsync("Alt+F10");
        await Assertions.Expect(visit.Page.GetByRole(AriaRole.Button, new() { Name = "Абзац", Exact = true })).ToBeFocusedAsync();
        await visit.KeysAsync("End");
        await Assertions.Expect(visit.Page.GetByRole(AriaRole.Button, new() { Name = "Клавиши" })).ToBeFocusedAsync();
        await visit.KeysAsync("Escape");
        await Assertions.Expect(visit.Sheet()).ToBeFocusedAsync();
        await visit.Page.Keyboard.TypeAsync(" отдела");
        await visit.KeysAsync("Enter");
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Таблица" }).PressAsync("Enter");
        await visit.Page.Keyboard.TypeAsync("Год");
        await Assertions.Expect(visit.Page.GetByRole(AriaRole.Toolbar, new() { Name = "Таблица под курсором" })).ToBeVisibleAsync();
        await visit.ShouldBeSoundAsync();

        await visit.ShouldHoldAsync("**Слово**\n\n:::quote Имя, должность отдела\n:::\n\n| Год | |\n| --- | --- |\n| | |\n| | |");
    }

    [BrowserFact]
    public async Task Table_HeaderCells_StandAboveTheirColumns()
    {
        await using var visit = await portal.WriteAsync("| Год | Число |\n| --- | --: |\n| 2026 | 6 |");
        var headers = visit.Sheet().Locator(".header-cell");

        await Assertions.Expect(headers).ToHaveTextAsync(["Год", "Число"]);
        var (first, second) = ((await headers.First.BoundingBoxAsync())!, (await headers.Last.BoundingBoxAsync())!);
        second.Y.ShouldBe(first.Y);
        second.X.ShouldBe(first.X + first.Width, 1);
    }

    [BrowserFact]
    public async Task Link_AsksForAnAddressThatWorks()
    {
        await using var visit = await portal.WriteAsync("Портал");
        await visit.Sheet().ClickAsync();
        await visit.KeysAsync("Control+A");
        await visit.KeysAsync("Control+K");
        var dialog = visit.Page.GetByRole(AriaRole.Dialog, new() { Name = "Ссылка" });
        await dialog.GetByLabel("Адрес").FillAsync("javascript:alert(1)");
        await visit.KeysAsync("Enter");
        await Assertions.Expect(dialog.GetByRole(AriaRole.Alert)).ToContainTextAsync("Такой адрес не откроется");
        (await visit.AxeAsync()).ShouldBeEmpty();

        await dialog.GetByLabel("Адрес").FillAsync("example.org/путь");
        await visit.KeysAsync("Enter");

        await Assertions.Expect(dialog).Not.ToBeVisibleAsync();
        await visit.ShouldHoldAsync("[Портал](https://example.org/путь)");
        await Assertions.Expect(visit.Sheet()).ToBeFocusedAsync();
    }

    [BrowserFact]
    public async Task Help_ListsTheKeysAndGivesTheFocusBack()
    {
        await using var visit = await portal.WriteAsync("Текст.");
        await visit.Sheet().ClickAsync();
        await visit.KeysAsync("Control+/");
        var dialog = visit.Page.GetByRole(AriaRole.Dialog, new() { Name = "Клавиши" });
        await Assertions.Expect(dialog).ToContainTextAsync("найти и заменить");
        (await visit.AxeAsync()).ShouldBeEmpty();

        await visit.KeysAsync("Escape");

        await Assertions.Expect(visit.Sheet()).ToBeFocusedAsync();
    }

    [BrowserFact]
    public async Task Tab_ThroughTheVisualEditor_StopsAtEverythingOnceAndInSight()
    {
        await using var visit = await portal.OpenAsync(Colleague.Chief, visual: true);
        await visit.GoAsync($"/admin/publications/{DeskContent.Draft}");

        (await visit.WalkAsync()).ShouldNotBeEmpty();
    }
}
