using System.Net;
using System.Net.Http.Headers;
using Csto.Portal.Core.Data;
using Csto.Portal.IntegrationTests.Startup.Probe;
using Csto.Portal.Web.PageCache;
using Microsoft.Extensions.DependencyInjection;

namespace Csto.Portal.IntegrationTests.PageCache;

/// <summary>What is kept, what is not, and how it is given again.</summary>
public sealed class PageMakingTests : IAsyncLifetime, IDisposable
{
    private const string Counted = "/probe/pages/counted";

    private readonly ProbePortal _portal = new();

    private ProbePages Pages => _portal.Services.GetRequiredService<ProbePages>();

    public Task InitializeAsync() => _portal.InitializeAsync();

    public Task DisposeAsync() => _portal.DisposeAsync().AsTask();

    public void Dispose() => _portal.Dispose();

    [Fact]
    public async Task Page_AskedForAgain_IsMadeOnceForEachAddress()
    {
        using var visitor = _portal.Visitor();

        (await visitor.GetStringAsync(Counted)).ShouldBe("страница 1");
        (await visitor.GetStringAsync(Counted)).ShouldBe("страница 1");
        (await visitor.GetStringAsync(Counted + "?before=1")).ShouldBe("страница 2");
        (await visitor.GetStringAsync(Counted)).ShouldBe("страница 1");
    }

    [Fact]
    public async Task Page_AskedForByManyAtOnce_IsMadeOnce()
    {
        using var visitor = _portal.Visitor();
        Pages.Wait = new();
        var answers = Enumerable.Range(0, 20).Select(_ => visitor.GetStringAsync(Counted)).ToList();

        Pages.Wait.SetResult();

        (await Task.WhenAll(answers)).Distinct().ShouldBe(["страница 1"]);
    }

    [Fact]
    public async Task Page_FirstVisitorLeaves_IsMadeForTheOthers()
    {
        using var visitor = _portal.Visitor();
        Pages.Wait = new();
        using var leaving = new CancellationTokenSource();
        var first = visitor.GetStringAsync(Counted, leaving.Token);
        var second = visitor.GetStringAsync(Counted);

        await leaving.CancelAsync();
        Pages.Wait.SetResult();

        await Should.ThrowAsync<OperationCanceledException>(first);
        (await second).ShouldStartWith("страница");
    }

    [Theory]
    [InlineData("/probe/pages/cookie")]
    [InlineData("/probe/pages/private")]
    [InlineData("/probe/pages/missing")]
    [InlineData("/probe/pages/fails")]
    [InlineData("/probe/unmarked")]
    public async Task Page_NotForEverybody_IsMadeAnew(string address)
    {
        using var visitor = _portal.Visitor();

        using var first = await visitor.GetAsync(address);
        using var second = await visitor.GetAsync(address);

        Pages.Made.ShouldBe(2);
        second.Headers.ETag.ShouldBeNull();
    }

    [Fact]
    public async Task Page_WithACookieSetAtTheLastMoment_IsNotKept()
    {
        using var visitor = _portal.Visitor();

        using var first = await visitor.GetAsync("/probe/pages/late-cookie");
        using var second = await visitor.GetAsync("/probe/pages/late-cookie");

        Pages.Made.ShouldBe(2);
    }

    [Fact]
    public async Task Page_ThatSaysThingsOfOneAnswer_IsGivenAgainWithoutThem()
    {
        using var visitor = _portal.Visitor();
        using var first = await visitor.GetAsync("/probe/pages/hop");
        first.Headers.Contains("X-Hop").ShouldBeTrue();

        using var again = await visitor.GetAsync("/probe/pages/hop");

        Pages.Made.ShouldBe(1);
        again.Headers.Contains("X-Page").ShouldBeTrue();
        string[] ofOne = ["Connection", "X-Hop", "Keep-Alive", "Upgrade", "Trailer", "Date", "Server-Timing", "X-Request-Id"];
        ofOne.Where(again.Headers.Contains).ShouldBeEmpty();
    }

