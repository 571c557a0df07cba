using Csto.Portal.Core.Accounts;
using Csto.Portal.Core.Archive.Samples;
using Csto.Portal.Core.Data;
using Csto.Portal.Web.Shared;

namespace Csto.Portal.Web.Startup;

/// <summary>
/// Brings the portal up: the database, sample content where it is asked for, the first administrator. Normally that is done before the first
/// request can come; when the database keeps it waiting, the site listens meanwhile and answers that it will be back (<see cref="DatabaseGate"/>).
/// </summary>
internal sealed partial class PortalStart(
    DatabasePreparation database,
    IServiceScopeFactory scopes,
    PortalSettings settings,
    IHostApplicationLifetime lifetime,
    ILogger<PortalStart> logger) : IHostedService, IDisposable
{
    /// <summary>How long listening is put off; shorter than any orchestrator's patience with a starting process.</summary>
    private static readonly TimeSpan Grace = TimeSpan.FromSeconds(5);

    private readonly CancellationTokenSource stopping = new();
    private Task? work;
    private Task greeting = Task.CompletedTask;

    /// <summary>True once pages can be served.</summary>
    public bool IsDone => work is { IsCompletedSuccessfully: true };

    /// <summary>Ends when pages can be served.</summary>
    public Task Completion => work ?? throw new InvalidOperationException("The portal has not begun to start.");

    public Task StartAsync(CancellationToken cancellationToken)
    {
        work = WorkAsync(stopping.Token);
        return Task.WhenAny(work, Task.Delay(Grace, cancellationToken));
    }

    public async Task StopAsync(CancellationToken cancellationToken)
    {
        // A test host is stopped from two sides at once: the other may have disposed of us already.
        if (Completion.IsCompleted)
            return;
        await stopping.CancelAsync();
        await Task.WhenAll(Completion, greeting).WaitAsync(cancellationToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
    }

    public void Dispose() => stopping.Dispose();

    private async Task WorkAsync(CancellationToken cancellationToken)
    {
        try
        {
            await database.PrepareAsync(Timeout.InfiniteTimeSpan, cancellationToken);
            await FillAsync(cancellationToken);
            // Only once the site listens: a start that fails must not use the one-time password up unseen.
            lifetime.ApplicationStarted.Register(() => greeting = GreetAsync(cancellationToken));
        }
        catch (Exception e) when (!cancellationToken.IsCancellationRequested)
        {
            Log.Failed(logger, e);
            Environment.ExitCode = 1;
            lifetime.StopApplication();
            throw;
        }
    }

    private async Task FillAsync(CancellationToken cancellationToken)
    {
        if (!settings.SampleContent)
            return;
        await using var scope = scopes.CreateAsyncScope();
        if (await scope.ServiceProvider.GetRequiredService<SampleContent>().FillAsync(cancellationToken) is > 0 and var made)
            Log.Filled(logger, made);
    }

    private async Task GreetAsync(CancellationToken cancellationToken)
    {
        try
        {
            await using var scope = scopes.CreateAsyncScope();
            Greeting.Print(Console.Out, settings, await scope.ServiceProvider.GetRequiredService<FirstAdministrator>().EnsureAsync(cancellationToken));
        }
        catch (Exception e) when (!cancellationToken.IsCancellationRequested)
        {
            Log.NoAdministrator(logger, e);
        }
    }

    private static partial class Log
    {
        [LoggerMessage(LogLevel.Critical, "The portal cannot start")]
        public static partial void Failed(ILogger logger, Exception exception);

        [LoggerMessage(LogLevel.Error, "Whether there is an administrator could not be found out; create-admin makes one")]
        public static partial void NoAdministrator(ILogger logger, Exception exception);

        [LoggerMessage(LogLevel.Information, "{Count} samples were published")]
        public static partial void Filled(ILogger logger, int count);
    }
}
