using System.Net;
using Csto.Portal.IntegrationTests.Site;
using static Csto.Portal.IntegrationTests.Feeds.FeedReading;

namespace Csto.Portal.IntegrationTests.Feeds;

/// <summary>What search engines are told.</summary>
[Collection(nameof(SiteFixture))]
public sealed class SiteMapTests(SiteFixture site)
{
    [Fact]
    public async Task Index_LeadsToMapsOfEveryKindAndYear()
    {
        var index = await site.Reader.GetXmlAsync("/sitemap.xml");

        index.Name.ShouldBe(Map + "sitemapindex");
        index.Locations().ShouldBe(
        [
            "https://portal.test/sitemaps/pages.xml",
            "https://portal.test/sitemaps/latest.xml",
            "https://portal.test/sitemaps/news-2026.xml",
            "https://portal.test/sitemaps/speeches-2026.xml",
            "https://portal.test/sitemaps/statements-2026.xml",
            "https://portal.test/sitemaps/news-2016.xml",
            "https://portal.test/sitemaps/en-pages.xml",
            "https://portal.test/sitemaps/en-latest.xml",
            "https://portal.test/sitemaps/en-speeches-2026.xml",
        ]);
    }

    [Fact]
    public async Task EveryAddress_OfEveryMap_IsAPageToBeIndexed()
    {
        var seen = new List<string>();
        foreach (var map in (await site.Reader.GetXmlAsync("/sitemap.xml")).Locations())
            seen.AddRange((await site.Reader.GetXmlAsync(map)).Locations());

        seen.Except(["https://portal.test" + SiteFixture.Speech]).Count().ShouldBeGreaterThan(60);
        seen.Where(address => !address.Contains("/2026/02/13/") && !address.Contains("/2026/02/12/")).ShouldBeUnique();
        foreach (var address in seen.Distinct())
        {
            using var answer = await site.Reader.GetAsync(address);
            answer.StatusCode.ShouldBe(HttpStatusCode.OK, address);
            var page = await answer.Content.ReadAsStringAsync();
            page.ShouldContain($"<link rel=\"canonical\" href=\"{address}\">", customMessage: address);
        }

        seen.ShouldNotContain(address => address.EndsWith(SiteFixture.Gone, StringComparison.Ordinal));
        seen.ShouldContain("https://portal.test/persons/elkin/");
        seen.ShouldNotContain("https://portal.test/persons/avdeeva/", "nothing stands there");
    }

    [Theory]
    [InlineData("/sitemaps/speeches-2026.xml", "en", SiteFixture.Speech, SiteFixture.Translated)]
    [InlineData("/sitemaps/en-speeches-2026.xml", "ru", SiteFixture.Translated, SiteFixture.Speech)]
    public async Task Map_OfTranslatedPieces_NamesTheirLanguages(string map, string other, string own, string translation)
    {
        var url = (await site.Reader.GetXmlAsync(map)).Elements(Map + "url").Single(u => u.Element(Map + "loc")!.Value == "https://portal.test" + own);

        url.Elements(Xhtml + "link").ToDictionary(link => link.Attribute("hreflang")!.Value, link => link.Attribute("href")!.Value).ShouldBe(
            new Dictionary<string, string>
            {
                [other == "en" ? "ru" : "en"] = "https://portal.test" + own,
                [other] = "https://portal.test" + translation,
                ["x-default"] = "https://portal.test" + SiteFixture.Speech,
            },
            ignoreOrder: true);
        (await site.Reader.GetXmlAsync("/sitemaps/news-2026.xml")).Descendants(Xhtml + "link").ShouldBeEmpty("they are in one language");
    }

    [Fact]
    public async Task NewsMap_HoldsWhatCameOutYesterdayAndToday()
    {
        var map = await site.Reader.GetXmlAsync("/sitemaps/latest.xml");

        map.Locations().ShouldBe(["https://portal.test" + SiteFixture.Speech]);
        var news = map.Descendants(News + "news").ShouldHaveSingleItem();
        news.Element(News + "title")!.Value.ShouldBe("О трёх направлениях");
        news.Element(News + "publication_date")!.Value.ShouldBe("2026-02-13T12:00:00+03:00");
        news.Element(News + "publication")!.Element(News + "language")!.Value.ShouldBe("ru");
    }

    [Theory]
    [InlineData("/sitemaps/news-2017.xml")]
    [InlineData("/sitemaps/news-26.xml")]
    [InlineData("/sitemaps/archive-2026.xml")]
    [InlineData("/sitemaps/x.xml")]
    public async Task Map_OfNothing_IsNone(string address) => (await site.Reader.GetAsync(address)).StatusCode.ShouldBe(HttpStatusCode.NotFound);

    [Fact]
    public async Task Map_OfAMonthOrDay_HoldsItsPart()
    {
        (await site.Reader.GetXmlAsync("/sitemaps/news-2026-01.xml")).Locations().Count().ShouldBe(SiteFixture.BusyItems);
        (await site.Reader.GetXmlAsync("/sitemaps/news-2016-04-03.xml")).Locations().ShouldBe(["https://portal.test" + SiteFixture.Old]);
    }

    [Fact]
    public async Task Robots_NamesTheMapAndKeepsOutWhatIsNotForThem()
    {
        var robots = (await site.Reader.GetStringAsync("/robots.txt")).Split('\n');

        robots.ShouldContain("User-agent: *");
        robots.ShouldContain("Sitemap: https://portal.test/sitemap.xml");
        robots.Where(line => line.StartsWith("Disallow: ", StringComparison.Ordinal)).ShouldBe(
            ["Disallow: /admin", "Disallow: /preview/", "Disallow: /letters/", "Disallow: /search", "Disallow: /*/search", "Disallow: /oembed", "Disallow: /*/list.csv", "Disallow: /*/list.docx"]);
    }
}
