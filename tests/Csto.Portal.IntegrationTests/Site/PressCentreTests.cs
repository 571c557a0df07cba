using System.Net;
using System.Text.Json;
using System.Xml.Linq;
using Csto.Portal.Core.Domain;
using Csto.Portal.Testing;

namespace Csto.Portal.IntegrationTests.Site;

/// <summary>Who answers on which matters and when, and who did on a day before.</summary>
public sealed class PressCentreTests(PressCentreTests.Centre centre) : IClassFixture<PressCentreTests.Centre>
{
    [Fact]
    public async Task Press_Today_SaysOnWhichMattersAndWhen()
    {
        var page = await centre.Reader.GetPageAsync("/press/");

        page.AllWords(".contact__name").ShouldBe(["Анна Вершинина", "Игорь Самарин"]);
        page.AllWords(".contact__more").First().ShouldContain("Интервью, комментарии");
        page.AllWords(".contact__hours").ShouldBe(["пн–чт 9:00–18:00", "пт 9:00–16:45"]);
        page.AllWords(".contact__more").First().ShouldContain("В праздники — по мобильному.");
        page.QuerySelector(".contact__qr img")!.GetAttribute("alt").ShouldBe("QR-код визитки: Анна Вершинина");
        page.AllWords(".former li").ShouldBe(["Мария Соколовская, Пресс-секретарь 01.03.2017 — 12.02.2026", "Лидия Кравцова, Пресс-секретарь по 31.12.2015"]);
        page.AllWords(".former__year").ShouldBe(["2026", "2015"]);
    }

    [Fact]
    public async Task Press_English_SaysItInEnglish()
    {
        var page = await centre.Reader.GetPageAsync("/en/press/");

        page.AllWords(".contact__more").First().ShouldContain("Interviews, comments");
        page.AllWords(".contact__hours").First().ShouldBe("Mo–Th 9:00–18:00");
    }

    [Fact]
    public async Task Press_Machines_ReadTheHours()
    {
        var page = await centre.Reader.GetPageAsync("/press/");
        var data = page.QuerySelectorAll("script[type='application/ld+json']").Select(s => JsonDocument.Parse(s.TextContent).RootElement);
        var text = string.Join('\n', data.Select(d => d.GetRawText()));

        text.ShouldContain("\"OpeningHoursSpecification\"");
        text.ShouldContain("https://schema.org/Thursday");
        text.ShouldContain("\"closes\":\"16:45\"");
    }

    [Theory]
    [InlineData("2019-02-13")]
    [InlineData("13.02.2019")]
    public async Task On_DayOfBefore_ShowsWhoAnsweredThenAndWhomToCallToday(string day)
    {
        var page = await centre.Reader.GetPageAsync("/press/?on=" + day);

        page.QuerySelector("h2")!.TextContent.Replace('\u00A0', ' ').ShouldBe("Кто отвечал 13 февраля 2019");
        page.AllWords(".contact__name").ShouldBe(["Мария Соколовская", "Игорь Самарин"]);
        page.AllWords(".contact__now").ShouldHaveSingleItem().ShouldContain("Анна Вершинина");
        page.QuerySelector("#on")!.GetAttribute("value").ShouldBe("2019-02-13");
        page.QuerySelector("meta[name=robots]").ShouldNotBeNull();
    }

    [Fact]
    public async Task On_DayNobodyIsRecordedFor_SaysSoAndOffersTheNearest()
    {
        await using var portal = await Centre.WithAsync(new PressContact { Name = "Мария Соколовская", Post = "Пресс-секретарь", Email = "m@example.org", ValidFrom = new(2017, 3, 1), ValidTo = new(2018, 1, 1) });
        var page = await portal.Visitor().GetPageAsync("/press/?on=2016-01-01");

        page.QuerySelectorAll(".contact__name").ShouldBeEmpty();
        page.Body!.TextContent.ShouldContain("никто не записан");
        page.Body.TextContent.ShouldContain("Мария Соколовская, 01.03.2017 — 01.01.2018.");
        page.QuerySelector("a[href='/press/?on=2017-03-01']").ShouldNotBeNull();
    }

