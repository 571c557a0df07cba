using System.Net;
using Csto.Portal.Core.Data;

namespace Csto.Portal.IntegrationTests.PageCache;

/// <summary>Two nodes step by step: what readers of each see when one publishes.</summary>
public sealed class NodesTests : IAsyncLifetime
{
    private const string News = "/news/";
    private static readonly TimeSpan Moment = TimeSpan.FromMilliseconds(1);

    private NodeCluster _cluster = null!;
    private NodeCluster.Node _here = null!;
    private NodeCluster.Node _there = null!;

    public async Task InitializeAsync()
    {
        _cluster = await NodeCluster.StartAsync(2);
        (_here, _there) = (_cluster.Nodes[0], _cluster.Nodes[1]);
    }

    public Task DisposeAsync() => _cluster.DisposeAsync().AsTask();

    [Fact]
    public async Task Publication_ShowsOnBothNodesAtOneInstant()
    {
        await BothAsync(false);
        await _here.PublishAsync("Встреча");
        await LookAsync(NodeTiming.Pause);
        await BothAsync(false);

        await LookAsync(NodeTiming.Freshness);
        await BothAsync(false);
        await LookAsync(NodeTiming.Notice - NodeTiming.Freshness - NodeTiming.Pause - Moment);
        await BothAsync(false);

        await LookAsync(Moment);
        await BothAsync(true);
    }

    [Fact]
    public async Task Page_NotKept_WhileAGenerationWaits_WaitsForItsInstant()
    {
        await _here.PublishAsync("Встреча");
        await LookAsync(NodeTiming.Pause);
        var timer = _cluster.Clock.TimerAsync();
        var asked = _there.Reader.GetStringAsync(News);

        (await Task.WhenAny(timer, asked)).ShouldBe(timer);

        _cluster.Pass(NodeTiming.Notice);
        (await asked).ShouldContain("Встреча");
    }

    /// <summary>The page is made of what was committed a moment ago, of which this node has not heard.</summary>
    [Fact]
    public async Task Page_MadeOfWhatThisNodeHasNotHeardOf_IsGivenWhenAllNodesShowIt()
    {
        (await _here.Reader.GetStringAsync(News)).ShouldNotContain("Встреча");
        await _here.PublishAsync("Встреча");
        var timer = _cluster.Clock.TimerAsync();
        var asked = _there.Reader.GetStringAsync(News);

        (await Task.WhenAny(timer, asked)).ShouldBe(timer);
        (await _here.Reader.GetStringAsync(News)).ShouldNotContain("Встреча");

        _cluster.Pass(NodeTiming.Notice);
        (await asked).ShouldContain("Встреча");
    }

    [Fact]
    public async Task Node_ThatCouldNotLook_LooksBeforeItAnswers()
    {
        await BothAsync(false);
        await _here.PublishAsync("Встреча");
        _cluster.Pass(NodeTiming.Notice);

        var asked = _there.Reader.GetStringAsync(News);
        await _there.LookAsync();

        (await asked).ShouldContain("Встреча");
    }

    [Fact]
    public async Task Answer_ToWhoeverChangesSomething_ComesWhenReadersSeeIt()
    {
        await _here.PublishAsync("Встреча");
        var timer = _cluster.Clock.TimerAsync();
        var answer = _here.Reader.PostAsync(News, null);

        (await Task.WhenAny(timer, answer)).ShouldBe(timer);

        _cluster.Pass(NodeTiming.Notice);
        using var answered = await answer;
        (await _here.Reader.GetStringAsync(News)).ShouldContain("Встреча");
    }

    /// <summary>As after kill -9: its row stays, it looks and beats no more.</summary>
    [Fact]
    public async Task Node_Killed_MakesOthersWaitNoLongerThanTheNoticeAndSoonNotAtAll()
    {
        await BothAsync(false);
        await _here.PublishAsync("Встреча");
        await _here.LookAsync();
        _cluster.Pass(NodeTiming.Notice);
        await _here.LookAsync();
        (await _here.Reader.GetStringAsync(News)).ShouldContain("Встреча");

        _cluster.Pass(NodeTiming.Lifetime);
        await _here.BeatAsync();
        await _here.LookAsync();
        _here.Watch.HasOthers.ShouldBeFalse();
        await _here.PublishAsync("Заявление");
        (await _here.Reader.GetStringAsync(News)).ShouldContain("Заявление");
    }

    [Fact]
    public async Task Node_ThatCannotReachTheDatabase_GoesOnWithWhatItKnowsAndCatchesUp()
    {
        await BothAsync(false);
        _there.Watch.LoseTouch();
        await _here.PublishAsync("Встреча");
        _cluster.Pass(TimeSpan.FromMinutes(1));

        (await _there.Reader.GetStringAsync(News)).ShouldNotContain("Встреча");
        (await _there.Reader.GetAsync("/press/")).StatusCode.ShouldBe(HttpStatusCode.ServiceUnavailable);

        await _there.LookAsync();
        (await _there.Reader.GetStringAsync(News)).ShouldContain("Встреча");
    }

    [Fact]
    public async Task Node_ThatComesWhileAGenerationWaits_WaitsWithTheOthers()
    {
        await _here.PublishAsync("Встреча");
        var timer = _cluster.Clock.TimerAsync();
        var joining = Task.Run(_cluster.JoinAsync);
        (await Task.WhenAny(timer, joining)).ShouldBe(timer);

        _cluster.Pass(NodeTiming.Notice);
        var third = await joining;

        (await third.Reader.GetStringAsync(News)).ShouldContain("Встреча");
    }

    private async Task BothAsync(bool shows)
    {
        foreach (var node in (NodeCluster.Node[])[_here, _there])
            (await node.Reader.GetStringAsync(News)).Contains("Встреча", StringComparison.Ordinal).ShouldBe(shows);
    }

    private async Task LookAsync(TimeSpan after)
    {
        _cluster.Pass(after);
        await _here.LookAsync();
        await _there.LookAsync();
    }
}
