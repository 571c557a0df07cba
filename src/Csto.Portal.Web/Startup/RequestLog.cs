using System.Diagnostics;
using System.Security.Claims;
using Microsoft.AspNetCore.Http.Features;

namespace Csto.Portal.Web.Startup;

/// <summary>
/// Names every request and writes one line when it is complete. Queries and forms are not logged: they may hold what is private; nor is the key
/// of a preview link.
/// </summary>
internal sealed partial class RequestLog(RequestDelegate next, ILogger<RequestLog> logger)
{
    public async Task InvokeAsync(HttpContext context)
    {
        context.Response.Headers[RequestIds.Header] = context.TraceIdentifier = RequestIds.New();
        var body = new CountingBody(context.Features.GetRequiredFeature<IHttpResponseBodyFeature>());
        context.Features.Set<IHttpResponseBodyFeature>(body);
        var began = Stopwatch.GetTimestamp();
        try
        {
            await next(context);
        }
        finally
        {
            var level = LevelOf(context);
            if (logger.IsEnabled(level))
                Write(context, level, Stopwatch.GetElapsedTime(began), body.Count);
        }
    }

    private static LogLevel LevelOf(HttpContext context) =>
        context.Request.Path.StartsWithSegments(Health.Path, StringComparison.Ordinal) ? LogLevel.Debug : LogLevel.Information;

    private void Write(HttpContext context, LogLevel level, TimeSpan elapsed, long bytes)
    {
        var milliseconds = Math.Round(elapsed.TotalMilliseconds, 1);
        var (method, path, status) = (context.Request.Method, LoggedPath.Of(context.Request.Path), context.Response.StatusCode);
        if (context.User.FindFirstValue(ClaimTypes.NameIdentifier) is { } user)
            Log.CompletedBy(logger, level, method, path, status, milliseconds, bytes, user, context.TraceIdentifier);
        else
            Log.Completed(logger, level, method, path, status, milliseconds, bytes, context.TraceIdentifier);
    }

    private static partial class Log
    {
        [LoggerMessage("{Method} {Path} {Status} in {Milliseconds} ms, {Bytes} bytes, request {RequestId}")]
        public static partial void Completed(
            ILogger logger, LogLevel level, string method, string path, int status, double milliseconds, long bytes, string requestId);

        [LoggerMessage("{Method} {Path} {Status} in {Milliseconds} ms, {Bytes} bytes, user {UserId}, request {RequestId}")]
        public static partial void CompletedBy(
            ILogger logger, LogLevel level, string method, string path, int status, double milliseconds, long bytes, string userId, string requestId);
    }
}
