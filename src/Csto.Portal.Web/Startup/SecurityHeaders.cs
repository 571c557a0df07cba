using Csto.Portal.Web.Shared;

namespace Csto.Portal.Web.Startup;

/// <summary>What browsers are told on every answer: load nothing from elsewhere, run nothing inline, leak nothing, be framed by nobody.</summary>
internal sealed class SecurityHeaders(RequestDelegate next, PortalSettings settings)
{
    private const string Self =
        "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self'; media-src 'self'; font-src 'self'; connect-src 'self'; "
        + "form-action 'self'; base-uri 'none'; frame-ancestors ";

    private const string SitePolicy = Self + "'none'";
    private const string AdminPolicy = Self + "'none'; frame-src 'self'";
    private const string PreviewPolicy = Self + "'self'";
    private const string Permissions = "camera=(), display-capture=(), geolocation=(), microphone=(), payment=(), usb=()";

    public Task InvokeAsync(HttpContext context)
    {
        context.Response.OnStarting(
            static state =>
            {
                var (context, isHttps) = ((HttpContext, bool))state;
                Write(context, isHttps);
                return Task.CompletedTask;
            },
            (context, settings.IsHttps));
        return next(context);
    }

    /// <summary>Now, for an answer that is not to pass through here.</summary>
    public static void Write(HttpContext context, bool isHttps)
    {
        var isAdmin = context.Request.Path.StartsWithSegments("/admin", StringComparison.OrdinalIgnoreCase);
        var isPreview = context.GetEndpoint()?.Metadata.GetMetadata<FramedByPortalAttribute>() is not null;
        var headers = context.Response.Headers;
        headers.ContentSecurityPolicy = isPreview ? PreviewPolicy : isAdmin ? AdminPolicy : SitePolicy;
        headers.XContentTypeOptions = "nosniff";
        headers["Referrer-Policy"] = "strict-origin-when-cross-origin";
        headers["Cross-Origin-Opener-Policy"] = "same-origin";
        headers["Cross-Origin-Resource-Policy"] = "same-origin";
        headers["Permissions-Policy"] = Permissions;
        if (context.Request.Path.StartsWithSegments(Links.Previews, StringComparison.OrdinalIgnoreCase))
        {
            // The address is the key: it goes to no other page, no cache and no search engine.
            headers["Referrer-Policy"] = "no-referrer";
            headers["X-Robots-Tag"] = "noindex, nofollow, noarchive";
            headers.CacheControl = "no-store";
        }

        if (context.Request.Path.StartsWithSegments(Links.OfSubscribers, StringComparison.OrdinalIgnoreCase))
        {
            // So is this one; but its forms have to be known as the portal's own by browsers that say nothing but where they come from.
            headers["Referrer-Policy"] = "same-origin";
            headers["X-Robots-Tag"] = "noindex, nofollow, noarchive";
            headers.CacheControl = "no-store";
        }

        if (isHttps)
            headers.StrictTransportSecurity = "max-age=31536000";
        if (isAdmin)
            headers.CacheControl = "no-store";
    }
}
