using Csto.Portal.Web.Shared;

namespace Csto.Portal.UnitTests.Shared;

public sealed class PortalSettingsTests
{
    [Theory]
    [InlineData("/")]
    [InlineData("/news/2026/02/13/slug_1/text.docx")]
    [InlineData("/news/rss.xml")]
    [InlineData("/news/?before=2026-02-13-5&page=2")]
    [InlineData("/oembed?url=http%3A%2F%2Fexample.org%2Fnews%2F&format=json")]
    [InlineData("/search?q=%D0%BC%D0%B8%D1%80")]
    [InlineData("/поиск?q=мир и право")]
    [InlineData("/news/../admin/.")]
    [InlineData("/./news/")]
    [InlineData("//elsewhere.example/news/")]
    [InlineData("/news/#part")]
    [InlineData("/a\\b")]
    public void Address_Path_IsWhatAUriWouldSay(string path)
    {
        var settings = new PortalSettings { DataFolder = "/data", PublicBaseUrl = new("https://portal.example:8443/") };

        settings.Address(path).ShouldBe(settings.Absolute(path).AbsoluteUri);
    }
}
