using System.Collections.Concurrent;
using System.Text;
using System.Threading.RateLimiting;
using Csto.Portal.Web.Localization;
using Csto.Portal.Web.Shared;

namespace Csto.Portal.Web.Startup;

/// <summary>
/// Keeps a crowd outside: what is let in is served as quickly as ever, the rest is told at once to come back, by a page that costs nothing and no line
/// in the log. Stands before everything that costs.
/// </summary>
internal sealed partial class OverloadGate(RequestDelegate next, OverloadLanes lanes, PortalSettings settings, TimeProvider clock, ILogger<OverloadGate> logger)
{
    private const string RetryAfterSeconds = "5";
    private static readonly TimeSpan BetweenLines = TimeSpan.FromSeconds(10);

    /// <summary>One for each language, made once: a refusal costs nothing.</summary>
    private static readonly ConcurrentDictionary<string, byte[]> Pages = new();

    private long refused;
    private long lineAt;

    public async Task InvokeAsync(HttpContext context)
    {
        if (lanes.Of(context.Request) is not { } lane)
        {
            await next(context);
            return;
        }

        using var lease = await EnterAsync(lane, context.RequestAborted);
        if (lease.IsAcquired)
        {
            // To the end of the line of all work: what costs nothing (pages that are kept, refusals) goes before. Else whoever works without a pause, as SQLite does,
            // would keep a crowd waiting before this gate, where nobody is refused.
            await Task.Yield();
            await next(context);
        }
        else if (!context.RequestAborted.IsCancellationRequested)
            await RefuseAsync(context);
    }

    private async ValueTask<RateLimitLease> EnterAsync(Lane lane, CancellationToken gone)
    {
        var lease = lane.Limiter.AttemptAcquire();
        if (lease.IsAcquired || lane.Patience == TimeSpan.Zero)
            return lease;
        using var patience = new CancellationTokenSource(lane.Patience, clock);
        using var both = CancellationTokenSource.CreateLinkedTokenSource(gone, patience.Token);
        try
        {
            return await lane.Limiter.AcquireAsync(1, both.Token);
        }
        catch (OperationCanceledException)
        {
            return lease;
        }
    }

    private async Task RefuseAsync(HttpContext context)
    {
        Interlocked.Increment(ref refused);
        Tell();
        SecurityHeaders.Write(context, settings.IsHttps);
        context.Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
        context.Response.Headers.RetryAfter = RetryAfterSeconds;
        context.Response.Headers.CacheControl = "no-store";
        context.Response.ContentType = "text/html; charset=utf-8";
        var page = Pages.GetOrAdd(Language.Current, static language => Encoding.UTF8.GetBytes(Page(language)));
        context.Response.ContentLength = page.Length;
        if (!HttpMethods.IsHead(context.Request.Method))
            await context.Response.Body.WriteAsync(page, context.RequestAborted);
    }

    private static string Page(string language) =>
        $"""
        <!DOCTYPE html>
        <html lang="{language}">
        <head>
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <meta name="color-scheme" content="light dark">
        <title>{ErrorsWords.Crowd}</title>
        </head>
        <body>
        <main>
        <h1>{ErrorsWords.Crowd}</h1>
        <p>{ErrorsWords.CrowdText}</p>
        </main>
        </body>
        </html>
        """;

    /// <summary>One line for many, since lines cost too.</summary>
    private void Tell()
    {
        var (now, last) = (clock.GetTimestamp(), Interlocked.Read(ref lineAt));
        if ((last == 0 || clock.GetElapsedTime(last, now) >= BetweenLines) && Interlocked.CompareExchange(ref lineAt, now, last) == last)
            Log.Refused(logger, Interlocked.Exchange(ref refused, 0));
    }

    private static partial class Log
    {
        [LoggerMessage(LogLevel.Warning, "More requests than the portal can take: {Count} refused since the last such line")]
        public static partial void Refused(ILogger logger, long count);
    }
}
