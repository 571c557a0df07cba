using Csto.Portal.BrowserTests.Harness;
using Microsoft.Playwright;

namespace Csto.Portal.BrowserTests.Site;

/// <summary>The public side for who has no mouse.</summary>
[Collection(SiteGroup.Name)]
public class KeyboardTests(SitePortal portal)
{
    [BrowserTheory]
    [InlineData("/")]
    [InlineData(SiteContent.RichNews)]
    [InlineData(SiteContent.OldNews)]
    [InlineData("/archive/2026/02/")]
    [InlineData("/press/")]
    [InlineData("/photos/")]
    [InlineData("/vision")]
    [InlineData(MediaContent.AlbumPhotos)]
    public async Task Tab_ThroughThePage_StopsAtEverythingOnceAndInSight(string path)
    {
        await using var visit = await portal.OpenAsync();
        await visit.GoAsync(path);

        var stops = await visit.WalkAsync();

        stops[0].Name.ShouldBe("a Перейти к содержанию");
    }

    [BrowserFact]
    public async Task SkipLink_Entered_LeadsIntoTheContent()
    {
        await using var visit = await portal.OpenAsync();
        await visit.GoAsync(SiteContent.News);

        await visit.Page.Keyboard.PressAsync("Tab");
        await visit.Page.Keyboard.PressAsync("Enter");
        await visit.Page.Keyboard.PressAsync("Tab");

        (await visit.Page.EvaluateAsync<bool>("() => document.activeElement.closest('main') !== null")).ShouldBeTrue();
    }

    [BrowserFact]
    public async Task Calendar_ByKeyboard_LeadsToTheDayAndToAnotherMonth()
    {
        await using var visit = await portal.OpenAsync();
        await visit.GoAsync("/archive/2026/02/");
        var calendar = visit.Page.GetByRole(AriaRole.Navigation, new() { Name = "Календарь" }).First;
        var day = calendar.GetByRole(AriaRole.Link, new() { Name = "12 февраля" });

        await TabToAsync(visit, day);
        await visit.Page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(visit.Page).ToHaveURLAsync(new Uri(portal.Address, "/archive/2026/02/12/").AbsoluteUri);
        await TabToAsync(visit, calendar.GetByRole(AriaRole.Link, new() { Name = "Январь 2026" }));
        await visit.Page.Keyboard.PressAsync("Enter");

        await Assertions.Expect(visit.Page).ToHaveURLAsync(new Uri(portal.Address, "/archive/2026/01/").AbsoluteUri);
    }

    private static async Task TabToAsync(Visit visit, ILocator target)
    {
        var stops = await visit.Page.EvaluateAsync<int>(Scripts.Tabbable);
        for (var i = 0; i < stops; i++)
        {
            await visit.Page.Keyboard.PressAsync("Tab");
            if (await target.EvaluateAsync<bool>("element => element === document.activeElement"))
                return;
        }

        Assert.Fail($"The Tab key does not reach {target}.");
    }
}
