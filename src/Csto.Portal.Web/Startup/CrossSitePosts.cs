using Csto.Portal.Web.Shared;

namespace Csto.Portal.Web.Startup;

/// <summary>
/// A second belt beside the antiforgery tokens: what changes something is refused when the browser says that a page of another site sent it. Programs
/// that say nothing pass on, and meet the token.
/// </summary>
internal sealed class CrossSitePosts(RequestDelegate next, PortalSettings settings)
{
    public Task InvokeAsync(HttpContext context)
    {
        if (!Origin.IsForeign(context.Request, settings))
            return next(context);
        context.Response.StatusCode = StatusCodes.Status403Forbidden;
        return Task.CompletedTask;
    }
}
