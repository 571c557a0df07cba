namespace Csto.Portal.Web.Startup;

/// <summary>While the portal is still waiting for its database, every page says so.</summary>
internal sealed class DatabaseGate(RequestDelegate next, PortalStart start)
{
    public Task InvokeAsync(HttpContext context)
    {
        if (start.IsDone || context.Request.Path.StartsWithSegments(Health.Path, StringComparison.Ordinal))
            return next(context);
        context.Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
        return Task.CompletedTask;
    }
}
