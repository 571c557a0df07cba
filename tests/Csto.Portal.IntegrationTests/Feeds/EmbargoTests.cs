using Csto.Portal.Core.Domain;
using Csto.Portal.Core.Publishing;
using Csto.Portal.IntegrationTests.Site;
using Csto.Portal.Testing;

namespace Csto.Portal.IntegrationTests.Feeds;

/// <summary>An approved piece with an hour: until then it is on no page, in no feed, no map, no answer to a program and nothing that can be searched.</summary>
public sealed class EmbargoTests : IAsyncLifetime, IDisposable
{
    private static readonly DateOnly Day = new(2026, 2, 13);

    /// <summary>13 February 2026, 16:00 in Moscow.</summary>
    private static readonly DateTime Four = new(2026, 2, 13, 13, 0, 0, DateTimeKind.Utc);

    private const string Embedded = "/oembed?url=https://portal.test/news/2026/02/13/pogranichniki";

    private static readonly string[] Everywhere =
    [
        "/", "/news/", "/news/2026/02/13/", "/rss.xml", "/news/rss.xml", "/atom.xml", "/news/atom.xml", "/feed.json", "/topics/granitsa/rss.xml",
        "/sitemaps/news-2026.xml", "/sitemaps/latest.xml", "/api/v1/publications", "/api/v1/publications?updatedSince=2026-02-13T00:00:00Z",
        "/search?q=%D0%BF%D0%BE%D0%B3%D1%80%D0%B0%D0%BD%D0%B8%D1%87%D0%BD%D0%B8%D0%BA%D0%B8",
    ];

    private readonly PortalFactory _portal = new();
    private HttpClient _reader = null!;

    public async Task InitializeAsync()
    {
        await _portal.InitializeAsync();
        _reader = _portal.Visitor();
        _portal.Clock.Now = new(2026, 2, 13, 9, 0, 0, TimeSpan.Zero);
    }

    public Task DisposeAsync() => _portal.DisposeAsync().AsTask();

    public void Dispose() => _portal.Dispose();

    [Fact]
    public async Task Piece_Scheduled_IsNowhereATickBeforeItsHourAndEverywhereAtIt()
    {
        var newsroom = new Newsroom(_portal);
        var topic = await newsroom.Keep(new Topic { Name = "Граница", Slug = "granitsa" });
        var id = await newsroom.Schedule(Newsroom.Text("Пограничники готовятся", Day) with { Slug = "pogranichniki", TopicIds = [topic.Id] }, Four);

        _portal.Clock.Now = new(Four.AddTicks(-1));
        await _portal.WithAsync<Releases, ReleaseResult>(r => r.ReleaseAsync(id, default));
        foreach (var address in Everywhere)
            (await AskedAsync(address)).ShouldNotContain("pogranichniki", customMessage: address);
        (await AskedAsync(Embedded)).ShouldNotContain("Пограничники");

        _portal.Clock.Now = new(Four);
        (await _portal.WithAsync<Releases, ReleaseResult>(r => r.ReleaseAsync(id, default))).ShouldBe(ReleaseResult.Live);
        foreach (var address in Everywhere)
            (await _reader.GetStringAsync(address)).ShouldContain("pogranichniki", customMessage: address);
        (await _reader.GetStringAsync(Embedded)).ShouldContain("Пограничники");
    }

    /// <summary>What is said, also with a status of nothing found.</summary>
    private async Task<string> AskedAsync(string address)
    {
        using var answer = await _reader.GetAsync(address);
        return await answer.Content.ReadAsStringAsync();
    }
}
