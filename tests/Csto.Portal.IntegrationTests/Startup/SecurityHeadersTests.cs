using System.Net;
using AngleSharp.Dom;
using Csto.Portal.Testing;

namespace Csto.Portal.IntegrationTests.Startup;

/// <summary>Every kind of answer there is, over a real connection, carries the same protection.</summary>
public sealed class SecurityHeadersTests(RealPortal portal) : IClassFixture<RealPortal>
{
    private const string Article = "/news/2024/03/21/priznanie-udostoverenii";

    public static TheoryData<string, string, string, int> Answers => new()
    {
        { "GET", "/", "", 200 },
        { "HEAD", "/", "", 200 },
        { "GET", "/news/", "", 200 },
        { "GET", Article, "", 200 },
        { "GET", Article + "/", "", 301 },
        { "GET", "/NEWS//", "", 301 },
        { "GET", "/terms/", "", 200 },
        { "GET", "/assets/manifest.json", "", 200 },
        { "HEAD", "/assets/manifest.json", "", 200 },
        { "GET", "/assets/manifest.json", "Range: bytes=0-9", 206 },
        { "GET", "/assets/manifest.json", "Range: bytes=99999999-", 416 },
        { "GET", "/assets/manifest.json", "If-Modified-Since: Fri, 31 Dec 2100 00:00:00 GMT", 200 },
        { "GET", "/assets/none-00000000.css", "", 404 },
        { "GET", "/healthz/live", "", 200 },
        { "GET", "/healthz/ready", "", 200 },
        { "GET", "/takoj-stranicy-net", "", 404 },
        { "GET", "/media/none/none.jpg", "", 404 },
        { "GET", "/preview/nothing", "", 404 },
        { "POST", "/news/", "Content-Length: 0", 405 },
        { "OPTIONS", "/news/", "", 405 },
        { "TRACE", "/", "", 405 },
        { "GET", "/admin", "", 302 },
        { "GET", "/Admin", "", 301 },
        { "GET", "/admin/sign-in", "", 200 },
        { "GET", "/admin/invitation?token=nothing", "", 410 },
        { "POST", "/admin/sign-in", "Content-Length: 0", 400 },
        { "POST", "/admin/sign-in", "Content-Length: 0\nSec-Fetch-Site: cross-site", 403 },
        { "POST", "/admin/sign-in", "Content-Type: application/x-www-form-urlencoded\nContent-Length: 99999999", 413 },
    };

    [Theory]
    [MemberData(nameof(Answers))]
    public async Task Answer_OfAnyKind_IsProtected(string verb, string target, string headers, int status)
    {
        var answer = await portal.SendAsync(verb, target, headers);

        answer.Status.ShouldBe(status);
        ShouldBeProtected(answer, target);
        if (verb == "HEAD")
            answer.Body.ShouldBeEmpty();
    }

    [Fact]
    public async Task Answer_LongAddress_Is414InWords()
    {
        var answer = await portal.SendAsync("GET", "/admin/sign-in?q=" + new string('a', 9000));

        answer.Status.ShouldBe(414);
        answer.Body.ShouldContain("Слишком длинный адрес");
        ShouldBeProtected(answer, "/admin/sign-in");
    }

    [Theory]
    [InlineData(20_000, 1)]
    [InlineData(100, 100)]
    public async Task Answer_LargeHeaders_Is431InWords(int length, int count)
    {
        var headers = string.Join('\n', Enumerable.Range(0, count).Select(n => $"X-Many-{n}: {new string('a', length)}"));

        var answer = await portal.SendAsync("GET", "/admin/sign-in", headers);

        answer.Status.ShouldBe(431);
        answer.Body.ShouldContain("Браузер прислал слишком много");
        ShouldBeProtected(answer, "/");
    }

    [Fact]
    public async Task Answer_BrowserWithItsUsualHeaders_Is200()
    {
        var headers = string.Join('\n', Enumerable.Range(0, 40).Select(n => $"X-Usual-{n}: {new string('a', 200)}"));

        (await portal.SendAsync("GET", "/", headers)).Status.ShouldBe(200);
    }

    [Theory]
    [InlineData("evil.example")]
    [InlineData("portal.test.evil.example")]
    [InlineData("127.0.0.1")]
    [InlineData("")]
    public async Task Answer_ToAnotherName_Is400InWordsAndLeadsHome(string host)
    {
        var answer = await RawHttp.SendAsync(portal.Port, $"GET /news/ HTTP/1.1\nHost: {host}");

        answer.Status.ShouldBe(400);
        answer.Body.ShouldContain("У портала другой адрес");
        answer.Body.ShouldContain("https://portal.test/");
        answer.Body.ShouldNotContain("evil");
        ShouldBeProtected(answer, "/news/");
    }

