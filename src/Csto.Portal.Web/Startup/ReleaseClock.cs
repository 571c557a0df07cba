using System.Collections.Concurrent;
using Csto.Portal.Core.Data;
using Csto.Portal.Core.Publishing;

namespace Csto.Portal.Web.Startup;

/// <summary>
/// Brings scheduled pieces out at their instants. Every node runs one; the database decides which of them does a piece. It asks once a second, and
/// at the very instant of the next piece, so a piece scheduled on another node a moment ago, a clock that was put right and an instant that passed
/// while everything was down are all met within a second.
/// </summary>
internal sealed partial class ReleaseClock(PortalStart start, IServiceScopeFactory scopes, TimeProvider clock, ILogger<ReleaseClock> logger)
    : BackgroundService
{
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan AfterFailure = TimeSpan.FromMinutes(1);

    private static readonly TimeSpan AfterLook = TimeSpan.FromSeconds(10);

    /// <summary>Pieces that could not be brought out for a reason of ours, and when to try them again (UTC): one must not keep the others back.</summary>
    private readonly ConcurrentDictionary<int, DateTime> failed = [];
    private bool isAway;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await start.Completion.WaitAsync(stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        while (start.IsDone && !stoppingToken.IsCancellationRequested)
            await Task.Delay(await TickAsync(stoppingToken), clock, stoppingToken);
    }

    /// <summary>Does what is due and returns how long there is nothing to do.</summary>
    internal async Task<TimeSpan> TickAsync(CancellationToken cancellationToken)
    {
        try
        {
            await using var scope = scopes.CreateAsyncScope();
            var releases = scope.ServiceProvider.GetRequiredService<Releases>();
            foreach (var id in await releases.DueAsync(cancellationToken))
                await OneAsync(id, one => one.ReleaseAsync(id, cancellationToken));
            foreach (var id in await releases.UncheckedAsync(cancellationToken))
                await OneAsync(id, one => one.CheckAsync(id, cancellationToken));
            var next = await releases.NextAsync(cancellationToken);
            // What another node brought out at this instant is known here at this instant.
            await scope.ServiceProvider.GetRequiredService<GenerationLook>().AskAsync(cancellationToken);
            isAway = false;
            return Pause(next);
        }
        catch (Exception e) when (DatabaseOutage.IsBehind(e) && !cancellationToken.IsCancellationRequested)
        {
            if (!isAway)
                Log.DatabaseAway(logger, e.GetBaseException().Message);
            isAway = true;
            return Longest;
        }
        catch (Exception e) when (!cancellationToken.IsCancellationRequested)
        {
            // Whatever it is: pages go on, and the next look may be luckier.
            Log.LookFailed(logger, e);
            return AfterLook;
        }
    }

    private TimeSpan Pause(DateTime? next)
    {
        var until = next - clock.GetUtcNow().UtcDateTime;
        return until is { } left && left > TimeSpan.Zero && left < Longest ? RoundedUp(left) : Longest;
    }

    /// <summary>Timers count in whole milliseconds; one that fires early would only come round again.</summary>
    private static TimeSpan RoundedUp(TimeSpan time) => TimeSpan.FromMilliseconds(Math.Ceiling(time.TotalMilliseconds));

    private async Task OneAsync(int publicationId, Func<Releases, Task<ReleaseResult>> act)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        if (failed.TryGetValue(publicationId, out var again) && now < again)
            return;
        try
        {
            await using var scope = scopes.CreateAsyncScope();
            var result = await act(scope.ServiceProvider.GetRequiredService<Releases>());
            failed.TryRemove(publicationId, out _);
            if (result is ReleaseResult.Live)
                Log.WentOut(logger, publicationId);
            else if (result is ReleaseResult.Held)
                Log.Held(logger, publicationId);
        }
        catch (Exception e) when (e is not OperationCanceledException && !DatabaseOutage.IsBehind(e))
        {
            failed[publicationId] = now + AfterFailure;
            Log.Failed(logger, e, publicationId);
        }
    }

    private static partial class Log
    {
        [LoggerMessage(LogLevel.Information, "Publication {Id} went out as scheduled")]
        public static partial void WentOut(ILogger logger, int id);

        [LoggerMessage(LogLevel.Warning, "Publication {Id} was held at its instant: its pre-flight found fault")]
        public static partial void Held(ILogger logger, int id);

        [LoggerMessage(LogLevel.Error, "Publication {Id} could not be brought out; trying again in a minute")]
        public static partial void Failed(ILogger logger, Exception exception, int id);

        [LoggerMessage(LogLevel.Error, "The schedule could not be looked at; trying again in ten seconds")]
        public static partial void LookFailed(ILogger logger, Exception exception);

        [LoggerMessage(LogLevel.Warning, "The schedule waits for the database: {Reason}")]
        public static partial void DatabaseAway(ILogger logger, string reason);
    }
}
