namespace Csto.Portal.Web.PageCache;

/// <summary>In front of everything: a page that is kept is given without the rest of the portal hearing of it.</summary>
internal sealed class PageCacheMiddleware(RequestDelegate next, PageStore store, Vintages vintages)
{
    public Task InvokeAsync(HttpContext context)
    {
        var request = context.Request;
        if ((HttpMethods.IsGet(request.Method) || HttpMethods.IsHead(request.Method))
            && vintages.Current is { } vintage
            && store.Find(PageStore.KeyOf(request), vintage) is { } page)
            return page.WriteAsync(context);
        return next(context);
    }
}
