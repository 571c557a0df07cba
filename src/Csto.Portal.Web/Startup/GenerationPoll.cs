using Csto.Portal.Core.Data;

namespace Csto.Portal.Web.Startup;

/// <summary>Asks the database four times a second which generation holds, so that what another node published is seen here within that time.</summary>
internal sealed partial class GenerationPoll(
    PortalStart start, IServiceScopeFactory scopes, GenerationWatch watch, TimeProvider clock, ILogger<GenerationPoll> logger) : BackgroundService
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(250);

    /// <summary>A database that takes longer for one row is away for readers.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(3);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await start.Completion.WaitAsync(stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        while (start.IsDone && !stoppingToken.IsCancellationRequested)
        {
            await AskAsync(stoppingToken);
            await Task.Delay(Pause, clock, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
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
            watch.Learn(await scope.ServiceProvider.GetRequiredService<PortalDbContext>().GenerationAsync(patience.Token));
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

        [LoggerMessage(LogLevel.Information, "The database answers again")]
        public static partial void DatabaseBack(ILogger logger);
    }
}
