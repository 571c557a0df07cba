using System.Net;
using Csto.Portal.Core.Accounts;
using Csto.Portal.IntegrationTests.Admin;
using Csto.Portal.Testing;
using Microsoft.AspNetCore.Routing;

namespace Csto.Portal.IntegrationTests.Startup;

/// <summary>Walks every endpoint there is, found by itself: a new one is held to the same rules without being written down here.</summary>
public sealed class WalkTests(PortalFactory portal) : IClassFixture<PortalFactory>
{
    private static readonly string[] Verbs = ["GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS", "TRACE", "PROPFIND", "MOVE"];

    /// <summary>
    /// Forms on pages that are kept for everybody, which can hold no token; nothing that the portal knows of a visitor stands behind them. That another site cannot send them
    /// is held by the walk below.
    /// </summary>
    private static readonly string[] WithoutTokens = AccessTests.Asking;

    [Fact]
    public void Endpoints_AreFound() => Endpoints().Count.ShouldBeGreaterThan(150);

    /// <summary>The forms of subscribers have no token: without the key of a subscription, or without mail, they find nothing to change.</summary>
    [Fact]
    public async Task ChangingRequest_WithoutAToken_IsRefusedEverywhere()
    {
        var client = await portal.SignedInAsync(Roles.Administrator);
        var wrong = new List<string>();
        foreach (var (verb, address) in Endpoints().Where(e => e.Verb is not ("GET" or "HEAD") && !WithoutTokens.Contains($"{e.Verb} {e.Address}")))
        {
            using var answer = await client.SendAsync(Request(verb, address));
            HttpStatusCode[] refused = AccessTests.Subscribing.Contains($"{verb} {address}") ? [HttpStatusCode.Gone, HttpStatusCode.ServiceUnavailable] : [HttpStatusCode.BadRequest];
            if (!refused.Contains(answer.StatusCode))
                wrong.Add($"{verb} {address}: {answer.StatusCode}");
        }

        wrong.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("Sec-Fetch-Site", "cross-site")]
    [InlineData("Sec-Fetch-Site", "same-site")]
    [InlineData("Origin", "https://evil.example")]
    [InlineData("Origin", "null")]
    [InlineData("Origin", "http://portal.test")]
    public async Task ChangingRequest_OfAnotherSite_IsRefusedEverywhereBeforeItsToken(string header, string value)
    {
        var client = await portal.SignedInAsync(Roles.Administrator);
        var wrong = new List<string>();
        foreach (var (verb, address) in Endpoints().Where(e => e.Verb is not ("GET" or "HEAD")))
        {
            using var request = Request(verb, address);
            request.Headers.Add(header, value);
            using var answer = await client.SendAsync(request);
            if (answer.StatusCode != HttpStatusCode.Forbidden)
                wrong.Add($"{verb} {address}: {answer.StatusCode}");
        }

        wrong.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("Sec-Fetch-Site", "same-origin")]
    [InlineData("Sec-Fetch-Site", "none")]
    [InlineData("Origin", "https://portal.test")]
    public async Task SignIn_FromOurOwnPage_IsTaken(string header, string value)
    {
        var account = await portal.SettledAccountAsync();
        var client = portal.Visitor();
        client.DefaultRequestHeaders.Add(header, value);

        (await client.SignInAsync(account.UserName, TestPasswords.Good)).StatusCode.ShouldBe(HttpStatusCode.Redirect);
    }

    [Fact]
    public async Task Verb_ThatIsNotTheEndpoints_Is405Or404Everywhere()
    {
        var client = await portal.SignedInAsync(Roles.Administrator);
        var wrong = new List<string>();
        foreach (var route in Endpoints().GroupBy(e => e.Address))
        {
            // Other templates may answer at the same path.
            string[] own = [.. route.Select(e => e.Verb)];
            foreach (var verb in Verbs.Except(own).Where(verb => (verb != "HEAD" || !own.Contains("GET")) && !(verb == "OPTIONS" && IsOpenToOtherSites(route.Key))))
            {
                using var answer = await client.SendAsync(Request(verb, route.Key));
                if (answer.StatusCode is not (HttpStatusCode.MethodNotAllowed or HttpStatusCode.NotFound) && !Answers(verb, route.Key))
                    wrong.Add($"{verb} {route.Key}: {answer.StatusCode}");
            }
        }

        wrong.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("X-HTTP-Method-Override", "DELETE")]
    [InlineData("X-HTTP-Method", "DELETE")]
    [InlineData("X-Method-Override", "DELETE")]
    public async Task Verb_InAHeader_IsNotTheVerb(string header, string value)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/") { Headers = { { header, value } } };
        (await portal.Visitor().SendAsync(request)).StatusCode.ShouldBe(HttpStatusCode.OK);

