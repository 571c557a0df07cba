using Csto.Portal.BrowserTests.Harness;
using Microsoft.Playwright;

namespace Csto.Portal.BrowserTests.Site;

/// <summary>«Версия для слабовидящих» in a browser: every kind of page in looks that readers choose, and the choosing itself, without scripts.</summary>
[Collection(SiteGroup.Name)]
public class VisionPagesTests(SitePortal portal)
{
    /// <summary>Everything at its largest.</summary>
    private const string Largest = "1222121";

    /// <summary>Each contrast in another size and with other distances.</summary>
    private static readonly string[] Others = ["1111220", "1210310", "1001421", "1200000"];

    private static readonly (string Path, int Status)[] Kinds =
    [
        ("/", 200),
        ("/news/", 200),
        ("/archive/2026/", 200),
        ("/archive/2026/02/12/", 200),
        (SiteContent.EmptyDay, 200),
        (SiteContent.RichNews, 200),
        (SiteContent.OldNews, 200),
        (SiteContent.LongTitle, 200),
        (MediaContent.Address, 200),
        (MediaContent.AlbumPhotos, 200),
        (SiteContent.Speech, 200),
        (SiteContent.Person, 200),
        ("/persons/", 200),
        ("/topics/", 200),
        ("/press/", 200),
        ("/search?q=секретариат", 200),
        ("/photos/", 200),
        ("/videos/", 200),
        ("/verify", 200),
        ("/feeds/", 200),
        ("/api/", 200),
        ("/vision", 200),
        ("/accessibility", 200),
        ("/en/", 200),
        ("/en/vision", 200),
        ("/news/2026/02/13/takogo-net", 404),
        (SiteContent.Gone, 410),
    ];

    /// <summary>Every kind at its largest and in one of the other looks, in turn.</summary>
    public static TheoryData<string, int, string> Pages()
    {
        var pages = new TheoryData<string, int, string>();
        foreach (var (i, (path, status)) in Kinds.Index())
            pages.Add(path, status, Others[i % Others.Length]);
        return pages;
    }

    [BrowserTheory]
    [MemberData(nameof(Pages))]
    public async Task Page_InLooksOfReaders_IsReadAtAnyWidth(string path, int status, string other)
    {
        foreach (var look in new[] { Largest, other })
        {
            await using var visit = await InLookAsync(look);
            await visit.GoAsync(path, status);
            var problems = new List<string>(visit.TakeComplaints());
            // The system's own scheme says nothing here.
            await visit.LookAsync(1280, ColorScheme.Dark);
            problems.AddRange(await visit.AxeAsync());
            problems.AddRange(await visit.OverflowAsync());
            await visit.LookAsync(320, ColorScheme.Light);
            problems.AddRange(await visit.OverflowAsync());
            if (look is Largest)
                problems.AddRange(await visit.AxeAsync());
            // A window of 1280 at 200 %.
            await visit.LookAsync(640, ColorScheme.Light);
            problems.AddRange(await visit.OverflowAsync());

            problems.ShouldBeEmpty($"{path} in {look}{Environment.NewLine}{string.Join(Environment.NewLine, problems)}");
        }
    }

    [BrowserTheory]
    [InlineData(1, "rgb(0, 0, 0)", "rgb(255, 255, 255)")]
    [InlineData(2, "rgb(255, 255, 255)", "rgb(0, 0, 0)")]
    [InlineData(3, "rgb(5, 44, 87)", "rgb(166, 213, 255)")]
    [InlineData(4, "rgb(61, 42, 18)", "rgb(247, 240, 216)")]
    public async Task Contrast_Chosen_IsTheOnlyPairOfColoursWhateverTheSystemHas(int colours, string ink, string paper)
    {
        await using var visit = await InLookAsync($"1000{colours}00");
        foreach (var path in new[] { "/", SiteContent.RichNews, "/archive/2026/02/", "/press/", "/verify" })
        {
            await visit.GoAsync(path);
            foreach (var scheme in new[] { ColorScheme.Light, ColorScheme.Dark })
            {
                await visit.LookAsync(1280, scheme);
                (await visit.Page.EvaluateAsync<string>("() => getComputedStyle(document.documentElement).backgroundColor")).ShouldBe(paper);
                var others = await visit.Page.EvaluateAsync<string[]>(
                    """
                    ([ink, paper]) => [...document.body.querySelectorAll('*:not(.look *, .look, svg *)')]
                        .filter(e => e.checkVisibility() && [...e.childNodes].some(n => n.nodeType === 3 && n.data.trim()))
                        .filter(e => ![ink, paper].includes(getComputedStyle(e).color))
                        .map(e => `${getComputedStyle(e).color} ${e.outerHTML.slice(0, 120)}`)
                    """,
                    new[] { ink, paper });
                others.ShouldBeEmpty(path);
            }
        }
    }

