using Csto.Portal.BrowserTests.Harness;
using Microsoft.Playwright;

namespace Csto.Portal.BrowserTests.Admin;

/// <summary>Writing on the page itself, in a real browser: what is stored is our Markdown, and nothing that was not touched changes.</summary>
[Collection(DeskGroup.Name)]
public class EditorTests(DeskPortal portal)
{
    private const string Odd =
        "  Отступ и  два пробела.  \nСтрока\n\n\n* один\n* два\n\nПодчёркнутый\n---\n\n::: quote Имя, должность\n\nСлова \"в кавычках\" - вот.\n\n:::\n"
        + "\n:::columns\nЧужой блок.\n:::\n\n| Год|Число |\n|--|--:|\n|2025|6|\n\nСлово[^1] и [ссылка][имя].\n\n[^1]: Сноска.\n\n[имя]: https://example.org/\n";

    [BrowserFact]
    public async Task Text_OpenedLookedAtAndSaved_ChangesNotAByte()
    {
        await using var visit = await portal.WriteAsync(Odd);
        await visit.Sheet().ClickAsync();
        await visit.KeysAsync("Control+End");
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Markdown" }).ClickAsync();
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Markdown" }).ClickAsync();

        (await visit.PostedAsync()).ShouldBe(Odd);
        await visit.PressAsync("Сохранить");

        await visit.ShouldShow("Сохранено.").ToBeVisibleAsync();
        (await visit.PostedAsync()).ShouldBe(Odd);
    }

    [BrowserFact]
    public async Task OneParagraph_Edited_LeavesEveryOtherByte()
    {
        await using var visit = await portal.WriteAsync(Odd + "\nПоследний абзац.");
        await visit.Sheet().ClickAsync();
        await visit.KeysAsync("Control+End");

        await visit.Page.Keyboard.TypeAsync(" И ещё [одно] *слово*.");

        await visit.ShouldHoldAsync(Odd + "\nПоследний абзац. И ещё \\[одно\\] \\*слово\\*.");
        await visit.KeysAsync("Control+Z");
        await visit.ShouldHoldAsync(Odd + "\nПоследний абзац.");
    }

    [BrowserFact]
    public async Task Typing_ReachesWhoeverReadsTheForm()
    {
        await using var visit = await portal.WriteAsync("Текст.");
        await visit.Page.EvaluateAsync("() => { window.heard = 0; document.querySelector('form.editor').addEventListener('input', event => { if (event.target.name === 'Body') window.heard++; }); }");
        await visit.Sheet().ClickAsync();
        await visit.KeysAsync("Control+End");

        await visit.Page.Keyboard.TypeAsync(" Слово");
        var posted = await visit.Page.EvaluateAsync<string>("() => new FormData(document.querySelector('form.editor')).get('Body')");

        posted.ShouldBe("Текст. Слово");
        await visit.Page.WaitForFunctionAsync("() => window.heard > 0");
    }

    [BrowserFact]
    public async Task TextOfTheField_ChangedByAnotherScript_ShowsOnThePage()
    {
        await using var visit = await portal.WriteAsync("Текст.");

        await visit.Page.EvaluateAsync("() => { const body = document.getElementById('Body'); body.value = '## Возвращено\\n\\nИз копии.'; body.dispatchEvent(new Event('input', { bubbles: true })); }");

        await Assertions.Expect(visit.Sheet().GetByRole(AriaRole.Heading)).ToHaveTextAsync("Возвращено");
        (await visit.PostedAsync()).ShouldBe("## Возвращено\n\nИз копии.");
    }

    [BrowserFact]
    public async Task Mode_IsRememberedAndKeepsTheCursor()
    {
        await using var visit = await portal.WriteAsync("Первый абзац.\n\n:::quote Имя\nСлова из цитаты.\n:::\n\nПоследний абзац.");
        await visit.Sheet().GetByText("Слова из цитаты.").ClickAsync();
        await visit.KeysAsync("End");

        await visit.KeysAsync("Control+Alt+R");
        await visit.Page.Keyboard.TypeAsync("ЩЩ");
        await visit.ShouldHoldAsync("Первый абзац.\n\n:::quote Имя\nСлова из цитаты.ЩЩ\n:::\n\nПоследний абзац.");
        await visit.PressAsync("Сохранить");
        await Assertions.Expect(visit.Page.Locator("textarea#Body")).ToBeVisibleAsync();

        await visit.Page.Locator("textarea#Body").EvaluateAsync("area => { const at = area.value.indexOf('Последний') + 4; area.focus(); area.setSelectionRange(at, at); }");
        await visit.KeysAsync("Control+Alt+R");
        await visit.Page.Keyboard.TypeAsync("ЮЮ");
        await visit.ShouldHoldAsync("Первый абзац.\n\n:::quote Имя\nСлова из цитаты.ЩЩ\n:::\n\nПослЮЮедний абзац.");
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
}