        var client = await portal.SignedInAsync(Roles.Administrator);
        using var post = new HttpRequestMessage(HttpMethod.Post, "/admin/media/parts/999999") { Headers = { { header, value } } };
        (await client.SendAsync(post)).StatusCode.ShouldBe(HttpStatusCode.MethodNotAllowed);
    }

    [Theory]
    [InlineData("application/x-www-form-urlencoded", "a=%00", HttpStatusCode.BadRequest)]
    [InlineData("multipart/form-data", "a=b", HttpStatusCode.BadRequest)]
    [InlineData("multipart/form-data; boundary=x", "--x\r\nContent-Disposition: form-data; name=a\r\n\r\nhalf", HttpStatusCode.BadRequest)]
    [InlineData("text/plain", "a=b", HttpStatusCode.BadRequest)]
    [InlineData("application/json", "{}", HttpStatusCode.BadRequest)]
    public async Task Form_ThatIsNone_IsRefusedInWords(string type, string body, HttpStatusCode expected)
    {
        var client = await portal.BrowserAsync(Roles.Author);
        using var content = new StringContent(body);
        content.Headers.ContentType = System.Net.Http.Headers.MediaTypeHeaderValue.Parse(type);
        using var answer = await client.PostAsync("/admin/publications/preview?kind=news", content);

        answer.StatusCode.ShouldBe(expected);
        (await answer.ReadPageAsync()).Text("h1").ShouldNotBeNullOrWhiteSpace();
    }

    [Fact]
    public async Task Form_OfTooManyFields_Is413InWords()
    {
        var client = await portal.BrowserAsync(Roles.Author);
        using var answer = await client.PostAsync(
            "/admin/publications/preview?kind=news", new FormUrlEncodedContent(Enumerable.Range(0, 10_001).Select(n => KeyValuePair.Create($"f{n}", "1"))));

        answer.StatusCode.ShouldBe(HttpStatusCode.RequestEntityTooLarge);
        (await answer.ReadPageAsync()).Text("h1").ShouldBe("Слишком много текста");
    }

    [Fact]
    public async Task Form_OfTheLongestPiece_Fits()
    {
        var client = await portal.BrowserAsync(Roles.Author);
        var id = await client.WriteAsync("news", [.. PressOffice.News, ("Body", string.Concat(Enumerable.Repeat("Жж ", Csto.Portal.Core.Domain.Limits.Body / 3)))]);
        id.ShouldBePositive();
    }

    /// <summary>Browsers ask such addresses first what another site's script may do.</summary>
    private static bool IsOpenToOtherSites(string address) => address.StartsWith("api/", StringComparison.Ordinal);

    private bool Answers(string verb, string address) =>
        Endpoints().Any(e => e.Verb == verb && Pattern(e.Address).Length == Pattern(address).Length
            && Pattern(e.Address).Zip(Pattern(address)).All(pair => pair.First == pair.Second || pair.First[0] == '{'));

    private static string[] Pattern(string address) => address.Split('/');

    private List<(string Verb, string Address)> Endpoints() =>
    [
        .. (from endpoint in ((EndpointDataSource)portal.Services.GetService(typeof(EndpointDataSource))!).Endpoints.OfType<RouteEndpoint>()
            from verb in endpoint.Metadata.GetMetadata<IHttpMethodMetadata>()?.HttpMethods is { Count: > 0 } verbs ? verbs : Verbs
            select (verb, endpoint.RoutePattern.RawText!.Trim('/'))).Distinct(),
    ];

    private static HttpRequestMessage Request(string verb, string address)
    {
        var path = string.Join('/', address.Split('/').Select(Filled));
        var request = new HttpRequestMessage(new HttpMethod(verb), "/" + path);
        if (verb is "POST" or "PUT")
            request.Content = new FormUrlEncodedContent([KeyValuePair.Create("Title", "Без ключа формы")]);
        return request;
    }

    private static string Filled(string segment) => segment switch
    {
        ['{', .., '}'] when segment.EndsWith(":guid}", StringComparison.Ordinal) => $"{Guid.Empty}",
        ['{', .., '}'] => "999999",
        _ => segment,
    };
}
