using System.Net;
using System.Net.Http.Json;
using Csto.Portal.IntegrationTests.Site;
using Csto.Portal.Testing;

namespace Csto.Portal.IntegrationTests.Search;

/// <summary>The search page over HTTP: how words are understood, narrowed and shown.</summary>
[Collection(nameof(SearchPortal))]
public sealed class SearchPageTests(SearchPortal portal)
{
    private const string Council = "Заседание Совета коллективной безопасности в Минске";
    private const string Statement = "Заявление о безопасности";
    private const string Charter = "Устав";
    private const string Report = "Отчет о поездке";
    private const string Exercises = "Учения спасателей";

    [Theory]
    [InlineData("заседания советов", new[] { Council })]
    [InlineData("отчёт", new[] { Council, Report })]
    [InlineData("ОТЧЕТЫ", new[] { Council, Report })]
    [InlineData("коллективной безопасности", new[] { Council, Charter, Statement })]
    [InlineData("\"коллективная безопасность\"", new[] { Statement })]
    [InlineData("«коллективной безопасности»", new[] { Council, Charter })]
    [InlineData("безопасность -минск", new[] { Charter, Report, Statement })]
    [InlineData("спас*", new[] { Exercises })]
    [InlineData("СКБ", new[] { Council })]
    [InlineData("CSTO", new[] { Council, Charter })]
    [InlineData("организации договора о коллективной безопасности", new[] { Council, Charter })]
    [InlineData("Масадыков", new[] { Council, Report })]
    [InlineData("бишкек", new[] { Report })]
    [InlineData("\"о\"", new[] { Council, Charter, Report, Statement })]
    public async Task Search_Words_FindsThePiecesNewestFirst(string query, string[] titles) => (await portal.TitlesAsync(query)).ShouldBe(titles);

    [Theory]
    [InlineData("ghbdtncnde.", "приветствую", new[] { Report })]
    [InlineData("jlr,", "одкб", new[] { Council, Charter })]
    [InlineData("masadykov", "масадыков", new[] { Council, Report })]
    [InlineData("masadykova bishkek", "масадыкова бишкек", new[] { Report })]
    [InlineData("заседани учени ghbdtn", null, new string[0])]
    public async Task Search_OnTheOtherLayoutOrInLatinLetters_ShowsWhatWasMeantAndSaysSo(string query, string? meant, string[] titles)
    {
        var page = await portal.AskAsync(query);

        SearchPortal.Titles(page).ShouldBe(titles);
        (page.QuerySelector(".search__note strong")?.TextContent).ShouldBe(meant);
    }

    [Theory]
    [InlineData("13 февраля 2026")]
    [InlineData("13.02.2026")]
    [InlineData("2026-02-13")]
    [InlineData("13 February 2026")]
    public async Task Search_ADate_LeadsToThatDay(string query)
    {
        using var answer = await portal.Reader.GetAsync($"/search?q={Uri.EscapeDataString(query)}");

        answer.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        answer.Headers.Location!.OriginalString.ShouldBe("/archive/2026/02/13/");
    }

    [Fact]
    public async Task Search_ADayBeyondToday_IsSaid() => (await portal.AskAsync("13.02.2126")).QuerySelector(".empty__text").ShouldNotBeNull();

    [Fact]
    public async Task Search_WordsWithADate_AreLookedForOnThatDay() => (await portal.TitlesAsync("безопасность 10.02.2026")).ShouldBe([Council]);

    [Fact]
    public async Task Search_Filters_CountWhatEachWouldLeave()
    {
        var page = await portal.AskAsync("безопасность");

        Choices(page, "Вид материала").ShouldBe(["Новость 2", "Выступление 1", "Заявление 1"]);
        Choices(page, "Год").ShouldBe(["2026 1", "2025 2", "2024 1"]);
        Choices(page, "Государство").ShouldBe(["Беларусь 1", "Кыргызстан 1"]);
        (await portal.TitlesAsync("безопасность", "&kind=speeches")).ShouldBe([Report]);
        (await portal.TitlesAsync("безопасность", "&from=2025-01-01&to=2025-12-31")).ShouldBe([Charter, Report]);
        (await portal.TitlesAsync("безопасность", "&person=masadykov")).ShouldBe([Council, Report]);
        (await portal.TitlesAsync("врачи", "&state=kz")).ShouldBe([Exercises]);
        (await portal.TitlesAsync("врачи", "&topic=ucheniya&language=ru")).ShouldBe([Exercises]);
        var narrowed = await portal.AskAsync("безопасность", "&kind=speeches");
        Choices(narrowed, "Вид материала").ShouldBe(["Новость 2", "Выступление 1", "Заявление 1"], "the other kinds stay to be chosen");
        narrowed.QuerySelector(".filter a[aria-current]")!.GetAttribute("href").ShouldBe("/search?q=%D0%B1%D0%B5%D0%B7%D0%BE%D0%BF%D0%B0%D1%81%D0%BD%D0%BE%D1%81%D1%82%D1%8C");
    }

    [Fact]
    public async Task Search_ByRelevance_PutsTitlesFirst() =>
        (await portal.TitlesAsync("безопасность", "&order=relevance")).Take(2).ShouldBe([Council, Statement]);

