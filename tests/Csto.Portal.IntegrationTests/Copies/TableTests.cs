using System.Net;
using System.Text;
using Csto.Portal.Core.Domain;
using Csto.Portal.Core.Publishing;
using Csto.Portal.IntegrationTests.Publishing;
using Csto.Portal.IntegrationTests.Site;
using Csto.Portal.Testing;

namespace Csto.Portal.IntegrationTests.Copies;

/// <summary>Lists as tables, of a portal that is read by many tests and changed by none of them but in years of their own.</summary>
[Collection(nameof(SiteFixture))]
public sealed class TableTests(SiteFixture site)
{
    private static readonly Actor Editor = new(null, "Анна Вершинина");

    [Fact]
    public async Task Csv_IsWhatRussianSpreadsheetsTake()
    {
        using var answer = await site.Reader.GetAsync("/speeches/2026/list.csv");
        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        answer.Content.Headers.ContentType!.ToString().ShouldBe("text/csv; charset=utf-8");
        answer.Content.Headers.ContentDisposition!.FileName.ShouldBe("speeches-2026.csv");
        answer.Headers.GetValues("X-Robots-Tag").ShouldBe(["noindex"]);
        var bytes = await answer.Content.ReadAsByteArrayAsync();
        bytes[..3].ShouldBe([0xEF, 0xBB, 0xBF]);
        Encoding.UTF8.GetString(bytes[3..]).ShouldBe(
            "\"Дата\";\"Вид\";\"Заголовок\";\"Адрес\";\"Персоны\";\"Язык\"\r\n"
            + "\"2026-02-13\";\"Выступление\";\"О трёх направлениях\";\"https://portal.test/speeches/2026/02/13/o-trekh-napravleniiakh\";\"Павел Арсеньев, Игорь Ёлкин\";\"ru\"\r\n");
    }

    [Fact]
    public async Task Csv_InEnglish_HasEnglishPiecesAndCommas()
    {
        var text = await site.Reader.GetStringAsync("/en/archive/list.csv");
        text.ShouldContain("\"Date\",\"Kind\",\"Title\",\"Address\",\"Persons\",\"Language\"");
        text.ShouldContain("\"On Three Directions\",\"https://portal.test/en/speeches/2026/02/13/three-directions\"");
        text.Split("\r\n", StringSplitOptions.RemoveEmptyEntries).Length.ShouldBe(2);
    }

    [Theory]
    [InlineData("/archive/", 51)]
    [InlineData("/archive/2026/", 50)]
    [InlineData("/news/2026/01/", 45)]
    [InlineData("/news/2026/01/09/", 9)]
    [InlineData("/news/2027/", 0)]
    [InlineData("/persons/elkin/", 47)]
    [InlineData("/topics/zakonodatelstvo/", 47)]
    public async Task List_HoldsAllOfItsPages_Once_NewestFirst(string list, int count)
    {
        var rows = Rows(await site.Reader.GetStringAsync(list + "list.csv")).Skip(1).ToList();
        rows.Count.ShouldBeInRange(count - 2, count + 2);
        rows.Select(row => row[3]).ShouldBeUnique();
        rows.Select(row => row[0]).ShouldBe(rows.Select(row => row[0]).OrderDescending());
        var page = await site.Reader.GetPageAsync(list);
        var shown = page.QuerySelectorAll(".item__title a").Select(a => "https://portal.test" + a.GetAttribute("href")).ToList();
        shown.ShouldBeSubsetOf(rows.Select(row => row[3]).ToList());
        page.QuerySelectorAll(".tables a").Select(a => a.GetAttribute("href")).ShouldBe(count == 0 ? [] : [list + "list.csv", list + "list.docx"]);
    }

