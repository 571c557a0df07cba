using System.Globalization;
using System.IO.Compression;
using System.Net;
using Csto.Portal.IntegrationTests.Startup;
using Csto.Portal.Testing;

namespace Csto.Portal.IntegrationTests.PageCache;

/// <summary>Kept pages over a real server: what is said of one answer or one connection is never said of another.</summary>
public sealed class KeptPagesOnTheWireTests(RealPortal portal) : IClassFixture<RealPortal>
{
    private static readonly string[] OfOneAnswer =
        ["Connection", "Keep-Alive", "Proxy-Connection", "Transfer-Encoding", "Trailer", "TE", "Upgrade", "Set-Cookie", "X-Request-Id"];

    [Theory]
    [InlineData("/news/")]
    [InlineData("/")]
    public async Task Page_MadeForAConnectionThatEnds_IsGivenOnOneThatGoesOn(string address)
    {
        // Of its own generation: made anew, for a visitor of HTTP/1.0 first.
        await using (var old = await Wire.OpenAsync(portal.Port))
        {
            await old.SendAsync($"GET {address} HTTP/1.0\nHost: portal.test");
            var (made, _) = await old.ReadAsync();
            made.Status.ShouldBe(200);
            (await old.IsClosedAsync()).ShouldBeTrue();
        }

        await using var wire = await Wire.OpenAsync(portal.Port);
        for (var i = 0; i < 3; i++)
        {
            await wire.SendAsync(Get(address));
            var (kept, body) = await wire.ReadAsync();
            kept.Status.ShouldBe(200);
            body.Length.ShouldBeGreaterThan(1000);
            foreach (var name in OfOneAnswer)
                kept.Headers[name].ShouldBeEmpty(name);
            kept.Header("Content-Security-Policy").ShouldNotBeNull();
        }
    }

    [Fact]
    public async Task Answers_OneAfterAnother_KeepTheirPlacesOnTheConnection()
    {
        await using var wire = await Wire.OpenAsync(portal.Port);
        await wire.SendAsync(Get("/news/"));
        var (whole, page) = await wire.ReadAsync();
        var tag = whole.Header("ETag")!;

        // All at once, as HTTP/1.1 allows.
        await wire.SendAsync(Get("/news/", verb: "HEAD"));
        await wire.SendAsync(Get("/news/", "If-None-Match: " + tag));
        await wire.SendAsync(Get("/news/", "If-Match: \"other\""));
        await wire.SendAsync(Get("/news/", "Range: bytes=0-9"));
        await wire.SendAsync(Get("/news/", $"Range: bytes=0-9\nIf-Range: {tag}"));
        await wire.SendAsync(Get("/news/", "Connection: close"));

        var (head, _) = await wire.ReadAsync(hasBody: false);
        head.Status.ShouldBe(200);
        head.Header("Content-Length").ShouldBe(page.Length.ToString(CultureInfo.InvariantCulture));
        Others(head).ShouldBe(Others(whole));
        var (known, _) = await wire.ReadAsync();
        known.Status.ShouldBe(304);
        (known.Header("ETag"), known.Header("Content-Length"), known.Header("Content-Type")).ShouldBe((tag, null, null));
        (known.Header("Vary"), known.Header("Cache-Control")).ShouldBe((whole.Header("Vary"), whole.Header("Cache-Control")));
        var (failed, _) = await wire.ReadAsync();
        failed.Status.ShouldBe(412);
        for (var i = 0; i < 2; i++)
        {
            var (range, all) = await wire.ReadAsync();
            (range.Status, range.Header("Content-Range")).ShouldBe((200, null));
            all.ShouldBe(page);
        }

        var (last, same) = await wire.ReadAsync();
        last.Header("Connection").ShouldBe("close");
        same.ShouldBe(page);
        (await wire.IsClosedAsync()).ShouldBeTrue();
    }

    [Theory]
    [InlineData("gzip")]
    [InlineData("br")]
    public async Task Page_InACoding_IsWholeAndSoLongAsItSays(string coding)
    {
        await using var wire = await Wire.OpenAsync(portal.Port);
        await wire.SendAsync(Get("/statements/"));
        var (plain, page) = await wire.ReadAsync();
        for (var i = 0; i < 2; i++)
        {
            await wire.SendAsync(Get("/statements/", "Accept-Encoding: " + coding));
            var (coded, bytes) = await wire.ReadAsync();
            coded.Header("Content-Encoding").ShouldBe(coding);
            coded.Header("Vary").ShouldBe("Accept-Encoding, Cookie");
            coded.Header("ETag").ShouldNotBe(plain.Header("ETag"));
            bytes.Length.ShouldBeLessThan(page.Length);
            using var packed = new MemoryStream(bytes);
            await using Stream unpacked = coding == "br" ? new BrotliStream(packed, CompressionMode.Decompress) : new GZipStream(packed, CompressionMode.Decompress);
            using var read = new MemoryStream();
            await unpacked.CopyToAsync(read);
            read.ToArray().ShouldBe(page);
        }

        await wire.SendAsync(Get("/statements/", "Accept-Encoding: " + coding, "HEAD"));
        (await wire.ReadAsync(hasBody: false)).Answer.Header("Content-Encoding").ShouldBe(coding);
    }

    /// <summary>The server's own clock goes on; the visit of one reader is not told to another.</summary>
    [Fact]
    public async Task Page_KeptForLong_SaysTheTimeOfTheAnswer()
    {
        using var reader = portal.Reader();
        (await reader.GetAsync("/terms/")).StatusCode.ShouldBe(HttpStatusCode.OK);
        using var kept = await reader.GetAsync("/news/");
        (DateTimeOffset.UtcNow - kept.Headers.Date!.Value).ShouldBeLessThan(TimeSpan.FromMinutes(1));
        kept.Headers.GetValues("Date").Count().ShouldBe(1);
    }

    private static string Get(string address, string headers = "", string verb = "GET") =>
        $"{verb} {address} HTTP/1.1\nHost: {PortalFactory.Address.Host}{(headers.Length > 0 ? "\n" + headers : "")}";

    private static IEnumerable<string> Others(RawAnswer answer) =>
        answer.Headers.Where(h => h.Key is not ("Date" or "X-Request-Id")).Select(h => $"{h.Key}: {string.Join(',', h)}").Order(StringComparer.Ordinal);
}
