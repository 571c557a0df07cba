using System.Collections.Concurrent;
using Microsoft.Net.Http.Headers;

namespace Csto.Portal.Web.PageCache;

internal enum ContentCoding
{
    Identity,
    Gzip,
    Brotli,
}

/// <summary>Chooses among what a client accepts (RFC 9110, 12.5.3): Brotli before gzip before plain, where it likes them equally.</summary>
internal static class ContentCodings
{
    private const int MostRemembered = 64;

    /// <summary>Browsers send a handful of different headers; each is read once.</summary>
    private static readonly ConcurrentDictionary<string, ContentCoding> Known = new(StringComparer.Ordinal);

    /// <param name="accepted">The value of <c>Accept-Encoding</c>; null or empty: plain.</param>
    public static ContentCoding Choose(string? accepted)
    {
        if (string.IsNullOrEmpty(accepted))
            return ContentCoding.Identity;
        if (Known.TryGetValue(accepted, out var known))
            return known;
        var chosen = Read(accepted);
        if (Known.Count < MostRemembered)
            Known.TryAdd(accepted, chosen);
        return chosen;
    }

    /// <returns>The value of <c>Content-Encoding</c>; null for plain.</returns>
    public static string? Name(this ContentCoding coding) => coding switch
    {
        ContentCoding.Brotli => "br",
        ContentCoding.Gzip => "gzip",
        _ => null,
    };

    private static ContentCoding Read(string accepted)
    {
        if (!StringWithQualityHeaderValue.TryParseList([accepted], out var values))
            return ContentCoding.Identity;
        var (brotli, gzip) = (Quality(values, "br"), Quality(values, "gzip"));
        if (brotli > 0 && brotli >= gzip)
            return ContentCoding.Brotli;
        return gzip > 0 ? ContentCoding.Gzip : ContentCoding.Identity;
    }

    private static double Quality(IList<StringWithQualityHeaderValue> values, string coding)
    {
        var named = values.FirstOrDefault(v => v.Value.Equals(coding, StringComparison.OrdinalIgnoreCase));
        return (named ?? values.FirstOrDefault(v => v.Value == "*")) is { } value ? value.Quality ?? 1 : 0;
    }
}
