using Csto.Portal.Core.Accounts;
using Csto.Portal.Core.Data;
using Csto.Portal.Core.Domain;
using Csto.Portal.Core.Publishing;
using Csto.Portal.IntegrationTests.Admin;
using Csto.Portal.IntegrationTests.Media;
using Csto.Portal.IntegrationTests.Publishing;
using Csto.Portal.IntegrationTests.Site;
using Csto.Portal.Testing;
using Csto.Portal.Web.Startup;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Csto.Portal.IntegrationTests.PageCache;

/// <summary>Several whole portals on one database and one clock on the wall, which the test moves; each looks at the database when the test says so.</summary>
internal sealed class NodeCluster : IAsyncDisposable
{
    public static readonly DateTimeOffset Noon = new(2026, 2, 13, 9, 0, 0, TimeSpan.Zero);
    public static readonly DateOnly Day = new(2026, 2, 13);

    private static readonly Actor Editor = new(null, "Анна Вершинина");

    private readonly PortalFactory _first;
    private readonly List<WebApplicationFactory<Program>> _others = [];

    private NodeCluster(PortalFactory first) => _first = first;

    public required SteppedClock Clock { get; init; }

    public List<Node> Nodes { get; } = [];

    public static async Task<NodeCluster> StartAsync(int count)
    {
        var clock = new SteppedClock(Noon);
        var cluster = new NodeCluster(new PortalFactory { Wall = clock, JoinsOthers = true }) { Clock = clock };
        await cluster._first.InitializeAsync();
        cluster.Nodes.Add(new(cluster._first.Services, cluster._first.Visitor()));
        while (cluster.Nodes.Count < count)
            await cluster.JoinAsync();
        return cluster;
    }

    /// <summary>Another node; the others have looked since.</summary>
    public async Task<Node> JoinAsync()
    {
        var other = _first.WithWebHostBuilder(builder => builder.UseSetting("Logging:LogLevel:Default", "Warning"));
        _others.Add(other);
        Nodes.Add(new(other.Services, other.CreateClient(new() { BaseAddress = PortalFactory.Address, AllowAutoRedirect = false })));
        foreach (var node in Nodes)
            await node.LookAsync();
        return Nodes[^1];
    }

    /// <summary>A picture with all its sizes, in the library that all share.</summary>
    /// <returns>How texts name it.</returns>
    public async Task<string> UploadAsync(string name, byte[] bytes)
    {
        var (_, reference) = await (await _first.BrowserAsync(Roles.Author)).UploadedAsync(name, bytes);
        await _first.MakePicturesAsync();
        return reference;
    }

    public void Pass(TimeSpan time) => Clock.MoveTo(Clock.GetUtcNow() + time);

    public async ValueTask DisposeAsync()
    {
        foreach (var other in _others)
            await other.DisposeAsync();
        await _first.DisposeAsync();
    }

    /// <summary>One of them, with somebody who writes there and somebody who reads.</summary>
    public sealed class Node(IServiceProvider services, HttpClient reader)
    {
        public HttpClient Reader => reader;

        public GenerationWatch Watch => services.GetRequiredService<GenerationWatch>();

        public Task LookAsync() => ActivatorUtilities.CreateInstance<GenerationPoll>(services).AskAsync(default);

        public Task BeatAsync() => services.GetRequiredService<NodeRegistry>().BeatAsync(default);

        /// <returns>The publication's id.</returns>
        public async Task<int> PublishAsync(string title, string? body = null)
        {
            var text = Newsroom.Text(title, Day);
            var created = await With<PublicationWriter, Outcome>(
                w => w.CreateAsync(PublicationKind.News, text with { Body = body ?? text.Body }, Editor, default));
            return (await PublishAsync(created.ShouldBeDone())).PublicationId;
        }

        public async Task CorrectAsync(int id, string title, string address)
        {
            var basis = await With<PortalDbContext, EditionBasis>(db => db.Publications.Where(p => p.Id == id)
                .Select(p => new EditionBasis(p.LiveEdition!.Id, p.LiveEdition.TextVersion)).SingleAsync());
            var content = Newsroom.Text(title, Day) with { Slug = address.Split('/')[^1] };
            await PublishAsync((await With<PublicationWriter, Outcome>(w => w.SaveAsync(id, basis, content, Editor, default))).ShouldBeDone());
        }

        public async Task UnpublishAsync(int id) =>
            (await With<Unpublisher, Outcome>(u => u.UnpublishAsync(id, "Опубликовано по ошибке.", Editor, default))).ShouldBeDone();

        private async Task<Outcome.Done> PublishAsync(Outcome.Done draft) =>
            (await With<Publisher, Outcome>(p => p.PublishAsync(draft.PublicationId, draft.Basis, Editor, default))).ShouldBeDone();

        private async Task<T> With<TService, T>(Func<TService, Task<T>> use)
            where TService : notnull
        {
            await using var scope = services.CreateAsyncScope();
            return await use(scope.ServiceProvider.GetRequiredService<TService>());
        }
    }
}
