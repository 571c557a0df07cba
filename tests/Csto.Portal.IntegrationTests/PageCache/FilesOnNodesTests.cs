using System.Net;
using Csto.Portal.Core.Data;
using Csto.Portal.IntegrationTests.Media;
using Csto.Portal.Testing;

namespace Csto.Portal.IntegrationTests.PageCache;

/// <summary>Files and downloads open and close on two nodes at the instant at which the page of their text does.</summary>
public sealed class FilesOnNodesTests : IAsyncLifetime
{
    private const string Page = "/news/2026/02/13/vstrecha-s-foto";
    private const string Archive = Page + "/photos/photos.zip";
    private static readonly TimeSpan Moment = TimeSpan.FromMilliseconds(1);
    private static readonly byte[] Bytes = SampleFiles.Png(41, 31, 9);
    private static readonly string Photo = MediaDesk.Address(Bytes, "zal.webp");

    private NodeCluster _cluster = null!;
    private NodeCluster.Node _here = null!;
    private NodeCluster.Node _there = null!;
    private string _body = "";

    public async Task InitializeAsync()
    {
        _cluster = await NodeCluster.StartAsync(2);
        (_here, _there) = (_cluster.Nodes[0], _cluster.Nodes[1]);
        _body = MediaDesk.Blocks(("photo", await _cluster.UploadAsync("зал.png", Bytes)));
    }

    public Task DisposeAsync() => _cluster.DisposeAsync().AsTask();

    [Fact]
    public async Task File_OfAPieceThatIsWithdrawn_ClosesWithItsPageOnBothNodes()
    {
        var piece = await _here.PublishAsync("Встреча с фото", _body);
        await LookAsync(NodeTiming.Pause);
        await LookAsync(NodeTiming.Notice);
        await BothAsync(HttpStatusCode.OK, Page, Photo);

        await _here.UnpublishAsync(piece);
        await BothAsync(HttpStatusCode.OK, Page, Photo);
        await LookAsync(NodeTiming.Pause);
        await LookAsync(NodeTiming.Freshness);
        await LookAsync(NodeTiming.Notice - NodeTiming.Freshness - NodeTiming.Pause - Moment);
        await BothAsync(HttpStatusCode.OK, Page, Photo);

        await LookAsync(Moment);
        await BothAsync(HttpStatusCode.Gone, Page, Archive);
        await BothAsync(HttpStatusCode.NotFound, Photo);
    }

    /// <summary>The database has it already; readers of the other node do not see the text yet.</summary>
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task File_OfAPieceThatWaitsForItsInstant_IsGivenNowhereBefore(bool isHeardOf)
    {
        await _here.PublishAsync("Встреча с фото", _body);
        if (isHeardOf)
            await LookAsync(NodeTiming.Pause);
        foreach (var (node, address) in ((NodeCluster.Node, string)[])[(_here, Photo), (_there, Photo), (_here, Archive), (_there, Archive)])
        {
            var timer = _cluster.Clock.TimerAsync();
            var asked = node.Reader.GetAsync(address);
            (await Task.WhenAny(timer, asked)).ShouldBe(timer, address);
        }

        _cluster.Pass(NodeTiming.Notice);
        await _here.LookAsync();
        await _there.LookAsync();
        await BothAsync(HttpStatusCode.OK, Page, Photo, Archive);
    }

    [Fact]
    public async Task File_OfAnEmbargoedPiece_IsNotFoundOnAnyNode()
    {
        await BothAsync(HttpStatusCode.NotFound, Page, Photo, Archive);
        _there.Watch.LoseTouch();
        (await _there.Reader.GetAsync(Photo)).StatusCode.ShouldBe(HttpStatusCode.ServiceUnavailable);
    }

    [Fact]
    public async Task File_OnANodeThatCannotReachTheDatabase_IsGivenAsItsPageIs()
    {
        await _here.PublishAsync("Встреча с фото", _body);
        await LookAsync(NodeTiming.Pause);
        await LookAsync(NodeTiming.Notice);
        await BothAsync(HttpStatusCode.OK, Page, Photo);
        _there.Watch.LoseTouch();

        (await _there.Reader.GetAsync(Page)).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await _there.Reader.GetAsync(Photo)).StatusCode.ShouldBe(HttpStatusCode.OK);
        using var archive = await _there.Reader.GetAsync(Archive);
        archive.StatusCode.ShouldBe(HttpStatusCode.ServiceUnavailable);
        archive.Headers.RetryAfter.ShouldNotBeNull();
    }

    private async Task BothAsync(HttpStatusCode status, params string[] addresses)
    {
        foreach (var node in _cluster.Nodes)
        {
            foreach (var address in addresses)
            {
                using var answer = await node.Reader.GetAsync(address);
                answer.StatusCode.ShouldBe(status, address);
            }
        }
    }

    private async Task LookAsync(TimeSpan after)
    {
        _cluster.Pass(after);
        await _here.LookAsync();
        await _there.LookAsync();
    }
}
