using Csto.Portal.Core.Domain;
using Csto.Portal.Core.Publishing.Addresses;

namespace Csto.Portal.UnitTests.Publishing;

public sealed class LostAddressRulesTests
{
    [Theory]
    [InlineData("/session_twelve/", true)]
    [InlineData("/index.php?id=5", true)]
    [InlineData("/news/detail.php?ELEMENT_ID=7", true)]
    [InlineData("/новости/ёлка", true)]
    [InlineData("/news/2026/02/13/opechatka", true)]
    [InlineData("/wp-login.php", false)]
    [InlineData("/blog/wp-content/x.php", false)]
    [InlineData("/.env", false)]
    [InlineData("/.git/config", false)]
    [InlineData("/dump.sql", false)]
    [InlineData("/phpmyadmin/index.php", false)]
    [InlineData("/favicon.ico", false)]
    [InlineData("/apple-touch-icon-120x120.png", false)]
    [InlineData("/preview/abcdef/x", false)]
    [InlineData("/en/preview/abcdef/x", false)]
    [InlineData("/subscribe/confirm/abcdef", false)]
    [InlineData("/letters/abcdef/x", false)]
    [InlineData("/en/letters/abcdef", false)]
    [InlineData("/admin/nothing", false)]
    [InlineData("/mailto:press@example.org", false)]
    [InlineData("/x'%20or%201=1", false)]
    [InlineData("/a/../b", false)]
    public void IsWorthKeeping_NoiseKeysAndNames_AreNot(string address, bool expected) =>
        LostAddressRules.IsWorthKeeping(OldAddressKey.Parse(address)!).ShouldBe(expected);

    [Fact]
    public void IsWorthKeeping_VeryLong_IsNot() => LostAddressRules.IsWorthKeeping(OldAddressKey.Parse("/" + new string('a', 300))!).ShouldBeFalse();

    [Theory]
    [InlineData("https://Yandex.ru/search?text=ivan", "yandex.ru")]
    [InlineData("https://user:secret@site.example/x", "site.example")]
    [InlineData("https://10.0.0.7/x", null)]
    [InlineData("android-app://org.telegram", null)]
    [InlineData("x", null)]
    [InlineData(null, null)]
    public void HostOf_Referer_IsTheNameAlone(string? referer, string? host) => LostAddressRules.HostOf(referer).ShouldBe(host);

    [Fact]
    public void Join_ManyHosts_KeepsWhatFits()
    {
        var from = LostAddressRules.Join("a.example", ["a.example", "b.example"]);
        from.ShouldBe("a.example b.example");
        LostAddressRules.Join("", Enumerable.Range(0, 100).Select(i => $"host{i}.example")).Length.ShouldBeLessThanOrEqualTo(LostAddress.LongestFrom);
    }

    [Fact]
    public void Counter_Flood_TakesABoundedRoom()
    {
        var counter = new LostAddressCounter();
        for (var i = 0; i < LostAddressCounter.Most * 3; i++)
            counter.Note(OldAddressKey.Parse($"/x{i}")!, null);
        counter.Note(OldAddressKey.Parse("/x0")!, "a.example");

        var counts = counter.Take();
        counts.Count.ShouldBe(LostAddressCounter.Most);
        counts.Single(c => c.Path == "/x0").ShouldSatisfyAllConditions(c => c.Times.ShouldBe(2), c => c.Hosts.ShouldBe(["a.example"]));
        counter.Take().ShouldBeEmpty();
        counter.PutBack(counts);
        counter.Take().Count.ShouldBe(LostAddressCounter.Most);
    }
}
