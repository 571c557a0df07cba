using System.Diagnostics.Metrics;

namespace Csto.Portal.Web.PageCache;

/// <summary>
/// Counts what is not logged one by one. <c>portal.page_cache.requests</c> has the tag <c>result</c>: <c>hit</c>, given from memory, or <c>miss</c>, any other
/// request to read, files and pages of the press office among them.
/// </summary>
internal sealed class PageCacheMeter
{
    public const string Name = "Csto.Portal.PageCache";

    private static readonly KeyValuePair<string, object?> IsHit = new("result", "hit");
    private static readonly KeyValuePair<string, object?> IsMiss = new("result", "miss");

    private readonly Counter<long> _requests;

    public PageCacheMeter(IMeterFactory meters, PageStore store)
    {
        var meter = meters.Create(Name);
        _requests = meter.CreateCounter<long>("portal.page_cache.requests", "{request}");
        meter.CreateObservableGauge("portal.page_cache.size", () => store.Bytes, "By");
        meter.CreateObservableGauge("portal.page_cache.pages", () => store.Count, "{page}");
    }

    public void Hit() => _requests.Add(1, IsHit);

    public void Miss() => _requests.Add(1, IsMiss);
}
