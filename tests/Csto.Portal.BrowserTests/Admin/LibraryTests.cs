using Csto.Portal.BrowserTests.Harness;
using Csto.Portal.BrowserTests.Site;
using Microsoft.Playwright;

namespace Csto.Portal.BrowserTests.Admin;

/// <summary>Searching the library, replacing a file, and the order of an album: by dragging, by touch and by keyboard.</summary>
[Collection(DeskGroup.Name)]
public class LibraryTests(DeskPortal portal)
{
    [BrowserTheory]
    [InlineData("/admin/media/?use=nowhere")]
    [InlineData("/admin/media/?use=live&lacks=alt&takenFrom=вчера")]
    [InlineData("/admin/media/?said=none")]
    [InlineData("/admin/media/{photo}/replacement")]
    [InlineData("/admin/media/{photo}/replacement?with={film}")]
    public async Task Page_EveryLook_IsSound(string path)
    {
        await using var visit = await portal.OpenAsync(Colleague.Author);
        await visit.GoAsync(path
            .Replace("{photo}", $"{MediaContent.Photo}", StringComparison.Ordinal).Replace("{film}", $"{MediaContent.Film}", StringComparison.Ordinal));

        await visit.ShouldBeSoundAsync();
    }

    [BrowserFact]
    public async Task Chooser_NarrowedByUse_ShowsWhatFits()
    {
        await using var visit = await portal.WriteAsync("Текст.", visual: true);

        await visit.Page.Locator("button[data-media=photo]").ClickAsync();
        var dialog = visit.Page.GetByRole(AriaRole.Dialog, new() { Name = "Выберите фотографию" });
        await Assertions.Expect(dialog.Locator(".library__link", new() { HasText = "Встреча в Секретариате" })).ToHaveCountAsync(1);
        await dialog.GetByLabel("Где использован").SelectOptionAsync("nowhere");

        await Assertions.Expect(dialog.Locator(".library__link", new() { HasText = "Встреча в Секретариате" })).ToHaveCountAsync(0);
        await dialog.GetByLabel("Где использован").SelectOptionAsync("live");
        await Assertions.Expect(dialog.Locator(".library__link", new() { HasText = "Встреча в Секретариате" })).ToHaveCountAsync(1);
        await visit.SettleAsync();
        await visit.ShouldBeSoundAsync();
    }

