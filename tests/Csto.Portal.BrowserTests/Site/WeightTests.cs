using System.Globalization;
using Csto.Portal.BrowserTests.Harness;
using Microsoft.Playwright;
using Xunit.Abstractions;

namespace Csto.Portal.BrowserTests.Site;

/// <summary>What a first visit costs, and that nothing jumps while it arrives slowly.</summary>
[Collection(SiteGroup.Name)]
public class WeightTests(SitePortal portal, ITestOutputHelper output)
{
    private const int Kilobyte = 1000;

    [BrowserFact]
    public async Task Article_FirstLoad_StaysLight()
    {
        await using var visit = await portal.OpenAsync();
        var requests = new List<IRequest>();
        visit.Page.RequestFinished += (_, request) => requests.Add(request);
        await visit.GoAsync(SiteContent.News);

        var weights = new List<(string Type, int Bytes)>();
        // More may finish while their sizes are asked for.
        foreach (var request in requests.ToArray())
        {
            var sizes = await request.SizesAsync();
            weights.Add((request.ResourceType, sizes.ResponseBodySize + sizes.ResponseHeadersSize));
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{sizes.ResponseBodySize,7} + {sizes.ResponseHeadersSize,4}  {request.ResourceType,-10} {new Uri(request.Url).AbsolutePath}"));
        }

        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{weights.Sum(w => w.Bytes),7} bytes with headers"));
        weights.Where(w => w.Type is "document" or "stylesheet" or "script").Sum(w => w.Bytes).ShouldBeLessThan(30 * Kilobyte);
        weights.Sum(w => w.Bytes).ShouldBeLessThan(100 * Kilobyte);
    }

    [BrowserTheory]
    [InlineData("/")]
    [InlineData("/news/")]
    [InlineData(SiteContent.News)]
    [InlineData(SiteContent.Speech)]
    public async Task Page_FontsComeLate_DoesNotJump(string path)
    {
        foreach (var width in new[] { 1280, 360 })
        {
            await using var visit = await portal.OpenAsync(new() { ViewportSize = new() { Width = width, Height = 900 } });
            var shown = new TaskCompletionSource();
            await visit.Page.RouteAsync("**/*.woff2", async route =>
            {
                await shown.Task;
                await route.ContinueAsync();
            });
            try
            {
                await visit.Page.GotoAsync(path, new() { WaitUntil = WaitUntilState.DOMContentLoaded });
                await visit.Page.WaitForFunctionAsync("() => performance.getEntriesByName('first-contentful-paint').length > 0");
            }
            finally
            {
                shown.SetResult();
            }

            await visit.Page.WaitForLoadStateAsync(LoadState.Load);
            await visit.SettleAsync();

            (await visit.ShiftsAsync()).ShouldBeEmpty($"at {width}");
        }
    }
}
