using Csto.Portal.BrowserTests.Harness;
using Microsoft.Playwright;

namespace Csto.Portal.BrowserTests.Admin;

/// <summary>What was typed survives colleagues, sessions and slips of the hand.</summary>
[Collection(DeskGroup.Name)]
public class NothingIsLostTests(DeskPortal portal)
{
    [BrowserFact]
    public async Task Save_TextChangedByAColleague_ShowsBothAndLosesNothing()
    {
        var address = await DraftAsync("Общий черновик", "Начальный текст.");
        await using var first = await portal.OpenAsync(Colleague.Chief);
        await using var second = await portal.OpenAsync(Colleague.Editor);
        await first.GoAsync(address);
        await second.GoAsync(address);
        await first.Field("Текст").FillAsync("Текст первой руки.");
        await first.PressAsync("Сохранить");
        await second.Field("Текст").FillAsync("Текст второй руки.");

        await second.PressAsync("Сохранить");
        await second.SettleAsync();

        await second.ShouldShow("Пока вы писали, то же место изменилось. Правка: Анна Вершинина").ToBeVisibleAsync();
        await Assertions.Expect(second.Page.Locator(".clash")).ToContainTextAsync("Текст первой руки.");
        await Assertions.Expect(second.Page.Locator(".clash")).ToContainTextAsync("Текст второй руки.");
        await Assertions.Expect(second.Page.GetByRole(AriaRole.Alert)).ToContainTextAsync("Анна Вершинина");
        await Assertions.Expect(second.Field("Текст")).ToHaveValueAsync("Текст второй руки.");
        await second.ShouldBeSoundAsync();

        await second.Page.GetByLabel("Оставить моё").CheckAsync();
        await second.PressAsync("Сохранить");
        await first.Page.ReloadAsync();
        await Assertions.Expect(first.Field("Текст")).ToHaveValueAsync("Текст второй руки.");
    }

    [BrowserFact]
    public async Task Save_SessionEndedWhileWriting_KeepsTheWordsThroughTheSignIn()
    {
        var address = await DraftAsync("Долгий черновик", "Начальный текст.");
        await using var visit = await portal.OpenAsync(Colleague.Editor);
        await visit.GoAsync(address);
        await visit.Field("Текст").FillAsync("Час работы, который нельзя потерять. «Кавычки», <угловые скобки> & знаки.\n\nВторой абзац.");
        await visit.Context.ClearCookiesAsync();

        await visit.PressAsync("Сохранить");
        await visit.SettleAsync();
        await visit.ShouldBeSoundAsync();
        await visit.SignInAsync(Colleague.Editor.UserName, DeskPortal.Password);

        await Assertions.Expect(visit.Field("Текст")).ToHaveValueAsync("Час работы, который нельзя потерять. «Кавычки», <угловые скобки> & знаки.\n\nВторой абзац.");
        await visit.PressAsync("Сохранить");
        await visit.ShouldShow("Сохранено.").ToBeVisibleAsync();
        await visit.GoAsync(address);
        await Assertions.Expect(visit.Field("Текст")).ToHaveValueAsync("Час работы, который нельзя потерять. «Кавычки», <угловые скобки> & знаки.\n\nВторой абзац.");
    }

    [BrowserFact]
    public async Task Leaving_WithUnsavedWords_AsksFirst()
    {
        await using var visit = await portal.OpenAsync(Colleague.Editor);
        await visit.GoAsync(await DraftAsync("Черновик, который бросают", "Текст."));
        var asked = new List<string>();
        visit.Page.Dialog += async (_, dialog) =>
        {
            asked.Add(dialog.Type);
            await dialog.DismissAsync();
        };

        await visit.Field("Текст").PressSequentiallyAsync("Новые слова. ");
        await visit.Page.GetByRole(AriaRole.Link, new() { Name = "Материалы" }).First.ClickAsync();
        await Assertions.Expect(visit.Field("Текст")).ToHaveValueAsync("Новые слова. Текст.");

        asked.ShouldBe(["beforeunload"]);
    }

    [BrowserFact]
    public async Task Leaving_WithNothingTyped_DoesNotAsk()
    {
        await using var visit = await portal.OpenAsync(Colleague.Editor);
        await visit.GoAsync(await DraftAsync("Черновик, который читают", "Текст."));
        visit.Page.Dialog += (_, dialog) => Assert.Fail($"asked: {dialog.Type}");

        await visit.Field("Текст").FocusAsync();
        await visit.Page.GetByRole(AriaRole.Link, new() { Name = "Материалы" }).First.ClickAsync();

        await Assertions.Expect(visit.Page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("Материалы");
    }

    [BrowserFact]
    public async Task Editor_WithoutScripts_SavesAndHasNoDeadToolbar()
    {
        var address = await DraftAsync("Черновик без скриптов", "Текст.");
        await using var visit = await portal.OpenAsync(Colleague.Editor, scripts: false);
        await visit.Page.GotoAsync(address);

        (await visit.Page.GetByRole(AriaRole.Toolbar).CountAsync()).ShouldBe(0);
        await visit.Field("Текст").FillAsync("Текст без скриптов.");
        await visit.PressAsync("Сохранить");

        await visit.ShouldShow("Сохранено.").ToBeVisibleAsync();
        await Assertions.Expect(visit.Field("Текст")).ToHaveValueAsync("Текст без скриптов.");
    }

    [BrowserFact]
    public async Task ContactCard_ChangedByAColleague_ShowsBothAndLosesNothing()
    {
        await using var first = await portal.OpenAsync(Colleague.Chief);
        await using var second = await portal.OpenAsync(Colleague.Editor);
        await first.GoAsync("/admin/contacts/2");
        await second.GoAsync("/admin/contacts/2");
        await first.Field("Почта").FillAsync("first@example.org");
        await first.PressAsync("Сохранить");
        await second.Field("Почта").FillAsync("second@example.org");

        await second.PressAsync("Сохранить");
        await second.SettleAsync();

        await Assertions.Expect(second.Page.Locator("main")).ToContainTextAsync("first@example.org");
        await Assertions.Expect(second.Field("Почта")).ToHaveValueAsync("second@example.org");
        await second.ShouldBeSoundAsync();
    }

    private async Task<string> DraftAsync(string title, string body) =>
        $"/admin/publications/{await DeskContent.CreateAsync(portal.Portal, new() { Title = title, Body = body })}";
}
