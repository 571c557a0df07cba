using System.Net;
using System.Text;
using Csto.Portal.Web.Localization;
using Csto.Portal.Web.Shared;
using Microsoft.AspNetCore.HttpOverrides;

namespace Csto.Portal.Web.Startup;

/// <summary>
/// What stands in front of everything: who really asks, by which scheme, and whether the portal answers to that name. Whatever comes later may rely
/// on the address, the scheme and the host of a request.
/// </summary>
internal static partial class Entrance
{
    public static void UseEntrance(this WebApplication app)
    {
        var network = app.Services.GetRequiredService<NetworkSettings>();
        if (network.Proxies.Count > 0)
            app.UseForwardedHeaders(Believing(network.Proxies));
        app.Use(WriteAddressesOneWay);
        app.UsePublicScheme();
        app.UseFormerHosts(network);
        // Not the host filter of ASP.NET Core: it answers without words and headers, and does not know that orchestrators ask by number.
        app.MapWhen(
            context => !network.Takes(context.Request.Host) && !context.Request.Path.StartsWithSegments(Health.Path, StringComparison.Ordinal),
            refused =>
            {
                refused.UseMiddleware<LanguageOfAddress>();
                refused.UseMiddleware<RequestLog>();
                refused.UseMiddleware<SecurityHeaders>();
                refused.Run(RefuseAsync);
            });
    }

    /// <summary>The address alone: the scheme is a setting, and a proxy passes the host on as it is.</summary>
    private static ForwardedHeadersOptions Believing(IReadOnlyList<System.Net.IPNetwork> proxies)
    {
        var options = new ForwardedHeadersOptions { ForwardedHeaders = ForwardedHeaders.XForwardedFor, ForwardLimit = null };
        options.KnownProxies.Clear();
        options.KnownIPNetworks.Clear();
        foreach (var proxy in proxies)
            options.KnownIPNetworks.Add(proxy);
        return options;
    }

    private static Task WriteAddressesOneWay(HttpContext context, RequestDelegate next)
    {
        if (context.Connection.RemoteIpAddress is { IsIPv4MappedToIPv6: true } mapped)
            context.Connection.RemoteIpAddress = mapped.MapToIPv4();
        return next(context);
    }

    private static Task RefuseAsync(HttpContext context)
    {
        var services = context.RequestServices;
        Log.Refused(services.GetRequiredService<ILogger<NetworkSettings>>(), NetworkSettingsReader.HostsSetting);
        context.Response.StatusCode = StatusCodes.Status400BadRequest;
        context.Response.Headers.CacheControl = "no-store";
        context.Response.ContentType = "text/html; charset=utf-8";
        return context.Response.WriteAsync(Page(services.GetRequiredService<PortalSettings>().PublicBaseUrl), Encoding.UTF8);
    }

    /// <summary>Without styles: they lie at the same wrong name. The name asked for is not repeated, the visitor knows it.</summary>
    private static string Page(Uri address) =>
        $"""
        <!DOCTYPE html>
        <html lang="{Language.Current}">
        <head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><meta name="color-scheme" content="light dark"><meta name="robots" content="noindex"><title>{ErrorsWords.OtherHost}</title></head>
        <body>
        <main>
        <h1>{ErrorsWords.OtherHost}</h1>
        <p>{Sentence.Text(ErrorsWords.OtherHostText, $"<a href=\"{WebUtility.HtmlEncode(address.AbsoluteUri)}\">{WebUtility.HtmlEncode(address.Authority)}</a>")}</p>
        </main>
        </body>
        </html>
        """;

    private static partial class Log
    {
        [LoggerMessage(LogLevel.Warning, "A request named a host the portal does not answer to; names are set by {Setting}")]
        public static partial void Refused(ILogger logger, string setting);
    }
}
