using Csto.Portal.Testing;

namespace Csto.Portal.IntegrationTests.Site;

[Collection(nameof(SiteFixture))]
public sealed class PersonTests(SiteFixture site)
{
    [Fact]
    public async Task Persons_NamedByLivePublications_StandUnderTheirLettersWithThePostOfToday()
    {
        var page = await site.Reader.GetPageAsync("/persons/");

        page.AllWords(".day__number").ShouldBe(["А", "Е"], "Ё stands with Е");
        page.AllWords(".person__name").ShouldBe(["Арсеньев Павел Ильич", "Ёлкин Игорь Андреевич"], "nothing live names the third person");
        page.AllWords(".person__post").ShouldBe(["Генеральный секретарь"]);
    }

    [Fact]
    public async Task Person_WithSpeechesAndMentions_ShowsBothAndThePostsOverTime()
    {
        var page = await site.Reader.GetPageAsync("/persons/arsenev/");

        page.QuerySelector("h1").Words().ShouldBe("Павел Арсеньев");
        page.QuerySelector(".head__note").Words().ShouldBe("Генеральный секретарь");
        page.QuerySelector(".prose em").Words().ShouldBe("праве");
        page.QuerySelectorAll("section[aria-labelledby=speeches] .item__title a").Select(a => a.GetAttribute("href")).ShouldBe([SiteFixture.Speech]);
        page.QuerySelectorAll("section[aria-labelledby=mentions] .item__title a").Select(a => a.GetAttribute("href")).ShouldBe([SiteFixture.Old]);
        page.AllWords(".facts div").ShouldBe(
            ["с 01.01.2023 Генеральный секретарь", "01.05.2018 — 31.12.2022 Заместитель Генерального секретаря"]);
    }

    [Fact]
    public async Task Person_WithManyMentions_LeadsToTheirList()
    {
        var page = await site.Reader.GetPageAsync("/persons/elkin/");

        page.QuerySelectorAll(".item").Length.ShouldBe(10);
        page.QuerySelector(".box__more")!.GetAttribute("href").ShouldBe("/persons/elkin/mentions/");
    }

    [Fact]
    public async Task Person_WhomNothingLiveNames_IsAPageKeptOutOfSearchEngines()
    {
        var page = await site.Reader.GetPageAsync("/persons/avdeeva/");

        page.QuerySelector(".empty__text").ShouldNotBeNull();
        page.QuerySelector("meta[name=robots]").ShouldNotBeNull();
    }

    [Fact]
    public async Task Topics_InUse_AreListedAndOthersAreNot()
    {
        (await site.Reader.GetPageAsync("/topics/")).AllWords(".person__name").ShouldBe(["Законодательство"]);
        (await site.Reader.GetPageAsync("/topics/ucheniya/")).QuerySelector(".empty__text").ShouldNotBeNull();
    }
}
