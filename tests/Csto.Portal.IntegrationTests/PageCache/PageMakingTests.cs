using System.Net;
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
}
