using Csto.Portal.Core.Domain;

namespace Csto.Portal.UnitTests.Domain;

public sealed class OldAddressKeyTests
{
    [Theory]
    [InlineData("/About.HTML", "/about.html")]
    [InlineData("/session_twelve/", "/session_twelve")]
    [InlineData("//news///x//", "/news/x")]
    [InlineData("https://www.odkb.example/News/1.html#end", "/news/1.html")]
    [InlineData("HTTP://odkb.example:8080/a", "/a")]
    [InlineData("https://odkb.example?id=5", "/?id=5")]
    [InlineData("/news/?ELEMENT_ID=123", "/news?element_id=123")]
    [InlineData("/news?element_id=123", "/news?element_id=123")]
    [InlineData("/index.php?b=2&a=1", "/index.php?a=1&b=2")]
    [InlineData("/index.php?id=5&utm_source=tg&yclid=7", "/index.php?id=5")]
    [InlineData("/index.php?print", "/index.php?print")]
    [InlineData("/index.php?id=5&id=6", "/index.php?id=5")]
    [InlineData("/новости/ЁЛКА", "/новости/ёлка")]
    [InlineData("/%D0%BD%D0%BE%D0%B2%D0%BE%D1%81%D1%82%D0%B8/", "/новости")]
    [InlineData("/%ED%EE%E2%EE%F1%F2%E8/", "/новости")]
    [InlineData("/s?id=%CE%C4%CA%C1", "/s?id=одкб")]
    [InlineData("/a%20b", "/a%20b")]
    [InlineData("/a%0D%0Ab", "/a%0d%0ab")]
    [InlineData("/a\u202Eb", "/a%e2%80%aeb")]
    [InlineData("/x?u=a%26b%2Bc", "/x?u=a%26b%2bc")]
    [InlineData("/a%3Fb", "/a%3fb")]
    [InlineData("/100%", "/100%")]
    [InlineData("/", "")]
    public void Parse_AsTypedOrAsked_IsOneForm(string address, string expected)
    {
        var key = OldAddressKey.Parse(address)!;

        key.Text.ShouldBe(expected);
        if (expected.Length > 0)
            OldAddressKey.Parse(key.Text)!.Text.ShouldBe(expected);
    }

    [Theory]
    [InlineData("")]
    [InlineData("news/1.html")]
    [InlineData("mailto:a@b")]
    [InlineData("javascript:alert(1)")]
    public void Parse_NeitherPathNorUrl_IsNull(string address) => OldAddressKey.Parse(address).ShouldBeNull();

    [Fact]
    public void Parse_HalfOfAPair_IsReplaced() => OldAddressKey.Parse("/a\uD83D")!.Text.ShouldBe("/a\uFFFD");

    [Theory]
    [InlineData("https://user@WWW.odkb.example:443/x", "www.odkb.example")]
    [InlineData("/x", null)]
    public void HostOf_Url_IsItsName(string address, string? host) => OldAddressKey.HostOf(address).ShouldBe(host);

    [Fact]
    public void Telltale_OfARequest_LeavesOutWhatNamesNoPage()
    {
        var key = OldAddressKey.Parse("/news/?ELEMENT_ID=123&who=ivan&special=1")!;

        key.Telltale(new HashSet<string>()).Text.ShouldBe("/news?element_id=123");
        key.Telltale(new HashSet<string> { "special" }).Text.ShouldBe("/news?element_id=123&special=1");
        key.With(["element_id"])!.Text.ShouldBe("/news?element_id=123");
        key.With(["element_id", "absent"]).ShouldBeNull();
    }
}
