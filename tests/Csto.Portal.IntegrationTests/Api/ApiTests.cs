using System.Net;
using System.Text.Json;
using Csto.Portal.IntegrationTests.Feeds;
using Csto.Portal.IntegrationTests.Site;

namespace Csto.Portal.IntegrationTests.Api;

/// <summary>The public API over a portal with something of everything.</summary>
[Collection(nameof(SiteFixture))]
public sealed class ApiTests(SiteFixture site)
{
    private const string Publications = "/api/v1/publications";
    private const string Removals = "/api/v1/removals";

    [Fact]
    public async Task Publications_Newest_AreWhatThePagesShow()
    {
        var items = await ItemsAsync(Publications);

        items.Count.ShouldBe(20);
        Titles(items).Take(2).ShouldBe(["О трёх направлениях", "Итоги подведены"]);
        var speech = items[0];
        speech.GetProperty("url").GetString().ShouldBe("https://portal.test" + SiteFixture.Speech);
        speech.GetProperty("kind").GetString().ShouldBe("speech");
        speech.GetProperty("date").GetString().ShouldBe("2026-02-13");
        speech.GetProperty("published").GetDateTimeOffset().ShouldBe(new DateTimeOffset(2026, 2, 13, 9, 0, 0, TimeSpan.Zero));
        speech.GetProperty("text").GetString().ShouldBe("Подробности станут известны позднее.");
        speech.GetProperty("speech").GetProperty("speaker").GetProperty("slug").GetString().ShouldBe("arsenev");
        speech.GetProperty("speech").GetProperty("delivered").GetString().ShouldBe("2022-12-31");
        speech.GetProperty("contact").GetProperty("email").GetString().ShouldBe("press@example.org");
        speech.GetProperty("withdrawal").ValueKind.ShouldBe(JsonValueKind.Null);
    }

    [Theory]
    [InlineData("kind=news&person=elkin&topic=zakonodatelstvo", 46)]
    [InlineData("from=2026-01-05&to=2026-01-09", 45)]
    [InlineData("person=arsenev", 2)]
    [InlineData("person=elkin", 47)]
    [InlineData("topic=zakonodatelstvo&kind=speech", 1)]
    [InlineData("topic=ucheniya", 0)]
    [InlineData("kind=statement", 1)]
    [InlineData("to=2020-01-01", 1)]
    [InlineData("updatedSince=2026-02-13T00:00:00Z", 3)]
    [InlineData("updatedSince=2026-02-13T00:00:00Z&kind=speech", 1)]
    public async Task Publications_Filtered_AreThatManyWalkedByCursor(string filter, int expected)
    {
        var seen = new List<JsonElement>();
        string? cursor = null;
        do
        {
            var portion = await site.Reader.GetJsonAsync($"{Publications}?{filter}&limit=7{(cursor is null ? "" : "&cursor=" + cursor)}");
            seen.AddRange(portion.GetProperty("items").EnumerateArray());
            portion.GetProperty("items").GetArrayLength().ShouldBeLessThanOrEqualTo(7);
            cursor = portion.GetProperty("next").GetString();
        }
        while (cursor is not null);

        seen.Select(item => item.GetProperty("id").GetGuid()).ShouldBeUnique();
        seen.Count.ShouldBe(expected);
        if (filter.Contains("updatedSince"))
            seen.Select(item => item.GetProperty("updated").GetDateTimeOffset()).ShouldBeInOrder();
        else
            seen.Select(item => item.GetProperty("date").GetString()).ShouldBeInOrder(SortDirection.Descending);
    }

    [Fact]
    public async Task Cursor_OfAnotherQuestion_IsRefusedInTheLanguageAsked()
    {
        var cursor = (await site.Reader.GetJsonAsync($"{Publications}?kind=news&limit=5")).GetProperty("next").GetString();

        var problem = await ProblemAsync($"{Publications}?kind=speech&limit=5&cursor={cursor}", HttpStatusCode.BadRequest);
        problem.GetProperty("detail").GetString()!.ShouldStartWith("Этот cursor от другого вопроса");
        (await ProblemAsync($"{Publications}?cursor={cursor}", HttpStatusCode.BadRequest, "en-GB,en;q=0.9,ru;q=0.1"))
            .GetProperty("detail").GetString()!.ShouldStartWith("This cursor belongs to another question");
        (await site.Reader.GetAsync($"{Publications}?kind=news&limit=9&cursor={cursor}")).StatusCode.ShouldBe(HttpStatusCode.OK, "how many are asked for is no filter");
    }

