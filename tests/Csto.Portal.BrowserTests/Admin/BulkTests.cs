using Csto.Portal.BrowserTests.Harness;
using Microsoft.Playwright;

namespace Csto.Portal.BrowserTests.Admin;

/// <summary>Several pieces at once in a browser: ticking, the summary, the result and undoing, each page sound.</summary>
[Collection(DeskGroup.Name)]
public class BulkTests(DeskPortal portal)
{
    [BrowserFact]
    public async Task Topic_OfTwoPieces_IsAddedAndTakenBack()
    {
        await using var visit = await portal.OpenAsync(Colleague.Chief);
        await visit.GoAsync("/admin/publications/?state=live");
        var rows = visit.Page.Locator("input[name=Ids]");
        await rows.First.CheckAsync();
        await rows.Nth(1).CheckAsync();
        await Assertions.Expect(visit.Page.Locator("[data-choose-count]")).ToHaveTextAsync("Выбрано: 2");
        await visit.ShouldBeSoundAsync();

        await visit.PressAsync("Добавить тему");
        await visit.SettleAsync();
        await Assertions.Expect(visit.Page.Locator("h1")).ToHaveTextAsync("Добавить тему");
        await visit.ShouldBeSoundAsync();

        await visit.Page.Locator("[name=TopicId]").SelectOptionAsync(new SelectOptionValue { Index = 1 });
        await visit.PressAsync("Показать, что произойдёт");
        await visit.SettleAsync();
        await Assertions.Expect(visit.Page.Locator("h2").First).ToHaveTextAsync("Что произойдёт");
        await visit.ShouldBeSoundAsync();

        await visit.Page.Locator("[formaction='/admin/bulk/']").ClickAsync();
        await visit.SettleAsync();
        await Assertions.Expect(visit.Page.GetByRole(AriaRole.Main)).ToContainTextAsync("Итог");
        await visit.ShouldBeSoundAsync();

        await visit.PressAsync("Отменить всё");
        await visit.SettleAsync();
        await Assertions.Expect(visit.Page.GetByRole(AriaRole.Main)).ToContainTextAsync("Отменено");
        await visit.ShouldBeSoundAsync();
    }

    [BrowserFact]
    public async Task List_AllOnThePage_TicksEveryRow()
    {
        await using var visit = await portal.OpenAsync(Colleague.Chief);
        await visit.GoAsync("/admin/publications/");
        var rows = visit.Page.Locator("input[name=Ids]");

        await visit.Page.GetByLabel("Все на странице").CheckAsync();
        await Assertions.Expect(visit.Page.Locator("[data-choose-count]")).ToHaveTextAsync($"Выбрано: {await rows.CountAsync()}");
        await rows.First.UncheckAsync();

        await Assertions.Expect(visit.Page.GetByLabel("Все на странице")).Not.ToBeCheckedAsync();
    }
}
