using Csto.Portal.BrowserTests.Harness;
using Microsoft.Playwright;

namespace Csto.Portal.BrowserTests.Site;

/// <summary>Pictures of a text: the file a browser chooses, and that nothing moves when it comes.</summary>
[Collection(SiteGroup.Name)]
public class PictureTests(SitePortal portal)
{
    [BrowserTheory]
    [InlineData(360, 1, "obshchii-plan-whole-360.avif", "-card-240.avif")]
    [InlineData(360, 3, "obshchii-plan-whole-1080.avif", "-card-480.avif")]
    [InlineData(1280, 1, "obshchii-plan-whole-720.avif", "-card-240.avif")]
    [InlineData(1280, 2, "obshchii-plan-whole-1440.avif", "-card-480.avif")]
    public async Task Picture_AtAWidth_IsTheFileForIt(int width, float density, string photo, string ofAlbum)
    {
        await using var visit = await portal.OpenAsync(new() { ViewportSize = new() { Width = width, Height = 900 }, DeviceScaleFactor = density });
        await visit.GoAsync(MediaContent.Address);

        (await ChosenAsync(visit, ".photo img")).ShouldEndWith("/" + photo);
        (await ChosenAsync(visit, ".album li:last-child img")).ShouldContain(ofAlbum);
        visit.TakeComplaints().ShouldBeEmpty();
    }

    [BrowserTheory]
    [InlineData(360)]
    [InlineData(1280)]
    public async Task Picture_ThatComesLate_HasItsPlaceAndColourBefore(int width)
    {
        await using var visit = await portal.OpenAsync(new() { ViewportSize = new() { Width = width, Height = 900 } });
        var released = new TaskCompletionSource();
        await visit.Page.RouteAsync("**/media/**", async route =>
        {
            await released.Task;
            await route.ContinueAsync();
        });
        string[] places;
        try
        {
            await visit.Page.GotoAsync(MediaContent.Address, new() { WaitUntil = WaitUntilState.DOMContentLoaded });
            await visit.SettleAsync();
            places = await PlacesAsync(visit);
            (await visit.Page.EvaluateAsync<string>("() => getComputedStyle(document.querySelector('.photo img')).backgroundColor")).ShouldBe("rgb(73, 73, 73)");
        }
        finally
        {
            released.SetResult();
        }

        await ChosenAsync(visit, ".photo img");
        await ChosenAsync(visit, ".album li:last-child img");
        (await PlacesAsync(visit)).ShouldBe(places);
    }

    private static Task<string[]> PlacesAsync(Visit visit) => visit.Page.EvaluateAsync<string[]>(
        "() => [...document.querySelectorAll('.photo img, .album img')].map(i => { const r = i.getBoundingClientRect(); return `${r.width.toFixed()}x${r.height.toFixed()} ${(r.y + scrollY).toFixed()}`; })");

    /// <summary>Brings a picture into sight and waits until it has come.</summary>
    private static async Task<string> ChosenAsync(Visit visit, string selector)
    {
        await visit.Page.Locator(selector).ScrollIntoViewIfNeededAsync();
        await visit.Page.WaitForFunctionAsync("selector => { const i = document.querySelector(selector); return i.complete && i.naturalWidth > 0; }", selector);
        return await visit.Page.EvaluateAsync<string>("selector => document.querySelector(selector).currentSrc", selector);
    }
}
