namespace Csto.Portal.Web.PageCache;

/// <summary>In front of everything: a page that is kept is given without the rest of the portal hearing of it.</summary>
internal sealed class PageCacheMiddleware(RequestDelegate next, PageStore store, PageKeys keys, Vintages vintages)
{
    public Task InvokeAsync(HttpContext context)
    {
        var request = context.Request;
        if (!HttpMethods.IsGet(request.Method) && !HttpMethods.IsHead(request.Method))
            return next(context);
        var key = keys.Of(request);
        if (vintages.Current is { } vintage && store.Find(key, vintage) is { } page)
            return page.WriteAsync(context);
        context.Features.Set(new AskedPage(key));
        return next(context);
    }
}
