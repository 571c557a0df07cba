using Csto.Portal.Web.Looks;
using Microsoft.Net.Http.Headers;

namespace Csto.Portal.Web.Startup;

/// <summary>
/// Takes the look that the reader chose from its cookie, for whoever makes the page: pages that are kept are made without cookies. The press office has one look.
/// </summary>
internal sealed class LookOfReader(RequestDelegate next)
{
    public Task InvokeAsync(HttpContext context)
    {
        if (context.Request.Path.StartsWithSegments("/admin", StringComparison.OrdinalIgnoreCase))
            return next(context);
        context.SetLook(LookCookie.Read(context.Request.Headers.Cookie));
        context.Response.OnStarting(
            static state =>
            {
                Vary(((HttpContext)state).Response);
                return Task.CompletedTask;
            },
            context);
        return next(context);
    }

    /// <summary>Every page says that it depends on the cookie, the ordinary one too: a cache must not give it to who chose another.</summary>
    private static void Vary(HttpResponse response)
    {
        if (response.ContentType?.StartsWith("text/html", StringComparison.Ordinal) == true
            && !response.Headers.Vary.ToString().Contains(HeaderNames.Cookie, StringComparison.OrdinalIgnoreCase))
            response.Headers.AppendCommaSeparatedValues(HeaderNames.Vary, HeaderNames.Cookie);
    }
}
