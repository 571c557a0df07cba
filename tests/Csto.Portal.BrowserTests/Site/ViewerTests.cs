using Csto.Portal.BrowserTests.Harness;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Csto.Portal.BrowserTests.Site;

/// <summary>Photographs of an album looked at one by one over the page: by keyboard, by touch, by a screen reader, and by the address.</summary>
[Collection(SiteGroup.Name)]
public class ViewerTests(SitePortal portal)
{
    [BrowserFact]
    public async Task Viewer_ByKeyboard_GoesThroughTheAlbumAndGivesTheFocusBack()
    {
        await using var visit = await portal.OpenAsync();
        await visit.GoAsync(MediaContent.AlbumPiece);
        var page = visit.Page;
        var links = page.Locator(".album a[data-photo]");
        await links.First.FocusAsync();
        await page.Keyboard.PressAsync("Enter");
        var dialog = page.GetByRole(AriaRole.Dialog, new() { Name = "Просмотр фотографий" });
        var status = dialog.Locator("[role=status].viewer__status");

        await Expect(dialog.Locator(".viewer__stage img")).ToBeVisibleAsync();
        await Expect(status).ToContainTextAsync("Фотография 1 из 12: Участники заседания");
        await Expect(dialog.Locator(".viewer__credit")).ToHaveTextAsync("Фото: пресс-служба");
        await Expect(dialog.GetByRole(AriaRole.Button, new() { Name = "Закрыть" })).ToBeFocusedAsync();
        await Expect(dialog.GetByRole(AriaRole.Button, new() { Name = "Предыдущая фотография" })).ToBeHiddenAsync();

        await page.Keyboard.PressAsync("ArrowRight");
        await Expect(status).ToHaveTextAsync("Фотография 2 из 12");
        await page.Keyboard.PressAsync("End");
        await Expect(status).ToHaveTextAsync("Фотография 12 из 12: Рабочий момент № 12");
        await Expect(page).ToHaveURLAsync(await links.Last.EvaluateAsync<string>("link => link.href"));
        await page.Keyboard.PressAsync("ArrowRight");
        await page.Keyboard.PressAsync("Home");
        await Expect(status).ToContainTextAsync("Фотография 1 из 12");
        await page.Keyboard.PressAsync("ArrowRight");
        await page.Keyboard.PressAsync("Escape");

        await Expect(dialog).ToBeHiddenAsync();
        await Expect(links.Nth(1)).ToBeFocusedAsync();
        await Expect(page).ToHaveURLAsync(new Uri(portal.Address, MediaContent.AlbumPiece).AbsoluteUri);
        visit.TakeComplaints().ShouldBeEmpty();
    }

    [BrowserFact]
    public async Task Viewer_Open_IsSoundForEveryLookAndKeepsTheFocusInside()
    {
        await using var visit = await portal.OpenAsync();
        foreach (var (width, height) in new[] { (1280, 900), (360, 640) })
        {
            await visit.Page.SetViewportSizeAsync(width, height);
            await visit.GoAsync(MediaContent.AlbumPiece);
            await visit.Page.Locator(".album a[data-photo]").First.ClickAsync();
            await Expect(visit.Page.Locator(".viewer__ways a").First).ToBeVisibleAsync();
            await visit.SettleAsync();

            (await visit.AxeAsync()).ShouldBeEmpty();
            var box = (await visit.Page.Locator(".viewer__stage img").BoundingBoxAsync())!;
            box.Width.ShouldBeInRange(100, width);
            box.Height.ShouldBeInRange(50, height);
            for (var i = 0; i < 12; i++)
            {
                await visit.Page.Keyboard.PressAsync("Tab");
                (await visit.Page.EvaluateAsync<bool>("() => document.activeElement === document.body || document.activeElement.closest('dialog') !== null")).ShouldBeTrue();
            }
        }
    }

    [BrowserFact]
    public async Task Address_OfTheViewer_IsThePhotographsOwnAndBackCloses()
    {
        await using var visit = await portal.OpenAsync();
        await visit.GoAsync(MediaContent.AlbumPiece);
        var page = visit.Page;
        await page.Locator(".album a[data-photo]").Nth(2).ClickAsync();
        await Expect(page.Locator(".viewer__status[role=status]")).ToContainTextAsync("Фотография 3 из 12");
        await page.GetByRole(AriaRole.Button, new() { Name = "Следующая фотография" }).ClickAsync();
        await Expect(page.Locator(".viewer__status[role=status]")).ToContainTextAsync("Фотография 4 из 12");
        var shared = page.Url;

        await page.GoBackAsync();
        await Expect(page.Locator("dialog.viewer")).ToHaveCountAsync(0);
        await page.GoForwardAsync();
        await Expect(page.Locator(".viewer__status[role=status]")).ToContainTextAsync("Фотография 4 из 12");
        await page.ReloadAsync();

        page.Url.ShouldBe(shared);
        await Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("Фотография 4 из 12");
        await page.GoBackAsync();
        await Expect(page).ToHaveURLAsync(new Uri(portal.Address, MediaContent.AlbumPiece).AbsoluteUri);
    }

