using System.Collections.Frozen;
using Microsoft.Extensions.Primitives;
using Microsoft.Net.Http.Headers;

namespace Csto.Portal.Web.PageCache;

/// <summary>Headers that are not the page's: they say something of one answer, of one connection (RFC 9110, 7.6.1), or are made for each.</summary>
internal static class HeadersOfOneAnswer
{
    private static readonly FrozenSet<string> Names = new[]
    {
        "X-Request-Id", "Server-Timing", HeaderNames.Date, HeaderNames.Age, HeaderNames.Server, HeaderNames.AltSvc, HeaderNames.SetCookie, HeaderNames.TE,
        HeaderNames.ContentLength, HeaderNames.ContentEncoding, HeaderNames.ContentType, HeaderNames.ETag, HeaderNames.CacheControl, HeaderNames.Vary,
        HeaderNames.Connection, HeaderNames.KeepAlive, HeaderNames.ProxyConnection, HeaderNames.TransferEncoding, HeaderNames.Trailer, HeaderNames.Upgrade,
    }.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    /// <summary>What is left of the headers of an answer: also without those that its <c>Connection</c> names as being of the connection.</summary>
    public static KeyValuePair<string, StringValues>[] Without(IHeaderDictionary answer)
    {
        var named = answer.Connection.SelectMany(value => (value ?? "").Split(',', StringSplitOptions.TrimEntries)).ToHashSet(StringComparer.OrdinalIgnoreCase);
        return [.. answer.Where(header => !Names.Contains(header.Key) && !named.Contains(header.Key))];
    }
}
