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
    private readonly PageStore _store;
    private long _hits;
    private long _misses;

    public PageCacheMeter(IMeterFactory meters, PageStore store)
    {
        _store = store;
        var meter = meters.Create(Name);
        _requests = meter.CreateCounter<long>("portal.page_cache.requests", "{request}");
        meter.CreateObservableGauge("portal.page_cache.size", () => store.Bytes, "By");
        meter.CreateObservableGauge("portal.page_cache.pages", () => store.Count, "{page}");
    }

    public void Hit()
    {
        Interlocked.Increment(ref _hits);
        _requests.Add(1, IsHit);
    }

    public void Miss()
    {
        Interlocked.Increment(ref _misses);
        _requests.Add(1, IsMiss);
    }

    public PageCacheNumbers Read() => new(Volatile.Read(ref _hits), Volatile.Read(ref _misses), _store.Count, _store.Bytes);
}

/// <summary>What the memory for pages did for readers.</summary>
/// <param name="Hits">Since the node started.</param>
/// <param name="Misses">Any other request to read, since the node started.</param>
/// <param name="Pages">Kept now.</param>
/// <param name="Bytes">Taken by them now.</param>
public sealed record PageCacheNumbers(long Hits, long Misses, int Pages, long Bytes);
