using System.Threading.RateLimiting;
using Csto.Portal.Web.Shared;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;

namespace Csto.Portal.Web.Startup;

/// <summary>Requests of one sort, so many of which are worked on at a time and so many wait, so long.</summary>
/// <param name="Limiter">First come, first served.</param>
/// <param name="Patience">How long one waits before it is refused.</param>
internal sealed record Lane(ConcurrencyLimiter Limiter, TimeSpan Patience)
{
    public static Lane Of(int requests, int waiting, TimeSpan patience) => new(
        new(new() { PermitLimit = requests, QueueLimit = waiting, QueueProcessingOrder = QueueProcessingOrder.OldestFirst }), patience);
}

/// <summary>
/// Readers, their downloads and the press office keep out of each other's way: a crowd of the one does not keep the others waiting.
/// </summary>
internal sealed class OverloadLanes(LoadSettings load, IOptionsMonitor<CookieAuthenticationOptions> cookies) : IDisposable
{
    private readonly string session = cookies.Get(IdentityConstants.ApplicationScheme).Cookie.Name!;

    /// <summary>Pages wait so shortly that what is served stays quick: four times as many as are made at a time, a second at most.</summary>
    private readonly Lane pages = Lane.Of(load.Requests, 4 * load.Requests, TimeSpan.FromSeconds(1));

    /// <summary>A file goes as slowly as its reader takes it, and costs little meanwhile.</summary>
    private readonly Lane files = Lane.Of(16 * load.Requests, 0, TimeSpan.Zero);

    /// <summary>People of the press office wait rather than lose their place.</summary>
    private readonly Lane desk = Lane.Of(load.Requests, 16 * load.Requests, TimeSpan.FromSeconds(10));

    /// <summary>The lane of a request; null where it is never refused.</summary>
    public Lane? Of(HttpRequest request)
    {
        var path = request.Path;
        if (path.StartsWithSegments(Health.Path, StringComparison.Ordinal) || path.StartsWithSegments(AssetManifest.BasePath.TrimEnd('/'), StringComparison.Ordinal))
            return null;
        if (path.StartsWithSegments("/admin", StringComparison.OrdinalIgnoreCase))
            return IsWork(request) ? null : desk;
        return IsFile(path) ? files : pages;
    }

    public void Dispose()
    {
        foreach (var lane in (Lane[])[pages, files, desk])
            lane.Limiter.Dispose();
    }

    /// <summary>What somebody has written or sends must not be lost. Whether the session is a real one is asked further in, at the price of one query.</summary>
    private bool IsWork(HttpRequest request) =>
        !HttpMethods.IsGet(request.Method) && !HttpMethods.IsHead(request.Method) && request.Cookies.ContainsKey(session);

    private static bool IsFile(PathString path) =>
        path.StartsWithSegments("/media", StringComparison.Ordinal) || path.Value!.EndsWith(".zip", StringComparison.Ordinal) || path.Value.EndsWith("/original", StringComparison.Ordinal);
}