    [BrowserTheory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Order_ByTheKeyboard_IsSpokenWrittenAndUndone(bool visual)
    {
        var text = Start();
        await using var visit = await portal.WriteAsync(text, visual);
        var dialog = await OpenAsync(visit, visual);

        await dialog.Locator(".arrange__grip").First.FocusAsync();
        await visit.Page.Keyboard.PressAsync("ArrowRight");
        await Assertions.Expect(dialog.GetByRole(AriaRole.Status)).ToContainTextAsync("место 2 из 3");
        await Assertions.Expect(dialog.Locator(".arrange__grip").Nth(1)).ToBeFocusedAsync();
        await visit.Page.Keyboard.PressAsync("End");
        await Assertions.Expect(dialog.GetByRole(AriaRole.Status)).ToContainTextAsync("место 3 из 3");
        await visit.SettleAsync();
        await visit.ShouldBeSoundAsync();
        await dialog.GetByRole(AriaRole.Button, new() { Name = "Готово" }).ClickAsync();

        var album = MediaContent.Album;
        await visit.ShouldHoldAsync(Text(album[1], album[2], album[0]));
        await visit.KeysAsync("Control+z");
        await visit.ShouldHoldAsync(text);
        visit.TakeComplaints().ShouldBeEmpty();
    }

    [BrowserFact]
    public async Task Order_ByDragging_IsWritten()
    {
        var text = Start();
        await using var visit = await portal.WriteAsync(text, visual: true);
        var dialog = await OpenAsync(visit, visual: true);
        await Assertions.Expect(dialog.Locator("img.arrange__thumb")).ToHaveCountAsync(3);
        await visit.SettleAsync();

        var from = (await dialog.Locator(".arrange__grip").Nth(2).BoundingBoxAsync())!;
        var to = (await dialog.Locator(".arrange__grip").First.BoundingBoxAsync())!;
        await visit.Page.Mouse.MoveAsync(from.X + (from.Width / 2), from.Y + (from.Height / 2));
        await visit.Page.Mouse.DownAsync();
        await visit.Page.Mouse.MoveAsync(to.X + (to.Width / 4), to.Y + (to.Height / 2), new() { Steps = 12 });
        await visit.Page.Mouse.UpAsync();

        await Assertions.Expect(dialog.GetByRole(AriaRole.Status)).ToContainTextAsync("место 1 из 3");
        await dialog.GetByRole(AriaRole.Button, new() { Name = "Готово" }).ClickAsync();
        var album = MediaContent.Album;
        await visit.ShouldHoldAsync(Text(album[2], album[0], album[1]));
    }

    [BrowserFact]
    public async Task Order_WithOneTakenOutAndOneAdded_KeepsTheRest()
    {
        var text = Start();
        await using var visit = await portal.WriteAsync(text, visual: true);
        var dialog = await OpenAsync(visit, visual: true);
        var album = MediaContent.Album;

        await dialog.Locator(".arrange__grip").First.FocusAsync();
        await visit.Page.Keyboard.PressAsync("Delete");
        await Assertions.Expect(dialog.Locator(".arrange__item")).ToHaveCountAsync(2);
        await dialog.GetByRole(AriaRole.Button, new() { Name = "Добавить снимки…" }).ClickAsync();
        var chooser = visit.Page.GetByRole(AriaRole.Dialog, new() { Name = "Выберите фотографии альбома" });
        await chooser.Locator($"[data-reference='{album[0]}']").ClickAsync();
        await chooser.GetByRole(AriaRole.Button, new() { Name = "Вставить: 1" }).ClickAsync();
        await Assertions.Expect(dialog.Locator(".arrange__item")).ToHaveCountAsync(3);
        await dialog.GetByRole(AriaRole.Button, new() { Name = "Готово" }).ClickAsync();

        await visit.ShouldHoldAsync(Text(album[1], album[2], album[0]));
    }

    [BrowserFact]
    public async Task Order_WithAPictureMadeTheLead_FillsItsFieldWhenDone()
    {
        var text = Start();
        await using var visit = await portal.WriteAsync(text, visual: true);
        var album = MediaContent.Album;
        var field = visit.Page.Locator("input[name=LeadPicture]");
        var dialog = await OpenAsync(visit, visual: true);

        await dialog.GetByRole(AriaRole.Button, new() { Name = "Сделать главной" }).Nth(1).ClickAsync();
        await Assertions.Expect(dialog.GetByRole(AriaRole.Status)).ToContainTextAsync("главная фотография материала");
        await Assertions.Expect(dialog.Locator(".arrange__item").Nth(1)).ToContainTextAsync("Главная фотография");
        await Assertions.Expect(dialog.GetByRole(AriaRole.Button, new() { Name = "Сделать главной" })).ToHaveCountAsync(2);
        await visit.SettleAsync();
        await visit.ShouldBeSoundAsync();
        await visit.Page.Keyboard.PressAsync("Escape");
        await Assertions.Expect(field).ToHaveValueAsync("");

        dialog = await OpenAsync(visit, visual: true);
        await dialog.GetByRole(AriaRole.Button, new() { Name = "Сделать главной" }).Nth(1).ClickAsync();
        await dialog.GetByRole(AriaRole.Button, new() { Name = "Готово" }).ClickAsync();

        await Assertions.Expect(field).ToHaveValueAsync(album[1]);
        await visit.ShouldHoldAsync(text);
    }

    [BrowserFact]
    public async Task Order_Escaped_ChangesNothing()
    {
        var text = Start();
        await using var visit = await portal.WriteAsync(text, visual: true);
        var dialog = await OpenAsync(visit, visual: true);

        await dialog.Locator(".arrange__grip").First.FocusAsync();
        await visit.Page.Keyboard.PressAsync("End");
        await visit.Page.Keyboard.PressAsync("Escape");

        await Assertions.Expect(visit.Page.GetByRole(AriaRole.Dialog)).ToHaveCountAsync(0);
        await visit.ShouldHoldAsync(text);
    }

    private static async Task<ILocator> OpenAsync(Visit visit, bool visual)
    {
        if (visual)
        {
            await visit.Sheet().GetByText("Церемония").ClickAsync();
        }
        else
        {
            await visit.Sheet().ClickAsync();
            await visit.Page.EvaluateAsync("() => { const body = document.getElementById('Body'); const at = body.value.indexOf('Церемония'); body.focus(); body.setSelectionRange(at, at); }");
            await visit.KeysAsync("ArrowRight");
        }

        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Порядок снимков…" }).ClickAsync();
        return visit.Page.GetByRole(AriaRole.Dialog, new() { Name = "Порядок снимков" });
    }

    private static string Start() => Text([.. MediaContent.Album]);

    private static string Text(params string[] album) => $"До.\n\n:::album {string.Join(' ', album)}\nЦеремония\n:::\n\nПосле.";
}
