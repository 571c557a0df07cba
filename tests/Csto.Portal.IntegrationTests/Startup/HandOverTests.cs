using System.Globalization;
using Csto.Portal.Core.Accounts;
using Csto.Portal.Core.Data;
using Csto.Portal.Core.Media.Variants;
using Csto.Portal.Core.Notices;
using Csto.Portal.IntegrationTests.Admin;
using Csto.Portal.IntegrationTests.Media;
using Csto.Portal.IntegrationTests.Notices;
using Csto.Portal.Testing;
using Csto.Portal.Web.Mail;
using Csto.Portal.Web.Startup;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Csto.Portal.IntegrationTests.Startup;

/// <summary>A node that stops lets go of what it had in hand: another takes it at once, while the clock on the wall stands still.</summary>
public sealed class HandOverTests : IAsyncLifetime, IDisposable
{
    private readonly BadServer _server = new(Fault.SlowToSaySo);
    private readonly PortalFactory _first;
    private WebApplicationFactory<Program> _second = null!;

    public HandOverTests() => _first = new()
    {
        MakesPictures = false,
        JoinsOthers = true,
        Settings =
        {
            ["Portal:Mail:Host"] = "127.0.0.1",
            ["Portal:Mail:Port"] = _server.Port.ToString(CultureInfo.InvariantCulture),
            ["Portal:Mail:Security"] = "None",
            ["Portal:Mail:From"] = "portal@press.test",
        },
    };

    public async Task InitializeAsync()
    {
        await _first.InitializeAsync();
        _ = _first.Services;
        _second = _first.WithWebHostBuilder(builder => { });
        _ = _second.Services;
    }

    public async Task DisposeAsync()
    {
        _server.MaySaySo.TrySetResult();
        await _second.DisposeAsync();
        await _first.DisposeAsync();
        await _server.DisposeAsync();
    }

    public void Dispose()
    {
        // xunit disposes asynchronously; the analyzer asks for this too.
    }

    [Fact]
    public async Task Picture_InHandOfANodeThatStops_IsMadeByAnotherAtOnce()
    {
        var author = await _first.BrowserAsync(Roles.Author);
        var (id, _) = await author.UploadedAsync("большая.png", SampleFiles.Png(2400, 1600, 0x41));
        using var loop = ActivatorUtilities.CreateInstance<PictureLoop>(_first.Services);
        await loop.StartAsync(default);
        await UntilAsync(async () => await DueAsync(id) > _first.Clock.Now.UtcDateTime);

        await loop.StopAsync(default);

        (await DueAsync(id)).ShouldBe(DateTime.UnixEpoch);
        await using var other = _second.Services.CreateAsyncScope();
        (await other.ServiceProvider.GetRequiredService<PictureWork>().MakeNextAsync(default)).ShouldBeTrue();
        (await _first.WithDatabaseAsync(db => db.MediaAssets.Where(m => m.Id == id).Select(m => m.VariantsMade).SingleAsync())).ShouldNotBeNull();
    }

    [Fact]
    public async Task Letters_OfANodeThatStops_AreSentByAnotherAtOnceAndTheOneInHandOnce()
    {
        await WriteAsync(3);
        using var loop = ActivatorUtilities.CreateInstance<MailLoop>(_first.Services);
        await loop.StartAsync(default);
        // The other node's own loop may have been quicker; one of them has the letter that the server is about to take.
        await _server.Taken.Task.WaitAsync(TimeSpan.FromMinutes(1));

        var stopped = loop.StopAsync(default);
        _server.MaySaySo.SetResult();
        await stopped;
        await _second.Services.GetRequiredService<MailSender>().SendDueAsync(default);

        await UntilAsync(async () => await _first.WithDatabaseAsync(db => db.OutboxMessages.CountAsync(m => m.SentAt == null)) == 0);
        _server.Talks.ShouldBe(3);
        (await _first.WithDatabaseAsync(db => db.OutboxMessages.Select(m => m.Tries).ToListAsync())).ShouldAllBe(tries => tries == 1);
    }

    /// <summary>Whoever publishes waits for nodes that are there, and for no other.</summary>
    [Fact]
    public async Task Node_ThatStops_IsNotCountedOnAnyMore()
    {
        var here = _first.Services.GetRequiredService<GenerationWatch>();
        await PortalFactory.AskForTheGenerationAsync(_first.Services);
        here.HasOthers.ShouldBeTrue();

        await ActivatorUtilities.CreateInstance<GenerationPoll>(_second.Services).StopAsync(default);

        await PortalFactory.AskForTheGenerationAsync(_first.Services);
        here.HasOthers.ShouldBeFalse();
    }

    private static async Task UntilAsync(Func<Task<bool>> isSo)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromMinutes(1));
        while (!await isSo())
        {
            patience.Token.ThrowIfCancellationRequested();
            await Task.Yield();
        }
    }

    private Task<DateTime?> DueAsync(int id) => _first.WithDatabaseAsync(db => db.MediaAssets.Where(m => m.Id == id).Select(m => m.VariantsDueAt).SingleAsync());

    private Task<int> WriteAsync(int letters) => _first.WithDatabaseAsync(async db =>
    {
        var outbox = new Outbox(db, new(true, PortalFactory.Address), _first.Clock);
        for (var i = 0; i < letters; i++)
            await outbox.AddAsync(PostOffice.Letter with { Key = $"hand/{i}" }, default);
        return await db.SaveChangesAsync();
    });
}
