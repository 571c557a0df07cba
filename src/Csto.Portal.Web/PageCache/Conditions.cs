using Microsoft.Extensions.Primitives;

namespace Csto.Portal.Web.PageCache;

/// <summary>
/// What the conditions of a request make of a page that could be given (RFC 9110, 13.2.2). Most pages have no date of change, so conditions of
/// time do not apply to them; to one that has (<see cref="PageDate"/>) only the very date it was given with. A range of a page is not given, which a server is free to do: the whole page is.
/// </summary>
internal static class Conditions
{
    /// <param name="tag">The strong ETag of what would be given, with its quotes.</param>
    /// <param name="date">As it would stand in <c>Last-Modified</c>; null where the page has none to go by.</param>
    /// <returns>200, 304 or 412.</returns>
    public static int StatusOf(IHeaderDictionary request, string tag, string? date = null)
    {
        if (request.IfMatch is { Count: > 0 } match && !Names(match, tag, isStrongly: true))
            return StatusCodes.Status412PreconditionFailed;
        var isKnown = request.IfNoneMatch is { Count: > 0 } noneMatch
            ? Names(noneMatch, tag, isStrongly: false)
            : date is not null && request.IfModifiedSince is [var since] && since == date;
        return isKnown ? StatusCodes.Status304NotModified : StatusCodes.Status200OK;
    }

    /// <summary>Tags stand in quotes and hold none, so one is named where it is found.</summary>
    private static bool Names(StringValues condition, string tag, bool isStrongly)
    {
        foreach (var value in condition)
        {
            if (value is null)
                continue;
            if (value.AsSpan().Trim() is "*")
                return true;
            for (var at = value.IndexOf(tag, StringComparison.Ordinal); at >= 0; at = value.IndexOf(tag, at + tag.Length, StringComparison.Ordinal))
            {
                if (!isStrongly || !value.AsSpan(0, at).EndsWith("W/", StringComparison.Ordinal))
                    return true;
            }
        }

        return false;
    }
}