    [Fact]
    public async Task Search_AsATable_HoldsEveryPageOfTheAnswer_InItsOrder()
    {
        var page = await site.Reader.GetPageAsync("/search?q=рабочая+группа&kind=news");
        var links = page.QuerySelectorAll(".tables a").Select(a => a.GetAttribute("href")!).ToList();
        links[0].ShouldStartWith("/search/list.csv?q=");
        var rows = Rows(await site.Reader.GetStringAsync(links[0])).Skip(1).ToList();
        rows.Count.ShouldBe(SiteFixture.BusyItems);
        rows.Take(20).Select(row => row[3]).ShouldBe(page.QuerySelectorAll(".item__title a").Select(a => "https://portal.test" + a.GetAttribute("href")));
        (await site.Reader.GetAsync(links[1])).StatusCode.ShouldBe(HttpStatusCode.OK);
        Rows(await site.Reader.GetStringAsync("/search/list.csv?q=небывальщина")).Count.ShouldBe(1);
        Rows(await site.Reader.GetStringAsync("/search/list.csv")).Count.ShouldBe(1);
    }

    [Theory]
    [InlineData("/news/2026/13/list.csv")]
    [InlineData("/persons/nobody/list.csv")]
    [InlineData("/topics/nothing/list.docx")]
    [InlineData("/news/list.pdf")]
    public async Task Table_OfNothing_IsNotThere(string address) => (await site.Reader.GetAsync(address)).StatusCode.ShouldBe(HttpStatusCode.NotFound);

    [Fact]
    public async Task Table_BySomeOtherSpelling_LeadsToItsAddress()
    {
        using var answer = await site.Reader.GetAsync("/NEWS/2026/1/LIST.CSV");
        (answer.StatusCode, answer.Headers.Location!.OriginalString).ShouldBe((HttpStatusCode.MovedPermanently, "/news/2026/01/list.csv"));
    }

    [Fact]
    public async Task Table_HoldsNothingThatIsScheduledOrUnpublished_AndSaysWhatWasWithdrawn()
    {
        await using var portal = await PortalFactory.CreateAsync();
        var newsroom = new Newsroom(portal);
        using var reader = portal.Visitor();
        var day = new DateOnly(2026, 2, 13);
        await newsroom.Schedule(Newsroom.Text("Под эмбарго", day), portal.Clock.Now.UtcDateTime.AddMinutes(90));
        var gone = await newsroom.Publish(Newsroom.Text("Снимут", day), now: true);
        var withdrawn = await newsroom.Publish(Newsroom.Text("=Отзовут", day), now: true);
        (await portal.WithAsync<Withdrawer, Outcome>(w => w.WithdrawAsync(withdrawn, "Не подтвердилось.", Editor, default))).ShouldBeDone();
        (await reader.GetStringAsync("/news/list.csv")).ShouldContain("Снимут");

        await newsroom.Unpublish(gone, "Ошибка.");

        foreach (var address in (string[])["/news/list.csv", "/archive/2026/02/13/list.csv", "/search/list.csv?q=13.02.2026"])
        {
            var text = await reader.GetStringAsync(address);
            text.ShouldNotContain("эмбарго");
            text.ShouldNotContain("Снимут");
            text.ShouldContain("Отозвано: =Отзовут", Case.Sensitive, address);
        }
    }

    [Fact]
    public async Task Tables_AskedForTooOften_SayWhenToComeBack()
    {
        await using var portal = new PortalFactory { Settings = { ["Portal:Limits:AnswersPerMinute"] = "2" } };
        await portal.InitializeAsync();
        using var reader = portal.Visitor();
        for (var i = 0; i < 2; i++)
            (await reader.GetAsync("/archive/list.csv")).StatusCode.ShouldBe(HttpStatusCode.OK);
        using var answer = await reader.GetAsync("/archive/list.csv");
        answer.StatusCode.ShouldBe(HttpStatusCode.TooManyRequests);
        answer.Headers.RetryAfter.ShouldNotBeNull();
    }

    /// <summary>RFC 4180, every cell in quotation marks, parted by semicolons.</summary>
    private static List<string[]> Rows(string csv) =>
        [.. csv.TrimStart('\uFEFF').Split("\r\n", StringSplitOptions.RemoveEmptyEntries).Select(line => line[1..^1].Split("\";\"").Select(cell => cell.Replace("\"\"", "\"")).ToArray())];
}