    [Theory]
    [InlineData("/healthz/live")]
    [InlineData("/healthz/ready")]
    public async Task Health_AskedByNumber_Answers(string target) =>
        (await RawHttp.SendAsync(portal.Port, $"GET {target} HTTP/1.1\nHost: 10.1.2.3:8080")).Status.ShouldBe(200);

    [Fact]
    public async Task Answer_HostInAnotherHeader_ChangesNothing()
    {
        var answer = await portal.SendAsync("GET", "/", "X-Forwarded-Host: evil.example\nX-Original-URL: /admin\nX-Rewrite-URL: /admin\nForwarded: host=evil.example");

        answer.Status.ShouldBe(200);
        answer.Body.ShouldNotContain("evil.example");
    }

    /// <summary>Pictures in every size, downloads, cards, and what a browser that has them already is told.</summary>
    [Fact]
    public async Task Answer_EveryFileOfTheFrontPageAndThePressCentre_IsProtectedFreshAndUnchanged()
    {
        using var reader = portal.Reader();
        var addresses = new HashSet<string>();
        foreach (var page in (string[])["/", "/press/", "/photos/", Article])
        {
            var document = await reader.GetPageAsync(page);
            addresses.UnionWith(document.QuerySelectorAll("[src], link[href], source[srcset], a[download], a[href$='.vcf']")
                .SelectMany(Addresses).Where(address => address.StartsWith('/')));
        }

        addresses.ShouldContain(address => address.StartsWith("/media/", StringComparison.Ordinal));
        addresses.ShouldContain(address => address.EndsWith(".css", StringComparison.Ordinal));
        foreach (var address in addresses)
        {
            using var answer = await reader.GetAsync(address);
            answer.StatusCode.ShouldBe(HttpStatusCode.OK, address);
            ShouldBeProtected(RawOf(answer), address);
            if (answer.Headers.ETag is not { } tag)
                continue;
            using var again = new HttpRequestMessage(HttpMethod.Get, address) { Headers = { IfNoneMatch = { tag } } };
            using var unchanged = await reader.SendAsync(again);
            unchanged.StatusCode.ShouldBe(HttpStatusCode.NotModified, address);
            ShouldBeProtected(RawOf(unchanged), address);
        }
    }

    internal static void ShouldBeProtected(RawAnswer answer, string target)
    {
        var isPreview = target.StartsWith("/preview", StringComparison.Ordinal);
        var policy = answer.Header("Content-Security-Policy").ShouldNotBeNull(target);
        policy.ShouldStartWith("default-src 'none';");
        policy.ShouldContain("frame-ancestors 'none'");
        policy.ShouldContain("base-uri 'none'");
        policy.ShouldContain("form-action 'self'");
        policy.ShouldNotContain("unsafe");
        policy.ShouldNotContain("data:");
        policy.ShouldNotContain("*");
        answer.Header("X-Content-Type-Options").ShouldBe("nosniff", target);
        answer.Header("Referrer-Policy").ShouldBe(isPreview ? "no-referrer" : "strict-origin-when-cross-origin", target);
        answer.Header("Cross-Origin-Opener-Policy").ShouldBe("same-origin", target);
        answer.Header("Cross-Origin-Resource-Policy").ShouldBe("same-origin", target);
        answer.Header("Permissions-Policy").ShouldNotBeNull(target).ShouldContain("camera=()");
        answer.Header("Strict-Transport-Security").ShouldBe("max-age=31536000", target);
        answer.Header("Server").ShouldBeNull(target);
        answer.Header("X-Powered-By").ShouldBeNull(target);
        answer.Headers["Set-Cookie"].Where(_ => !target.StartsWith("/admin", StringComparison.OrdinalIgnoreCase)).ShouldBeEmpty(target);
    }

    private static IEnumerable<string> Addresses(IElement element) =>
        (element.GetAttribute("srcset") ?? element.GetAttribute("src") ?? element.GetAttribute("href") ?? "")
        .Split(',').Select(part => part.Trim().Split(' ')[0]).Where(address => address.Length > 0);

    private static RawAnswer RawOf(HttpResponseMessage answer) => new(
        (int)answer.StatusCode,
        answer.Headers.Concat(answer.Content.Headers).SelectMany(header => header.Value, (header, value) => (header.Key, Value: value))
            .ToLookup(pair => pair.Key, pair => pair.Value, StringComparer.OrdinalIgnoreCase),
        "");
}
