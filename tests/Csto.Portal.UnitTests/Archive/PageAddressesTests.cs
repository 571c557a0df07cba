using Csto.Portal.Core.Archive.Sources;

namespace Csto.Portal.UnitTests.Archive;

public sealed class PageAddressesTests
{
    [Theory]
    [InlineData("<link rel=\"canonical\" href=\"https://odkb.example/news/1.html\">", "/news/1.html")]
    [InlineData("<link rel='canonical' href='/news/?ELEMENT_ID=7'>", "/news?element_id=7")]
    [InlineData("<meta property=\"og:url\" content=\"http://odkb.example/Session/\">", "/session")]
    [InlineData("<link rel=canonical href=//odkb.example/a><meta property=og:url content=https://odkb.example/a>", "/a")]
    [InlineData("<link rel=canonical href='../x.html'><link rel=canonical href='https://odkb.example/'>", null)]
    [InlineData("<title>x</title>", null)]
    public void Of_Head_IsWhatItSays(string head, string? expected) =>
        PageAddresses.Of($"<html><head>{head}</head><body><p>Текст", "/pages/1.html", "/pages").Select(k => k.Text).ShouldBe(expected is null ? [] : [expected]);

    [Fact]
    public void Of_SavedByABrowser_IsItsRemark() =>
        PageAddresses.Of("<!DOCTYPE html>\n<!-- saved from url=(0033)https://odkb.example/index.php?id=5 -->\n<html><head></head><body>", "/pages/1.html", "/pages")
            .ShouldHaveSingleItem().Text.ShouldBe("/index.php?id=5");

    [Theory]
    [InlineData("/copy/www.odkb-csto.example.org/news/1.html", "/news/1.html")]
    [InlineData("/copy/odkb.example.ru/news/index.html", "/news")]
    [InlineData("/copy/odkb.example.ru/news/index.html?ELEMENT_ID=5.html", "/news?element_id=5")]
    [InlineData("/copy/odkb.example.ru/news/index.html@ELEMENT_ID=5.html", "/news?element_id=5")]
    [InlineData("/copy/odkb.example.ru/index.php?id=5.html", "/index.php?id=5")]
    [InlineData("/copy/odkb.example.ru/page.php.html", "/page.php")]
    [InlineData("/copy/odkb.example.ru+8080/x.htm", "/x.htm")]
    [InlineData("/copy/pages/000_d52f37ea786284f2.html", null)]
    [InlineData("/copy/pages.zip/1.html", null)]
    public void Of_CopyOfASite_IsWhereTheFileLies(string path, string? expected) =>
        PageAddresses.Of("<html><body><p>Текст", path, "/copy").Select(k => k.Text).ShouldBe(expected is null ? [] : [expected]);

    [Fact]
    public void Of_HostIsTheFolderThatIsImported_CountsToo() =>
        PageAddresses.Of("<html>", "/copy/odkb.example.ru/a.html", "/copy/odkb.example.ru").ShouldHaveSingleItem().Text.ShouldBe("/a.html");

    [Fact]
    public void Of_PlainText_SaysNothing() =>
        PageAddresses.Of("13.02.2026\nhttps://odkb.example/x", "/copy/odkb.example.ru/a.txt", "/copy").ShouldBeEmpty();
}
