using Csto.Portal.Core.Data;

namespace Csto.Portal.Web.PageCache;

/// <summary>In front of everything: a page that is kept is given without the rest of the portal hearing of it.</summary>
internal sealed class PageCacheMiddleware(RequestDelegate next, PageStore store, PageKeys keys, Vintages vintages, GenerationWatch generations, PageCacheMeter meter)
{
    /// <summary>How long a request waits for a look at the database that is late; then readers get what is known here.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(1);

    public Task InvokeAsync(HttpContext context)
    {
        var request = context.Request;
        if (!HttpMethods.IsGet(request.Method) && !HttpMethods.IsHead(request.Method))
            return next(context);
        var key = keys.Of(request);
        return vintages.IsFresh ? GiveAsync(context, key) : LookAndGiveAsync(context, key);
    }

    private Task GiveAsync(HttpContext context, PageKey key)
    {
        if (vintages.Current is { } vintage && store.Find(key, vintage) is { } page)
        {
            meter.Hit();
            return page.WriteAsync(context);
        }

        meter.Miss();
        context.Features.Set(new AskedPage(key));
        return next(context);
    }

    private async Task LookAndGiveAsync(HttpContext context, PageKey key)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(context.RequestAborted);
        patience.CancelAfter(Patience);
        try
        {
            while (!vintages.IsFresh)
                await generations.NextLookAsync().WaitAsync(patience.Token);
        }
        catch (OperationCanceledException) when (!context.RequestAborted.IsCancellationRequested)
        {
            // As the node knows it: a reader is not refused because a look took long.
        }

        await GiveAsync(context, key);
    }
}
