using Csto.Portal.BrowserTests.Harness;

namespace Csto.Portal.BrowserTests.Site;

/// <summary>«Проверка подлинности» with an answer, with scripts and without.</summary>
[Collection(SiteGroup.Name)]
public class VerifyPageTests(SitePortal portal)
{
    [BrowserTheory]
    [InlineData("Стороны сверили планы и договорились о деньгах. Следующая встреча назначена через месяц", "Опубликовано с отличиями")]
    [InlineData("Стороны сверили планы и договорились о сроках", "Опубликовано слово в слово")]
    [InlineData("Такого на этом портале никогда и никто не писал вовсе", "Не найдено")]
    [InlineData("Два слова", "Слишком коротко")]
    public async Task Answer_EveryLook_IsSound(string text, string words)
    {
        await using var visit = await portal.OpenAsync();
        await visit.GoAsync("/verify");
        await visit.Page.GetByLabel("Текст для проверки").FillAsync(text);

        await visit.Page.GetByRole(Microsoft.Playwright.AriaRole.Button, new() { Name = "Проверить" }).ClickAsync();

        await visit.Page.GetByText(words).First.WaitForAsync();
        (await visit.Page.GetByLabel("Текст для проверки").InputValueAsync()).ShouldBe(text);
        await visit.ShouldBeSoundAsync();
    }

    [BrowserFact]
    public async Task Check_WithoutScriptsAndByKeyboard_Answers()
    {
        await using var visit = await portal.OpenAsync(new() { JavaScriptEnabled = false });
        await visit.Page.GotoAsync("/verify");
        await visit.Page.GetByLabel("Текст для проверки").FillAsync("Стороны сверили планы и договорились о сроках");
        await visit.Page.Keyboard.PressAsync("Tab");
        await visit.Page.Keyboard.PressAsync("Enter");

        await visit.Page.Locator(".verify__verdict").First.WaitForAsync();
        (await visit.Page.Locator(".passage mark").First.InnerTextAsync()).ShouldContain("сверили планы");
    }
}
