using Csto.Portal.Core.Data;
using Csto.Portal.Core.Search;
using Csto.Portal.Core.Search.Quotes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;

namespace Csto.Portal.Testing;

/// <summary>
/// Brings the search index up to date before a question to it, as if somebody had waited a moment: the portal's own loop would ask the database between a
/// test's questions.
/// </summary>
internal sealed class SearchIndexed(IndexKeeper keeper, QuoteKeeper quotes) : IStartupFilter, IDisposable
{
    private readonly SemaphoreSlim _turn = new(1, 1);

    public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => app =>
    {
        app.Use(async (context, further) =>
        {
            if (context.Request.Path.StartsWithSegments("/search", StringComparison.OrdinalIgnoreCase) || context.Request.Path.StartsWithSegments("/en/search", StringComparison.OrdinalIgnoreCase))
                await CatchUpAsync();
            await further(context);
        });
        next(app);
    };

    public void Dispose() => _turn.Dispose();

    private async Task CatchUpAsync()
    {
        await _turn.WaitAsync();
        try
        {
            await keeper.CatchUpAsync(CancellationToken.None);
        }
        catch (Exception e) when (DatabaseOutage.IsBehind(e))
        {
            // The portal's own loop waits.
        }
        finally
        {
            _turn.Release();
        }
    }
}
