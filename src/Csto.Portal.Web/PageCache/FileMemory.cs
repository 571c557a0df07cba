using System.Collections.Concurrent;

namespace Csto.Portal.Web.PageCache;

/// <summary>
/// What the database has said of files that readers may have, for one generation. Bounded in bytes: beside the pages it takes an eighth of what they may take, and
/// what was not asked for since the half of that was filled anew goes. One for a node.
/// </summary>
public sealed class FileMemory(PageCacheOptions options)
{
    private readonly long _half = options.MaxBytes / 16;
    private readonly Lock _keeping = new();
    private volatile Shelves _shelves = new(long.MinValue, new(), new());

    /// <summary>Of both halves, as estimated by those who kept something.</summary>
    public long Bytes => _shelves is var shelves ? shelves.Young.Bytes + shelves.Old.Bytes : 0;

    /// <returns>Null where nothing is known, or nothing of this generation.</returns>
    internal T? Find<T>(string key, long generation)
        where T : class
    {
        var shelves = _shelves;
        if (shelves.Generation != generation)
            return null;
        if (shelves.Young.Kept.TryGetValue(key, out var young))
            return young.Value as T;
        if (!shelves.Old.Kept.TryGetValue(key, out var old))
            return null;
        Keep(key, old.Value, old.Bytes, generation);
        return old.Value as T;
    }

    /// <param name="key">Of the answer.</param>
    /// <param name="value">The answer.</param>
    /// <param name="bytes">What it takes, roughly.</param>
    /// <param name="generation">That readers saw before the database was asked; of an older one than is kept nothing is.</param>
    internal void Keep(string key, object value, long bytes, long generation)
    {
        if (bytes > _half / 8)
            return;
        lock (_keeping)
        {
            var shelves = _shelves;
            if (generation < shelves.Generation)
                return;
            if (generation > shelves.Generation)
                _shelves = shelves = new(generation, new(), new());
            else if (shelves.Young.Bytes + bytes > _half)
                _shelves = shelves = shelves with { Young = new(), Old = shelves.Young };
            if (shelves.Young.Kept.TryAdd(key, new(value, bytes)))
                shelves.Young.Bytes += bytes;
        }
    }

    private sealed record Shelves(long Generation, Shelf Young, Shelf Old);

    private sealed class Shelf
    {
        public ConcurrentDictionary<string, Answer> Kept { get; } = [];

        public long Bytes { get; set; }
    }

    private sealed record Answer(object Value, long Bytes);
}
