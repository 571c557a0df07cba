namespace Csto.Portal.Web.Api;

/// <summary>
/// Pages of any other site may read the API, without anybody's credentials: the same for all, so that kept answers may be given to all. Nothing else of the portal
/// may be read by them.
/// </summary>
internal sealed class ApiAccess(RequestDelegate next)
{
    public const string Path = "/api/v1";

    private const string Methods = "GET, HEAD";
    private const string Headers = "Accept, Accept-Language, If-None-Match, If-Modified-Since";
    private const string Exposed = "ETag, Last-Modified, Link, Retry-After, Content-Language, X-Request-Id";
    private const string OneDay = "86400";

    public Task InvokeAsync(HttpContext context)
    {
        if (!context.Request.Path.StartsWithSegments(Path, StringComparison.OrdinalIgnoreCase))
            return next(context);
        context.Response.OnStarting(
            static state =>
            {
                var headers = ((HttpContext)state).Response.Headers;
                headers.AccessControlAllowOrigin = "*";
                headers.AccessControlExposeHeaders = Exposed;
                // The policy of the pages forbids what another site may do with the answers.
                headers["Cross-Origin-Resource-Policy"] = "cross-origin";
                return Task.CompletedTask;
            },
            context);
        if (!HttpMethods.IsOptions(context.Request.Method))
            return next(context);
        var answer = context.Response;
        answer.StatusCode = StatusCodes.Status204NoContent;
        answer.Headers.Allow = Methods;
        answer.Headers.AccessControlAllowMethods = Methods;
        answer.Headers.AccessControlAllowHeaders = Headers;
        answer.Headers.AccessControlMaxAge = OneDay;
        return Task.CompletedTask;
    }
}
