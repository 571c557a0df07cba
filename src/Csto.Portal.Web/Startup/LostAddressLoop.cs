using Csto.Portal.Core.Publishing.Addresses;

namespace Csto.Portal.Web.Startup;

/// <summary>Writes down twice a minute what addresses were asked for in vain, and once more at the end.</summary>
internal sealed partial class LostAddressLoop(
    PortalStart start, LostAddressCounter counter, IServiceScopeFactory scopes, TimeProvider clock, ILogger<LostAddressLoop> logger) : BackgroundService
{
    private static readonly TimeSpan HalfAMinute = TimeSpan.FromSeconds(30);

    public override async Task StopAsync(CancellationToken cancellationToken)
    {
        await base.StopAsync(cancellationToken);
        await WriteAsync(cancellationToken);
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await start.Completion.WaitAsync(stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        while (start.IsDone && !stoppingToken.IsCancellationRequested)
        {
            await Task.Delay(HalfAMinute, clock, stoppingToken);
            await WriteAsync(stoppingToken);
        }
    }

    /// <summary>What could not be written waits for the next time: readers have their answers already. What was is not counted twice.</summary>
    private async Task WriteAsync(CancellationToken cancellationToken)
    {
        var counts = counter.Take();
        if (counts.Count == 0)
            return;
        var written = 0;
        try
        {
            await using var scope = scopes.CreateAsyncScope();
            var book = scope.ServiceProvider.GetRequiredService<LostAddressBook>();
            for (; written < counts.Count; written++)
                await book.WriteAsync(counts[written], cancellationToken);
            await book.PruneAsync(cancellationToken);
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            counter.PutBack(counts.Skip(written));
        }
        catch (Exception e)
        {
            counter.PutBack(counts.Skip(written));
            Log.Failed(logger, e.GetBaseException().Message);
        }
    }

    private static partial class Log
    {
        [LoggerMessage(LogLevel.Warning, "Unknown addresses could not be written down and will be tried again: {Reason}")]
        public static partial void Failed(ILogger logger, string reason);
    }
}
