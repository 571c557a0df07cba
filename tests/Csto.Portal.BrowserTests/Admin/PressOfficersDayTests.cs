using Csto.Portal.BrowserTests.Harness;
using Csto.Portal.Core.Accounts;
using Microsoft.Playwright;

namespace Csto.Portal.BrowserTests.Admin;

/// <summary>From the one-time password to a speech that readers read, and back.</summary>
[Collection(DeskGroup.Name)]
public class PressOfficersDayTests(DeskPortal portal)
{
    private const string Address = "/speeches/2026/02/13/slovo-k-molodym-spasateliam";

    [BrowserFact]
    public async Task Speech_FromFirstSignInToUnpublishing_IsSeenByReadersAsDecided()
    {
        await using var officer = await portal.OpenAsync();
        await using var chief = await portal.OpenAsync(Colleague.Chief);
        await using var reader = await portal.OpenAsync();
        await officer.PreferMarkdownAsync();

        await SignInForTheFirstTimeAsync(officer);
        await WriteAsync(officer);
        await SeeTheErrorsAsync(officer);
        await CompleteAndPreviewAsync(officer);
        await PublishAloneAsync(officer);
        await reader.GoAsync(Address);
        await reader.ShouldShow("Слово к молодым спасателям").ToBeVisibleAsync();

        await ConfirmAsync(chief);
        await EditBesideLiveAsync(officer);
        await reader.GoAsync(Address);
        await reader.ShouldShow("Уточнённый абзац.").ToBeHiddenAsync();

        await PublishAloneAsync(officer);
        await reader.GoAsync(Address);
        await reader.ShouldShow("Уточнённый абзац.").ToBeVisibleAsync();
        await ConfirmAsync(chief);

        await UnpublishAsync(officer);
        await reader.GoAsync(Address, 410);
        await reader.ShouldShow("В тексте была ошибка.").ToBeVisibleAsync();
        officer.TakeComplaints().ShouldBeEmpty();
    }

