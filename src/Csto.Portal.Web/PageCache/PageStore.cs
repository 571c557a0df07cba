using System.Collections.Concurrent;

namespace Csto.Portal.Web.PageCache;

/// <summary>The pages that are kept, by their addresses. When they take more memory than they may, those go that nobody has asked for the longest.</summary>
internal sealed class PageStore(PageCacheOptions options)
{
    /// <summary>Longer addresses are not those of our pages.</summary>
    private const int LongestKey = 512;

    /// <summary>Makes room for a while, not for the next page alone.</summary>
    private const double Kept = 0.8;

    private readonly ConcurrentDictionary<string, CachedPage> _pages = new(StringComparer.Ordinal);
    private long _bytes;
    private int _sweeping;

    public bool IsOn => options.MaxBytes > 0;

    /// <summary>Of the pages in all their codings, as counted at the last sweep and grown since.</summary>
    public long Bytes => Volatile.Read(ref _bytes);

    public int Count => _pages.Count;

    /// <summary>The path and query as they came: other spellings of an address have pages of their own, or redirects, which are not kept.</summary>
    public static string KeyOf(HttpRequest request) =>
        request.QueryString.HasValue ? string.Concat(request.Path.Value, request.QueryString.Value) : request.Path.Value ?? "";

    public CachedPage? Find(string key, Vintage vintage)
    {
        if (!_pages.TryGetValue(key, out var page) || page.Vintage != vintage)
            return null;
        page.Touch();
        return page;
    }

    public void Keep(string key, CachedPage page)
    {
        if (key.Length > LongestKey || page.Bytes > options.MaxBytes / 8)
            return;
        _pages[key] = page;
        if (Interlocked.Add(ref _bytes, page.Bytes) > options.MaxBytes)
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
            var most = (long)(options.MaxBytes * Kept);
            foreach (var (key, page) in _pages.OrderByDescending(p => p.Value.Vintage == vintage).ThenByDescending(p => p.Value.LastUsed).ToList())
            {
                if (page.Vintage == vintage && bytes + page.Bytes <= most)
                    bytes += page.Bytes;
                else
                    _pages.TryRemove(new KeyValuePair<string, CachedPage>(key, page));
            }

            Volatile.Write(ref _bytes, bytes);
        }
        finally
        {
            Volatile.Write(ref _sweeping, 0);
        }
    }
}
