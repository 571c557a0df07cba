using System.Net;
using Csto.Portal.Testing;

namespace Csto.Portal.IntegrationTests.Site;

[Collection(nameof(SiteFixture))]
public sealed class AddressTests(SiteFixture site)
{
    private const string Cursor = "?before=20260108-3";

    [Theory]
    [InlineData("/news", "/news/")]
    [InlineData("/News/", "/news/")]
    [InlineData("/news/2026", "/news/2026/")]
    [InlineData("/news/2026/1/", "/news/2026/01/")]
    [InlineData("/NEWS/2026/1/9", "/news/2026/01/09/")]
    [InlineData("/archive/2026/01?utm=x", "/archive/2026/01/?utm=x")]
    [InlineData("/persons", "/persons/")]
    [InlineData("/persons/ELKIN", "/persons/elkin/")]
    [InlineData("/persons/elkin/mentions", "/persons/elkin/mentions/")]
    [InlineData("/topics/Zakonodatelstvo/", "/topics/zakonodatelstvo/")]
    [InlineData("/press", "/press/")]
    [InlineData(SiteFixture.Speech + "/", SiteFixture.Speech)]
    [InlineData("/Speeches/2026/2/13/O-Trekh-Napravleniiakh/", SiteFixture.Speech)]
    public Task Get_OtherSpelling_IsSentToTheOneAddressForGood(string address, string canonical) => ShouldMove(address, canonical);

    [Fact]
    public Task Get_ChangedSlugAndDateline_IsSentToThePresentAddress() => ShouldMove(SiteFixture.ChangedBefore, SiteFixture.Changed);

    [Fact]
    public Task Get_ChangedSlugInOtherSpelling_IsSentThereAtOnce() => ShouldMove("/News/2026/2/11/Itogi-Podvodiat/", SiteFixture.Changed);

    [Fact]
    public Task Get_WrongKind_IsSentToTheRightOne() =>
        ShouldMove(SiteFixture.Speech.Replace("speeches", "news"), SiteFixture.Speech);

    [Theory]
    [InlineData("/news/2026/13/")]
    [InlineData("/news/2026/00/")]
    [InlineData("/news/2026/02/31/")]
    [InlineData("/news/2025/02/29/")]
    [InlineData("/news/1800/")]
    [InlineData("/news/1991/12/31/")]
    [InlineData("/news/1992/05/14/")]
    [InlineData("/news/2028/")]
    [InlineData("/news/2999/")]
    [InlineData("/news/26/")]
    [InlineData("/news/20260/")]
    [InlineData("/photographs/")]
    [InlineData("/news/2026/02/13/nichego")]
    [InlineData("/news/2026/02/31/nichego")]
    [InlineData("/archive/2026/02/13/o-trekh-napravleniiakh")]
    [InlineData("/persons/nikto/")]
    [InlineData("/persons/nikto/speeches/")]
    [InlineData("/persons/avdeeva/mentions/")]
    [InlineData("/topics/nichego/")]
    [InlineData("/press/contacts/999.vcf")]
    [InlineData("/press/contacts/x.vcf")]
    [InlineData("/news/?before=")]
    [InlineData("/news/?before=x")]
    [InlineData("/news/?before=20260109")]
    [InlineData("/news/?before=20260109-")]
    [InlineData("/news/?before=20260231-4")]
    [InlineData("/news/?before=20260109--4")]
    [InlineData("/news/?before=20260109-%2B4")]
    [InlineData("/news/?before=20260109-04")]
    [InlineData("/news/?before=20260109-99999999999999999999")]
    [InlineData("/news/?before=20260109-4&before=20260109-5")]
    [InlineData("/news/?before=19990101-1")]
    [InlineData("/news/2026/02/" + Cursor)]
    [InlineData("/topics/zakonodatelstvo/?before=19990101-1")]
    [InlineData("/persons/elkin/mentions/?before=x")]
    public async Task Get_Nonsense_IsNotFound(string address) =>
        (await site.Reader.GetAsync(address)).StatusCode.ShouldBe(HttpStatusCode.NotFound);

    [Fact]
    public async Task Get_Nowhere_AnswersWithAPageThatStandsNowhere()
    {
        var page = await (await site.Reader.GetAsync("/nowhere/")).ReadPageAsync();

        page.QuerySelector("h1").Words().ShouldBe("Такой страницы нет");
        page.Title.ShouldBe("Такой страницы нет — ОДКБ");
        page.QuerySelector("[aria-current]").ShouldBeNull();
        page.QuerySelector("link[rel=canonical]").ShouldBeNull();
    }

    [Theory]
    [InlineData("/news/2026/02/14/")]
    [InlineData("/speeches/2019/")]
    [InlineData("/statements/2026/12/")]
    [InlineData("/archive/2027/01/01/")]
    [InlineData("/news/1992/05/15/")]
    public async Task Get_EmptyPeriod_IsAPageKeptOutOfSearchEngines(string address)
    {
        var page = await site.Reader.GetPageAsync(address);

        page.QuerySelector(".empty__text").ShouldNotBeNull();
        page.QuerySelector("meta[name=robots]")!.GetAttribute("content").ShouldBe("noindex, follow");
        page.QuerySelector("link[rel=canonical]").ShouldBeNull();
    }

    [Fact]
    public async Task Get_Unpublished_IsGoneWithItsExplanation()
    {
        var answer = await site.Reader.GetAsync(SiteFixture.Gone);

        answer.StatusCode.ShouldBe(HttpStatusCode.Gone);
        (await answer.ReadPageAsync()).QuerySelector(".error__text").Words().ShouldBe(SiteFixture.GoneExplanation);
    }

    [Fact]
    public async Task Get_UnpublishedUnderItsFormerAddress_IsGoneToo()
    {
        await using var portal = await PortalFactory.CreateAsync();
        var newsroom = new Newsroom(portal);
        var id = await newsroom.Publish(Newsroom.Text("Первое", new(2026, 2, 1)) with { Slug = "pervoe" });
        await newsroom.Change(id, Newsroom.Text("Второе", new(2026, 2, 2)) with { Slug = "vtoroe" });
        await newsroom.Unpublish(id, "Снято.");
        using var reader = portal.Visitor();

        (await reader.GetAsync("/news/2026/02/01/pervoe")).StatusCode.ShouldBe(HttpStatusCode.Gone);
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/news/")]
    [InlineData(SiteFixture.Speech)]
    public async Task Head_Page_AnswersAsGetWithoutBody(string address)
    {
        using var request = new HttpRequestMessage(HttpMethod.Head, address);
        (await site.Reader.SendAsync(request)).StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/news/")]
    [InlineData("/press/")]
    [InlineData(SiteFixture.Old)]
    [InlineData(SiteFixture.Gone)]
    [InlineData("/news/nowhere/")]
    public async Task Get_PublicPage_SetsNoCookie(string address) =>
        (await site.Reader.GetAsync(address)).Headers.Contains("Set-Cookie").ShouldBeFalse();

    private async Task ShouldMove(string from, string to)
    {
        var answer = await site.Reader.GetAsync(from);
        answer.StatusCode.ShouldBe(HttpStatusCode.MovedPermanently);
        new Uri(PortalFactory.Address, answer.Headers.Location!).PathAndQuery.ShouldBe(to);
        (await site.Reader.GetAsync(to)).StatusCode.ShouldBe(HttpStatusCode.OK);
    }
}
