using Csto.Portal.Core.Data;
using Csto.Portal.Core.Notices;
using Csto.Portal.Core.Subscriptions;

namespace Csto.Portal.Web.Startup;

/// <summary>
/// Makes letters to subscribers of what readers have come to see, and forgets what nobody confirmed. Sending them is the business of <see cref="MailLoop"/>. Where no
/// mail is sent it only forgets.
/// </summary>
internal sealed partial class SubscriptionLoop(
    PortalStart start, IServiceScopeFactory scopes, NoticeOptions options, TimeProvider clock, ILogger<SubscriptionLoop> logger) : BackgroundService
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan BetweenCleanings = TimeSpan.FromHours(1);

    private DateTimeOffset cleaned = DateTimeOffset.MinValue;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await start.Completion.WaitAsync(stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        while (start.IsDone && !stoppingToken.IsCancellationRequested)
        {
            try
            {
                await CleanAsync(stoppingToken);
                while (options.SendsMail && await NextAsync(stoppingToken))
                    await Task.Delay(MailingRun.Gap, clock, stoppingToken);
            }
            catch (Exception e) when (DatabaseOutage.IsBehind(e) && !stoppingToken.IsCancellationRequested)
            {
                Log.NoDatabase(logger, e.GetBaseException().Message);
            }
            catch (Exception e) when (!stoppingToken.IsCancellationRequested)
            {
                Log.Failed(logger, e);
            }
            catch (Exception) when (stoppingToken.IsCancellationRequested)
            {
                return;
            }

            await Task.Delay(Pause, clock, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    private async Task<bool> NextAsync(CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<MailingRun>().NextAsync(cancellationToken);
    }

    private async Task CleanAsync(CancellationToken cancellationToken)
    {
        if (clock.GetUtcNow() - cleaned < BetweenCleanings)
            return;
        await using var scope = scopes.CreateAsyncScope();
        if (await scope.ServiceProvider.GetRequiredService<MailingRun>().ForgetAsync(cancellationToken) is > 0 and var count)
            Log.Forgotten(logger, count);
        cleaned = clock.GetUtcNow();
    }

    private static partial class Log
    {
        [LoggerMessage(LogLevel.Information, "{Count} requests to be subscribed were forgotten")]
        public static partial void Forgotten(ILogger logger, int count);

        [LoggerMessage(LogLevel.Warning, "Letters to subscribers wait: the database does not answer: {Reason}")]
        public static partial void NoDatabase(ILogger logger, string reason);

        [LoggerMessage(LogLevel.Error, "Letters to subscribers could not be made; trying again in a few seconds")]
        public static partial void Failed(ILogger logger, Exception exception);
    }
}
