using System.Text.Json;
using AngleSharp.Dom;
using Csto.Portal.Testing;

namespace Csto.Portal.IntegrationTests.Site;

/// <summary>What search engines and social networks read.</summary>
[Collection(nameof(SiteFixture))]
public sealed class MachineReadingTests(SiteFixture site)
{
    [Fact]
    public async Task Item_OfToday_IsANewsArticleWithInstants()
    {
        var page = await site.Reader.GetPageAsync(SiteFixture.Speech);
        var article = Data(page, "NewsArticle");

        article.GetProperty("headline").GetString().ShouldBe("О трёх направлениях");
        article.GetProperty("datePublished").GetString().ShouldBe("2026-02-13T12:00:00+03:00");
        article.GetProperty("author").GetProperty("@type").GetString().ShouldBe("Organization");
        article.GetProperty("mainEntityOfPage").GetString().ShouldBe("https://portal.test" + SiteFixture.Speech);
        Meta(page, "og:type").ShouldBe("article");
        Meta(page, "og:title").ShouldBe("О трёх направлениях");
        Meta(page, "article:published_time").ShouldBe("2026-02-13T12:00:00+03:00");
        page.QuerySelector("link[rel=canonical]")!.GetAttribute("href").ShouldBe("https://portal.test" + SiteFixture.Speech);
        page.Title.ShouldBe("О трёх направлениях — ОДКБ");
        page.QuerySelector("meta[name=description]")!.GetAttribute("content").ShouldStartWith("Участники договорились");
    }

    [Fact]
    public async Task Item_OfTheArchive_IsDatedByItsDatelineAndChangedLater()
    {
        Data(await site.Reader.GetPageAsync(SiteFixture.Old), "NewsArticle").GetProperty("datePublished").GetString().ShouldBe("2016-04-03T00:00:00+03:00");
        Data(await site.Reader.GetPageAsync(SiteFixture.Changed), "NewsArticle").GetProperty("dateModified").GetString().ShouldStartWith("2026-02-13T");
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/press/")]
    public async Task HomeAndPress_Today_NameTheOrganizationWithItsContactPoints(string address)
    {
        var points = Data(await site.Reader.GetPageAsync(address), "Organization").GetProperty("contactPoint").EnumerateArray().ToList();

        points.Select(p => p.GetProperty("telephone").GetString()).ShouldBe(["+70000000007", "+70000000008"]);
        points[1].GetProperty("faxNumber").GetString().ShouldBe("+70000000008");
        points.ShouldAllBe(p => p.GetProperty("email").GetString() == "press@example.org");
    }

    [Fact]
    public async Task Pages_SayWhatTheyAre()
    {
        Data(await site.Reader.GetPageAsync("/"), "WebSite").GetProperty("potentialAction").GetProperty("target").GetProperty("urlTemplate").GetString()
            .ShouldBe("https://portal.test/search?q={search_term_string}");
        Data(await site.Reader.GetPageAsync("/persons/arsenev/"), "Person").GetProperty("jobTitle").GetString().ShouldBe("Генеральный секретарь");
        Data(await site.Reader.GetPageAsync("/speeches/"), "CollectionPage").GetProperty("mainEntity").GetProperty("itemListElement").EnumerateArray()
            .Select(item => item.GetProperty("url").GetString()).ShouldBe(["https://portal.test" + SiteFixture.Speech]);
    }

    [Theory]
    [InlineData("/", "/rss.xml")]
    [InlineData("/archive/", "/rss.xml")]
    [InlineData("/news/2026/01/", "/news/rss.xml")]
    [InlineData(SiteFixture.Speech, "/speeches/rss.xml")]
    [InlineData("/persons/elkin/", "/persons/elkin/rss.xml")]
    [InlineData("/topics/zakonodatelstvo/", "/topics/zakonodatelstvo/rss.xml")]
    public async Task Page_NamesTheFeedsThatMirrorIt(string address, string feed)
    {
        var page = await site.Reader.GetPageAsync(address);
        var feeds = page.QuerySelectorAll("link[rel=alternate][title]").Select(link => link.GetAttribute("href")!).ToList();

        feeds.Count.ShouldBe(3);
        feeds[0].ShouldBe("https://portal.test" + feed);
        foreach (var one in feeds)
            (await site.Reader.GetAsync(one)).StatusCode.ShouldBe(System.Net.HttpStatusCode.OK, one);
    }

    [Fact]
    public async Task Breadcrumbs_OfAMonth_EndWithThePageItself()
    {
        var crumbs = Data(await site.Reader.GetPageAsync("/news/2026/01/"), "BreadcrumbList").GetProperty("itemListElement").EnumerateArray().ToList();

        crumbs.Select(c => c.GetProperty("item").GetString()).ShouldBe(
            ["https://portal.test/", "https://portal.test/news/", "https://portal.test/news/2026/", "https://portal.test/news/2026/01/"]);
        crumbs.Select(c => c.GetProperty("position").GetInt32()).ShouldBe([1, 2, 3, 4]);
    }

    [Fact]
    public async Task Data_OfAHostileTitle_CannotEndItsScript()
    {
        var list = await site.Reader.GetPageAsync("/statements/");
        var html = await site.Reader.GetStringAsync(list.QuerySelector(".item__title a")!.GetAttribute("href"));

        html.Split("</script>").Length.ShouldBe(3, "the module's and the data's own");
        var page = await site.Reader.GetPageAsync(list.QuerySelector(".item__title a")!.GetAttribute("href")!);
        Data(page, "NewsArticle").GetProperty("headline").GetString().ShouldBe(SiteFixture.Hostile);
    }

    private static string? Meta(IDocument page, string property) => page.QuerySelector($"meta[property='{property}']")?.GetAttribute("content");

    private static JsonElement Data(IDocument page, string type)
    {
        var script = page.QuerySelector("script[type='application/ld+json']").ShouldNotBeNull().TextContent;
        var root = JsonDocument.Parse(script).RootElement;
        root.GetProperty("@context").GetString().ShouldBe("https://schema.org");
        return root.GetProperty("@graph").EnumerateArray().Single(o => o.GetProperty("@type").GetString() == type);
    }
}
