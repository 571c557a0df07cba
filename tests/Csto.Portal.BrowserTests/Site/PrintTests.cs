using Csto.Portal.BrowserTests.Harness;
using Microsoft.Playwright;

namespace Csto.Portal.BrowserTests.Site;

/// <summary>Pages on paper: what they say, where they stand, whom to ask, and nothing to press.</summary>
[Collection(SiteGroup.Name)]
public class PrintTests(SitePortal portal)
{
    [BrowserFact]
    public async Task Item_Printed_CarriesAddressDateAndContactAndNoNavigation()
    {
        var paper = await PrintedAsync(SiteContent.News);

        paper.ShouldContain(new Uri(portal.Address, SiteContent.News).AbsoluteUri);
        paper.ShouldContain("13 февраля 2026");
        paper.ShouldContain("Мария Соколовская");
        paper.ShouldContain("+7 000 000-00-01");
        paper.ShouldContain("Официальный портал");
    }

    [BrowserTheory]
    [InlineData("/", "13 февраля")]
    [InlineData("/news/", "13 февраля")]
    [InlineData("/news/?before=20260115-20", "января")]
    [InlineData("/archive/2026/02/", "13 февраля")]
    [InlineData("/press/", "13 февраля 2026")]
    [InlineData("/en/press/", "13 February 2026")]
    [InlineData("/photos/", "12 февраля")]
    [InlineData(MediaContent.AlbumPhotos, "11 февраля 2026")]
    [InlineData(SiteContent.Person, "12.02.2026")]
    [InlineData(SiteContent.Speech, "12 февраля 2026")]
    public async Task Page_Printed_CarriesAddressDateAndWhomToAsk(string path, string date)
    {
        var paper = await PrintedAsync(path);

        paper.ShouldContain(new Uri(portal.Address, path).AbsoluteUri);
        paper.ShouldContain(date);
        paper.ShouldContain(new Uri(portal.Address, path.StartsWith("/en/", StringComparison.Ordinal) ? "/en/press/" : "/press/").AbsoluteUri);
    }

    [BrowserFact]
    public async Task Photograph_Printed_IsWholeWithItsWords()
    {
        await using var visit = await portal.OpenAsync();
        await visit.GoAsync(MediaContent.AlbumPhotos);
        var address = await visit.Page.Locator("a[data-photo]").First.GetAttributeAsync("href");
        var paper = await PrintedAsync(address!);

        paper.ShouldContain(new Uri(portal.Address, address).AbsoluteUri);
        paper.ShouldContain("11 февраля 2026");
        paper.ShouldContain("Фотография 1 из 12");
    }

    /// <summary>What Chromium prints of it can be told from a text only where a date stands beside a title: they must not lie over one another.</summary>
    [BrowserTheory]
    [InlineData("/")]
    [InlineData("/news/")]
    [InlineData("/photos/")]
    [InlineData(SiteContent.RichNews)]
    public async Task Page_Printed_HasNothingOverAnotherAndNothingCutOff(string path)
    {
        await using var visit = await portal.OpenAsync(new() { ColorScheme = ColorScheme.Dark });
        await visit.GoAsync(path);
        await visit.Page.EmulateMediaAsync(new() { Media = Media.Print });
        // A4 without its margins.
        await visit.Page.SetViewportSizeAsync(658, 971);
        await visit.SettleAsync();

        (await visit.OverflowAsync()).ShouldBeEmpty();
        (await visit.Page.EvaluateAsync<string>("() => getComputedStyle(document.documentElement).backgroundColor")).ShouldBe("rgb(255, 255, 255)");
        (await visit.Page.EvaluateAsync<string[]>(
            """
            () => [...document.querySelectorAll('.day')].filter(day => {
              const [date, items] = [day.querySelector('.day__date time'), day.querySelector('.day__items')].map(e => e.getBoundingClientRect());
              return date.bottom > items.top + 1 && date.right > items.left + 1;
            }).map(day => day.innerText.slice(0, 80))
            """)).ShouldBeEmpty("dates over titles");
        (await visit.Page.EvaluateAsync<string[]>(
            "() => [...document.querySelectorAll('figure, .item, tr')].filter(e => e.checkVisibility() && getComputedStyle(e).breakInside !== 'avoid').map(e => e.outerHTML.slice(0, 100))"))
            .ShouldBeEmpty("what may be torn in two");
    }

    private async Task<string> PrintedAsync(string path)
    {
        await using var visit = await portal.OpenAsync();
        await visit.GoAsync(path);
        await visit.Page.EmulateMediaAsync(new() { Media = Media.Print });
        (await visit.Page.Locator("nav:visible, button:visible, form:visible, video:visible").CountAsync()).ShouldBe(0);
        (await visit.Page.GetByText("Перейти к содержанию").IsVisibleAsync()).ShouldBeFalse();
        return await visit.Page.Locator("body").InnerTextAsync();
    }
}
