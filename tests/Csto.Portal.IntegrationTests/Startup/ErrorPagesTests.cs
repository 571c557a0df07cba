using System.Net;
using Csto.Portal.Core.Accounts;
using Csto.Portal.IntegrationTests.Startup.Probe;
using Csto.Portal.Testing;
using Microsoft.Extensions.Logging;

namespace Csto.Portal.IntegrationTests.Startup;

public sealed class ErrorPagesTests(ProbePortal portal) : IClassFixture<ProbePortal>
{
    [Fact]
    public async Task Get_PageThatThrows_ShowsTheRequestIdAndNothingOfTheException()
    {
        using var response = await portal.Visitor().GetAsync("/probe/throws");

        response.StatusCode.ShouldBe(HttpStatusCode.InternalServerError);
        var html = await response.Content.ReadAsStringAsync();
        html.ShouldNotContain(ProbeController.Secret);
        html.ShouldNotContain(nameof(InvalidOperationException));
        html.ShouldContain(RequestId(response));
        response.Headers.CacheControl!.NoStore.ShouldBeTrue();
    }

    [Fact]
    public async Task Get_PageThatThrows_IsLoggedOnceWithItsException()
    {
        using var response = await portal.Visitor().GetAsync("/probe/throws");

        var id = RequestId(response);
        portal.Log.Where(line => line.Exception?.Message == ProbeController.Secret).ShouldAllBe(line => line.Level == LogLevel.Error);
        portal.Log.Count(line => line.Text.EndsWith($"request {id}", StringComparison.Ordinal)).ShouldBe(1);
        portal.Log.Clear();
        using var again = await portal.Visitor().GetAsync("/probe/throws");
        portal.Log.Count(line => line.Exception is not null).ShouldBe(1);
    }

    [Fact]
    public async Task Get_DatabaseAway_Is503WithRetryAfter()
    {
        using var response = await portal.Visitor().GetAsync("/probe/outage");

        response.StatusCode.ShouldBe(HttpStatusCode.ServiceUnavailable);
        response.Headers.RetryAfter!.Delta.ShouldBe(TimeSpan.FromSeconds(10));
        (await response.ReadPageAsync()).QuerySelector("h1")!.TextContent.ShouldBe("Портал скоро вернётся");
    }

    [Fact]
    public async Task Get_DatabaseRefusesOurQuery_Is500()
    {
        using var response = await portal.Visitor().GetAsync("/probe/mistake");

        response.StatusCode.ShouldBe(HttpStatusCode.InternalServerError);
    }

    [Theory]
    [InlineData(400)]
    [InlineData(403)]
    [InlineData(404)]
    [InlineData(405)]
    [InlineData(410)]
    [InlineData(413)]
    [InlineData(418)]
    [InlineData(500)]
    [InlineData(503)]
    public async Task Get_BareStatus_IsAPageInTheLookOfTheSite(int status)
    {
        using var response = await portal.Visitor().GetAsync($"/probe/status/{status}");

        ((int)response.StatusCode).ShouldBe(status);
        var page = await response.ReadPageAsync();
        page.QuerySelectorAll("h1").Length.ShouldBe(1);
        page.QuerySelector("h1")!.TextContent.ShouldNotBeNullOrWhiteSpace();
        page.QuerySelector(".masthead .wordmark").ShouldNotBeNull();
        page.QuerySelector(".error__ways a[href='/']").ShouldNotBeNull();
        page.QuerySelector("meta[name=robots]")!.GetAttribute("content")!.ShouldContain("noindex");
    }

    [Fact]
    public async Task Get_UnknownAddress_Is404WithAPage()
    {
        using var response = await portal.Visitor().GetAsync("/takoj-stranicy-net");

        response.StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await response.ReadPageAsync()).QuerySelector("h1")!.TextContent.ShouldBe("Такой страницы нет");
    }

    [Fact]
    public async Task Get_ForbiddenPageOfThePressOffice_IsAPageInItsLook()
    {
        using var response = await (await portal.SignedInAsync(Roles.Author)).GetAsync("/admin/probe/publishers");

        response.StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        var page = await response.ReadPageAsync();
        page.QuerySelector("h1")!.TextContent.ShouldBe("Сюда нельзя");
        page.QuerySelector("main.desk__main a[href='/admin/']").ShouldNotBeNull();
    }

    [Fact]
    public async Task Get_WhereEvenTheErrorPageFails_IsAPlainOne()
    {
        using var response = await portal.Visitor().GetAsync("/probe/broken-page");

        response.StatusCode.ShouldBe(HttpStatusCode.InternalServerError);
        var page = await response.ReadPageAsync();
        page.QuerySelector("h1")!.TextContent.ShouldBe("На портале ошибка");
        page.QuerySelector(".masthead").ShouldBeNull();
        page.Body!.TextContent.ShouldContain(RequestId(response));
    }

    [Fact]
    public async Task Get_UnknownAsset_Is404WithoutAPage()
    {
        using var response = await portal.Visitor().GetAsync("/assets/site-ABSENT00.css");

        response.StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await response.Content.ReadAsByteArrayAsync()).ShouldBeEmpty();
    }

    [Fact]
    public async Task Delete_APage_Is405AndSaysWhatIsAllowed()
    {
        using var response = await portal.Visitor().DeleteAsync("/probe/throws");

        response.StatusCode.ShouldBe(HttpStatusCode.MethodNotAllowed);
        response.Content.Headers.Allow.ShouldContain("GET");
    }

    [Fact]
    public async Task Post_WithoutAToken_Is400()
    {
        using var form = new FormUrlEncodedContent([new("text", "слово")]);
        using var response = await portal.Visitor().PostAsync("/probe/post", form);

        response.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
    }

    [Fact]
    public async Task Get_PageThatBreaksHalfway_IsCutOffAndNotPatched()
    {
        await Should.ThrowAsync<Exception>(async () =>
        {
            using var response = await portal.Visitor().GetAsync("/probe/half");
            await response.Content.ReadAsStringAsync();
        });
    }

    [Fact]
    public async Task Head_UnknownAddress_HasNoBody()
    {
        using var request = new HttpRequestMessage(HttpMethod.Head, "/takoj-stranicy-net");
        using var response = await portal.Visitor().SendAsync(request);

        response.StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Get_HealthReady_WhereReady_IsTerse()
    {
        using var response = await portal.Visitor().GetAsync("/healthz/ready");

        response.StatusCode.ShouldBe(HttpStatusCode.OK);
        (await response.Content.ReadAsStringAsync()).ShouldBe("""{"status":"ready"}""");
    }

    private static string RequestId(HttpResponseMessage response) => response.Headers.GetValues("X-Request-Id").Single();
}
