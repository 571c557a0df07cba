using System.Globalization;
using System.Net;
using Csto.Portal.Core.Accounts;
using Csto.Portal.Core.Domain;
using Csto.Portal.IntegrationTests.Startup.Probe;
using Microsoft.Extensions.Logging;

namespace Csto.Portal.IntegrationTests.Startup;

/// <summary>What stands round every answer: headers, the log, rights.</summary>
public sealed class AnswerTests(ProbePortal portal) : IClassFixture<ProbePortal>
{
    [Theory]
    [InlineData("/")]
    [InlineData("/takoj-stranicy-net")]
    [InlineData("/probe/throws")]
    [InlineData("/probe/outage")]
    [InlineData("/admin/probe/closed")]
    [InlineData("/admin/probe/open")]
    [InlineData("/assets/manifest.json")]
    [InlineData("/healthz/live")]
    public async Task Get_Anything_CarriesTheSecurityHeaders(string address)
    {
        using var response = await portal.Visitor().GetAsync(address);

        var policy = Header(response, "Content-Security-Policy");
        policy.ShouldStartWith("default-src 'none';");
        policy.ShouldContain("frame-ancestors 'none'");
        policy.ShouldNotContain("unsafe");
        Header(response, "X-Content-Type-Options").ShouldBe("nosniff");
        Header(response, "Referrer-Policy").ShouldBe("strict-origin-when-cross-origin");
        Header(response, "Cross-Origin-Opener-Policy").ShouldBe("same-origin");
        Header(response, "Cross-Origin-Resource-Policy").ShouldBe("same-origin");
        Header(response, "Permissions-Policy").ShouldContain("camera=()");
        Header(response, "Strict-Transport-Security").ShouldBe("max-age=31536000");
        response.Headers.Contains("Server").ShouldBeFalse();
    }

    [Theory]
    [InlineData("/takoj-stranicy-net")]
    [InlineData("/probe/throws")]
    [InlineData("/admin/probe/closed")]
    [InlineData("/healthz/live")]
    public async Task Get_WhatIsMadeForOneVisitor_CarriesItsName(string address)
    {
        using var response = await portal.Visitor().GetAsync(address);

        Header(response, "X-Request-Id").Length.ShouldBe(8);
    }

    [Fact]
    public async Task Get_PageMarkedForAFrame_MayBeFramedByThePortalOnly()
    {
        using var response = await portal.Visitor().GetAsync("/probe/frame");

        Header(response, "Content-Security-Policy").ShouldEndWith("frame-ancestors 'self'");
    }

    [Fact]
    public async Task Get_AdminPage_MayFrameThePortalAndIsNotStored()
    {
        using var response = await portal.Visitor().GetAsync("/admin/probe/open");

        Header(response, "Content-Security-Policy").ShouldContain("frame-src 'self'");
        response.Headers.CacheControl!.NoStore.ShouldBeTrue();
    }

