using System.Collections.Concurrent;

namespace Csto.Portal.Web.PageCache;

/// <summary>The pages that are kept, by their addresses. When they take more memory than they may, those go that nobody has asked for the longest.</summary>
internal sealed class PageStore
{
    /// <summary>Longer addresses are not those of our pages.</summary>
    private const int LongestKey = 512;

    /// <summary>Makes room for a while, not for the next page alone.</summary>
    private const double Kept = 0.8;

    /// <summary>Of the room, for pages in looks that readers chose: there are hundreds, and whoever asks for all of them must not crowd out the pages that everybody reads.</summary>
    private const double KeptInLooks = 0.2;

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

    /// <summary>Also what looks the same to everybody, whatever look was chosen.</summary>
    public CachedPage? Find(PageKey key, Vintage vintage)
    {
        var page = FindExactly(key, vintage);
        if (page is not null || key.Look.IsOrdinary)
            return page;
        return FindExactly(key with { Look = default }, vintage) is { HasLooks: false } same ? same : null;
    }

    private CachedPage? FindExactly(PageKey key, Vintage vintage)
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
        if (!page.HasLooks)
            key = key with { Look = default };
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
            var (bytes, inLooks) = (0L, 0L);
            var (most, mostInLooks) = ((long)(_most * Kept), (long)(_most * KeptInLooks));
            foreach (var (key, page) in _pages.OrderByDescending(p => p.Value.Vintage == vintage).ThenByDescending(p => p.Value.LastUsed).ToList())
            {
                var isInLook = !key.Look.IsOrdinary;
                if (page.Vintage != vintage || bytes + page.Bytes > most || (isInLook && inLooks + page.Bytes > mostInLooks))
                {
                    _pages.TryRemove(new KeyValuePair<PageKey, CachedPage>(key, page));
                    continue;
                }

                bytes += page.Bytes;
                if (isInLook)
                    inLooks += page.Bytes;
            }

            Volatile.Write(ref _bytes, bytes);
        }
        finally
        {
            Volatile.Write(ref _sweeping, 0);
        }
    }
}
