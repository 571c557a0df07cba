using Csto.Portal.Web.Shared;

namespace Csto.Portal.Web.Admin.Rescue;

/// <summary>Where a request comes from, by what browsers say themselves and pages cannot forge.</summary>
internal static class Origin
{
    /// <summary>Whether a page of this portal sent the request. Without a word from the browser: no.</summary>
    public static bool IsOurOwn(HttpRequest request, PortalSettings settings)
    {
        if (request.Headers["Sec-Fetch-Site"].ToString() is { Length: > 0 } site)
            return site == "same-origin";
        return Uri.TryCreate(request.Headers.Origin.ToString(), UriKind.Absolute, out var origin)
            && (IsSame(origin, settings.PublicBaseUrl)
                || (Uri.TryCreate($"{request.Scheme}://{request.Host}", UriKind.Absolute, out var own) && IsSame(origin, own)));
    }

    private static bool IsSame(Uri a, Uri b) => Uri.Compare(a, b, UriComponents.SchemeAndServer, UriFormat.Unescaped, StringComparison.OrdinalIgnoreCase) == 0;
}