    [BrowserFact]
    public async Task Finger_MovedSideways_TurnsThePage()
    {
        await using var visit = await portal.OpenAsync(new() { ViewportSize = new() { Width = 390, Height = 800 }, HasTouch = true, IsMobile = true });
        await visit.GoAsync(MediaContent.AlbumPhotos);
        var page = visit.Page;
        await page.Locator("a[data-photo]").Nth(4).TapAsync();
        var status = page.Locator(".viewer__status[role=status]");
        await Expect(status).ToContainTextAsync("Фотография 5 из 12");

        await SwipeAsync(visit, 300, 400, 60, 410);
        await Expect(status).ToContainTextAsync("Фотография 6 из 12");
        await SwipeAsync(visit, 60, 400, 300, 410);
        await Expect(status).ToContainTextAsync("Фотография 5 из 12");
        await SwipeAsync(visit, 200, 250, 195, 500);

        await Expect(page.Locator("dialog.viewer")).ToHaveCountAsync(0);
        await Expect(page).ToHaveURLAsync(new Uri(portal.Address, MediaContent.AlbumPhotos).AbsoluteUri);
    }

    [BrowserFact]
    public async Task Zoom_Chosen_ShowsThePhotographLargerThanItsPlace()
    {
        await using var visit = await portal.OpenAsync();
        await visit.GoAsync(MediaContent.AlbumPiece);
        var page = visit.Page;
        await page.Locator(".album a[data-photo]").First.ClickAsync();
        var picture = page.Locator(".viewer__stage img");
        await Expect(picture).ToBeVisibleAsync();
        var fitted = (await picture.BoundingBoxAsync())!.Width;

        await page.Keyboard.PressAsync("+");
        (await picture.BoundingBoxAsync())!.Width.ShouldBeGreaterThan(fitted);
        await Expect(page.Locator(".viewer__stage")).ToBeFocusedAsync();
        await page.Keyboard.PressAsync("-");

        (await picture.BoundingBoxAsync())!.Width.ShouldBe(fitted, 1);
        await Expect(page.GetByRole(AriaRole.Button, new() { Name = "Увеличить" })).ToBeFocusedAsync();
    }

    [BrowserFact]
    public async Task Journalist_InTheViewer_CopiesTheCaptionAndIsOfferedTheOriginal()
    {
        await using var visit = await portal.OpenAsync();
        await visit.Context.GrantPermissionsAsync(["clipboard-read", "clipboard-write"]);
        await visit.GoAsync(MediaContent.AlbumPiece);
        var page = visit.Page;
        await page.Locator(".album a[data-photo]").Nth(3).ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Скопировать подпись" }).ClickAsync();

        await Expect(page.Locator(".viewer__ways")).ToContainTextAsync("Скопировано");
        (await page.EvaluateAsync<string>("() => navigator.clipboard.readText()")).ShouldBe("Рабочий момент № 4. Фото: пресс-служба");
        var download = await page.RunAndWaitForDownloadAsync(() => page.GetByRole(AriaRole.Link, new() { Name = "Оригинал" }).ClickAsync());
        download.SuggestedFilename.ShouldBe("rabochii-moment-no-4.png");
        await download.CancelAsync();
    }

    [BrowserFact]
    public async Task Photograph_OpenedWithAnotherKey_StaysALink()
    {
        await using var visit = await portal.OpenAsync();
        await visit.GoAsync(MediaContent.AlbumPiece);
        // A tab of its own, which no page opened.
        var beside = await visit.Context.RunAndWaitForPageAsync(() => visit.Page.Locator(".album a[data-photo]").First.ClickAsync(new() { Modifiers = [KeyboardModifier.Control] }));

        await Expect(beside.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("Фотография 1 из 12");
        (await visit.Page.Locator("dialog").CountAsync()).ShouldBe(0);
    }

    private static async Task SwipeAsync(Visit visit, int fromX, int fromY, int toX, int toY) => await visit.Page.EvaluateAsync(
        """
        ([fromX, fromY, toX, toY]) => {
          const stage = document.querySelector('.viewer__stage');
          const touch = (x, y) => new Touch({ identifier: 1, target: stage, clientX: x, clientY: y });
          const fire = (type, x, y, touches) => stage.dispatchEvent(new TouchEvent(type, { bubbles: true, touches, changedTouches: [touch(x, y)] }));
          fire('touchstart', fromX, fromY, [touch(fromX, fromY)]);
          fire('touchend', toX, toY, []);
        }
        """,
        new[] { fromX, fromY, toX, toY });
}
