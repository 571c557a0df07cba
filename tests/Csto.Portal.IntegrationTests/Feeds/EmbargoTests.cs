using Csto.Portal.Core.Data;
using Csto.Portal.Core.Domain;
using Csto.Portal.Core.Publishing;
using Csto.Portal.IntegrationTests.Publishing;
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
        var id = await ScheduledAsync();

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

    private async Task<int> ScheduledAsync()
    {
        var topic = await new Newsroom(_portal).Keep(new Topic { Name = "Граница", Slug = "granitsa" });
        var (author, reader) = (await PersonAsync("anna", "Анна Вершинина"), await PersonAsync("maria", "Мария Соколовская"));
        var text = Newsroom.Text("Пограничники готовятся", Day) with { Slug = "pogranichniki", TopicIds = [topic.Id] };
        var draft = (await _portal.WithAsync<PublicationWriter, Outcome>(w => w.CreateAsync(PublicationKind.News, text, author, default))).ShouldBeDone();
        var submitted = (await _portal.WithAsync<Submitter, Outcome>(s => s.SubmitAsync(draft.PublicationId, draft.Basis, author, default))).ShouldBeDone();
        var approved = (await _portal.WithAsync<Approver, Outcome>(a => a.ApproveAsync(draft.PublicationId, submitted.Basis, reader, default))).ShouldBeDone();
        (await _portal.WithAsync<EditionScheduler, Outcome>(s => s.ScheduleAsync(draft.PublicationId, approved.Basis, new(Four, false), reader, default))).ShouldBeDone();
        return draft.PublicationId;
    }

    private Task<Actor> PersonAsync(string name, string displayName) => _portal.WithDatabaseAsync(async db =>
    {
        var user = new PortalUser { UserName = name, DisplayName = displayName, CreatedAt = _portal.Clock.Now.UtcDateTime };
        db.Add(user);
        await db.SaveChangesAsync();
        return new Actor(user.Id, displayName);
    });
}