    [Theory]
    [InlineData("?kind=poem")]
    [InlineData("?from=31.02.2026")]
    [InlineData("?limit=0")]
    [InlineData("?limit=101")]
    [InlineData("?limit=many")]
    [InlineData("?cursor=%F0%9F%98%80")]
    [InlineData("?cursor=AAAA")]
    [InlineData("?person=nobody")]
    [InlineData("?topic=none")]
    [InlineData("?language=xx")]
    [InlineData("?updatedSince=yesterday")]
    public async Task Question_ThatCannotBeUnderstood_IsABadRequest(string query) => await ProblemAsync(Publications + query, HttpStatusCode.BadRequest);

    [Theory]
    [InlineData(Publications + "/00000000-0000-0000-0000-000000000000")]
    [InlineData(Publications + "/1")]
    [InlineData("/api/v1/persons/nobody")]
    [InlineData("/api/v1/anything")]
    [InlineData("/api/v1")]
    public async Task Address_OfNothing_IsNotFoundInProblemDetails(string address) => await ProblemAsync(address, HttpStatusCode.NotFound);

    [Fact]
    public async Task Publication_ByItsId_IsTheSame()
    {
        var listed = (await ItemsAsync(Publications + "?kind=speech"))[0];
        var one = await site.Reader.GetJsonAsync($"{Publications}/{listed.GetProperty("id").GetString()}");

        one.ToString().ShouldBe(listed.ToString());
    }

    [Fact]
    public async Task Removals_NameWhatWasTakenBack_AndItsIdSaysWhy()
    {
        var removed = (await ItemsAsync(Removals + "?since=2016-01-01T00:00:00Z")).ShouldHaveSingleItem();

        removed.GetProperty("url").GetString().ShouldBe("https://portal.test" + SiteFixture.Gone);
        removed.GetProperty("explanation").GetString().ShouldBe(SiteFixture.GoneExplanation);
        var problem = await ProblemAsync($"{Publications}/{removed.GetProperty("id").GetString()}", HttpStatusCode.Gone);
        problem.GetProperty("detail").GetString().ShouldBe(SiteFixture.GoneExplanation);
        var at = removed.GetProperty("removed").GetDateTimeOffset();
        (await ItemsAsync($"{Removals}?since={at.UtcDateTime:O}")).Count.ShouldBe(1);
        (await ItemsAsync($"{Removals}?since={at.UtcDateTime.AddTicks(1):O}")).ShouldBeEmpty();
        (await ItemsAsync($"{Removals}?since=2016-01-01T00:00:00Z&language=en")).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("")]
    [InlineData("?since=yesterday")]
    [InlineData("?since=2026-02-13T00:00:00Z&limit=1001")]
    [InlineData("?since=2026-02-13T00:00:00Z&cursor=AAAA")]
    public async Task Removals_AskedWrongly_AreABadRequest(string query) => await ProblemAsync(Removals + query, HttpStatusCode.BadRequest);

    [Fact]
    public async Task Publications_InEnglish_AreTheTranslations()
    {
        var speech = (await ItemsAsync(Publications + "?language=en")).ShouldHaveSingleItem();

        speech.GetProperty("title").GetString().ShouldBe("On Three Directions");
        speech.GetProperty("language").GetString().ShouldBe("en");
        speech.GetProperty("url").GetString().ShouldBe("https://portal.test" + SiteFixture.Translated);
        speech.GetProperty("speech").GetProperty("speaker").GetProperty("url").GetString().ShouldBe("https://portal.test/en/persons/arsenev/");
    }

