using Csto.Portal.Core.Data;

namespace Csto.Portal.Web.Startup;

/// <summary>
/// Asks the database five times a second what others have published (<see cref="NodeTiming.Pause"/>), and says to them that this node is there.
/// </summary>
internal sealed partial class GenerationPoll(
    PortalStart start, IServiceScopeFactory scopes, NodeRegistry registry, GenerationWatch watch, ILogger<GenerationPoll> logger) : BackgroundService
{
    /// <summary>A database that takes longer for one row is away for readers.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(3);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await start.Completion.WaitAsync(stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        await Task.WhenAll(AskingAsync(stoppingToken), BeatingAsync(stoppingToken));
    }

    public override async Task StopAsync(CancellationToken cancellationToken)
    {
        await base.StopAsync(cancellationToken);
        if (start.IsDone)
            await OrAwayAsync(registry.LeaveAsync, cancellationToken);
    }

    private async Task AskingAsync(CancellationToken stoppingToken)
    {
        while (start.IsDone && !stoppingToken.IsCancellationRequested)
        {
            await AskAsync(stoppingToken);
            await Task.Delay(NodeTiming.Pause, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    private async Task BeatingAsync(CancellationToken stoppingToken)
    {
        while (start.IsDone && !stoppingToken.IsCancellationRequested)
        {
            await OrAwayAsync(registry.BeatAsync, stoppingToken);
            await Task.Delay(NodeTiming.Beat, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    /// <summary>Whether the database is away is found out, and said, by asking.</summary>
    private async Task OrAwayAsync(Func<CancellationToken, Task> act, CancellationToken cancellationToken)
    {
        try
        {
            await act(cancellationToken);
        }
        catch (Exception e) when (!cancellationToken.IsCancellationRequested)
        {
            Log.NotSaid(logger, e.GetBaseException().Message);
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            // The node stops.
        }
    }

    /// <summary>While the database does not answer, readers go on with the last generation known.</summary>
    internal async Task AskAsync(CancellationToken cancellationToken)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        patience.CancelAfter(Patience);
        try
        {
            await using var scope = scopes.CreateAsyncScope();
            var wasAway = watch.IsAway;
            await scope.ServiceProvider.GetRequiredService<GenerationLook>().AskAsync(patience.Token);
            if (wasAway)
                Log.DatabaseBack(logger);
        }
        catch (Exception e) when (!cancellationToken.IsCancellationRequested)
        {
            if (!watch.IsAway)
                Log.DatabaseAway(logger, e.GetBaseException().Message);
            watch.LoseTouch();
        }
        catch (Exception) when (cancellationToken.IsCancellationRequested)
        {
            // The node stops.
        }
    }

    private static partial class Log
    {
        [LoggerMessage(LogLevel.Warning, "The database does not answer; readers go on with the pages that are kept: {Reason}")]
        public static partial void DatabaseAway(ILogger logger, string reason);

        [LoggerMessage(LogLevel.Debug, "This node could not say that it is there: {Reason}")]
        public static partial void NotSaid(ILogger logger, string reason);

        [LoggerMessage(LogLevel.Information, "The database answers again")]
        public static partial void DatabaseBack(ILogger logger);
    }
}
