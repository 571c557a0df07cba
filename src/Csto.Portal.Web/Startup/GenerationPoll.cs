using Csto.Portal.Core.Data;

namespace Csto.Portal.Web.Startup;

/// <summary>Asks the database four times a second which generation holds, so that what another node published is seen here within that time.</summary>
internal sealed partial class GenerationPoll(
    PortalStart start, IServiceScopeFactory scopes, GenerationWatch watch, TimeProvider clock, ILogger<GenerationPoll> logger) : BackgroundService
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(250);
    private bool isAway;

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
        try
        {
            await using var scope = scopes.CreateAsyncScope();
            watch.Learn(await scope.ServiceProvider.GetRequiredService<PortalDbContext>().GenerationAsync(cancellationToken));
            isAway = false;
        }
        catch (Exception e) when (DatabaseOutage.IsBehind(e) && !cancellationToken.IsCancellationRequested)
        {
            if (!isAway)
                Log.DatabaseAway(logger, e.GetBaseException().Message);
            isAway = true;
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            // The node stops.
        }
    }

    private static partial class Log
    {
        [LoggerMessage(LogLevel.Warning, "The generation is not known anew while the database is away: {Reason}")]
        public static partial void DatabaseAway(ILogger logger, string reason);
    }
}