    [Fact]
    public async Task Editions_OfWhatWasChanged_AreThosePagesKeep()
    {
        var changed = (await ItemsAsync(Publications + "?kind=news"))[0];
        var id = changed.GetProperty("id").GetString();
        var editions = (await site.Reader.GetJsonAsync($"{Publications}/{id}/editions")).EnumerateArray().ToList();

        editions.ShouldNotBeEmpty();
        foreach (var edition in editions)
        {
            var text = await site.Reader.GetJsonAsync($"{Publications}/{id}/editions/{edition.GetProperty("number").GetInt32()}");
            text.GetProperty("edition").ToString().ShouldBe(edition.ToString());
            (await site.Reader.GetAsync(edition.GetProperty("url").GetString())).StatusCode.ShouldBe(HttpStatusCode.OK);
        }

        await ProblemAsync($"{Publications}/{id}/editions/99", HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Cards_OfPersonsTopicsAndContacts_AreThoseOfThePages()
    {
        var persons = (await site.Reader.GetJsonAsync("/api/v1/persons")).EnumerateArray().ToList();
        persons.Select(p => p.GetProperty("slug").GetString()).ShouldBe(["arsenev", "elkin"]);
        var person = await site.Reader.GetJsonAsync("/api/v1/persons/arsenev");
        person.GetProperty("posts").GetArrayLength().ShouldBe(2);
        person.GetProperty("about").GetString()!.ShouldContain("<em>праве</em>");
        (await site.Reader.GetJsonAsync("/api/v1/topics")).EnumerateArray().Select(t => t.GetProperty("slug").GetString()).ShouldBe(["zakonodatelstvo"]);
        Names(await site.Reader.GetJsonAsync("/api/v1/contacts")).ShouldBe(["Анна Вершинина"]);
        Names(await site.Reader.GetJsonAsync("/api/v1/contacts?on=2026-02-12")).ShouldBe(["Мария Соколовская"]);

        static IEnumerable<string?> Names(JsonElement contacts) => contacts.GetProperty("items").EnumerateArray().Select(c => c.GetProperty("name").GetString());
    }

    [Fact]
    public async Task Calendar_OfAYear_CountsItsDays()
    {
        var calendar = await site.Reader.GetJsonAsync("/api/v1/calendar?kind=news");

        calendar.GetProperty("year").GetInt32().ShouldBe(2026);
        var days = calendar.GetProperty("days").EnumerateArray().ToList();
        days.Sum(day => day.GetProperty("count").GetInt32()).ShouldBe(SiteFixture.BusyItems + 1);
        days[0].GetProperty("url").GetString().ShouldBe("https://portal.test/news/2026/01/05/");
        calendar.GetProperty("years").EnumerateArray().Select(y => y.GetProperty("year").GetInt32()).ShouldBe([2026, 2016]);
    }

    [Theory]
    [InlineData(Publications)]
    [InlineData("/api/v1/persons")]
    [InlineData("/api/v1/contacts?on=2026-02-12")]
    [InlineData("/api/v1/openapi.json")]
    public async Task Answer_AskedForAgain_Answers304ToPagesOfAnySite(string address)
    {
        using var first = await site.Reader.GetAsync(address);
        first.Headers.GetValues("Access-Control-Allow-Origin").ShouldBe(["*"]);
        first.Headers.Contains("Access-Control-Allow-Credentials").ShouldBeFalse();
        using var request = new HttpRequestMessage(HttpMethod.Get, address) { Headers = { { "If-None-Match", first.Headers.ETag!.Tag }, { "Origin", "https://elsewhere.example" } } };
        using var again = await site.Reader.SendAsync(request);
        again.StatusCode.ShouldBe(HttpStatusCode.NotModified);
        again.Headers.GetValues("Access-Control-Allow-Origin").ShouldBe(["*"]);
        using var head = await site.Reader.SendAsync(new(HttpMethod.Head, address));
        head.StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Preflight_OfTheApiOnly_IsAllowed()
    {
        using var answer = await site.Reader.SendAsync(new(HttpMethod.Options, Publications) { Headers = { { "Origin", "https://elsewhere.example" }, { "Access-Control-Request-Method", "GET" } } });
        answer.StatusCode.ShouldBe(HttpStatusCode.NoContent);
        answer.Headers.GetValues("Access-Control-Allow-Methods").ShouldBe(["GET, HEAD"]);
        foreach (var elsewhere in (string[])["/", "/rss.xml", "/api/", "/admin/sign-in"])
        {
            using var page = await site.Reader.GetAsync(elsewhere);
            page.Headers.Contains("Access-Control-Allow-Origin").ShouldBeFalse(elsewhere);
        }
    }

    [Fact]
    public async Task OtherVerb_IsRefusedInProblemDetails()
    {
        using var answer = await site.Reader.PostAsync(Publications, new StringContent("{}"));
        answer.StatusCode.ShouldBeOneOf(HttpStatusCode.MethodNotAllowed, HttpStatusCode.BadRequest, HttpStatusCode.Forbidden);
        answer.Content.Headers.ContentType!.MediaType.ShouldBe("application/problem+json");
    }

    private async Task<List<JsonElement>> ItemsAsync(string address) => [.. (await site.Reader.GetJsonAsync(address)).GetProperty("items").EnumerateArray()];

    private static IEnumerable<string?> Titles(IEnumerable<JsonElement> items) => items.Select(item => item.GetProperty("title").GetString());

    private async Task<JsonElement> ProblemAsync(string address, HttpStatusCode status, string? language = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, address);
        if (language is not null)
            request.Headers.Add("Accept-Language", language);
        using var answer = await site.Reader.SendAsync(request);
        answer.StatusCode.ShouldBe(status, address);
        answer.Content.Headers.ContentType!.MediaType.ShouldBe("application/problem+json");
        answer.Headers.GetValues("Access-Control-Allow-Origin").ShouldBe(["*"]);
        var problem = JsonDocument.Parse(await answer.Content.ReadAsStringAsync()).RootElement;
        problem.GetProperty("status").GetInt32().ShouldBe((int)status);
        problem.GetProperty("title").GetString().ShouldNotBeNullOrEmpty();
        problem.GetProperty("detail").GetString().ShouldNotBeNullOrEmpty();
        return problem;
    }
}
