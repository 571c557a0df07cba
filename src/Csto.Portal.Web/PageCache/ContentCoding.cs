using Microsoft.Net.Http.Headers;

namespace Csto.Portal.Web.PageCache;

internal enum ContentCoding
{
    Identity,
    Gzip,
    Brotli,
}

/// <summary>Chooses among what a client accepts (RFC 9110, 12.5.3): what it likes best, and of what it likes equally Brotli before gzip before plain.</summary>
internal static class ContentCodings
{
    /// <param name="accepted">The value of <c>Accept-Encoding</c>; null or empty: plain, and so where nothing we have is accepted.</param>
    public static ContentCoding Choose(string? accepted) => accepted switch
    {
        null or "" or "identity" => ContentCoding.Identity,
        // What browsers and proxies send; the rest is read with care.
        "gzip, deflate, br, zstd" or "gzip, deflate, br" or "br, gzip" or "br" => ContentCoding.Brotli,
        "gzip, deflate" or "gzip" => ContentCoding.Gzip,
        _ => Read(accepted),
    };

    private static ContentCoding Read(string accepted)
    {
        if (!StringWithQualityHeaderValue.TryParseList([accepted], out var values))
            return ContentCoding.Identity;
        var (brotli, gzip) = (Quality(values, "br") ?? 0, Quality(values, "gzip") ?? 0);
        // Plain is accepted unless it is refused; where it is not named it is liked least.
        var plain = values.Any(v => v.Value.Equals("identity", StringComparison.OrdinalIgnoreCase)) ? Quality(values, "identity") ?? 0 : 0;
        if (brotli > 0 && brotli >= gzip && brotli >= plain)
            return ContentCoding.Brotli;
        return gzip > 0 && gzip >= plain ? ContentCoding.Gzip : ContentCoding.Identity;
    }

    private static double? Quality(IList<StringWithQualityHeaderValue> values, string coding)
    {
        var named = values.FirstOrDefault(v => v.Value.Equals(coding, StringComparison.OrdinalIgnoreCase));
        return (named ?? values.FirstOrDefault(v => v.Value == "*")) is { } value ? value.Quality ?? 1 : null;
    }
}
