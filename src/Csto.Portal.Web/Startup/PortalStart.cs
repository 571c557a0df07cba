using Csto.Portal.Core.Accounts;
using Csto.Portal.Core.Archive.Samples;
using Csto.Portal.Core.Data;
using Csto.Portal.Core.Media;
using Csto.Portal.Core.Publishing.Proofs;
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
    KeyCheck keys,
    IHostApplicationLifetime lifetime,
    ILogger<PortalStart> logger) : IHostedService, IDisposable
{
    /// <summary>How long listening is put off; shorter than any orchestrator's patience with a starting process.</summary>
    private static readonly TimeSpan Grace = TimeSpan.FromSeconds(5);

    private readonly CancellationTokenSource stopping = new();
    private readonly TaskCompletionSource ready = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private Task? work;

    /// <summary>True once pages can be served.</summary>
    public bool IsDone => ready.Task.IsCompletedSuccessfully;

    /// <summary>True when the start has failed for a reason that waiting does not mend.</summary>
    public bool HasFailed => work is { IsFaulted: true };

    /// <summary>Ends when everything is done, the administrator too; needs the site to listen.</summary>
    public Task Completion => work ?? throw new InvalidOperationException("The portal has not begun to start.");

    public Task StartAsync(CancellationToken cancellationToken)
    {
        work = WorkAsync(stopping.Token);
        return Task.WhenAny(ready.Task, work, Task.Delay(Grace, cancellationToken));
    }

    public async Task StopAsync(CancellationToken cancellationToken)
    {
        // A test host is stopped from two sides at once: the other may have disposed of us already.
        if (work is null or { IsCompleted: true })
            return;
        await stopping.CancelAsync();
        await work.WaitAsync(cancellationToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
    }

    public void Dispose() => stopping.Dispose();

    private async Task WorkAsync(CancellationToken cancellationToken)
    {
        try
        {
            if (Vips.MissingPackage is { } package)
                Log.PackageMissing(logger, package);
            await WhenTheDatabaseAnswersAsync(FillAndJoinAsync, cancellationToken);
            keys.Run();
            ready.SetResult();
            // Only once the site listens: a start that fails must not use the one-time password up unseen.
            await ListeningAsync(cancellationToken);
            await WhenTheDatabaseAnswersAsync(GreetAsync, cancellationToken);
        }
        catch (Exception e) when (!cancellationToken.IsCancellationRequested)
        {
            Log.Failed(logger, e);
            lifetime.StopApplication();
            throw;
        }
    }

    /// <summary>Does the job, and again from its beginning when the database went away during it.</summary>
    private async Task WhenTheDatabaseAnswersAsync(Func<IServiceProvider, CancellationToken, Task> job, CancellationToken cancellationToken)
    {
        while (true)
        {
            await database.PrepareAsync(Timeout.InfiniteTimeSpan, cancellationToken);
            try
            {
                await using var scope = scopes.CreateAsyncScope();
                await job(scope.ServiceProvider, cancellationToken);
                return;
            }
            catch (Exception e) when (DatabaseOutage.IsBehind(e))
            {
                Log.WentAway(logger, e.GetBaseException().Message);
            }
        }
    }

    private async Task FillAndJoinAsync(IServiceProvider services, CancellationToken cancellationToken)
    {
        await services.GetRequiredService<KeyRegister>().EnterAsync(cancellationToken);
        await FillAsync(services, cancellationToken);
        await services.GetRequiredService<NodeRegistry>().JoinAsync(cancellationToken);
    }

    private async Task FillAsync(IServiceProvider services, CancellationToken cancellationToken)
    {
        if (!settings.SampleContent)
            return;
        var samples = services.GetRequiredService<SampleContent>();
        if (await samples.FillAsync(cancellationToken) is not (> 0 and var made))
            return;
        Log.Filled(logger, made);
        if (samples.WithoutPictures is { } why)
            Log.WithoutPictures(logger, why);
    }

    private async Task GreetAsync(IServiceProvider services, CancellationToken cancellationToken) =>
        Greeting.Print(Console.Out, settings, await services.GetRequiredService<FirstAdministrator>().EnsureAsync(cancellationToken));

    private async Task ListeningAsync(CancellationToken cancellationToken)
    {
        var started = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        await using var registration = lifetime.ApplicationStarted.Register(started.SetResult);
        await started.Task.WaitAsync(cancellationToken);
    }

    private static partial class Log
    {
        [LoggerMessage(LogLevel.Warning, "The sample content has no pictures: {Why}")]
        public static partial void WithoutPictures(ILogger logger, string why);

        [LoggerMessage(LogLevel.Critical, "The portal cannot start")]
        public static partial void Failed(ILogger logger, Exception exception);

        [LoggerMessage(LogLevel.Warning, "The database went away while the portal was starting: {Reason}")]
        public static partial void WentAway(ILogger logger, string reason);

        [LoggerMessage(LogLevel.Warning, "Pictures cannot be uploaded: install the package {Package}")]
        public static partial void PackageMissing(ILogger logger, string package);

        [LoggerMessage(LogLevel.Information, "{Count} samples were published")]
        public static partial void Filled(ILogger logger, int count);
    }
}
