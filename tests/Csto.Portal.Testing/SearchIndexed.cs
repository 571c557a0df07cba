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
            var isCheck = HttpMethods.IsPost(context.Request.Method) && Asks(context, "/verify");
            if (isCheck || Asks(context, "/search"))
                await CatchUpAsync(isCheck);
            await further(context);
        });
        next(app);
    };

    public void Dispose() => _turn.Dispose();

    private static bool Asks(HttpContext context, string page) =>
        context.Request.Path.StartsWithSegments(page, StringComparison.OrdinalIgnoreCase) || context.Request.Path.StartsWithSegments("/en" + page, StringComparison.OrdinalIgnoreCase);

    private async Task CatchUpAsync(bool withQuotes)
    {
        await _turn.WaitAsync();
        try
        {
            await keeper.CatchUpAsync(CancellationToken.None);
            if (withQuotes)
                await quotes.CatchUpAsync(CancellationToken.None);
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
