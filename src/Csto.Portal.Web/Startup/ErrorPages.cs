using Csto.Portal.Core.Data;
using Csto.Portal.Web.Shared;

namespace Csto.Portal.Web.Startup;

/// <summary>
/// Every failure ends in a page that helps: an exception (logged here, once), a database that does not answer, and any status that an
/// endpoint set without a body.
/// </summary>
internal sealed partial class ErrorPages(RequestDelegate next, ErrorView view, ILogger<ErrorPages> logger)
{
    private const string RetryAfterSeconds = "10";

    public async Task InvokeAsync(HttpContext context)
    {
        var status = await StatusOfAsync(context);
        if (context.Response.HasStarted || !IsBare(context, status))
            return;
        Forget(context);
        context.Response.StatusCode = status;
        context.Response.Headers.CacheControl = "no-store";
        if (status == StatusCodes.Status503ServiceUnavailable)
            context.Response.Headers.RetryAfter = RetryAfterSeconds;
        if (!context.Request.Path.StartsWithSegments(AssetManifest.BasePath.TrimEnd('/'), StringComparison.Ordinal))
            await view.WriteAsync(context, status);
    }

    private async Task<int> StatusOfAsync(HttpContext context)
    {
        try
        {
            await next(context);
            return context.Response.StatusCode;
        }
        catch (Exception) when (context.RequestAborted.IsCancellationRequested)
        {
            return context.Response.HasStarted ? 0 : context.Response.StatusCode = StatusCodes.Status499ClientClosedRequest;
        }
        catch (BadHttpRequestException e)
        {
            return Answer(context, e.StatusCode);
        }
        catch (Exception e) when (DatabaseOutage.IsBehind(e))
        {
            Log.Outage(logger, LoggedPath.Of(context.Request.Path), e.GetBaseException().Message);
            return Answer(context, StatusCodes.Status503ServiceUnavailable);
        }
        catch (Exception e)
        {
            Log.Failed(logger, e, context.Request.Method, LoggedPath.Of(context.Request.Path));
            return Answer(context, StatusCodes.Status500InternalServerError);
        }
    }

    /// <summary>Half a page is no page: once the answer has begun, the connection is cut so that nobody takes it for whole.</summary>
    private static int Answer(HttpContext context, int status)
    {
        if (context.Response.HasStarted)
            context.Abort();
        else
            context.Response.Clear();
        return status;
    }

    private static bool IsBare(HttpContext context, int status) =>
        status >= StatusCodes.Status400BadRequest
        && status != StatusCodes.Status499ClientClosedRequest
        && context.Response is { ContentType: null, ContentLength: null or 0 };

    /// <summary>Headers of the page that failed are not those of the error page; the allowed verbs, when to come again and the request's name stay.</summary>
    private static void Forget(HttpContext context)
    {
        var (allow, retryAfter) = (context.Response.Headers.Allow, context.Response.Headers.RetryAfter);
        context.Response.Clear();
        (context.Response.Headers.Allow, context.Response.Headers.RetryAfter) = (allow, retryAfter);
        context.Response.Headers[RequestIds.Header] = context.TraceIdentifier;
    }

    private static partial class Log
    {
        [LoggerMessage(LogLevel.Error, "{Method} {Path} failed")]
        public static partial void Failed(ILogger logger, Exception exception, string method, string path);

        [LoggerMessage(LogLevel.Warning, "{Path} was not served: the database does not answer: {Reason}")]
        public static partial void Outage(ILogger logger, string path, string reason);
    }
}
