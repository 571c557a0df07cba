using System.Net;
using Csto.Portal.Core.Accounts;
using Csto.Portal.IntegrationTests.Admin;
using Csto.Portal.IntegrationTests.Media;
using Csto.Portal.IntegrationTests.Site;
using Csto.Portal.Testing;
using Csto.Portal.Web.Startup;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Csto.Portal.IntegrationTests.PageCache;

/// <summary>The file of the database is taken away from under a running portal, and comes back.</summary>
public sealed class DatabaseAwayTests : IAsyncLifetime, IDisposable
{
    private static readonly DateOnly Day = new(2026, 2, 13);

    private readonly PortalFactory _portal = new() { IsOnSqlite = true };
    private Newsroom _newsroom = null!;
    private string _file = "";

    public async Task InitializeAsync()
    {
        await _portal.InitializeAsync();
        _newsroom = new(_portal);
        await _newsroom.Publish("Встреча", Day);
        await _newsroom.Publish("Заявление", Day);
        _file = await _portal.WithDatabaseAsync(db => Task.FromResult(db.Database.GetDbConnection().DataSource));
    }

    public Task DisposeAsync() => _portal.DisposeAsync().AsTask();

    public void Dispose() => _portal.Dispose();

    [Fact]
    public async Task Reader_WhileTheDatabaseIsAway_IsGivenWhatIsKeptAndToldOfTheRest()
    {
        using var reader = _portal.Visitor();
        var page = await reader.GetStringAsync("/news/2026/02/13/vstrecha");
        await TakeAwayAsync();

        (await reader.GetStringAsync("/news/2026/02/13/vstrecha")).ShouldBe(page);
        await ShouldBeAwayAsync(reader, "/news/2026/02/13/zaiavlenie");
        await ShouldBeAwayAsync(reader, "/");

        // Midnight in Moscow: nobody could make the pages of the new day.
        _portal.Clock.Now = new(2026, 2, 14, 9, 0, 0, TimeSpan.Zero);
        (await reader.GetStringAsync("/news/2026/02/13/vstrecha")).ShouldBe(page);

        await BringBackAsync();
        (await reader.GetStringAsync("/news/2026/02/13/zaiavlenie")).ShouldContain("Заявление");
        (await reader.GetStringAsync("/news/2026/02/13/vstrecha")).ShouldContain("Встреча");
    }

    [Fact]
    public async Task Reader_InALookOfTheirOwn_IsGivenThePageAsOthersHaveItRatherThanNone()
    {
        using var reader = _portal.Visitor();
        var page = await reader.GetStringAsync("/news/2026/02/13/vstrecha");
        await TakeAwayAsync();
        reader.DefaultRequestHeaders.Add("Cookie", "vision=1200200");

        (await reader.GetStringAsync("/news/2026/02/13/vstrecha")).ShouldBe(page);
        await ShouldBeAwayAsync(reader, "/news/2026/02/13/zaiavlenie");
        (await (await reader.GetAsync("/")).ReadPageAsync()).DocumentElement.ClassName.ShouldBe("look-size-2 look-colours-2");

        await BringBackAsync();
        (await reader.GetStringAsync("/news/2026/02/13/vstrecha")).ShouldContain("look-size-2");
    }

    [Fact]
    public async Task Page_WhoseDatabaseGoesAwayUnnoticed_SaysSoAndIsNotKeptSo()
    {
        using var reader = _portal.Visitor();
        (await reader.GetAsync("/press/")).StatusCode.ShouldBe(HttpStatusCode.OK);
        MoveAway();

        await ShouldBeAwayAsync(reader, "/news/2026/02/13/vstrecha");

        MoveBack();
        (await reader.GetStringAsync("/news/2026/02/13/vstrecha")).ShouldContain("Встреча");
    }

    [Fact]
    public async Task Page_WithdrawnBeforeTheDatabaseWentAway_IsNotShownAgain()
    {
        using var reader = _portal.Visitor();
        var id = await _newsroom.Publish("Ошибка", Day);
        (await reader.GetAsync("/news/2026/02/13/oshibka")).StatusCode.ShouldBe(HttpStatusCode.OK);
        await _newsroom.Unpublish(id, "Опубликовано по ошибке.");
        await TakeAwayAsync();

        await ShouldBeAwayAsync(reader, "/news/2026/02/13/oshibka");

        await BringBackAsync();
        (await reader.GetAsync("/news/2026/02/13/oshibka")).StatusCode.ShouldBe(HttpStatusCode.Gone);
    }

    [Fact]
    public async Task Picture_OfAPageThatIsKept_IsGivenWithIt()
    {
        var author = await _portal.BrowserAsync(Roles.Author);
        var (kept, other) = (SampleFiles.Png(40, 30, 1), SampleFiles.Png(40, 30, 2));
        var (first, second) = (await author.UploadedAsync("зал.png", kept), await author.UploadedAsync("фойе.png", other));
        await _newsroom.Publish(Newsroom.Text("Встреча с фото", Day) with { Body = MediaDesk.Blocks(("photo", first.Reference), ("photo", second.Reference)) });
        using var reader = _portal.Visitor();
        (await reader.GetAsync("/news/2026/02/13/vstrecha-s-foto")).StatusCode.ShouldBe(HttpStatusCode.OK);
        var picture = await reader.GetByteArrayAsync(MediaDesk.Address(kept, "zal.webp"));
        await TakeAwayAsync();

        (await reader.GetAsync("/news/2026/02/13/vstrecha-s-foto")).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await reader.GetByteArrayAsync(MediaDesk.Address(kept, "zal.webp"))).ShouldBe(picture);
        await ShouldBeAwayAsync(reader, MediaDesk.Address(other, "foie.webp"));

        await BringBackAsync();
        (await reader.GetAsync(MediaDesk.Address(other, "foie.webp"))).StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    private static async Task ShouldBeAwayAsync(HttpClient reader, string address)
    {
        using var answer = await reader.GetAsync(address);
        answer.StatusCode.ShouldBe(HttpStatusCode.ServiceUnavailable);
        answer.Headers.RetryAfter!.Delta.ShouldBe(TimeSpan.FromSeconds(10));
        answer.Headers.CacheControl!.NoStore.ShouldBeTrue();
        (await answer.Content.ReadAsStringAsync()).ShouldContain("Портал скоро вернётся");
    }

    private async Task TakeAwayAsync()
    {
        MoveAway();
        await PollAsync();
    }

    private async Task BringBackAsync()
    {
        MoveBack();
        await PollAsync();
    }

    /// <summary>As the portal does five times a second.</summary>
    private Task PollAsync() => ActivatorUtilities.CreateInstance<GenerationPoll>(_portal.Services).AskAsync(default);

    /// <summary>A folder in the place of a file cannot be opened as one, by root neither.</summary>
    private void MoveAway()
    {
        File.Move(_file, _file + ".away");
        Directory.CreateDirectory(_file);
    }

    private void MoveBack()
    {
        Directory.Delete(_file);
        File.Move(_file + ".away", _file);
    }
}