    private async Task SignInForTheFirstTimeAsync(Visit officer)
    {
        var once = await portal.IssueAsync(new("lebedeva", "Вера Лебедева", Roles.Editor));
        await officer.GoAsync("/admin/");
        await officer.SignInAsync("lebedeva", once);

        await officer.Field("Одноразовый пароль").FillAsync(once);
        await officer.Field("Новый пароль").FillAsync(DeskPortal.Password);
        await officer.Field("Новый пароль ещё раз").FillAsync(DeskPortal.Password);
        await officer.SettleAsync();
        await officer.ShouldBeSoundAsync();
        await officer.LookAsync(1280, ColorScheme.Light);
        await officer.PressAsync("Сменить пароль");

        await Assertions.Expect(officer.Page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("Рабочий стол");
        await officer.Page.GetByRole(AriaRole.Navigation, new() { Name = "Разделы редакции" }).GetByRole(AriaRole.Link, new() { Name = "Материалы" }).ClickAsync();
        await Assertions.Expect(officer.Page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("Материалы");
    }

    /// <summary>By keyboard: the toolbar's shortcut makes the words bold, Ctrl+S saves.</summary>
    private static async Task WriteAsync(Visit officer)
    {
        await officer.Page.GetByRole(AriaRole.Link, new() { Name = "Выступление", Exact = true }).ClickAsync();
        await officer.Field("Заголовок").FillAsync("Слово к молодым спасателям");
        var text = officer.Field("Текст");
        await text.FocusAsync();
        await officer.Page.Keyboard.TypeAsync("Дорогие друзья!");
        await officer.Page.Keyboard.PressAsync("Control+A");
        await officer.Page.GetByRole(AriaRole.Toolbar, new() { Name = "Оформление" }).GetByRole(AriaRole.Button, new() { Name = "Жирный" }).ClickAsync();
        await Assertions.Expect(text).ToHaveValueAsync("**Дорогие друзья!**");

        await officer.Page.Keyboard.PressAsync("Control+S");

        await officer.ShouldShow("Сохранено. Читатели этого не видят").ToBeVisibleAsync();
        await Assertions.Expect(officer.Field("Заголовок")).ToHaveValueAsync("Слово к молодым спасателям");
    }

    private static async Task SeeTheErrorsAsync(Visit officer)
    {
        await officer.PressAsync("Опубликовать…");

        var errors = officer.Page.GetByRole(AriaRole.Alert);
        await Assertions.Expect(errors).ToContainTextAsync("Нет лида");
        await Assertions.Expect(errors).ToContainTextAsync("Не указано, кто выступил");
        await Assertions.Expect(errors).ToBeFocusedAsync();
        await errors.GetByRole(AriaRole.Link).Filter(new() { HasText = "Нет лида" }).ClickAsync();
        await Assertions.Expect(officer.Field("Лид")).ToBeFocusedAsync();
    }

    private static async Task CompleteAndPreviewAsync(Visit officer)
    {
        await officer.Field("Лид").FillAsync("О ремесле, которому учатся всю жизнь.");
        await officer.Field("Дата материала").FillAsync("2026-02-13");
        await officer.Field("Кто выступил").SelectOptionAsync(new SelectOptionValue { Label = "Арсеньев Павел" });
        await officer.Field("Вид выступления").SelectOptionAsync(new SelectOptionValue { Index = 1 });
        await officer.Field("Контакт для прессы").SelectOptionAsync(new SelectOptionValue { Index = 1 });

        await using var preview = await officer.PopupAsync(() => officer.Page.GetByRole(AriaRole.Button, new() { Name = "Посмотреть", Exact = true }).ClickAsync());

        await preview.ShouldShow("Предпросмотр.").ToBeVisibleAsync();
        await Assertions.Expect(preview.Page.Locator("strong", new() { HasText = "Дорогие друзья!" })).ToBeVisibleAsync();
        await preview.ShouldShow("Первый заместитель Генерального секретаря").ToBeVisibleAsync();
    }

    /// <summary>Nobody else is at a desk: it goes out with a reason, and waits for somebody to read it.</summary>
    private static async Task PublishAloneAsync(Visit officer)
    {
        await officer.PressAsync("Опубликовать…");
        await officer.Field("Почему нельзя ждать").FillAsync("Сообщение ждут к утреннему выпуску.");
        await officer.PressAsync("Опубликовать срочно");
        await officer.ShouldShow("Опубликовано срочно: читатели уже видят этот текст.").ToBeVisibleAsync();
        (await officer.Page.GetByRole(AriaRole.Link, new() { Name = "Посмотреть на портале" }).First.GetAttributeAsync("href")).ShouldBe(Address);
    }

    /// <summary>By the strip that stands over every page.</summary>
    private static async Task ConfirmAsync(Visit chief)
    {
        await chief.GoAsync("/admin/publications/");
        await chief.ShouldBeSoundAsync();
        await chief.LookAsync(1280, ColorScheme.Light);
        await chief.Page.Locator(".urgent").GetByRole(AriaRole.Link).Filter(new() { HasText = "Слово к молодым спасателям" }).ClickAsync();
        await Assertions.Expect(chief.Page.FrameLocator("iframe").GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("Слово к молодым спасателям");
        await chief.PressAsync("Прочитано, подтверждаю");
        await chief.ShouldShow("Подтверждено").ToBeVisibleAsync();
        await Assertions.Expect(chief.Page.Locator(".urgent")).ToHaveCountAsync(0);
    }

    private static async Task EditBesideLiveAsync(Visit officer)
    {
        await officer.Page.GetByRole(AriaRole.Radio, new() { Name = "Мелкая правка" }).CheckAsync();
        await officer.Field("Текст").FillAsync("**Дорогие друзья!**\n\nУточнённый абзац.");
        await officer.Page.Keyboard.PressAsync("Control+S");
        await officer.ShouldShow("Читатели по-прежнему видят прежний текст").ToBeVisibleAsync();
    }

    private static async Task UnpublishAsync(Visit officer)
    {
        await officer.Page.GetByRole(AriaRole.Link, new() { Name = "Снять с публикации…" }).ClickAsync();
        await officer.PressAsync("Снять с публикации");
        await Assertions.Expect(officer.Page.GetByRole(AriaRole.Alert)).ToBeVisibleAsync();
        await officer.Field("Объяснение для читателей").FillAsync("В тексте была ошибка.");
        await officer.PressAsync("Снять с публикации");
        await officer.ShouldShow("Снято с публикации.").ToBeVisibleAsync();
    }
}