    [Theory]
    [InlineData("br", true, "/")]
    [InlineData("gzip", true, "/")]
    [InlineData("br", false, "/admin/probe/open")]
    [InlineData("gzip", false, "/Admin/probe/open")]
    public async Task Get_WithEncoding_CompressesTheSiteAndNotThePressOffice(string encoding, bool isCompressed, string address)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, address) { Headers = { { "Accept-Encoding", encoding } } };
        using var response = await portal.Visitor().SendAsync(request);

        response.Content.Headers.ContentEncoding.ShouldBe(isCompressed ? [encoding] : []);
    }

    [Fact]
    public async Task Get_AdminPage_SignedOut_LeadsToTheSignIn()
    {
        using var response = await portal.Visitor().GetAsync("/admin/probe/closed?a=1");

        response.StatusCode.ShouldBe(HttpStatusCode.Found);
        response.Headers.Location!.PathAndQuery.ShouldStartWith("/admin/sign-in?");
    }

    [Fact]
    public async Task Get_AdminPageThatIsSilentAboutRights_OpensForEveryRole()
    {
        foreach (var role in Roles.All)
        {
            using var response = await (await portal.SignedInAsync(role)).GetAsync("/admin/probe/closed");
            response.StatusCode.ShouldBe(HttpStatusCode.OK);
        }
    }

    [Theory]
    [InlineData(Roles.Author, HttpStatusCode.Forbidden)]
    [InlineData(Roles.Editor, HttpStatusCode.OK)]
    [InlineData(Roles.Administrator, HttpStatusCode.OK)]
    public async Task Get_AdminPageForPublishers_OpensByRole(string role, HttpStatusCode expected)
    {
        using var response = await (await portal.SignedInAsync(role)).GetAsync("/admin/probe/publishers");

        response.StatusCode.ShouldBe(expected);
    }

    [Fact]
    public async Task Get_AdminProbe_IsOfTheAreaWithoutSayingSo() =>
        (await portal.Visitor().GetStringAsync("/admin/probe/open")).ShouldBe("Admin");

    [Fact]
    public async Task Get_WithAQuery_IsLoggedOnceWithoutTheQuery()
    {
        using var response = await portal.Visitor().GetAsync("/probe/status/404?token=secret");

        var id = Header(response, "X-Request-Id");
        var line = portal.Log.Where(line => line.Text.Contains(id, StringComparison.Ordinal)).ShouldHaveSingleItem();
        line.Level.ShouldBe(LogLevel.Information);
        line.Text.ShouldStartWith("GET /probe/status/404 404 in ");
        line.Text.ShouldNotContain("secret");
        var length = (await response.Content.ReadAsByteArrayAsync()).Length;
        line.Text.ShouldContain($"{length} bytes");
    }

    [Fact]
    public async Task Get_BySomebodySignedIn_IsLoggedWithTheUser()
    {
        using var response = await (await portal.SignedInAsync(Roles.Author)).GetAsync("/admin/probe/closed");

        var id = Header(response, "X-Request-Id");
        portal.Log.ShouldContain(line => line.Text.Contains(id, StringComparison.Ordinal) && line.Text.Contains("user ", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Get_Health_IsLoggedForDebuggingOnly()
    {
        using var response = await portal.Visitor().GetAsync("/healthz/live");

        var id = Header(response, "X-Request-Id");
        portal.Log.ShouldContain(line => line.Text.Contains(id, StringComparison.Ordinal) && line.Level == LogLevel.Debug);
    }

    [Fact]
    public async Task SignedIn_HalfOfTheSessionGone_RenewsItsCookie()
    {
        var author = await portal.SignedInAsync(Roles.Author);
        portal.Clock.Now += TimeSpan.FromHours(5);
        using var response = await author.GetAsync("/admin/probe/closed");
        portal.Clock.Now -= TimeSpan.FromHours(5);

        var cookie = response.Headers.GetValues("Set-Cookie").ShouldHaveSingleItem();
        cookie.ShouldStartWith("__Host-portal-session=");
        cookie.ShouldContain("path=/;");
        cookie.ShouldContain("secure");
        cookie.ShouldContain("httponly");
        cookie.ShouldContain("samesite=lax");
    }

    [Fact]
    public async Task SignedIn_SessionOfEightHoursOver_LeadsToTheSignIn()
    {
        var author = await portal.SignedInAsync(Roles.Author);
        portal.Clock.Now += TimeSpan.FromHours(8.1);
        using var response = await author.GetAsync("/admin/probe/closed");
        portal.Clock.Now -= TimeSpan.FromHours(8.1);

        response.StatusCode.ShouldBe(HttpStatusCode.Found);
    }

    [Fact]
    public async Task SignedIn_AccountDeactivated_LeadsToTheSignInAtOnce()
    {
        var author = await portal.SignedInAsync(Roles.Author);
        var id = int.Parse(await author.GetStringAsync("/admin/probe/closed"), CultureInfo.InvariantCulture);
        await portal.WithAsync<UserAccounts, AccountOutcome>(accounts => accounts.DeactivateAsync(id, Actor.Portal, default));

        using var response = await author.GetAsync("/admin/probe/closed");

        response.StatusCode.ShouldBe(HttpStatusCode.Found);
    }

    [Fact]
    public async Task Get_PublicPage_SetsNoCookie()
    {
        using var response = await portal.Visitor().GetAsync("/");

        response.Headers.Contains("Set-Cookie").ShouldBeFalse();
    }

    private static string Header(HttpResponseMessage response, string name) => response.Headers.GetValues(name).Single();
}
