using System.Net;
using Csto.Portal.Core.Accounts;
using Csto.Portal.IntegrationTests.Admin;
using Csto.Portal.Testing;
using Microsoft.AspNetCore.Http;

namespace Csto.Portal.IntegrationTests.Startup;

/// <summary>Whose address a request has: the one it came from, unless a configured proxy says better.</summary>
public sealed class ProxyTests : IAsyncLifetime
{
    private PortalFactory portal = null!;

    public async Task InitializeAsync()
    {
        portal = await PortalFactory.CreateAsync();
        portal.Settings["Portal:Proxies"] = "10.0.0.5, 10.1.0.0/16";
    }

    public async Task DisposeAsync() => await portal.DisposeAsync();

    [Theory]
    [InlineData("10.0.0.5", "203.0.113.7", "203.0.113.7")]
    [InlineData("::ffff:10.0.0.5", "203.0.113.7", "203.0.113.7")]
    [InlineData("10.0.0.5", "203.0.113.7, 10.1.2.3", "203.0.113.7")]
    [InlineData("10.0.0.5", "198.51.100.1, 203.0.113.7", "203.0.113.7")]
    [InlineData("192.0.2.9", "203.0.113.7", "192.0.2.9")]
    [InlineData("10.0.0.6", "203.0.113.7", "10.0.0.6")]
    [InlineData("10.0.0.5", "not an address", "10.0.0.5")]
    public async Task SignIn_ThroughProxies_IsNotedWithTheAddressThatIsBelieved(string from, string forwarded, string expected)
    {
        var account = await portal.SettledAccountAsync();
        await SignInAsync(account.UserName, from, forwarded);

        (await portal.WithAsync<SessionBook, IReadOnlyList<OpenSession>>(book => book.ListAsync(account.UserId, default)))
            .ShouldHaveSingleItem().Address.ShouldBe(expected);
    }

    private async Task SignInAsync(string name, string from, string forwarded)
    {
        using var first = await portal.CreateDefaultClient(PortalFactory.Address).GetAsync("/admin/sign-in");
        var cookie = first.Headers.GetValues("Set-Cookie").Single().Split(';')[0];
        var token = (await first.ReadPageAsync()).QuerySelector("input[name=__RequestVerificationToken]")!.GetAttribute("value")!;
        var body = await new FormUrlEncodedContent(
            new Dictionary<string, string> { ["UserName"] = name, ["Password"] = TestPasswords.Good, ["__RequestVerificationToken"] = token }).ReadAsByteArrayAsync();
        var answer = await portal.Server.SendAsync(context =>
        {
            var request = context.Request;
            (request.Method, request.Path, request.Host) = (HttpMethods.Post, "/admin/sign-in", new HostString(PortalFactory.Address.Host));
            request.Headers.Cookie = cookie;
            request.Headers["X-Forwarded-For"] = forwarded;
            request.ContentType = "application/x-www-form-urlencoded";
            request.ContentLength = body.Length;
            request.Body = new MemoryStream(body);
            context.Connection.RemoteIpAddress = IPAddress.Parse(from);
        });
        answer.Response.StatusCode.ShouldBe(StatusCodes.Status302Found);
    }
}
