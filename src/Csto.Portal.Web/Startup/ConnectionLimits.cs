using Microsoft.AspNetCore.Server.Kestrel.Core;

namespace Csto.Portal.Web.Startup;

/// <summary>
/// What a connection may cost those on the others. Behind a proxy these are its connections: it must close idle ones sooner than the portal does (nginx: after
/// 60 seconds), or a request meets a closing one.
/// </summary>
internal static class ConnectionLimits
{
    private static readonly TimeSpan Idle = TimeSpan.FromSeconds(75);
    private static readonly TimeSpan Headers = TimeSpan.FromSeconds(15);

    /// <summary>Bytes a second. A connection that lives at all is quicker: an upload of hours over a bad one goes on, one that drips is cut.</summary>
    private const double Slowest = 100;

    /// <summary>For gaps: a telephone that changes cells.</summary>
    private static readonly TimeSpan Gap = TimeSpan.FromSeconds(30);

    public static void AddConnectionLimits(this WebApplicationBuilder builder, LoadSettings load) => builder.WebHost.ConfigureKestrel(kestrel =>
    {
        kestrel.Limits.MaxConcurrentConnections = load.Connections;
        kestrel.Limits.KeepAliveTimeout = Idle;
        kestrel.Limits.RequestHeadersTimeout = Headers;
        kestrel.Limits.MinRequestBodyDataRate = new MinDataRate(Slowest, Gap);
        kestrel.Limits.MinResponseDataRate = new MinDataRate(Slowest, Gap);
    });
}
