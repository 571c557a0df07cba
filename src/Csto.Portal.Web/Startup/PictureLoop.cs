using Csto.Portal.Core.Data;
using Csto.Portal.Core.Media;
using Csto.Portal.Core.Media.Variants;

namespace Csto.Portal.Web.Startup;

/// <summary>
/// Makes the sizes and formats of pictures while the portal runs, one after another. Every node runs one; the database decides which of them makes
/// a picture. Pages and readiness do not depend on it.
/// </summary>
internal sealed partial class PictureLoop(PortalStart start, IServiceScopeFactory scopes, TimeProvider clock, ILogger<PictureLoop> logger) : BackgroundService
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan WithoutProgram = TimeSpan.FromMinutes(1);
    private bool hasCaughtUp;
    private bool isAway;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await start.Completion.WaitAsync(stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        while (start.IsDone && !stoppingToken.IsCancellationRequested)
        {
            // The start has warned of it; installed meanwhile, it is found without a restart.
            if (Vips.MissingPackage is not null)
                await Task.Delay(WithoutProgram, clock, stoppingToken);
            else if (!await TickAsync(stoppingToken))
                await Task.Delay(Pause, clock, stoppingToken);
        }
    }

    /// <summary>Makes one picture.</summary>
    /// <returns>False where there is nothing to do for now.</returns>
    private async Task<bool> TickAsync(CancellationToken cancellationToken)
    {
        try
        {
            await using var scope = scopes.CreateAsyncScope();
            var work = scope.ServiceProvider.GetRequiredService<PictureWork>();
            if (!hasCaughtUp && await work.CatchUpAsync(cancellationToken) is > 0 and var count)
                Log.CatchingUp(logger, count);
            hasCaughtUp = true;
            var isOneMade = await work.MakeNextAsync(cancellationToken);
            isAway = false;
            return isOneMade;
        }
        catch (Exception e) when (DatabaseOutage.IsBehind(e) && !cancellationToken.IsCancellationRequested)
        {
            if (!isAway)
                Log.NoDatabase(logger, e.GetBaseException().Message);
            isAway = true;
            return false;
        }
        catch (Exception e) when (!cancellationToken.IsCancellationRequested)
        {
            // The picture in hand is free again when its claim has run out.
            Log.Failed(logger, e);
            return false;
        }
    }

    private static partial class Log
    {
        [LoggerMessage(LogLevel.Information, "The sizes of {Count} older pictures are being made")]
        public static partial void CatchingUp(ILogger logger, int count);

        [LoggerMessage(LogLevel.Warning, "Pictures wait: the database does not answer: {Reason}")]
        public static partial void NoDatabase(ILogger logger, string reason);

        [LoggerMessage(LogLevel.Error, "Making the sizes of a picture failed")]
        public static partial void Failed(ILogger logger, Exception exception);
    }
}
