using System.Net;
using Csto.Portal.IntegrationTests.Site;

namespace Csto.Portal.IntegrationTests.Feeds;

[Collection(nameof(SiteFixture))]
public sealed class OEmbedTests(SiteFixture site)
{
    private static readonly string Speech = Uri.EscapeDataString("https://portal.test" + SiteFixture.Speech);

    [Fact]
    public async Task Item_AsJsonAndXml_IsALink()
    {
        var json = await site.Reader.GetJsonAsync($"/oembed?url={Speech}&format=json");
        var xml = await site.Reader.GetXmlAsync($"/oembed?url={Speech}&format=xml");

        json.GetProperty("version").GetString().ShouldBe("1.0");
        json.GetProperty("type").GetString().ShouldBe("link");
        json.GetProperty("title").GetString().ShouldBe("О трёх направлениях");
        json.GetProperty("author_name").GetString().ShouldBe("Павел Арсеньев");
        xml.Name.LocalName.ShouldBe("oembed");
        xml.Element("title")!.Value.ShouldBe("О трёх направлениях");
        xml.Elements().Select(e => e.Name.LocalName).ShouldBe(json.EnumerateObject().Select(p => p.Name));
    }

    [Fact]
    public async Task Item_ThatMoved_IsFoundAtItsOldAddress() =>
        (await site.Reader.GetJsonAsync("/oembed?url=https://portal.test" + SiteFixture.ChangedBefore)).GetProperty("url").GetString()
            .ShouldBe("https://portal.test" + SiteFixture.Changed);

    [Theory]
    [InlineData("", HttpStatusCode.NotFound)]
    [InlineData("?url=x", HttpStatusCode.NotFound)]
    [InlineData("?url=https://elsewhere.example/news/2026/02/13/a", HttpStatusCode.NotFound)]
    [InlineData("?url=https://portal.test/news/", HttpStatusCode.NotFound)]
    [InlineData("?url=https://portal.test/news/2026/02/13/none", HttpStatusCode.NotFound)]
    [InlineData("?url=https://portal.test" + SiteFixture.Gone, HttpStatusCode.NotFound)]
    [InlineData("?url=https://portal.test/admin/publications/1", HttpStatusCode.Unauthorized)]
    [InlineData("?url=https://portal.test/preview/abc", HttpStatusCode.Unauthorized)]
    [InlineData("?url=https://portal.test" + SiteFixture.Speech + "&format=yaml", HttpStatusCode.NotImplemented)]
    public async Task Address_ThatCannotBeShown_SaysWhy(string query, HttpStatusCode expected) =>
        (await site.Reader.GetAsync("/oembed" + query)).StatusCode.ShouldBe(expected);
}
