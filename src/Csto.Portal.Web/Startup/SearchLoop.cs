using Csto.Portal.Core.Data;
using Csto.Portal.Core.Search;
using Csto.Portal.Core.Search.Quotes;

namespace Csto.Portal.Web.Startup;

/// <summary>
/// Keeps this node's search index, and its index of quotations, up to what readers see, from the start on. Pages and readiness do not wait for it; while it makes an index, the search page
/// says so.
/// </summary>
internal sealed partial class SearchLoop(
    PortalStart start, IndexKeeper keeper, QuoteKeeper quotes, SearchIndex index, GenerationWatch watch, ILogger<SearchLoop> logger) : BackgroundService
{
    /// <summary>Between two looks whether somebody asked for a new index, and after a failure.</summary>
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(2);

    private bool _isAway;
    private bool _wasThere;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await start.Completion.WaitAsync(stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        while (start.IsDone && !stoppingToken.IsCancellationRequested)
        {
            if (await CatchUpAsync(stoppingToken))
                await NextAsync(stoppingToken);
            else
                await Task.Delay(Pause, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    /// <summary>Ends when there is something new, or when somebody waits for it or asked for another index. Meanwhile the database is asked nothing.</summary>
    private async Task NextAsync(CancellationToken cancellationToken)
    {
        while (!cancellationToken.IsCancellationRequested && (watch.Newest ?? 0) <= index.Generation && !index.WantedAsync().IsCompleted && !keeper.IsWished && !quotes.IsWished)
        {
            using var pause = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
            pause.CancelAfter(Pause);
            Task either = Task.WhenAny(watch.NextLookAsync(), index.WantedAsync());
            await either.WaitAsync(pause.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    private async Task<bool> CatchUpAsync(CancellationToken cancellationToken)
    {
        try
        {
            var isThere = await keeper.CatchUpAsync(cancellationToken) & await quotes.CatchUpAsync(cancellationToken);
            _isAway = false;
            if (isThere && !_wasThere)
                SpentMemory.Return();
            _wasThere |= isThere;
            return isThere;
        }
        catch (Exception e) when (DatabaseOutage.IsBehind(e) && !cancellationToken.IsCancellationRequested)
        {
            if (!_isAway)
                Log.NoDatabase(logger, e.GetBaseException().Message);
            _isAway = true;
            return false;
        }
        catch (Exception e) when (!cancellationToken.IsCancellationRequested)
        {
            Log.Failed(logger, e);
            return false;
        }
        catch (Exception) when (cancellationToken.IsCancellationRequested)
        {
            return false;
        }
    }

    private static partial class Log
    {
        [LoggerMessage(LogLevel.Warning, "The search index waits: the database does not answer: {Reason}")]
        public static partial void NoDatabase(ILogger logger, string reason);

        [LoggerMessage(LogLevel.Error, "The search index could not be brought up to date")]
        public static partial void Failed(ILogger logger, Exception exception);
    }
}
