namespace Csto.Portal.Web.Startup;

/// <summary>
/// How a node ends: from the first signal it says that it is not ready; for the delay that was set it goes on serving, so that a balancer sees that; then it takes no
/// new connections, requests in flight end, and at the same time the work in the background is put down, so that other nodes go on with it at once.
/// </summary>
internal sealed class Stopping(LoadSettings load, TimeProvider clock) : IHostedLifecycleService
{
    public async Task StoppingAsync(CancellationToken cancellationToken) =>
        await Task.Delay(load.StopDelay, clock, cancellationToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);

    public Task StartingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StartedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppedAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}

internal static class LoadSetup
{
    /// <summary>Limits of connections and requests, and the way a node ends.</summary>
    public static IServiceCollection AddLoadLimits(this WebApplicationBuilder builder)
    {
        var load = LoadSettingsReader.Read(builder.Configuration);
        builder.AddConnectionLimits(load);
        return builder.Services
            .AddSingleton(load)
            .AddSingleton<OverloadLanes>()
            .AddHostedService<Stopping>()
            .Configure<HostOptions>(host =>
            {
                host.ShutdownTimeout = load.StopDelay + load.StopPatience;
                host.ServicesStopConcurrently = true;
            });
    }
}