    [Theory]
    [InlineData("31.02.2019", "Это не дата")]
    [InlineData("вчера", "Это не дата")]
    [InlineData("2026-02-14", "ещё не наступил")]
    public async Task On_NoDayOfThePast_IsToldAboveTheFieldOnThePageOfToday(string day, string words)
    {
        using var answer = await centre.Reader.GetAsync("/press/?on=" + Uri.EscapeDataString(day));
        var page = await answer.ReadPageAsync();

        answer.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        page.QuerySelector("#on-problem")!.TextContent.ShouldContain(words);
        page.AllWords(".contact__name").First().ShouldBe("Анна Вершинина");
    }

    [Fact]
    public async Task Qr_OfWhoAnswers_IsAPictureAndOfOthersNothing()
    {
        using var answer = await centre.Reader.GetAsync($"/press/contacts/{centre.Anna}.svg");

        answer.Content.Headers.ContentType!.MediaType.ShouldBe("image/svg+xml");
        XDocument.Parse(await answer.Content.ReadAsStringAsync()).Root!.Name.LocalName.ShouldBe("svg");
        (await centre.Reader.GetAsync($"/press/contacts/{centre.Maria}.svg")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await centre.Reader.GetAsync("/press/contacts/999.svg")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Api_Contacts_TellMattersAndHours()
    {
        var first = JsonDocument.Parse(await centre.Reader.GetStringAsync("/api/v1/contacts")).RootElement.GetProperty("items")[0];

        first.GetProperty("matters").GetString().ShouldBe("Интервью, комментарии");
        first.GetProperty("hours")[1].GetProperty("days")[0].GetString().ShouldBe("friday");
        first.GetProperty("hours")[1].GetProperty("closes").GetString().ShouldBe("16:45");
    }

    public sealed class Centre : PortalFactory, IAsyncLifetime
    {
        public HttpClient Reader { get; private set; } = null!;

        public int Anna { get; private set; }

        public int Maria { get; private set; }

        public static async Task<PortalFactory> WithAsync(PressContact contact)
        {
            var portal = await CreateAsync();
            portal.Clock.Now = new DateTimeOffset(2026, 2, 13, 9, 0, 0, TimeSpan.Zero);
            await new Newsroom(portal).Keep(contact);
            return portal;
        }

        async Task IAsyncLifetime.InitializeAsync()
        {
            await InitializeAsync();
            Clock.Now = new DateTimeOffset(2026, 2, 13, 9, 0, 0, TimeSpan.Zero);
            Reader = Visitor();
            var newsroom = new Newsroom(this);
            Anna = (await newsroom.Keep(new PressContact
            {
                Name = "Анна Вершинина",
                Post = "Руководитель пресс-службы",
                Email = "press@example.org",
                ValidFrom = new(2026, 2, 13),
                Matters = "Интервью, комментарии",
                EnglishMatters = "Interviews, comments",
                Hours = "Mo-Th 09:00-18:00, Fr 09:00-16:45",
                Note = "В праздники — по мобильному.",
                Position = 1,
            })).Id;
            Maria = (await newsroom.Keep(new PressContact { Name = "Мария Соколовская", Post = "Пресс-секретарь", Email = "m@example.org", ValidFrom = new(2017, 3, 1), ValidTo = new(2026, 2, 12), Position = 2 })).Id;
            await newsroom.Keep(new PressContact { Name = "Лидия Кравцова", Post = "Пресс-секретарь", Email = "k@example.org", ValidTo = new(2015, 12, 31), Position = 3 });
            await newsroom.Keep(new PressContact { Name = "Игорь Самарин", Post = "Аккредитация", Email = "a@example.org", ValidFrom = new(2018, 1, 1), Position = 4 });
        }
    }
}
