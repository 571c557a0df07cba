using System.Collections.Concurrent;
using Microsoft.Net.Http.Headers;

namespace Csto.Portal.Web.PageCache;

/// <summary>
/// Behind routing: makes a page that is not kept, once however many ask for it, and keeps it. A page belongs to the vintage that held before it was begun:
/// what it was made of is at least as new.
/// </summary>
internal sealed class PageMaking(RequestDelegate next, PageStore store, Vintages vintages)
{
    private readonly ConcurrentDictionary<(string Key, Vintage Vintage), TaskCompletionSource<CachedPage?>> _making = new();

    public async Task InvokeAsync(HttpContext context)
    {
        if (!store.IsOn || context.GetEndpoint()?.Metadata.GetMetadata<CacheablePagesAttribute>() is null || vintages.Current is not { } vintage)
        {
            await next(context);
            return;
        }

        // Spelling is corrected on the way here; the page is kept for the address as it came.
        var key = (Key: PageStore.KeyOf(context.Request), Vintage: vintage);
        var mine = new TaskCompletionSource<CachedPage?>(TaskCreationOptions.RunContinuationsAsynchronously);
        var making = _making.GetOrAdd(key, mine);
        if (making == mine)
            await MakeAsync(context, key, mine);
        else if (await making.Task.WaitAsync(context.RequestAborted) is { } page)
            await page.WriteAsync(context);
        else
            await next(context);
    }

    private async Task MakeAsync(HttpContext context, (string Key, Vintage Vintage) key, TaskCompletionSource<CachedPage?> making)
    {
        CachedPage? page = null;
        try
        {
            page = await RenderAsync(context, key);
        }
        finally
        {
            _making.TryRemove(key, out _);
            making.SetResult(page);
        }
    }

    /// <returns>The page that is kept now; null where the answer is none to keep.</returns>
    private async Task<CachedPage?> RenderAsync(HttpContext context, (string Key, Vintage Vintage) key)
    {
        var response = context.Response;
        var body = response.Body;
        using var rendered = new MemoryStream();
        response.Body = rendered;
        try
        {
            await next(context);
        }
        finally
        {
            response.Body = body;
        }

        if (!IsToKeep(response, rendered))
        {
            rendered.Position = 0;
            await rendered.CopyToAsync(body, context.RequestAborted);
            return null;
        }

        var page = new CachedPage(rendered.ToArray(), response.ContentType!, key.Vintage);
        var stored = page.Dress(context);
        response.Headers.ContentLength = null;
        await CachedPage.SendAsync(context, stored);
        if (!response.HasStarted)
            await response.StartAsync(context.RequestAborted);
        page.Keep(response.Headers, IsOfOneAnswer);
        store.Keep(key.Key, page);
        return page;
    }

    private static bool IsToKeep(HttpResponse response, MemoryStream rendered) =>
        response is { StatusCode: StatusCodes.Status200OK, ContentType.Length: > 0 }
        && rendered.Length > 0
        && response.Headers.SetCookie.Count == 0
        && response.Headers.CacheControl.Count == 0;

    /// <summary>Headers that say something of one answer, or that are made for each.</summary>
    private static bool IsOfOneAnswer(string name) => name is "X-Request-Id"
        || name.Equals(HeaderNames.Date, StringComparison.OrdinalIgnoreCase)
        || name.Equals(HeaderNames.Server, StringComparison.OrdinalIgnoreCase)
        || name.Equals(HeaderNames.ContentLength, StringComparison.OrdinalIgnoreCase)
        || name.Equals(HeaderNames.ContentEncoding, StringComparison.OrdinalIgnoreCase)
        || name.Equals(HeaderNames.ContentType, StringComparison.OrdinalIgnoreCase)
        || name.Equals(HeaderNames.TransferEncoding, StringComparison.OrdinalIgnoreCase)
        || name.Equals(HeaderNames.ETag, StringComparison.OrdinalIgnoreCase);
}
