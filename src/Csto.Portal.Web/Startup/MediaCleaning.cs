using Csto.Portal.Core.Data;
using Csto.Portal.Core.Media;

namespace Csto.Portal.Web.Startup;

/// <summary>
/// Removes for good, once an hour, what has lain in the bin of the media library for thirty days. Every node runs one; the database decides which
/// of them removes a file.
/// </summary>
internal sealed partial class MediaCleaning(PortalStart start, IServiceScopeFactory scopes, TimeProvider clock, ILogger<MediaCleaning> logger) : BackgroundService
{
    private static readonly TimeSpan First = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan Pause = TimeSpan.FromHours(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await start.Completion.WaitAsync(stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        for (var pause = First; start.IsDone && !stoppingToken.IsCancellationRequested; pause = Pause)
        {
            await Task.Delay(pause, clock, stoppingToken);
            await CleanAsync(stoppingToken);
        }
    }

    private async Task CleanAsync(CancellationToken cancellationToken)
    {
        try
        {
            await using var scope = scopes.CreateAsyncScope();
            var remover = scope.ServiceProvider.GetRequiredService<MediaRemover>();
            await remover.ForgetAsync(cancellationToken);
            await remover.TakeOffDiskAsync(cancellationToken);
        }
        catch (Exception e) when (DatabaseOutage.IsBehind(e) && !cancellationToken.IsCancellationRequested)
        {
            Log.NoDatabase(logger, e.GetBaseException().Message);
        }
        catch (Exception e) when (!cancellationToken.IsCancellationRequested)
        {
            // What was due stays due.
            Log.Failed(logger, e);
        }
    }

    private static partial class Log
    {
        [LoggerMessage(LogLevel.Warning, "The bin of the media library waits: the database does not answer: {Reason}")]
        public static partial void NoDatabase(ILogger logger, string reason);

        [LoggerMessage(LogLevel.Error, "Cleaning the bin of the media library failed; trying again in an hour")]
        public static partial void Failed(ILogger logger, Exception exception);
    }
}
