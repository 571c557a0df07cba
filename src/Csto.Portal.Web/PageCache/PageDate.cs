using System.Globalization;

namespace Csto.Portal.Web.PageCache;

/// <summary>
/// The date of a page in <c>Last-Modified</c>, for programs that ask by it. It counts whole seconds: what changes once more in the second in which a page was
/// made must not pass for it, so a page of the present second is dated one earlier and answers no condition.
/// </summary>
public static class PageDate
{
    /// <param name="context">Of the request.</param>
    /// <param name="changedAt">UTC instant since which nothing in the page has changed, read before the page; null: not known, so the page has no date.</param>
    /// <param name="now">UTC.</param>
    public static void Put(HttpContext context, DateTime? changedAt, DateTime now)
    {
        if (changedAt is not { } at)
            return;
        var isSettled = at.Ticks / TimeSpan.TicksPerSecond < now.Ticks / TimeSpan.TicksPerSecond;
        var date = (isSettled ? at : now.AddSeconds(-1)).ToString("R", CultureInfo.InvariantCulture);
        context.Response.Headers.LastModified = date;
        if (isSettled)
            context.Features.Set(new Settled(date));
    }

    /// <summary>What a condition of time is held against; null where none is.</summary>
    internal static string? Of(HttpContext context) => context.Features.Get<Settled>()?.Date;

    private sealed record Settled(string Date);
}
