using Csto.Portal.Core.Data;

namespace Csto.Portal.Web.Startup;

/// <summary>
/// Whoever changes something is answered when readers see it: with other nodes that is some tenths of a second after it was committed (ADR 27). So the page that
/// the answer leads to is never older than the change, whichever node gives it.
/// </summary>
internal sealed class AnswersInEffect(RequestDelegate next, GenerationWatch generations)
{
    public Task InvokeAsync(HttpContext context)
    {
        if (!HttpMethods.IsGet(context.Request.Method) && !HttpMethods.IsHead(context.Request.Method))
            context.Response.OnStarting(() => generations.InEffectAsync(context.RequestAborted));
        return next(context);
    }
}
