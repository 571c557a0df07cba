using Csto.Portal.Core.Data;
using Csto.Portal.Core.Publishing.Proofs;

namespace Csto.Portal.Web.Startup;

/// <summary>Gives proofs and signatures to what has none yet: after an upgrade, and when a key was set, changed or revoked. Looks at the start and once an hour.</summary>
internal sealed partial class ProofLoop(PortalStart start, IServiceScopeFactory scopes, TimeProvider clock, ILogger<ProofLoop> logger) : BackgroundService
{
    /// <summary>Editions: after an upgrade, not of an hour.</summary>
    private const int Many = 1000;

    private static readonly TimeSpan Pause = TimeSpan.FromHours(1);
    private static readonly TimeSpan AfterFailure = TimeSpan.FromMinutes(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await start.Completion.WaitAsync(stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        while (start.IsDone && !stoppingToken.IsCancellationRequested)
        {
            var isDone = await CatchUpAsync(stoppingToken);
            await Task.Delay(isDone ? Pause : AfterFailure, clock, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    private async Task<bool> CatchUpAsync(CancellationToken cancellationToken)
    {
        try
        {
            var (done, last) = (0, 0);
            do
            {
                await using var scope = scopes.CreateAsyncScope();
                done += last = await scope.ServiceProvider.GetRequiredService<ProofCatchUp>().NextAsync(cancellationToken);
            }
            while (last > 0);
            if (done > 0)
                Log.CaughtUp(logger, done);
            if (done >= Many)
                SpentMemory.Return();
            return true;
        }
        catch (Exception e) when (DatabaseOutage.IsBehind(e) && !cancellationToken.IsCancellationRequested)
        {
            Log.NoDatabase(logger, e.GetBaseException().Message);
            return false;
        }
        catch (Exception e) when (!cancellationToken.IsCancellationRequested)
        {
            Log.Failed(logger, e);
            return false;
        }
        catch (Exception) when (cancellationToken.IsCancellationRequested)
        {
            return false;
        }
    }

    private static partial class Log
    {
        [LoggerMessage(LogLevel.Information, "{Count} editions were given proofs or signatures")]
        public static partial void CaughtUp(ILogger logger, int count);

        [LoggerMessage(LogLevel.Warning, "Proofs of editions wait: the database does not answer: {Reason}")]
        public static partial void NoDatabase(ILogger logger, string reason);

        [LoggerMessage(LogLevel.Error, "Editions could not be given proofs; trying again in a minute")]
        public static partial void Failed(ILogger logger, Exception exception);
    }
}
