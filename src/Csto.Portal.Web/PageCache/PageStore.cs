using System.Collections.Concurrent;

namespace Csto.Portal.Web.PageCache;

/// <summary>The pages that are kept, by their addresses. When they take more memory than they may, those go that nobody has asked for the longest.</summary>
internal sealed class PageStore
{
    /// <summary>Longer addresses are not those of our pages.</summary>
    private const int LongestKey = 512;

    /// <summary>Makes room for a while, not for the next page alone.</summary>
    private const double Kept = 0.8;

    private readonly ConcurrentDictionary<PageKey, CachedPage> _pages = new();
    private readonly long _most;
    private readonly Action<long> _grew;
    private long _bytes;
    private int _sweeping;

    public PageStore(PageCacheOptions options)
    {
        _most = options.MaxBytes;
        _grew = bytes => Interlocked.Add(ref _bytes, bytes);
    }

    public bool IsOn => _most > 0;

    /// <summary>Of the pages in all their codings, as counted at the last sweep and grown since.</summary>
    public long Bytes => Volatile.Read(ref _bytes);

    public int Count => _pages.Count;

    public CachedPage? Find(PageKey key, Vintage vintage)
    {
        if (!_pages.TryGetValue(key, out var page) || page.Vintage != vintage)
            return null;
        page.Touch();
        return page;
    }

    /// <summary>A page that was long in the making does not take the place of one that is newer.</summary>
    public void Keep(PageKey key, CachedPage page)
    {
        if (key.Length > LongestKey || page.Bytes > _most / 8)
            return;
        page.Grew = _grew;
        var kept = _pages.AddOrUpdate(
            key,
            static (_, page) => page,
            static (_, known, page) => known.Vintage.Generation > page.Vintage.Generation ? known : page,
            page);
        if (kept == page && Interlocked.Add(ref _bytes, page.Bytes) > _most)
            Sweep(page.Vintage);
    }

    /// <summary>Counts anew, lets go of pages of another vintage, and then of the longest unused. One sweeps at a time, nobody waits.</summary>
    private void Sweep(Vintage vintage)
    {
        if (Interlocked.Exchange(ref _sweeping, 1) == 1)
            return;
        try
        {
            var bytes = 0L;
            var most = (long)(_most * Kept);
            foreach (var (key, page) in _pages.OrderByDescending(p => p.Value.Vintage == vintage).ThenByDescending(p => p.Value.LastUsed).ToList())
            {
                if (page.Vintage == vintage && bytes + page.Bytes <= most)
                    bytes += page.Bytes;
                else
                    _pages.TryRemove(new KeyValuePair<PageKey, CachedPage>(key, page));
            }

            Volatile.Write(ref _bytes, bytes);
        }
        finally
        {
            Volatile.Write(ref _sweeping, 0);
        }
    }
}
