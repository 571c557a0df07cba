using System.Collections.Frozen;
using Microsoft.Net.Http.Headers;

namespace Csto.Portal.Web.PageCache;

/// <summary>Headers that are not the page's: they say something of one answer, of one connection (RFC 9110, 7.6.1), or are made for each.</summary>
internal static class HeadersOfOneAnswer
{
    private static readonly FrozenSet<string> Names = new[]
    {
        "X-Request-Id", HeaderNames.Date, HeaderNames.Server, HeaderNames.AltSvc,
        HeaderNames.ContentLength, HeaderNames.ContentEncoding, HeaderNames.ContentType, HeaderNames.ETag, HeaderNames.CacheControl, HeaderNames.Vary,
        HeaderNames.Connection, HeaderNames.KeepAlive, HeaderNames.ProxyConnection, HeaderNames.TransferEncoding, HeaderNames.Trailer, HeaderNames.Upgrade,
    }.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    public static bool Contains(string name) => Names.Contains(name);
}
