namespace Csto.Portal.Web.Shared;

/// <summary>Where a request comes from, by what browsers say themselves and pages cannot forge.</summary>
internal static class Origin
{
    private const string FetchSite = "Sec-Fetch-Site";

    /// <summary>Whether a page of this portal sent the request. Without a word from the browser: no.</summary>
    public static bool IsOurOwn(HttpRequest request, PortalSettings settings)
    {
        if (request.Headers[FetchSite].ToString() is { Length: > 0 } site)
            return site == "same-origin";
        return Uri.TryCreate(request.Headers.Origin.ToString(), UriKind.Absolute, out var origin)
            && (IsSame(origin, settings.PublicBaseUrl)
                || (Uri.TryCreate($"{request.Scheme}://{request.Host}", UriKind.Absolute, out var own) && IsSame(origin, own)));
    }

    /// <summary>
    /// Whether the request would change something and a page of another site sent it, or none that would own up to it. Without a word from the
    /// browser: no.
    /// </summary>
    public static bool IsForeign(HttpRequest request, PortalSettings settings)
    {
        if (HttpMethods.IsGet(request.Method) || HttpMethods.IsHead(request.Method) || HttpMethods.IsOptions(request.Method))
            return false;
        // «none» is the user's own doing: an address typed, a page loaded again.
        if (request.Headers[FetchSite].ToString() is { Length: > 0 } site)
            return site is not ("same-origin" or "none");
        return request.Headers.Origin.Count > 0 && !IsOurOwn(request, settings);
    }

    private static bool IsSame(Uri a, Uri b) => Uri.Compare(a, b, UriComponents.SchemeAndServer, UriFormat.Unescaped, StringComparison.OrdinalIgnoreCase) == 0;
}
