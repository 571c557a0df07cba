using System.Net;
using Csto.Portal.Testing;

namespace Csto.Portal.IntegrationTests.Site;

/// <summary>The language of a page is what its address begins with.</summary>
public sealed class LanguageTests(LanguageTests.Bilingual portal) : IClassFixture<LanguageTests.Bilingual>
{
    [Fact]
    public async Task Page_UnderEn_SpeaksEnglishAndLinksEnglish()
    {
        var page = await portal.Visitor().GetPageAsync("/en/topics/");
        page.QuerySelector("h1").Words().ShouldBe("Topics");
        page.QuerySelector(".empty__text a")!.GetAttribute("href").ShouldBe("/en/archive/");
    }

    [Fact]
    public async Task Page_OfRussian_IsWhatItWas()
    {
        var page = await portal.Visitor().GetPageAsync("/topics/");
        page.QuerySelector("h1").Words().ShouldBe("Темы");
        page.QuerySelector(".empty__text a")!.GetAttribute("href").ShouldBe("/archive/");
    }

    [Theory]
    [InlineData("/en", "/en/")]
    [InlineData("/EN/topics", "/en/topics/")]
    [InlineData("/en/Topics/", "/en/topics/")]
    [InlineData("//en/topics/", "/en/topics/")]
    [InlineData("/en//topics/", "/en/topics/")]
    [InlineData("/en/topics", "/en/topics/")]
    public async Task Address_SpelledOtherwise_LeadsToTheOne(string spelled, string address)
    {
        var answer = await portal.Visitor().GetAsync(new Uri("https://portal.test" + spelled));
        answer.StatusCode.ShouldBe(HttpStatusCode.MovedPermanently);
        answer.Headers.Location!.OriginalString.ShouldBe(address);
    }

    [Theory]
    [InlineData("/en/admin/sign-in")]
    [InlineData("/en/media/0123456789ab/a.jpg")]
    [InlineData("/en/assets/manifest.json")]
    [InlineData("/en/health/live")]
    [InlineData("/fr/topics/")]
    [InlineData("/enx/topics/")]
    [InlineData("/en/en/topics/")]
    public async Task Address_ThatIsNone_IsNotFound(string address) =>
        (await portal.Visitor().GetAsync(new Uri(address, UriKind.Relative))).StatusCode.ShouldBe(HttpStatusCode.NotFound);

    [Fact]
    public async Task Language_OfTheVisitor_ChangesNothing()
    {
        using var visitor = portal.Visitor();
        visitor.DefaultRequestHeaders.Add("Accept-Language", "en");
        visitor.DefaultRequestHeaders.Add("Cookie", ".AspNetCore.Culture=c%3Den%7Cuic%3Den");
        (await visitor.GetPageAsync("/topics/?culture=en&ui-culture=en")).QuerySelector("h1").Words().ShouldBe("Темы");
    }

    [Fact]
    public async Task Page_KeptInOneLanguage_IsNotGivenInAnother()
    {
        using var visitor = portal.Visitor();
        for (var round = 0; round < 3; round++)
        {
            (await visitor.GetPageAsync("/topics/")).QuerySelector("h1").Words().ShouldBe("Темы");
            (await visitor.GetPageAsync("/en/topics/")).QuerySelector("h1").Words().ShouldBe("Topics");
        }
    }

    [Fact]
    public async Task Error_UnderEn_IsInEnglish()
    {
        var answer = await portal.Visitor().GetAsync(new Uri("/en/nothing", UriKind.Relative));
        answer.StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await answer.Content.ReadAsStringAsync()).ShouldContain("There is no such page");
    }

    [Fact]
    public async Task Portal_InRussianAlone_HasNoEnglishAddresses()
    {
        await using var russian = new PortalFactory { Settings = { ["Portal:Languages"] = "ru" } };
        await russian.InitializeAsync();
        (await russian.Visitor().GetAsync(new Uri("/en/topics/", UriKind.Relative))).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    public sealed class Bilingual : PortalFactory
    {
        public Bilingual() => Settings["Portal:Languages"] = "ru, EN";
    }
}
