using AngleSharp.Dom;
using Csto.Portal.Core.Domain;
using Csto.Portal.Testing;

namespace Csto.Portal.IntegrationTests.Site;

[Collection(nameof(SiteFixture))]
public sealed class ListTests(SiteFixture site)
{
    [Theory]
    [InlineData("/news/", 47)]
    [InlineData("/archive/", 49)]
    [InlineData("/news/2026/01/", SiteFixture.BusyItems)]
    [InlineData("/archive/2026/", 48)]
    [InlineData("/topics/zakonodatelstvo/", 47)]
    [InlineData("/persons/elkin/mentions/", 47)]
    public async Task Pages_FollowedToTheEnd_HoldEverythingOnceNewestFirst(string address, int expected)
    {
        var items = new List<string>();
        for (var next = address; next is not null;)
        {
            var page = await site.Reader.GetPageAsync(next);
            items.AddRange(page.QuerySelectorAll("article.item .item__title a").Select(a => a.GetAttribute("href")!));
            next = page.QuerySelector(".pager a[rel=next]")?.GetAttribute("href");
        }

        items.Count.ShouldBe(expected);
        items.Distinct().Count().ShouldBe(expected);
        items.Select(a => string.Join('/', a.Split('/')[2..5])).ShouldBe(items.Select(a => string.Join('/', a.Split('/')[2..5])).OrderDescending());
    }

    [Fact]
    public async Task Day_WithSeveralItems_ShowsTheLatestPublishedFirst()
    {
        var page = await site.Reader.GetPageAsync("/news/2026/01/09/");

        page.AllWords(".item__title").ShouldBe(
            Enumerable.Range(1, SiteFixture.BusyItems).Where(i => i % 5 == 4).Reverse().Select(i => $"Рабочая группа {i}"));
    }

    [Fact]
    public async Task EmptyDay_BetweenDaysWithItems_OffersBothNeighbours()
    {
        var page = await site.Reader.GetPageAsync("/archive/2026/02/01/");

        page.QuerySelector(".empty__text").Words().ShouldBe("В этот день материалов не публиковали.");
        page.QuerySelector(".pager__link--earlier")!.GetAttribute("href").ShouldBe("/archive/2026/01/09/");
        page.QuerySelector(".pager__link--earlier .pager__note").Words().ShouldBe("9 материалов");
        page.QuerySelector(".pager__link--later")!.GetAttribute("href").ShouldBe("/archive/2026/02/09/");
    }

    [Theory]
    [InlineData("/news/2026/02/13/", "Сегодня новостей пока не было.")]
    [InlineData("/archive/2026/02/14/", "Этот день ещё не наступил.")]
    [InlineData("/speeches/2026/01/", "В этом месяце выступлений не публиковали.")]
    [InlineData("/archive/2026/03/", "Этот месяц ещё не наступил.")]
    [InlineData("/statements/2020/", "В этом году заявлений не публиковали.")]
    [InlineData("/archive/2027/", "Этот год ещё не наступил.")]
    public async Task EmptyPeriod_OfAnyScale_SaysWhyItIsEmpty(string address, string words) =>
        (await site.Reader.GetPageAsync(address)).QuerySelector(".empty__text").Words().ShouldBe(words);

    [Fact]
    public async Task EmptyMonth_BetweenOthers_OffersTheNearestMonths()
    {
        var page = await site.Reader.GetPageAsync("/archive/2020/06/");

        page.QuerySelector(".pager__link--earlier")!.GetAttribute("href").ShouldBe("/archive/2016/04/");
        page.QuerySelector(".pager__link--later")!.GetAttribute("href").ShouldBe("/archive/2026/01/");
    }

    [Fact]
    public async Task Month_OfKind_ShowsStripsWithCountsAndTheCalendar()
    {
        var page = await site.Reader.GetPageAsync("/news/2026/01/");

        page.QuerySelector("h1").Words().ShouldBe("Новости за январь 2026 года");
        page.QuerySelector(".head__note").Words().ShouldBe("45 новостей");
        page.AllWords(".strip[aria-label=Годы] a").ShouldBe(["2026 46", "2016 1"]);
        page.QuerySelector(".strip--months [aria-current=page]").Words().ShouldBe("январь 45");
        page.QuerySelectorAll(".calendar__days a").Length.ShouldBe(5);
        page.QuerySelector(".calendar__days a[href='/news/2026/01/09/'] .calendar__count").Words().ShouldBe("9");
        page.QuerySelectorAll(".calendar__days tbody td").Length.ShouldBe(35);
        Steps(page).ShouldBe(["/news/2016/04/", "/news/2026/02/"]);
    }

    [Fact]
    public async Task Year_OfArchive_ShowsACalendarForEachMonthWithItems() =>
        (await site.Reader.GetPageAsync("/archive/2026/")).AllWords(".calendar__month")
            .ShouldBe(["Февраль 2026", "Январь 2026"]);

    [Fact]
    public async Task LaterPage_OfAList_LeadsBackAndStaysOutOfSearchEngines()
    {
        var first = await site.Reader.GetPageAsync("/news/");
        var second = await site.Reader.GetPageAsync(first.QuerySelector(".pager a[rel=next]")!.GetAttribute("href")!);

        first.QuerySelector("link[rel=next]")!.GetAttribute("href").ShouldBe("https://portal.test" + first.QuerySelector(".pager a[rel=next]")!.GetAttribute("href"));
        second.QuerySelector(".pager__link--later")!.GetAttribute("href").ShouldBe("/news/");
        second.QuerySelector("meta[name=robots]").ShouldNotBeNull();
    }

    [Fact]
    public async Task Archive_OfAnEmptyPortal_IsAPage()
    {
        await using var portal = await PortalFactory.CreateAsync();
        using var reader = portal.Visitor();
        foreach (var address in (string[])["/", "/news/", "/archive/", "/archive/2026/02/13/", "/persons/", "/topics/", "/press/"])
            (await reader.GetPageAsync(address)).QuerySelectorAll("h1").Length.ShouldBe(1, address);
    }

    [Fact]
    public async Task Midnight_InMoscow_TurnsTodayAndWhoAnswers()
    {
        await using var portal = await PortalFactory.CreateAsync();
        var newsroom = new Newsroom(portal);
        await newsroom.Publish("Накануне", new(2026, 2, 12));
        await newsroom.Keep(new PressContact { Name = "Днём", Post = "Пресс-секретарь", ValidTo = new(2026, 2, 13) });
        await newsroom.Keep(new PressContact { Name = "Завтра", Post = "Пресс-секретарь", ValidFrom = new(2026, 2, 14) });
        using var reader = portal.Visitor();

        portal.Clock.Now = new(2026, 2, 13, 20, 59, 59, TimeSpan.Zero);
        (await TodayAndContact(reader)).ShouldBe(("2026-02-13", "Днём"));

        portal.Clock.Now = new(2026, 2, 13, 21, 0, 0, TimeSpan.Zero);
        (await TodayAndContact(reader)).ShouldBe(("2026-02-14", "Завтра"));
    }

    private static async Task<(string? Today, string? Contact)> TodayAndContact(HttpClient reader)
    {
        var page = await reader.GetPageAsync("/");
        return (
            page.QuerySelector(".calendar td[aria-current=date] time")?.GetAttribute("datetime"),
            page.QuerySelector(".contact__name")?.TextContent);
    }

    private static IEnumerable<string?> Steps(IDocument page) => page.QuerySelectorAll("a.calendar__step").Select(a => a.GetAttribute("href"));
}
