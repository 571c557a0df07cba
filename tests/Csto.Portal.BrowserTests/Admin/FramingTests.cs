using System.Text.RegularExpressions;
using Csto.Portal.BrowserTests.Harness;
using Csto.Portal.BrowserTests.Site;
using Microsoft.Playwright;

namespace Csto.Portal.BrowserTests.Admin;

/// <summary>Choosing what of a picture stays in sight, by pointer, by keys and by numbers; and the picture of a piece in the editor.</summary>
[Collection(DeskGroup.Name)]
public class FramingTests(DeskPortal portal)
{
    private static string Address => $"/admin/media/{MediaContent.Tall}/focus";

    [BrowserFact]
    public async Task Page_EveryLook_IsSound()
    {
        await using var visit = await portal.OpenAsync(Colleague.Author);
        await visit.GoAsync(Address);
        await visit.ShouldBeSoundAsync();

        await visit.Page.GetByLabel("Для списков нужен другой кадр").CheckAsync();
        await visit.ShouldBeSoundAsync();
    }

    [BrowserFact]
    public async Task Point_ByPointerAndKeys_MovesTheCropsAndIsSaved()
    {
        await using var visit = await portal.OpenAsync(Colleague.Author);
        await visit.GoAsync(Address);
        var stage = visit.Page.Locator("[data-stage=Focus]");
        var picture = stage.Locator("[data-picture]");
        var marker = stage.GetByRole(AriaRole.Button);
        var box = (await picture.BoundingBoxAsync())!;

        await picture.ClickAsync(new() { Position = new() { X = box.Width * 0.25f, Y = box.Height * 0.1f } });
        await Assertions.Expect(visit.Page.Locator("#FocusX")).ToHaveValueAsync("25");
        await Assertions.Expect(visit.Page.Locator("#FocusY")).ToHaveValueAsync("10");
        await Assertions.Expect(marker).ToBeFocusedAsync();
        // The picture is tall: a wide crop can only move up and down, and at a tenth from above it stands at the very top.
        await Assertions.Expect(visit.Page.Locator("[data-crop='16:9']")).ToHaveCSSAsync("object-position", "50% 0%");

        await visit.Page.Keyboard.PressAsync("ArrowRight");
        await visit.Page.Keyboard.PressAsync("Shift+ArrowDown");
        await Assertions.Expect(marker).ToHaveAccessibleNameAsync(Like("26 % слева, 20 % сверху"));
        await visit.Page.GetByLabel("Для списков нужен другой кадр").CheckAsync();
        await Assertions.Expect(visit.Page.Locator("#CardX")).ToHaveValueAsync("26");
        await visit.Page.Locator("#CardY").FillAsync("100");
        await Assertions.Expect(visit.Page.Locator("[data-crop='3:2']")).ToHaveCSSAsync("object-position", "50% 100%");
        await visit.PressAsync("Сохранить");

        await visit.ShouldShow("Сохранено.").ToBeVisibleAsync();
        await Assertions.Expect(visit.Page.Locator("#FocusY")).ToHaveValueAsync("20");
        await Assertions.Expect(visit.Page.Locator("#CardY")).ToHaveValueAsync("100");
        visit.TakeComplaints().ShouldBeEmpty();
    }

    [BrowserFact]
    public async Task PictureOfAPiece_ChosenInTheWindow_IsShownAndSaved()
    {
        await using var visit = await portal.OpenAsync(Colleague.Author);
        await visit.GoAsync("/admin/publications/new?kind=news");
        await visit.Page.GetByLabel("Заголовок").FillAsync("Материал с фотографией");

        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Выбрать: Главная фотография" }).ClickAsync();
        var dialog = visit.Page.GetByRole(AriaRole.Dialog, new() { Name = "Выберите фотографию" });
        await dialog.GetByLabel("Слова из подписи").FillAsync("встреча секретариат");
        await Assertions.Expect(dialog.Locator(".library__link")).ToHaveCountAsync(1);
        await dialog.Locator(".library__link").DblClickAsync();

        await Assertions.Expect(visit.Page.Locator("#LeadPicture")).ToHaveValueAsync(Like("^[0-9a-f]{16}$"));
        await Assertions.Expect(visit.Page.Locator(".picture-field__thumb").First).ToBeVisibleAsync();
        await Assertions.Expect(visit.Page.GetByRole(AriaRole.Button, new() { Name = "Выбрать: Главная фотография" })).ToBeFocusedAsync();
        await visit.SettleAsync();
        await visit.ShouldBeSoundAsync();
        await visit.PressAsync("Сохранить");
        await visit.LoadedAsync();

        await Assertions.Expect(visit.Page.GetByRole(AriaRole.Link, new() { Name = "общий план.png" })).ToBeVisibleAsync();
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Убрать: Главная фотография" }).ClickAsync();
        await Assertions.Expect(visit.Page.Locator("#LeadPicture")).ToHaveValueAsync("");
        await Assertions.Expect(visit.Page.Locator(".picture-field__thumb").First).ToBeHiddenAsync();
        visit.TakeComplaints().ShouldBeEmpty();
    }

    private static Regex Like(string pattern) => new(pattern, RegexOptions.None, TimeSpan.FromSeconds(1));
}