    [BrowserFact]
    public async Task Reader_WithoutScripts_ChoosesIsLedBackAndReturnsToTheOrdinaryVersion()
    {
        await using var visit = await portal.OpenAsync(new() { JavaScriptEnabled = false });
        var page = visit.Page;
        await page.GotoAsync(SiteContent.News);
        await page.GetByRole(AriaRole.Link, new() { Name = "Версия для слабовидящих" }).ClickAsync();
        await page.GetByLabel("Очень крупный, вдвое").CheckAsync();
        await page.GetByLabel("Белым по чёрному").CheckAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Применить" }).ClickAsync();

        await Assertions.Expect(page).ToHaveURLAsync(new Uri(portal.Address, SiteContent.News).AbsoluteUri);
        await Assertions.Expect(page.Locator("html")).ToHaveClassAsync("look-size-2 look-lines-1 look-colours-2");
        var cookie = (await visit.Context.CookiesAsync()).ShouldHaveSingleItem();
        (cookie.Name, cookie.Value, cookie.HttpOnly, cookie.SameSite).ShouldBe(("vision", "1201200", true, SameSiteAttribute.Lax));

        await page.GotoAsync("/search?q=секретариат");
        await page.GetByRole(AriaRole.Button, new() { Name = "Чёрным по белому" }).ClickAsync();
        await Assertions.Expect(page.Locator("html")).ToHaveClassAsync("look-size-2 look-lines-1 look-colours-1");
        page.Url.ShouldBe(new Uri(portal.Address, "/search?q=секретариат").AbsoluteUri);
        (await page.GetByRole(AriaRole.Button, new() { Name = "Чёрным по белому" }).GetAttributeAsync("aria-pressed")).ShouldBe("true");

        await page.GotoAsync("/news/takogo-net");
        await page.GetByRole(AriaRole.Button, new() { Name = "Обычная версия" }).ClickAsync();
        await Assertions.Expect(page).ToHaveURLAsync(new Uri(portal.Address, "/news/takogo-net").AbsoluteUri);
        await Assertions.Expect(page.Locator(".look")).ToHaveCountAsync(0);
        (await visit.Context.CookiesAsync()).ShouldBeEmpty();
    }

    [BrowserFact]
    public async Task Sample_FollowsTheChoiceBeforeItIsApplied()
    {
        await using var visit = await portal.OpenAsync(new() { JavaScriptEnabled = false });
        await visit.Page.GotoAsync("/vision");
        var text = visit.Page.Locator(".vision__sample-text");
        await Assertions.Expect(text).ToHaveCSSAsync("font-size", "27px");

        await visit.Page.GetByLabel("Очень крупный, вдвое").CheckAsync();
        await visit.Page.GetByLabel("Тёмно-синим по голубому").CheckAsync();
        await visit.Page.GetByLabel("Заменять описанием").CheckAsync();

        await Assertions.Expect(text).ToHaveCSSAsync("font-size", "36px");
        await Assertions.Expect(text).ToHaveCSSAsync("color", "rgb(5, 44, 87)");
        await Assertions.Expect(visit.Page.Locator(".vision__sample-picture")).ToBeVisibleAsync();
    }

    [BrowserTheory]
    [InlineData("/")]
    [InlineData(MediaContent.Address)]
    [InlineData(MediaContent.AlbumPiece)]
    [InlineData(MediaContent.AlbumPhotos)]
    [InlineData("/photos/")]
    [InlineData("/videos/")]
    public async Task Pictures_Off_AreNotAskedFor(string path)
    {
        await using var visit = await InLookAsync("1000001");
        var asked = new List<string>();
        visit.Page.Request += (_, request) => asked.Add(request.Url);
        await visit.GoAsync(path);
        await visit.Page.Mouse.WheelAsync(0, 20_000);
        await visit.SettleAsync();

        asked.Where(address => address.Contains("/media/", StringComparison.Ordinal)).ShouldBeEmpty();
    }

    [BrowserTheory]
    [InlineData("1000100", "/")]
    [InlineData("1101200", SiteContent.RichNews)]
    [InlineData("1200300", "/archive/2026/02/")]
    [InlineData("1222421", MediaContent.AlbumPhotos)]
    [InlineData("1100200", "/vision")]
    public async Task Tab_InALook_StopsAtEverythingOnceAndInSight(string look, string path)
    {
        await using var visit = await InLookAsync(look);
        await visit.GoAsync(path);

        var stops = await visit.WalkAsync();

        stops[0].Name.ShouldBe("a Перейти к содержанию");
        stops[1].Name.ShouldContain("Обычный");
    }

    [BrowserFact]
    public async Task Look_OnPaper_IsLargeAndBlackOnWhite()
    {
        await using var visit = await InLookAsync("1200200");
        await visit.GoAsync(SiteContent.News);

        await visit.Page.EmulateMediaAsync(new() { Media = Media.Print });

        (await visit.Page.EvaluateAsync<string>("() => getComputedStyle(document.documentElement).backgroundColor")).ShouldBe("rgb(255, 255, 255)");
        (await visit.Page.EvaluateAsync<string>("() => getComputedStyle(document.querySelector('h1')).color")).ShouldBe("rgb(0, 0, 0)");
        (await visit.Page.EvaluateAsync<string>("() => getComputedStyle(document.documentElement).fontSize")).ShouldBe("28px");
        (await visit.Page.Locator(".look:visible, nav:visible, button:visible").CountAsync()).ShouldBe(0);
    }

    private async Task<Visit> InLookAsync(string look)
    {
        var visit = await portal.OpenAsync();
        await visit.Context.AddCookiesAsync([new() { Name = "vision", Value = look, Url = portal.Address.AbsoluteUri }]);
        return visit;
    }
}
