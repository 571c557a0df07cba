using Csto.Portal.Web.Shared;

namespace Csto.Portal.Web.Startup;

/// <summary>The path of a request as logs may keep it: whoever reads them must not be able to follow somebody's preview link.</summary>
internal static class LoggedPath
{
    public static string Of(PathString path) =>
        path.StartsWithSegments(Links.Previews, StringComparison.OrdinalIgnoreCase, out var rest) && rest.HasValue ? Links.Previews + "/…" : path.Value ?? "";
}