    [Fact]
    public async Task Search_Results_ShowMarkedWordsAndNoMarkupOfTexts()
    {
        var page = await portal.AskAsync("годовщина устава");
        var passage = page.QuerySelector(".item__lead")!;

        passage.QuerySelectorAll("mark").Select(mark => mark.TextContent).ShouldBe(["годовщину", "устава"]);
        page.QuerySelectorAll("main script").ShouldBeEmpty();
        (await portal.AskAsync("отчеты")).QuerySelector(".item__lead mark")!.TextContent.ShouldBe("отчёты", "as it is written");
        (await portal.AskAsync("alert")).QuerySelector(".item__lead")!.TextContent.ShouldContain("<script>");
    }

    [Fact]
    public async Task Search_ManyResults_HasPagesOfOneAddressEach()
    {
        var first = await portal.AskAsync("встреча");
        SearchPortal.Titles(first).Count.ShouldBe(20);
        first.QuerySelector(".search__count")!.TextContent.Trim().ShouldBe("25\u00A0материалов");

        var second = await portal.Reader.GetPageAsync(first.QuerySelector("a[rel=next]")!.GetAttribute("href")!);
        SearchPortal.Titles(second).ShouldBe(["Рабочая встреча 5", "Рабочая встреча 4", "Рабочая встреча 3", "Рабочая встреча 2", "Рабочая встреча 1"]);
        (await portal.Reader.GetAsync("/search?q=встреча&page=3")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await portal.Reader.GetAsync("/search?q=встреча&page=x")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Search_WithNothing_OffersWhatIsNearWithItsCount()
    {
        var narrowed = await portal.AskAsync("заседание", "&kind=speeches");
        narrowed.QuerySelectorAll(".search__offers li").Select(li => li.Words()).ShouldBe(["Искать без фильтров 1 материал"]);

        var words = await portal.AskAsync("заседание небывальщина");
        words.QuerySelectorAll(".search__offers li").Select(li => li.Words()).ShouldBe(["Искать: заседание 1 материал"]);
        SearchPortal.Titles(await portal.Reader.GetPageAsync(words.QuerySelector(".search__offers a")!.GetAttribute("href")!)).ShouldBe([Council]);

        (await portal.AskAsync("\"безопасности коллективной\"")).QuerySelector(".search__offers")!.TextContent.ShouldContain("без кавычек");
        (await portal.AskAsync("небывальщина")).QuerySelector(".empty a").ShouldNotBeNull();
        (await portal.AskAsync("безопасность", "&person=nobody")).QuerySelector(".search__offers").ShouldNotBeNull();
    }

    [Fact]
    public async Task Search_InEnglish_SpeaksEnglishAndLeadsToTheTextsInTheirLanguage()
    {
        var page = await portal.Reader.GetPageAsync("/en/search?q=CSTO");

        page.QuerySelector("h1")!.TextContent.ShouldBe("Search");
        page.QuerySelector(".search__count")!.TextContent.Trim().ShouldBe("2\u00A0publications");
        page.QuerySelector("form[role=search]")!.GetAttribute("action").ShouldBe("/en/search");
        page.QuerySelector(".item__title a")!.GetAttribute("href")!.ShouldStartWith("/news/2026/02/10/");
        Choices(page, "Person").ShouldBeEmpty("one choice is none");
        Choices(page, "Year").ShouldBe(["2026 1", "2025 1"]);
        (await portal.Reader.GetPageAsync("/en/search?q=masadykov")).QuerySelectorAll(".item").Length.ShouldBe(2);
    }

    [Theory]
    [InlineData("маса", new[] { "Таалатбек Масадыков" })]
    [InlineData("встреча маса", new[] { "встреча Таалатбек Масадыков" })]
    [InlineData("учен", new[] { "Учения" })]
    [InlineData("од", new[] { "ОДКБ" })]
    [InlineData("м", new string[0])]
    [InlineData("маса ", new string[0])]
    [InlineData("\"<script>\0", new string[0])]
    public async Task Suggestions_ToWhatIsBeingTyped_CompleteItsLastWord(string typed, string[] expected)
    {
        await portal.AskAsync("начало");

        var suggested = await portal.Reader.GetFromJsonAsync<string[]>($"/search/suggestions?q={Uri.EscapeDataString(typed)}");

        suggested!.Take(expected.Length == 0 ? 8 : 1).ShouldBe(expected);
    }

    [Fact]
    public async Task Search_WithoutAQuestion_IsAPageKeptOutOfSearchEngines()
    {
        var page = await portal.Reader.GetPageAsync("/search");

        page.QuerySelector("form[role=search] input[name=q]").ShouldNotBeNull();
        page.QuerySelector("meta[name=robots]")!.GetAttribute("content").ShouldBe("noindex, follow");
        page.QuerySelectorAll(".item").ShouldBeEmpty();
    }

    private static IEnumerable<string> Choices(AngleSharp.Dom.IParentNode page, string filter) => page.QuerySelectorAll(".filter")
        .Where(section => section.QuerySelector("h2")!.TextContent == filter).SelectMany(section => section.QuerySelectorAll("li a")).Select(a => string.Join(' ', a.QuerySelectorAll("span:not(.visually-hidden)").Select(s => s.TextContent.Trim())));
}
