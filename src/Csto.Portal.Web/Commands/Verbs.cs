using System.CommandLine;
using Csto.Portal.Core.Data;
using Csto.Portal.Web.Shared;

namespace Csto.Portal.Web.Commands;

/// <summary>What a verb runs in: the services of the portal, without the site.</summary>
/// <param name="build">Puts the portal together; the site is not started.</param>
public sealed class Verbs(Func<IHost> build)
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    /// <summary>A job with the services of a scope of its own; returns the exit code.</summary>
    public delegate Task<int> Job(IServiceProvider services, CancellationToken cancellationToken);

    /// <summary>Waits a bounded time for the database, brings it up to date, does the job. Failures are told in one sentence.</summary>
    public Task<int> WithDatabaseAsync(ParseResult call, Job job, CancellationToken cancellationToken) =>
        RunAsync(
            call,
            async (services, cancel) =>
            {
                await services.GetRequiredService<DatabasePreparation>().PrepareAsync(Patience, cancel);
                return await job(services, cancel);
            },
            cancellationToken);

    /// <summary>As <see cref="WithDatabaseAsync"/>, for a job that needs no database.</summary>
    public async Task<int> RunAsync(ParseResult call, Job job, CancellationToken cancellationToken)
    {
        var error = call.InvocationConfiguration.Error;
        try
        {
            using var host = build();
            await using var scope = host.Services.CreateAsyncScope();
            return await job(scope.ServiceProvider, cancellationToken);
        }
        catch (CannotStartException e)
        {
            await error.WriteLineAsync(e.Message);
            return ExitCodes.Failed;
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            await error.WriteLineAsync("Прервано.");
            return ExitCodes.Interrupted;
        }
        catch (Exception e) when (DatabaseOutage.IsBehind(e))
        {
            await error.WriteLineAsync($"База данных не отвечает: {e.GetBaseException().Message.ReplaceLineEndings(" ")}");
            return ExitCodes.Failed;
        }
        catch (Exception e)
        {
            await error.WriteLineAsync($"Команда не выполнена из-за ошибки в портале. Сообщите о ней разработчикам:\n{e}");
            return ExitCodes.Failed;
        }
    }
}

public static class ExitCodes
{
    public const int Done = 0;
    public const int Failed = 1;

    /// <summary>Some of what was asked for was refused, the rest is done.</summary>
    public const int PartlyRefused = 2;

    /// <summary>As shells say after Ctrl+C.</summary>
    public const int Interrupted = 130;
}
