using Csto.Portal.Core.Domain;
using Csto.Portal.Testing;

namespace Csto.Portal.IntegrationTests.Site;

[Collection(nameof(SiteFixture))]
public sealed class ItemTests(SiteFixture site)
{
    [Fact]
    public async Task Speech_OfToday_OpensWithSpeakerPostAndOccasion()
    {
        var page = await site.Reader.GetPageAsync(SiteFixture.Speech);

        page.QuerySelector(".speaker__name a")!.GetAttribute("href").ShouldBe("/persons/arsenev/");
        page.QuerySelector(".speaker__post").Words().ShouldBe("Заместитель Генерального секретаря", "the post held on the day of the speech");
        page.AllWords(".occasion div").ShouldBe(
            ["ПоводСовещание председателей комитетов", "МестоМосква", "Произнесено31 декабря 2022", "ВидСтенограмма"]);
        page.AllWords(".facts div").ShouldBe(["Опубликовано13.02.2026, 12:00", "Упомянуты Игорь Ёлкин", "Темы Законодательство", "На другом языке English"]);
    }

    [Fact]
    public async Task News_OfTheArchive_SaysWhenItIsDatedAndSinceWhenItIsHere()
    {
        var page = await site.Reader.GetPageAsync(SiteFixture.Old);

        page.QuerySelector(".article__date time")!.GetAttribute("datetime").ShouldBe("2016-04-03");
        page.AllWords(".facts div").ShouldBe(
        [
            "Дата материала03.04.2016", "На портале с13.02.2026", "Персоны Павел Арсеньев Игорь Ёлкин", "Темы Законодательство",
            "ГосударстваАрмения, Казахстан",
        ]);
    }

    [Fact]
    public async Task News_ChangedAfterItCameOut_SaysWhen() =>
        (await site.Reader.GetPageAsync(SiteFixture.Changed)).AllWords(".facts div")
            .ShouldContain(fact => fact.StartsWith("Изменено13.02.2026", StringComparison.Ordinal));

    [Fact]
    public async Task News_NeverChanged_SaysNothingOfChanges() =>
        (await site.Reader.GetPageAsync(SiteFixture.Busy)).AllWords(".facts dt").ShouldBe(["Опубликовано", "Персоны", "Темы"]);

    [Fact]
    public async Task Crumbs_OfNews_LeadThroughYearMonthAndDay() =>
        (await site.Reader.GetPageAsync(SiteFixture.Old)).QuerySelectorAll(".crumbs a").Select(a => a.GetAttribute("href"))
            .ShouldBe(["/", "/news/", "/news/2016/", "/news/2016/04/", "/news/2016/04/03/"]);

    [Fact]
    public async Task Neighbours_WithinOneDay_AreThoseOfTheSameKindByOrderOfPublication()
    {
        var page = await site.Reader.GetPageAsync(SiteFixture.Busy);

        page.QuerySelector(".pager a[rel=prev] .pager__what").Words().ShouldBe("Рабочая группа 9");
        page.QuerySelector(".pager a[rel=next] .pager__what").Words().ShouldBe("Рабочая группа 19");
        page.QuerySelector("link[rel=prev]").ShouldNotBeNull();
    }

    [Fact]
    public async Task Neighbours_OfTheOnlySpeech_AreNone() =>
        (await site.Reader.GetPageAsync(SiteFixture.Speech)).QuerySelector(".pager").ShouldBeNull();

    [Fact]
    public async Task Contact_ThatStillAnswers_CanBeCopiedAndDownloaded()
    {
        var page = await site.Reader.GetPageAsync(SiteFixture.Speech);

        page.QuerySelector(".contact__name").Words().ShouldBe("Анна Вершинина");
        page.QuerySelectorAll(".contact a").Select(a => a.GetAttribute("href")).ShouldBe(
            ["tel:+70000000007", "tel:+70000000008", "mailto:press@example.org", $"/press/contacts/{site.Valid}.vcf"]);
        page.QuerySelector(".contact__now").ShouldBeNull();
        var copied = page.QuerySelector(".contact button")!.GetAttribute("data-copy")!;
        page.QuerySelector(copied)!.TextContent.ShouldContain("press@example.org");
        page.QuerySelector(".contact [role=status]").ShouldNotBeNull();
    }

    [Fact]
    public async Task Contact_ThatChangedSince_StandsAsPublishedBesideWhoAnswersToday()
    {
        var page = await site.Reader.GetPageAsync(SiteFixture.Old);

        page.QuerySelector(".contact__name").Words().ShouldBe("Мария Соколовская");
        page.QuerySelector(".contact__now p").Words().ShouldBe(
            "Так было на 3 апреля 2016. Сегодня журналистам отвечает Анна Вершинина, +7-000-000-00-07, +7-000-000-00-08, press@example.org. Все контакты — в пресс-центре.");
        page.QuerySelectorAll(".contact a[download]").Select(a => a.GetAttribute("href")).ShouldBe([$"/press/contacts/{site.Valid}.vcf"]);
        page.QuerySelectorAll(".contact button[data-copy]").Length.ShouldBe(2);
    }

    [Fact]
    public async Task Contact_WithNobodyToday_LeadsToThePressCentre()
    {
        await using var portal = await PortalFactory.CreateAsync();
        var footer = new ContactFooter("Мария Соколовская", "Пресс-секретарь", [], null);
        await new Newsroom(portal).Publish(Newsroom.Text("Новость", new(2026, 2, 13)) with { Slug = "novost", KeptFooter = footer });
        using var reader = portal.Visitor();

        (await reader.GetPageAsync("/news/2026/02/13/novost")).QuerySelector(".contact__now").Words().ShouldContain("Этот контакт больше не действует");
    }

    [Fact]
    public async Task HostileTitle_OnEveryPageThatShowsIt_IsOnlyText()
    {
        foreach (var address in (string[])["/", "/statements/", "/archive/2026/02/09/"])
        {
            var page = await site.Reader.GetPageAsync(address);
            page.QuerySelectorAll("script").ShouldAllBe(s => s.HasAttribute("src") || s.GetAttribute("type") == "application/ld+json");
            page.Body!.TextContent.ShouldContain("<script>alert(1)</script>");
        }
    }

    [Fact]
    public async Task LeadThatRepeatsItsTitle_InAList_ShowsOnlyWhatItAdds()
    {
        await using var portal = await PortalFactory.CreateAsync();
        await new Newsroom(portal).Publish(Newsroom.Text(
            "В Секретариате ОДКБ прошла встреча с представителями…",
            new(2026, 2, 11),
            "11 февраля 2026 года в Секретариате Организации Договора о коллективной безопасности (ОДКБ) прошла встреча с представителями науки, права и спасательных служб."));
        using var reader = portal.Visitor();

        var list = await reader.GetPageAsync("/news/");

        list.QuerySelector(".item__lead").Words().ShouldBe("…науки, права и спасательных служб.");
    }

    [Fact]
    public async Task Paper_OfAnItem_CarriesItsAddress() =>
        (await site.Reader.GetPageAsync(SiteFixture.Old)).QuerySelector(".paper").Words().ShouldBe($"https://portal.test{SiteFixture.Old} · Пресс-центр и контакты: https://portal.test/press/");
}
