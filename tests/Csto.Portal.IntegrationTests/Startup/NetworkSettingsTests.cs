using System.Net;
using Csto.Portal.Web.Shared;
using Csto.Portal.Web.Startup;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Configuration;

namespace Csto.Portal.IntegrationTests.Startup;

public sealed class NetworkSettingsTests
{
    [Theory]
    [InlineData("https://news.example.org", "news.example.org", true)]
    [InlineData("https://news.example.org", "NEWS.example.org:443", true)]
    [InlineData("https://news.example.org", "10.0.0.7", false)]
    [InlineData("https://news.example.org", "localhost", false)]
    [InlineData("https://news.example.org", "example.org", false)]
    [InlineData("http://localhost:5080", "127.0.0.1:5080", true)]
    [InlineData("http://localhost:5080", "[::1]:5080", true)]
    [InlineData("http://localhost:5080", "10.0.0.7", false)]
    public void Takes_OnePublicAddress_ThatNameAlone(string address, string host, bool expected) =>
        Read(address, ("Portal:PublicBaseUrl", address)).Takes(new HostString(host)).ShouldBe(expected);

    [Theory]
    [InlineData("192.168.1.5:8080", true)]
    [InlineData("[fe80::1]:8080", true)]
    [InlineData("localhost", true)]
    [InlineData("evil.example", false)]
    public void Takes_NothingSaid_NumbersButNoStrangeName(string host, bool expected) =>
        Read("http://localhost:5000").Takes(new HostString(host)).ShouldBe(expected);

    [Fact]
    public void Takes_MoreNames_Each()
    {
        var network = Read("https://news.example.org", ("Portal:PublicBaseUrl", "https://news.example.org"), ("Portal:Hosts", "en.example.org; 10.0.0.7, fd00::7"));

        foreach (var host in (string[])["news.example.org", "en.example.org", "10.0.0.7:8080", "[fd00::7]:8080"])
            network.Takes(new HostString(host)).ShouldBeTrue(host);
        network.Takes(new HostString("10.0.0.8")).ShouldBeFalse();
    }

    [Fact]
    public void Read_FormerHosts_AreNotThePortalsOwn()
    {
        var network = Read("https://news.example.org", ("Portal:PublicBaseUrl", "https://news.example.org"), ("Portal:FormerHosts", "old.example.org, WWW.old.example.org"));

        network.Takes(new HostString("old.example.org")).ShouldBeFalse();
        network.FormerHosts.Contains("www.OLD.example.org").ShouldBeTrue();
        Should.Throw<SettingException>(() => Read("https://news.example.org", ("Portal:PublicBaseUrl", "https://news.example.org"), ("Portal:FormerHosts", "news.example.org")))
            .Message.ShouldContain("Portal__FormerHosts");
    }

    [Fact]
    public void Read_Proxies_AreAddressesAndNetworks()
    {
        var proxies = Read("https://news.example.org", ("Portal:Proxies", "10.0.0.5, 10.1.0.0/16 fd00::/8")).Proxies;

        proxies.Select(p => p.Contains(IPAddress.Parse("10.1.2.3"))).ShouldBe([false, true, false]);
        proxies.Select(p => p.PrefixLength).ShouldBe([32, 16, 8]);
    }

    [Theory]
    [InlineData("Portal:Proxies", "nginx", "Portal__Proxies")]
    [InlineData("Portal:Proxies", "0.0.0.0/0", "Portal__Proxies")]
    [InlineData("Portal:Proxies", "::/0", "Portal__Proxies")]
    [InlineData("Portal:Proxies", "10.0.0.5/33", "Portal__Proxies")]
    [InlineData("Portal:Hosts", "*", "Portal__Hosts")]
    [InlineData("Portal:Hosts", "https://news.example.org", "Portal__Hosts")]
    [InlineData("Portal:Hosts", "news.example.org:8080", "Portal__Hosts")]
    [InlineData("FORWARDEDHEADERS_ENABLED", "true", "ASPNETCORE_FORWARDEDHEADERS_ENABLED")]
    public void Read_WrongSetting_IsNamed(string name, string value, string setting) =>
        Should.Throw<SettingException>(() => Read("https://news.example.org", (name, value))).Message.ShouldContain(setting);

    private static NetworkSettings Read(string address, params (string Name, string Value)[] settings) => NetworkSettingsReader.Read(
        new ConfigurationBuilder().AddInMemoryCollection(settings.Select(s => KeyValuePair.Create(s.Name, (string?)s.Value))).Build(),
        new PortalSettings { DataFolder = "/", PublicBaseUrl = new Uri(address) });
}
