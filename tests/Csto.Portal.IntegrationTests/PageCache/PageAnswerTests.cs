using System.Net;
using System.Net.Http.Headers;
using Csto.Portal.Core.Data;
using Csto.Portal.IntegrationTests.Startup.Probe;
using Microsoft.Extensions.DependencyInjection;

namespace Csto.Portal.IntegrationTests.PageCache;

/// <summary>A kept page in the coding, on the conditions and by the verb it is asked for.</summary>
public sealed class PageAnswerTests : IAsyncLifetime, IDisposable
{
    private const string Counted = "/probe/pages/counted";

    private readonly ProbePortal _portal = new();

    private ProbePages Pages => _portal.Services.GetRequiredService<ProbePages>();

    public Task InitializeAsync() => _portal.InitializeAsync();

    public Task DisposeAsync() => _portal.DisposeAsync().AsTask();

    public void Dispose() => _portal.Dispose();

    [Theory]
    [InlineData("br", "br")]
    [InlineData("gzip, deflate, br, zstd", "br")]
    [InlineData("gzip", "gzip")]
    [InlineData("br;q=0, gzip", "gzip")]
    [InlineData("gzip;q=1, br;q=0.5", "gzip")]
    [InlineData("*", "br")]
    [InlineData("identity", null)]
    [InlineData("br;q=0", null)]
    [InlineData("gzip;q=0.5, identity", null)]
    [InlineData("br;q=0.8, identity;q=0.9, gzip;q=0.1", null)]
    [InlineData("*;q=0.5, gzip;q=0", "br")]
    [InlineData("identity;q=0, br", "br")]
    [InlineData("не заголовок", null)]
    public async Task Page_InTheCodingAskedFor_HasATagOfItsOwnAndReadsTheSame(string accepted, string? coding)
    {
        using var visitor = _portal.Visitor();

        for (var time = 0; time < 2; time++)
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, Counted);
            request.Headers.TryAddWithoutValidation("Accept-Encoding", accepted);
            using var answer = await visitor.SendAsync(request);

            answer.Content.Headers.ContentEncoding.ShouldBe(coding is null ? [] : [coding]);
            answer.Headers.Vary.ShouldBe(["Accept-Encoding", "Cookie"]);
            answer.Headers.ETag!.IsWeak.ShouldBeFalse();
            answer.Headers.NonValidated["Cache-Control"].ToString().ShouldBe("public, no-cache, max-age=0, must-revalidate");
            answer.Content.Headers.ContentLength.ShouldBe((await answer.Content.ReadAsByteArrayAsync()).Length);
            (await Plain.ReadAsync(answer)).ShouldBe("страница 1");
        }

        Pages.Made.ShouldBe(1);
    }

    [Fact]
    public async Task Page_Known_IsAnsweredBy304AndOtherwiseAsConditionsSay()
    {
        using var visitor = _portal.Visitor();
        using var first = await visitor.GetAsync(Counted);
        var tag = first.Headers.ETag!;

        (await Conditional(r => r.Headers.IfNoneMatch.Add(tag))).ShouldBe((HttpStatusCode.NotModified, ""));
        (await Conditional(r => r.Headers.IfNoneMatch.Add(new(tag.Tag, isWeak: true)))).ShouldBe((HttpStatusCode.NotModified, ""));
        (await Conditional(r => r.Headers.IfNoneMatch.Add(new("\"другая\"".Replace("другая", "other", StringComparison.Ordinal))))).ShouldBe((HttpStatusCode.OK, "страница 1"));
        (await Conditional(r => r.Headers.IfNoneMatch.Add(EntityTagHeaderValue.Any))).ShouldBe((HttpStatusCode.NotModified, ""));
        (await Conditional(r => r.Headers.IfMatch.Add(new("\"other\"")))).ShouldBe((HttpStatusCode.PreconditionFailed, ""));
        (await Conditional(r => r.Headers.IfMatch.Add(tag))).ShouldBe((HttpStatusCode.OK, "страница 1"));
        (await Conditional(r => r.Headers.IfMatch.Add(new(tag.Tag, isWeak: true)))).ShouldBe((HttpStatusCode.PreconditionFailed, ""));
        (await Conditional(r => r.Headers.IfMatch.Add(EntityTagHeaderValue.Any))).ShouldBe((HttpStatusCode.OK, "страница 1"));
        (await Conditional(r => r.Headers.IfNoneMatch.ParseAdd($"\"a\", W/{tag.Tag}"))).ShouldBe((HttpStatusCode.NotModified, ""));
        (await Conditional(r => r.Headers.IfModifiedSince = DateTimeOffset.MaxValue)).ShouldBe((HttpStatusCode.OK, "страница 1"));
        (await Conditional(r => r.Headers.Range = new(0, 3))).ShouldBe((HttpStatusCode.OK, "страница 1"));

        async Task<(HttpStatusCode, string)> Conditional(Action<HttpRequestMessage> set)
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, Counted);
            set(request);
            using var answer = await visitor.SendAsync(request);
            answer.Headers.ETag.ShouldBe(tag);
            answer.Headers.GetValues("X-Content-Type-Options").ShouldBe(["nosniff"]);
            return (answer.StatusCode, await answer.Content.ReadAsStringAsync());
        }
    }

    [Fact]
    public async Task Condition_OfTheFirstVisitor_IsAnsweredAndThePageKeptWhole()
    {
        using var visitor = _portal.Visitor();
        using var known = await visitor.GetAsync(Counted);
        await _portal.WithDatabaseAsync(db => db.InTransactionAsync(db.NextGenerationAsync, default));
        using var failing = new HttpRequestMessage(HttpMethod.Get, Counted);
        failing.Headers.IfMatch.Add(known.Headers.ETag!);

        using var failed = await visitor.SendAsync(failing);
        using var after = await visitor.GetAsync(Counted);

        failed.StatusCode.ShouldBe(HttpStatusCode.PreconditionFailed);
        after.Content.Headers.ContentType!.ToString().ShouldBe("text/html; charset=utf-8");
        (await after.Content.ReadAsStringAsync()).ShouldBe("страница 2");
    }

    [Fact]
    public async Task Head_FirstOrLater_SaysWhatGetSaysWithoutTheBody()
    {
        using var visitor = _portal.Visitor();

        using var first = await visitor.SendAsync(new(HttpMethod.Head, Counted));
        using var get = await visitor.GetAsync(Counted);
        using var second = await visitor.SendAsync(new(HttpMethod.Head, Counted));

        foreach (var head in (HttpResponseMessage[])[first, second])
        {
            head.Content.Headers.ContentLength.ShouldBe(get.Content.Headers.ContentLength);
            head.Headers.ETag.ShouldBe(get.Headers.ETag);
            (await head.Content.ReadAsByteArrayAsync()).ShouldBeEmpty();
        }

        (await get.Content.ReadAsStringAsync()).ShouldBe("страница 1");
    }
}
