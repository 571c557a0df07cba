using Csto.Portal.BrowserTests.Harness;
using Microsoft.Playwright;

namespace Csto.Portal.BrowserTests.Admin;

/// <summary>Two people at two desks, and a reader: nothing goes out before both are satisfied.</summary>
[Collection(DeskGroup.Name)]
public class ReviewTests(DeskPortal portal)
{
    private const string Title = "Учения связистов перенесены на март";
    private const string Address = "/news/2026/02/13/ucheniia-sviazistov-pereneseny-na-mart";

    [BrowserFact]
    public async Task News_BetweenAuthorAndEditor_GoesOutWhenBothAreSatisfied()
    {
        await using var author = await portal.OpenAsync(Colleague.Author);
        await using var editor = await portal.OpenAsync(Colleague.Editor);
        await using var reader = await portal.OpenAsync();

        await WriteAsync(author);
        await HandOverAsync(author);
        await SendBackAsync(editor);
        await PutRightAsync(author);
        await HandOverAsync(author);
        await reader.GoAsync(Address, 404);

        await ApproveAsync(editor);
        await reader.GoAsync(Address, 404);

        await PublishAsync(editor);
        await reader.GoAsync(Address);
        await reader.ShouldShow("Учения начнутся 3 марта.").ToBeVisibleAsync();
        author.TakeComplaints().ShouldBeEmpty();
        editor.TakeComplaints().ShouldBeEmpty();
    }

    private static async Task WriteAsync(Visit author)
    {
        await author.GoAsync("/admin/publications/new?kind=news");
        await author.Field("Заголовок").FillAsync(Title);
        await author.Field("Лид").FillAsync("Учения связистов пройдут в марте.");
        await author.Field("Текст").FillAsync("Учения начнутся 2 марта.");
    }

    private static async Task HandOverAsync(Visit author)
    {
        await author.PressAsync("На проверку");
        await author.PressAsync("Отправить на проверку");
        await author.ShouldShow("Отправлено на проверку.").ToBeVisibleAsync();
        await author.ShouldShow("Утвердить должен редактор, который этот текст не менял.").ToBeVisibleAsync();
        (await author.Page.GetByRole(AriaRole.Link, new() { Name = "Утвердить…" }).CountAsync()).ShouldBe(0);
    }

    private static async Task SendBackAsync(Visit editor)
    {
        await OpenReviewAsync(editor);
        await Assertions.Expect(editor.Page.FrameLocator("iframe").GetByText("Учения начнутся 2 марта.")).ToBeVisibleAsync();
        await editor.Page.GetByRole(AriaRole.Link, new() { Name = "Вернуть с замечанием…" }).ClickAsync();
        await editor.PressAsync("Вернуть с замечанием");
        await Assertions.Expect(editor.Page.GetByRole(AriaRole.Alert)).ToContainTextAsync("Напишите, что исправить");
        await editor.Field("Что исправить").FillAsync("Начало 3 марта: сверьте с приказом.");
        await editor.PressAsync("Вернуть с замечанием");
        await editor.ShouldShow("Материал возвращён в черновики с вашим замечанием.").ToBeVisibleAsync();
    }

    private static async Task PutRightAsync(Visit author)
    {
        await author.Page.ReloadAsync();
        await author.ShouldShow("Начало 3 марта: сверьте с приказом.").ToBeVisibleAsync();
        await author.Field("Текст").FillAsync("Учения начнутся 3 марта.");
    }

    private static async Task ApproveAsync(Visit editor)
    {
        await OpenReviewAsync(editor);
        await Assertions.Expect(editor.Page.FrameLocator("iframe").GetByText("Учения начнутся 3 марта.")).ToBeVisibleAsync();
        await editor.PressAsync("Утвердить");
        await editor.ShouldShow("Правка вернёт материал на проверку.").ToBeVisibleAsync();
    }

    private static async Task PublishAsync(Visit editor)
    {
        await editor.Page.GetByRole(AriaRole.Link, new() { Name = "Опубликовать…" }).ClickAsync();
        await editor.PressAsync("Опубликовать");
        await editor.ShouldShow("Опубликовано: читатели уже видят этот текст.").ToBeVisibleAsync();
        (await editor.Page.GetByRole(AriaRole.Link, new() { Name = "Посмотреть на портале" }).First.GetAttributeAsync("href")).ShouldBe(Address);
    }

    private static async Task OpenReviewAsync(Visit editor)
    {
        await editor.GoAsync("/admin/publications/?state=review");
        await editor.Page.GetByRole(AriaRole.Link, new() { Name = Title }).ClickAsync();
        await editor.Page.GetByRole(AriaRole.Link, new() { Name = "Утвердить…" }).ClickAsync();
        await editor.LoadedAsync();
    }
}
