using Csto.Portal.Core.Media.Parts;

namespace Csto.Portal.Web.Startup;

/// <summary>Every hour removes uploads that nobody went on with. Every node does; a folder goes once.</summary>
internal sealed class UploadSweep(PortalStart start, PartSweeper sweeper, TimeProvider clock) : BackgroundService
{
    private static readonly TimeSpan Hour = TimeSpan.FromHours(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await start.Completion.WaitAsync(stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        while (start.IsDone && !stoppingToken.IsCancellationRequested)
        {
            sweeper.Sweep();
            await Task.Delay(Hour, clock, stoppingToken);
        }
    }
}
