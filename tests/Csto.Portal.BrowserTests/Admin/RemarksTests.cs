using Csto.Portal.BrowserTests.Harness;
using Microsoft.Playwright;

namespace Csto.Portal.BrowserTests.Admin;

/// <summary>Talking about a text beside it, without leaving what is being written.</summary>
[Collection(DeskGroup.Name)]
public class RemarksTests(DeskPortal portal)
{
    [BrowserFact]
    public async Task Passage_SelectedInTheText_IsRemarkedOnAnsweredShownAndResolved()
    {
        var id = await DeskContent.CreateAsync(portal.Portal, new() { Title = "О совещании", Body = "Участники обсудили план на год. Решения пока нет." });
        await using (var visit = await portal.OpenAsync(Colleague.Editor))
        {
            await visit.GoAsync($"/admin/publications/{id}");
            await SelectAsync(visit, "план на год");
            await visit.Page.GetByText("Замечание к отрывку").ClickAsync();
            await visit.Page.GetByLabel("Замечание к отрывку").FillAsync("На какой год?");
            await visit.Page.Keyboard.PressAsync("Control+Enter");
            await Assertions.Expect(visit.Page.Locator(".remark .remark__quote")).ToHaveTextAsync("план на год");
            await Assertions.Expect(visit.Page.Locator("[data-remarks] .box__note")).ToHaveTextAsync("1 открыто");
            await visit.ShouldBeSoundAsync();
        }

        await using var author = await portal.OpenAsync(Colleague.Author);
        await author.GoAsync($"/admin/publications/{id}");
        await author.Field("Заголовок").FillAsync("Ещё не сохранённый заголовок");
        await author.Page.GetByRole(AriaRole.Button, new() { Name = "Показать в тексте" }).ClickAsync();
        (await author.Page.EvaluateAsync<string>("() => { const a = document.activeElement; return a.value.slice(a.selectionStart, a.selectionEnd); }"))
            .ShouldBe("план на год");

        await author.Page.GetByRole(AriaRole.Link, new() { Name = "Ответить" }).First.ClickAsync();
        await author.Page.GetByLabel("Ответ", new() { Exact = true }).FillAsync("На 2026-й.");
        await author.Page.GetByRole(AriaRole.Button, new() { Name = "Отправить" }).ClickAsync();
        await Assertions.Expect(author.Page.Locator(".remark__answers")).ToContainTextAsync("На 2026-й.");
        await author.Page.GetByRole(AriaRole.Link, new() { Name = "Решено" }).ClickAsync();
        await Assertions.Expect(author.Page.Locator("[data-remarks] .box__note")).ToHaveTextAsync("открытых нет");
        await Assertions.Expect(author.Field("Заголовок")).ToHaveValueAsync("Ещё не сохранённый заголовок");
        await author.ShouldBeSoundAsync();
    }

    [BrowserFact]
    public async Task Remark_NotSent_StaysWithTheReason()
    {
        var id = await DeskContent.CreateAsync(portal.Portal, new() { Title = "О встрече", Body = "Текст." });
        await using var visit = await portal.OpenAsync(Colleague.Editor);
        await visit.GoAsync($"/admin/publications/{id}");
        await visit.Page.GetByText("Новое замечание").ClickAsync();
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Отправить" }).ClickAsync();
        await Assertions.Expect(visit.Page.Locator(".remark__form .field__error")).ToContainTextAsync("Напишите замечание");

        await visit.Context.ClearCookiesAsync();
        await visit.Page.GetByLabel("Замечание", new() { Exact = true }).FillAsync("Не потерять.");
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Отправить" }).ClickAsync();

        await Assertions.Expect(visit.Page.Locator(".remark__form .field__error")).ToContainTextAsync("Не отправлено");
        await Assertions.Expect(visit.Page.GetByLabel("Замечание", new() { Exact = true })).ToHaveValueAsync("Не потерять.");
    }

    [BrowserFact]
    public async Task Remark_WithoutScripts_GoesByThePageOfRemarks()
    {
        var id = await DeskContent.CreateAsync(portal.Portal, new() { Title = "О поездке", Body = "Текст." });
        await using var visit = await portal.OpenAsync(Colleague.Author, scripts: false);
        await visit.Page.GotoAsync($"/admin/publications/{id}");
        await visit.Page.GetByText("Новое замечание").ClickAsync();
        await visit.Field("Что поправить или обсудить").FillAsync("Нет даты.");
        await visit.PressAsync("Добавить замечание");

        await visit.ShouldShow("Нет даты.").ToBeVisibleAsync();
    }

    [BrowserFact]
    public async Task PageOfRemarks_EveryLook_IsSound()
    {
        await using var visit = await portal.OpenAsync(Colleague.Editor);
        await visit.GoAsync($"/admin/publications/{DeskContent.Draft}/remarks/");
        await visit.ShouldBeSoundAsync();
        await visit.Field("Что поправить или обсудить").FillAsync("Оченьдлинноеслово" + string.Concat(Enumerable.Repeat("безпробелов", 20)));
        await visit.Field("К отрывку").FillAsync("Слов, которых в тексте нет");
        await visit.PressAsync("Добавить замечание");
        await visit.Page.GetByRole(AriaRole.Link, new() { Name = "Ответить" }).First.ClickAsync();
        await visit.LoadedAsync();
        await visit.ShouldBeSoundAsync();
    }

    private static async Task SelectAsync(Visit visit, string words) => await visit.Page.EvaluateAsync(
        """
        words => {
          const area = document.getElementById('Body');
          area.focus();
          const at = area.value.indexOf(words);
          area.setSelectionRange(at, at + words.length);
        }
        """,
        words);
}
