using Csto.Portal.Core.Data;
using Csto.Portal.Web.Mail;

namespace Csto.Portal.Web.Startup;

/// <summary>Sends letters while the portal runs. Whatever befalls it, pages and readiness do not depend on it.</summary>
internal sealed partial class MailLoop(PortalStart start, MailSender sender, TimeProvider clock, ILogger<MailLoop> logger) : BackgroundService
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan BetweenCleanings = TimeSpan.FromHours(6);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await start.Completion.WaitAsync(stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        var cleaned = DateTimeOffset.MinValue;
        using var timer = new PeriodicTimer(Pause, clock);
        while (start.IsDone && !stoppingToken.IsCancellationRequested)
        {
            try
            {
                await sender.SendDueAsync(stoppingToken);
                if (clock.GetUtcNow() - cleaned >= BetweenCleanings)
                {
                    cleaned = clock.GetUtcNow();
                    await sender.ForgetAsync(stoppingToken);
                }
            }
            catch (Exception e) when (DatabaseOutage.IsBehind(e) && !stoppingToken.IsCancellationRequested)
            {
                Log.NoDatabase(logger, e.GetBaseException().Message);
            }
            catch (Exception e) when (!stoppingToken.IsCancellationRequested)
            {
                // A letter in hand is free again when its claim has run out.
                Log.Failed(logger, e);
            }

            await timer.WaitForNextTickAsync(stoppingToken);
        }
    }

    private static partial class Log
    {
        [LoggerMessage(LogLevel.Warning, "Letters wait: the database does not answer: {Reason}")]
        public static partial void NoDatabase(ILogger logger, string reason);

        [LoggerMessage(LogLevel.Error, "Sending letters failed")]
        public static partial void Failed(ILogger logger, Exception exception);
    }
}
