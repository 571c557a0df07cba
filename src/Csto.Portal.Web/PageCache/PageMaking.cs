using System.Collections.Concurrent;
using Csto.Portal.Core.Data;

namespace Csto.Portal.Web.PageCache;

/// <summary>
/// Behind routing: makes a page that is not kept, once however many ask for it, and keeps it. A page belongs to the vintage that held before it was begun:
/// what it was made of is at least as new. With other nodes it is kept only if nothing newer was committed by the time it was made, and else given to the one
/// who asked once readers of all nodes see what is in it (ADR 27).
/// </summary>
internal sealed class PageMaking(RequestDelegate next, PageStore store, Vintages vintages, GenerationWatch generations)
{
    /// <summary>Most pages are shorter, and are written without copying what was written before.</summary>
    private const int UsualLength = 32 * 1024;

    private readonly ConcurrentDictionary<(PageKey Key, Vintage Vintage), TaskCompletionSource<Making>> _making = new();

    public Task InvokeAsync(HttpContext context)
    {
        if (context.GetEndpoint()?.Metadata.GetMetadata<CacheablePagesAttribute>() is not { } page || generations.Current is null || !IsRead(context.Request))
            return next(context);
        return generations.IsAway ? AwayAsync(context, KeyOf(context, page)) : AnswerAsync(context, KeyOf(context, page));
    }

    private static bool IsRead(HttpRequest request) => HttpMethods.IsGet(request.Method) || HttpMethods.IsHead(request.Method);

    /// <summary>
    /// While the database is known to be away nobody waits to hear it; the page of the error comes from further out. Who reads in a look of their own gets the page
    /// as others have it, if it is kept, rather than none.
    /// </summary>
    private Task AwayAsync(HttpContext context, PageKey? asked)
    {
        if (asked is { } key && store.IsOn && vintages.Current is { } vintage && store.Find(key with { Look = default }, vintage) is { } ordinary)
            return ordinary.WriteAsync(context);
        context.Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
        return Task.CompletedTask;
    }

    /// <summary>Null where the answer is not kept: a page whose address had to be put right to be found is none, it sends the visitor to the right one.</summary>
    private static PageKey? KeyOf(HttpContext context, CacheablePagesAttribute page) =>
        page.IsKept && context.Features.Get<AskedPage>() is { Key: var key } && IsAskedBy(context.Request, key) && PageKeys.IsKeyOf(key, context.Request, page) ? key : null;

    /// <summary>The key has the whole path, the request by now the language apart.</summary>
    private static bool IsAskedBy(HttpRequest request, PageKey key) =>
        request.PathBase.HasValue ? request.PathBase.Value + request.Path.Value == key.Path : request.Path.Value == key.Path;

    private async Task AnswerAsync(HttpContext context, PageKey? asked)
    {
        while (true)
        {
            await generations.InEffectAsync(context.RequestAborted);
            var vintage = vintages.Current!.Value;
            if (asked is not { } key)
            {
                await RenderAsync(context, vintage, null);
                return;
            }

            var mine = new TaskCompletionSource<Making>(TaskCreationOptions.RunContinuationsAsynchronously);
            var making = _making.GetOrAdd((key, vintage), mine);
            if (making == mine)
            {
                await MakeAsync(context, key, vintage, mine);
                return;
            }

            switch (await making.Task.WaitAsync(context.RequestAborted))
            {
                case { Page: { } page }:
                    await page.WriteAsync(context);
                    return;
                case { IsLeft: false }:
                    asked = null;
                    break;
            }
        }
    }

    private async Task MakeAsync(HttpContext context, PageKey key, Vintage vintage, TaskCompletionSource<Making> making)
    {
        try
        {
            // Made between the first look and now.
            if (store.Find(key, vintage) is { } kept)
            {
                Done(new(kept));
                await kept.WriteAsync(context);
            }
            else
            {
                await RenderAsync(context, vintage, page =>
                {
                    store.Keep(key, page);
                    Done(new(page));
                });
            }
        }
        finally
        {
            // Whoever left before the end has made nothing for the others: one of them begins anew.
            Done(new(null, context.RequestAborted.IsCancellationRequested));
        }

        void Done(Making made)
        {
            _making.TryRemove(new((key, vintage), making));
            making.TrySetResult(made);
        }
    }

    /// <summary>Gives the answer; a page is handed on as soon as it is whole, so that a slow visitor keeps nobody waiting.</summary>
    private async Task RenderAsync(HttpContext context, Vintage vintage, Action<CachedPage>? made)
    {
        var response = context.Response;
        using var rendered = await RenderAsync(context);
        var isOfVintage = await IsOfAsync(context, vintage);
        if (!IsPage(response, rendered))
        {
            if (response.Headers is { CacheControl.Count: 0, SetCookie.Count: 0 })
                response.Headers.CacheControl = CachedPage.AskBeforeUse;
            rendered.Position = 0;
            await rendered.CopyToAsync(response.Body, context.RequestAborted);
            return;
        }

        var page = new CachedPage(rendered.GetBuffer().AsMemory(0, (int)rendered.Length), response.ContentType!, vintage, PageDate.Of(context));
        var body = page.DressQuickly(context);
        await response.StartAsync(context.RequestAborted);
        // A cookie may have come at the last moment: then the page is this visitor's.
        if (isOfVintage && made is not null && response.Headers.SetCookie.Count == 0)
        {
            page.Keep(response.Headers);
            made(page);
        }

        if (body is not null)
            await CachedPage.WriteAsync(response, body);
    }

    /// <summary>
    /// Whether the answer shows this vintage and nothing newer. What was committed meanwhile may be in it or in half of it: then it is given when all nodes
    /// show that, and to nobody else, since others may have asked after that instant.
    /// </summary>
    private async Task<bool> IsOfAsync(HttpContext context, Vintage vintage)
    {
        if (!generations.HasOthers
            || await context.RequestServices.GetRequiredService<GenerationLook>().AskAsync(context.RequestAborted) == vintage.Generation)
            return true;
        await generations.InEffectAsync(context.RequestAborted);
        return false;
    }

    /// <summary>Into memory, and for nobody in particular, whatever the visitor sent.</summary>
    private async Task<MemoryStream> RenderAsync(HttpContext context)
    {
        context.Request.Headers.Cookie = default;
        context.Request.Headers.Authorization = default;
        var body = context.Response.Body;
        var rendered = new MemoryStream(UsualLength);
        context.Response.Body = rendered;
        try
        {
            await next(context);
            return rendered;
        }
        finally
        {
            context.Response.Body = body;
        }
    }

    private static bool IsPage(HttpResponse response, MemoryStream rendered) =>
        response is { StatusCode: StatusCodes.Status200OK, ContentType.Length: > 0, HasStarted: false }
        && rendered.Length > 0
        && response.Headers is { SetCookie.Count: 0, CacheControl.Count: 0, Vary.Count: 0, ContentEncoding.Count: 0 };

    /// <param name="Page">Null where the answer is none to keep.</param>
    /// <param name="IsLeft">Whether nothing is known of the answer, since its visitor did not wait for it.</param>
    private readonly record struct Making(CachedPage? Page, bool IsLeft = false);
}
