using System.Globalization;
using System.Net;
using System.Text.Json;
using System.Xml.Linq;
using AngleSharp.Html.Parser;
using Csto.Portal.IntegrationTests.Site;
using static Csto.Portal.IntegrationTests.Feeds.FeedReading;

namespace Csto.Portal.IntegrationTests.Feeds;

/// <summary>The feeds of a portal with something of everything, held to the rules of their formats.</summary>
[Collection(nameof(SiteFixture))]
public sealed class FeedTests(SiteFixture site)
{
    private const string Rfc822 = "ddd, dd MMM yyyy HH:mm:ss zzz";

    public static TheoryData<string> Pages => ["/", "/news/", "/speeches/", "/statements/", "/persons/elkin/", "/persons/arsenev/", "/persons/avdeeva/", "/topics/zakonodatelstvo/", "/topics/ucheniya/", "/en/", "/en/speeches/", "/en/news/", "/en/persons/arsenev/", "/en/topics/zakonodatelstvo/"];

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task Rss_OfAnyList_KeepsTheSpecification(string page)
    {
        var rss = await site.Reader.GetXmlAsync(page + "rss.xml");

        (rss.Name.LocalName, rss.Attribute("version")!.Value).ShouldBe(("rss", "2.0"));
        var channel = rss.Elements().ShouldHaveSingleItem();
        foreach (var required in (string[])["title", "link", "description", "language", "lastBuildDate"])
            channel.Elements(required).ShouldHaveSingleItem().Value.ShouldNotBeEmpty(required);
        channel.Element("link")!.Value.ShouldBe("https://portal.test" + page);
        channel.Element("language")!.Value.ShouldBe(LanguageOf(page));
        IsRfc822(channel.Element("lastBuildDate")!.Value).ShouldBeTrue();
        var self = channel.Elements(Atom + "link").ShouldHaveSingleItem();
        (self.Attribute("rel")!.Value, self.Attribute("type")!.Value, self.Attribute("href")!.Value)
            .ShouldBe(("self", "application/rss+xml", $"https://portal.test{page}rss.xml"));
        rss.Items().Select(item => item.Element("guid")!.Value).ShouldBeUnique();
        foreach (var item in rss.Items())
        {
            item.Element("title")!.Value.ShouldNotBeEmpty();
            new Uri(item.Element("link")!.Value).IsAbsoluteUri.ShouldBeTrue();
            item.Element("guid")!.Attribute("isPermaLink")!.Value.ShouldBe("false");
            item.Element("guid")!.Value.ShouldStartWith("urn:uuid:");
            IsRfc822(item.Element("pubDate")!.Value).ShouldBeTrue(item.Element("pubDate")!.Value);
            item.Elements("enclosure").Count().ShouldBeLessThan(2);
            Addresses(item.Element(Content + "encoded")!.Value).ShouldAllBe(address => IsAbsolute(address));
        }
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task Atom_OfAnyList_KeepsTheSpecification(string page)
    {
        var feed = await site.Reader.GetXmlAsync(page + "atom.xml");

        feed.Name.ShouldBe(Atom + "feed");
        feed.Attribute(XNamespace.Xml + "lang")!.Value.ShouldBe(LanguageOf(page));
        foreach (var required in (string[])["id", "title", "updated"])
            feed.Elements(Atom + required).ShouldHaveSingleItem().Value.ShouldNotBeEmpty();
        feed.Element(Atom + "author")!.Element(Atom + "name")!.Value.ShouldNotBeEmpty();
        feed.Elements(Atom + "link").Single(link => link.Attribute("rel")!.Value == "self").Attribute("href")!.Value.ShouldBe($"https://portal.test{page}atom.xml");
        feed.Elements(Atom + "link").Single(link => link.Attribute("rel")!.Value == "alternate").Attribute("href")!.Value.ShouldBe("https://portal.test" + page);
        feed.Elements(Atom + "entry").Select(entry => entry.Element(Atom + "id")!.Value).ShouldBeUnique();
        foreach (var date in feed.Descendants().Where(e => e.Name == Atom + "updated" || e.Name == Atom + "published"))
            IsRfc3339(date.Value).ShouldBeTrue(date.Value);
        foreach (var entry in feed.Elements(Atom + "entry"))
        {
            entry.Element(Atom + "title")!.Value.ShouldNotBeEmpty();
            entry.Elements(Atom + "updated").ShouldHaveSingleItem();
            entry.Element(Atom + "content")!.Attribute("type")!.Value.ShouldBe("html");
            entry.Elements(Atom + "link").Count(link => link.Attribute("rel")!.Value == "alternate").ShouldBe(1);
        }
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task JsonFeed_OfAnyList_KeepsTheSpecification(string page)
    {
        using var answer = await site.Reader.GetAsync(page + "feed.json");
        answer.Content.Headers.ContentType!.MediaType.ShouldBe("application/feed+json");
        var feed = JsonDocument.Parse(await answer.Content.ReadAsStringAsync()).RootElement;

        feed.GetProperty("version").GetString().ShouldBe("https://jsonfeed.org/version/1.1");
        feed.GetProperty("title").GetString().ShouldNotBeNullOrEmpty();
        feed.GetProperty("home_page_url").GetString().ShouldBe("https://portal.test" + page);
        feed.GetProperty("feed_url").GetString().ShouldBe($"https://portal.test{page}feed.json");
        var items = feed.GetProperty("items").EnumerateArray().ToList();
        items.Select(item => item.GetProperty("id").GetString()).ShouldBeUnique();
        foreach (var item in items)
        {
            item.GetProperty("content_html").GetString().ShouldNotBeNullOrEmpty();
            IsRfc3339(item.GetProperty("date_published").GetString()!).ShouldBeTrue();
        }
    }

    [Theory]
    [InlineData("/persons/avdeeva/")]
    [InlineData("/topics/ucheniya/")]
    public async Task Feed_OfWhomNothingIsLive_IsEmptyAndValid(string page)
    {
        (await site.Reader.GetXmlAsync(page + "rss.xml")).Items().ShouldBeEmpty();
        (await site.Reader.GetXmlAsync(page + "atom.xml")).Elements(Atom + "entry").ShouldBeEmpty();
        (await site.Reader.GetJsonAsync(page + "feed.json")).GetProperty("items").GetArrayLength().ShouldBe(0);
    }

    [Theory]
    [InlineData("/persons/nobody/rss.xml", HttpStatusCode.NotFound)]
    [InlineData("/topics/nothing/atom.xml", HttpStatusCode.NotFound)]
    [InlineData("/calendar/rss.xml", HttpStatusCode.NotFound)]
    [InlineData("/news/rss.json", HttpStatusCode.NotFound)]
    [InlineData("/News/RSS.xml", HttpStatusCode.MovedPermanently)]
    [InlineData("/persons/ELKIN/feed.json/", HttpStatusCode.MovedPermanently)]
    public async Task Address_ThatIsNoFeed_SaysSo(string address, HttpStatusCode expected) =>
        (await site.Reader.GetAsync(address)).StatusCode.ShouldBe(expected);

    [Fact]
    public async Task Rss_OfEverything_HoldsTheNewestOfAllKinds()
    {
        var rss = await site.Reader.GetXmlAsync("/rss.xml");

        rss.Items().Count().ShouldBe(30);
        rss.Titles().Take(2).ShouldBe(["О трёх направлениях", "Итоги подведены"]);
        rss.Titles().ShouldNotContain("Заявление снято");
        var speech = rss.Items().First();
        speech.Element("link")!.Value.ShouldBe("https://portal.test" + SiteFixture.Speech);
        speech.Element("pubDate")!.Value.ShouldBe("Fri, 13 Feb 2026 12:00:00 +0300");
        speech.Element(DublinCore + "creator")!.Value.ShouldBe("Павел Арсеньев");
        speech.Elements("category").Select(c => c.Value).ShouldBe(["Выступления", "Законодательство"]);
        var text = speech.Element(Content + "encoded")!.Value;
        text.ShouldContain("Подробности станут известны позднее.");
        text.ShouldContain("Заместитель Генерального секретаря");
        text.ShouldContain("press@example.org");
    }

    [Fact]
    public async Task Rss_OfWhatWasCorrected_CarriesTheInstantAndTheNote()
    {
        var item = (await site.Reader.GetXmlAsync("/news/rss.xml")).Items().First();

        item.Element("title")!.Value.ShouldBe("Итоги подведены");
        IsRfc3339(item.Element(Atom + "updated")!.Value).ShouldBeTrue();
        item.Element(Content + "encoded")!.Value.ShouldStartWith("<p><em>Изменено ");
    }

    [Fact]
    public async Task Feed_OfAPerson_HoldsSpeechesAndMentions()
    {
        (await site.Reader.GetXmlAsync("/persons/arsenev/rss.xml")).Titles().ShouldBe(["О трёх направлениях", "Секретариат следит за обстановкой"]);
        (await site.Reader.GetXmlAsync("/persons/elkin/rss.xml")).Titles().First().ShouldBe("О трёх направлениях");
        (await site.Reader.GetXmlAsync("/persons/elkin/rss.xml")).Items().Count().ShouldBe(30);
    }

    [Theory]
    [InlineData("/rss.xml")]
    [InlineData("/topics/zakonodatelstvo/feed.json")]
    public async Task Feed_AskedForAgain_Answers304(string address)
    {
        using var first = await site.Reader.GetAsync(address);
        using var request = new HttpRequestMessage(HttpMethod.Get, address) { Headers = { { "If-None-Match", first.Headers.ETag!.Tag } } };
        (await site.Reader.SendAsync(request)).StatusCode.ShouldBe(HttpStatusCode.NotModified);
        using var head = await site.Reader.SendAsync(new(HttpMethod.Head, address));
        head.Headers.ETag.ShouldBe(first.Headers.ETag);
    }

    [Theory]
    [InlineData("/rss.xml", 3)]
    [InlineData("/news/atom.xml", 3)]
    [InlineData("/persons/elkin/feed.json", 4)]
    [InlineData("/topics/zakonodatelstvo/rss.xml", 4)]
    [InlineData("/sitemap.xml", 0)]
    [InlineData("/sitemaps/news-2026.xml", 3)]
    [InlineData("/sitemaps/latest.xml", 1)]
    public async Task Feed_WhenWarm_AsksTheDatabaseSoOften(string address, int expected)
    {
        await site.Unkept.GetStringAsync(address);
        site.Commands.Reset();

        await site.Unkept.GetStringAsync(address);

        site.Commands.Commands.Count.ShouldBe(expected, string.Join("\n\n", site.Commands.Commands));
    }

    private static IEnumerable<string> Addresses(string html) => new HtmlParser().ParseDocument(html).All
        .SelectMany(element => new[] { "href", "src", "poster", "srcset" }.Select(element.GetAttribute).OfType<string>());

    private static bool IsAbsolute(string address) => Uri.TryCreate(address, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https" or "mailto" or "tel";

    private static bool IsRfc822(string date) =>
        DateTimeOffset.TryParseExact(date.Insert(date.Length - 2, ":"), Rfc822, CultureInfo.InvariantCulture, DateTimeStyles.None, out _);

    private static bool IsRfc3339(string date) =>
        DateTimeOffset.TryParseExact(date, "yyyy-MM-dd'T'HH:mm:sszzz", CultureInfo.InvariantCulture, DateTimeStyles.None, out _);

    private static string LanguageOf(string page) => page.StartsWith("/en/", StringComparison.Ordinal) ? "en" : "ru";
}
