using Csto.Portal.Core.Search;
using Csto.Portal.IntegrationTests.Site;
using Csto.Portal.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Csto.Portal.IntegrationTests.Search;

/// <summary>The portal keeps its index by itself, as it runs in life.</summary>
public sealed class SearchLoopTests : IAsyncLifetime, IDisposable
{
    /// <summary>Only a portal that does not do it at all takes so long.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);

    private readonly PortalFactory _portal = new() { RunsIndexing = true };
    private Newsroom _newsroom = null!;
    private HttpClient _reader = null!;

    public async Task InitializeAsync()
    {
        await _portal.InitializeAsync();
        _newsroom = new(_portal);
        _reader = _portal.Visitor();
    }

    public Task DisposeAsync() => _portal.DisposeAsync().AsTask();

    public void Dispose() => _portal.Dispose();

    [Fact]
    public async Task Index_WithoutAnybodySearching_FollowsWhatIsPublishedChangedAndTakenBack()
    {
        var id = await _newsroom.Publish("Заседание совета", new(2026, 2, 10));
        await IsReachedAsync();
        (await TitlesAsync("заседание")).ShouldBe(["Заседание совета"]);

        await _newsroom.Change(id, Newsroom.Text("Встреча министров", new(2026, 2, 11)));
        await IsReachedAsync();
        (await TitlesAsync("встреча")).ShouldBe(["Встреча министров"]);
        (await TitlesAsync("заседание")).ShouldBeEmpty();

        await _newsroom.Unpublish(id, "Опубликовано по ошибке.");
        await IsReachedAsync();
        Index.Documents.ShouldBe(0);
    }

    [Fact]
    public async Task Index_BeforeTheFirstPublication_IsThere()
    {
        await IsReachedAsync();
        (await TitlesAsync("совет")).ShouldBeEmpty();
    }

    private SearchIndex Index => _portal.Services.GetRequiredService<SearchIndex>();

    private async Task IsReachedAsync()
    {
        var generation = await _portal.WithDatabaseAsync(db => db.SiteStates.Select(s => s.Generation).SingleAsync());
        (await Index.ReachAsync(generation, Patience, default)).ShouldBeTrue();
    }

    private async Task<IReadOnlyList<string>> TitlesAsync(string query) =>
        SearchPortal.Titles(await _reader.GetPageAsync($"/search?q={Uri.EscapeDataString(query)}"));
}
