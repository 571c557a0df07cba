using Csto.Portal.Web.Shared;

namespace Csto.Portal.Web.Startup;

/// <summary>The path of a request as logs may keep it: whoever reads them must not be able to follow somebody's link to a preview or a subscription.</summary>
internal static class LoggedPath
{
    private static readonly string[] OfKeys = [Links.Previews, Links.OfSubscribers];

    public static string Of(PathString path) =>
        Array.Find(OfKeys, folder => path.StartsWithSegments(folder, StringComparison.OrdinalIgnoreCase, out var rest) && rest.HasValue) is { } hidden
            ? hidden + "/…"
            : path.Value ?? "";
}