    [Fact]
    public async Task Page_OfAnotherGenerationOrDay_IsMadeAnew()
    {
        using var visitor = _portal.Visitor();
        (await visitor.GetStringAsync(Counted)).ShouldBe("страница 1");

        await _portal.WithDatabaseAsync(db => db.InTransactionAsync(db.NextGenerationAsync, default));
        (await visitor.GetStringAsync(Counted)).ShouldBe("страница 2");

        // 23:59:59 and 00:00:00 in Moscow.
        _portal.Clock.Now = new(2026, 2, 13, 20, 59, 59, TimeSpan.Zero);
        (await visitor.GetStringAsync(Counted)).ShouldBe("страница 2");
        _portal.Clock.Now = new(2026, 2, 13, 21, 0, 0, TimeSpan.Zero);
        (await visitor.GetStringAsync(Counted)).ShouldBe("страница 3");
    }

    [Fact]
    public async Task Transaction_TakenBack_MovesNothing()
    {
        using var visitor = _portal.Visitor();
        await visitor.GetStringAsync(Counted);

        await _portal.WithDatabaseAsync(async db =>
        {
            await using var transaction = await db.Database.BeginTransactionAsync();
            await db.NextGenerationAsync(default);
            await transaction.RollbackAsync();
            return 0;
        });

        (await visitor.GetStringAsync(Counted)).ShouldBe("страница 1");
    }

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
            answer.Headers.Vary.ShouldBe(["Accept-Encoding"]);
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
    public async Task Parameter_ThatThePageDoesNotRead_MakesNoOtherPage()
    {
        using var visitor = _portal.Visitor();

        (await visitor.GetStringAsync(Counted)).ShouldBe("страница 1");
        (await visitor.GetStringAsync(Counted + "?utm_source=letter&fbclid=1")).ShouldBe("страница 1");
        (await visitor.GetStringAsync(Counted + "?")).ShouldBe("страница 1");
        (await visitor.GetStringAsync(Counted + "?before=1&utm_source=letter")).ShouldBe("страница 2");
        (await visitor.GetStringAsync(Counted + "?utm_source=site&BEFORE=%31")).ShouldBe("страница 2");
        // One value with a sign in it is not two values; a path with a question mark is not a query.
        (await visitor.GetStringAsync(Counted + "?before=1%26before%3D1")).ShouldBe("страница 3");
        (await visitor.GetStringAsync(Counted + "?before=1&before=1")).ShouldBe("страница 4");
        (await visitor.GetAsync(Counted + "%3Fbefore=1")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Parameter_OfAnotherPage_IsNotKeptFor()
    {
        using var visitor = _portal.Visitor();
        (await visitor.GetStringAsync("/probe/pages/whole/one")).ShouldBe("страница 1");

        (await visitor.GetStringAsync("/probe/pages/whole/one?before=1")).ShouldBe("страница 2");
        (await visitor.GetStringAsync("/probe/pages/whole/one?before=1")).ShouldBe("страница 3");

        _portal.Services.GetRequiredService<PageStore>().Count.ShouldBe(1);
    }

    [Fact]
    public async Task Address_ThatHadToBePutRight_HasNoPartInThePageOfTheRightOne()
    {
        using var visitor = _portal.Visitor();
        await visitor.GetStringAsync("/probe/pages//counted");
        await visitor.GetStringAsync("/probe/pages//counted");

        Pages.Made.ShouldBe(2);
        (await visitor.GetStringAsync(Counted)).ShouldBe("страница 3");
    }

    [Fact]
    public async Task Post_ToAPageThatIsKept_IsDoneEachTime()
    {
        using var visitor = _portal.Visitor();
        await visitor.GetStringAsync(Counted);

        using var first = await visitor.PostAsync(Counted, null);
        using var second = await visitor.PostAsync(Counted, null);

        Pages.Made.ShouldBe(3);
        second.Headers.ETag.ShouldBeNull();
        (await visitor.GetStringAsync(Counted)).ShouldBe("страница 1");
    }

    [Fact]
    public async Task Page_OfWhoeverComesFirst_IsMadeForNobodyInParticular()
    {
        using var editor = await _portal.SignedInAsync(Core.Accounts.Roles.Editor);
        editor.DefaultRequestHeaders.Add("Authorization", "Basic YTpi");

        (await editor.GetStringAsync("/probe/pages/visitor")).ShouldBe("никто");
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
