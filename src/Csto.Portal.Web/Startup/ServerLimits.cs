namespace Csto.Portal.Web.Startup;

/// <summary>How the server is reached and how much it takes.</summary>
internal static class ServerLimits
{
    /// <summary>Bytes of a body. Readers send nothing; the press office raises it for its own forms.</summary>
    private const int Body = 64 * 1024;

    public static void AddServerLimits(this WebApplicationBuilder builder) => builder.WebHost.ConfigureKestrel(kestrel =>
    {
        kestrel.AddServerHeader = false;
        kestrel.Limits.MaxRequestBodySize = Body;
        // Twice what HeaderLimits takes: so far a refusal has words.
        kestrel.Limits.MaxRequestLineSize = 2 * HeaderLimits.LongestAddress;
        kestrel.Limits.MaxRequestHeadersTotalSize = 2 * HeaderLimits.LongestHeaders;
        kestrel.Limits.MaxRequestHeaderCount = 2 * HeaderLimits.MostHeaders;
    });
}
