using System.Net;
using Csto.Portal.Core.Domain;
using Csto.Portal.Core.Publishing;
using Csto.Portal.IntegrationTests.Publishing;
using Csto.Portal.Testing;
using Csto.Portal.Web.Startup;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace Csto.Portal.IntegrationTests.Startup;

/// <summary>Two whole portals on one database, each with its clock of releases running, and one clock on the wall that the test moves.</summary>
public sealed class ReleaseClockTests : IAsyncLifetime, IDisposable
{
    private static readonly DateTimeOffset Noon = new(2026, 2, 13, 9, 0, 0, TimeSpan.Zero);

    private readonly SteppedClock _clock = new(Noon);
    private PortalFactory _first = null!;
    private WebApplicationFactory<Program> _second = null!;

    public async Task InitializeAsync()
    {
        _first = new PortalFactory { RunsSchedule = true, Wall = _clock };
        await _first.InitializeAsync();
        _ = _first.Services;
        _second = _first.WithWebHostBuilder(builder => builder.UseSetting("Logging:LogLevel:Default", "Warning"));
        _ = _second.Services;
    }

    public async Task DisposeAsync()
    {
        await _second.DisposeAsync();
        await _first.DisposeAsync();
    }

    public void Dispose()
    {
        // xunit disposes asynchronously; the analyzer asks for this too.
    }

    [Fact]
    public async Task Embargo_EverythingOfThePiece_OpensAtItsInstantOnEveryNodeAndNotBefore()
    {
        var at = Noon.AddMinutes(30).AddMilliseconds(400);
        await ScheduleAsync("Встреча под эмбарго", "pod-embargo", at.UtcDateTime);
        using var here = _first.Visitor();
        using var there = _second.CreateClient(new() { BaseAddress = PortalFactory.Address, AllowAutoRedirect = false });

        await AtRestAsync(at.AddMilliseconds(-1));
        foreach (var reader in (HttpClient[])[here, there])
        {
            (await reader.GetAsync("/news/2026/02/13/pod-embargo")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
            foreach (var list in (string[])["/", "/news/", "/archive/2026/02/13/", "/archive/2026/02/"])
                (await reader.GetStringAsync(list)).ShouldNotContain("эмбарго", Case.Insensitive, list);
        }

        // Nobody but the portals' own clocks brings it out now.
        _clock.MoveTo(at);
        foreach (var reader in (HttpClient[])[here, there])
        {
            await UntilFoundAsync(reader, "/news/2026/02/13/pod-embargo");
            (await reader.GetStringAsync("/")).ShouldContain("эмбарго");
        }

        (await _first.WithDatabaseAsync(db => db.AuditEntries.CountAsync(a => a.Action == AuditAction.Published && a.ActorName == "Расписание"))).ShouldBe(1);
    }

    /// <summary>Nothing of the schedule is a node's own: there is no lease to wait for.</summary>
    [Fact]
    public async Task Piece_WhoseNodeStopsBeforeItsInstant_IsBroughtOutByTheOther()
    {
        var at = Noon.AddMinutes(10);
        await ScheduleAsync("Узел уходит", "uzel", at.UtcDateTime);
        await AtRestAsync(at.AddMilliseconds(-1));
        await _first.Services.GetServices<IHostedService>().OfType<ReleaseClock>().Single().StopAsync(default);
        using var there = _second.CreateClient(new() { BaseAddress = PortalFactory.Address, AllowAutoRedirect = false });
        (await there.GetAsync("/news/2026/02/13/uzel")).StatusCode.ShouldBe(HttpStatusCode.NotFound);

        _clock.MoveTo(at);

        await UntilFoundAsync(there, "/news/2026/02/13/uzel");
    }

    [Fact]
    public async Task Clock_PutBackAcrossTheInstant_BringsNothingOutEarlyAndNothingTwice()
    {
        var at = Noon.AddMinutes(10);
        await ScheduleAsync("Часы переводят", "chasy", at.UtcDateTime);
        await AtRestAsync(at.AddSeconds(-2));
        await AtRestAsync(at.AddMinutes(-5));
        (await LiveAsync()).ShouldBe(0);
        await AtRestAsync(at.AddSeconds(1));
        (await LiveAsync()).ShouldBe(1);
        await AtRestAsync(at.AddMinutes(-1));
        await AtRestAsync(at.AddSeconds(2));
        (await LiveAsync()).ShouldBe(1);
        (await _first.WithDatabaseAsync(db => db.AuditEntries.CountAsync(a => a.Action == AuditAction.Published))).ShouldBe(1);
    }

    /// <summary>Asks until the answer is there; the wall clock stands meanwhile, so however often it asks, no time passes.</summary>
    private static async Task UntilFoundAsync(HttpClient reader, string address)
    {
        for (var tries = 0; (await reader.GetAsync(address)).StatusCode != HttpStatusCode.OK; tries++)
            tries.ShouldBeLessThan(5000, "The clock of releases did not bring it out.");
    }

    private Task<int> LiveAsync() => _first.WithDatabaseAsync(db => db.Publications.CountAsync(p => p.Visibility == Visibility.Live));

    /// <summary>
    /// Moves the clock and lets both nodes do everything that is due at it: whatever asks the clock to wake it later is at rest, and a further tick
    /// by hand on each finds nothing left.
    /// </summary>
    private async Task AtRestAsync(DateTimeOffset instant)
    {
        _clock.MoveTo(instant);
        foreach (var node in (IServiceProvider[])[_first.Services, _second.Services])
            await node.GetServices<IHostedService>().OfType<ReleaseClock>().Single().TickAsync(default);
    }

    private async Task ScheduleAsync(string title, string slug, DateTime at)
    {
        var content = new EditionContent { Title = title, Lead = "Лид.", Body = "Текст.", PublishedOn = new(2026, 2, 13), Slug = slug };
        var draft = (await _first.WithAsync<PublicationWriter, Outcome>(w => w.CreateAsync(PublicationKind.News, content, Actor.Portal, default))).ShouldBeDone();
        var (id, basis) = (draft.PublicationId, draft.Basis);
        (await _first.WithAsync<Submitter, Outcome>(s => s.SubmitAsync(id, basis, Actor.Portal, default))).ShouldBeDone();
        (await _first.WithAsync<Approver, Outcome>(a => a.ApproveAsync(id, basis, Actor.Portal, default))).ShouldBeDone();
        (await _first.WithAsync<EditionScheduler, Outcome>(s => s.ScheduleAsync(id, basis, new(at), Actor.Portal, default))).ShouldBeDone();
    }
}
