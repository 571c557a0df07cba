using Csto.Portal.Core.Data;
using Csto.Portal.Core.Search.Data;
using Csto.Portal.Core.Search.Indexing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Csto.Portal.Core.Search;

/// <summary>
/// Keeps the index of this node true to what readers see: opens it, makes it anew where it is missing or of something else, brings it up to the generation.
/// One caller at a time.
/// </summary>
public sealed partial class IndexKeeper(SearchIndex index, SearchOptions options, IServiceScopeFactory scopes, ILogger<IndexKeeper> logger) : IDisposable
{
    /// <summary>So many changes at once are quicker read anew with everything else.</summary>
    private const int ManyChanges = 5000;

    private IndexPlace? _place;
    private bool _isCounted;
    private bool _isWarm;

    /// <summary>Whether somebody asked for a new index.</summary>
    public bool IsWished => _place?.IsWished == true;

    /// <summary>Brings the index up to what the database says.</summary>
    /// <returns>Whether it is there; false where it has to be tried again.</returns>
    public async Task<bool> CatchUpAsync(CancellationToken cancellationToken)
    {
        _place ??= IndexPlace.Take(options.Folder);
        try
        {
            await using var scope = scopes.CreateAsyncScope();
            var db = scope.ServiceProvider.GetRequiredService<PortalDbContext>();
            var wanted = await WantedAsync(db, cancellationToken);
            var held = index.Holdings ?? Open(_place, wanted);
            if (held is null || _place.TakeWish() || !IsOf(held, wanted) || !await FollowAsync(db, held, wanted, cancellationToken))
                await BuildAsync(wanted, null, cancellationToken);
            if (!_isWarm)
                index.Holdings!.Warm(cancellationToken);
            return _isWarm = true;
        }
        catch (IndexFileException e)
        {
            Log.Broken(logger, e.Message);
            if (e.IsFatal)
                Drop();
            return false;
        }
    }

    /// <summary>Makes the index anew, whatever is there; the old one answers until it is done.</summary>
    /// <returns>How many publications are in it.</returns>
    public async Task<int> RebuildAsync(IProgress<IndexProgress>? progress, CancellationToken cancellationToken)
    {
        _place ??= IndexPlace.Take(options.Folder);
        await using var scope = scopes.CreateAsyncScope();
        return await BuildAsync(await WantedAsync(scope.ServiceProvider.GetRequiredService<PortalDbContext>(), cancellationToken), progress, cancellationToken);
    }

    /// <summary>Asks the nodes that run on the same folder to make theirs anew.</summary>
    /// <returns>How many were asked.</returns>
    public int AskOthers() => IndexPlace.AskOthers(options.Folder);

    public void Dispose()
    {
        index.Holdings?.Reader.Close();
        _place?.Dispose();
    }

    private static async Task<IndexStamp> WantedAsync(PortalDbContext db, CancellationToken cancellationToken)
    {
        var site = await db.NamedSiteAsync(cancellationToken);
        return new(site.Identity, site.Generation, string.Join('\n', await db.AbbreviationsAsync(cancellationToken)));
    }

    private static bool IsOf(Holdings held, IndexStamp wanted) =>
        held.Stamp.Database == wanted.Database && held.Stamp.Generation <= wanted.Generation && held.Stamp.Abbreviations == wanted.Abbreviations;

    /// <summary>The newest whole index in the place; the others are removed.</summary>
    private Holdings? Open(IndexPlace place, IndexStamp wanted)
    {
        foreach (var file in place.Files.Reverse())
        {
            var reader = new IndexReader(file);
            if (reader.Stamp() is { } stamp && stamp.Database == wanted.Database)
            {
                place.Clear(except: file);
                return Hold(reader, stamp);
            }

            reader.Close();
        }

        place.Clear(except: null);
        return null;
    }

    private Holdings Hold(IndexReader reader, IndexStamp stamp)
    {
        var held = new Holdings(reader, stamp, new(stamp.Abbreviations.Split('\n', StringSplitOptions.RemoveEmptyEntries)), reader.Pieces());
        index.Take(held);
        return held;
    }

    private async Task<int> BuildAsync(IndexStamp wanted, IProgress<IndexProgress>? progress, CancellationToken cancellationToken)
    {
        var file = _place!.NewFile();
        try
        {
            Log.Building(logger, wanted.Generation);
            var count = await new IndexBuilder(scopes).BuildAsync(file, wanted, new Telling(index, progress), cancellationToken);
            var before = index.Holdings;
            Hold(new(file), wanted);
            before?.Reader.Close();
            _place.Clear(except: file);
            (_isCounted, _isWarm) = (true, false);
            Log.Built(logger, count, new FileInfo(file).Length);
            return count;
        }
        catch
        {
            _place.Clear(except: index.Holdings?.Reader.File);
            throw;
        }
        finally
        {
            index.Progress = null;
        }
    }

    /// <returns>False where the index is to be made anew instead.</returns>
    private async Task<bool> FollowAsync(PortalDbContext db, Holdings held, IndexStamp wanted, CancellationToken cancellationToken)
    {
        if (held.Stamp.Generation < wanted.Generation)
        {
            var changed = await db.ChangedSince(held.Stamp.Generation).Take(ManyChanges + 1).ToListAsync(cancellationToken);
            if (changed.Count > ManyChanges)
                return false;
            var following = new IndexFollowing(db, index);
            await following.ApplyAsync(held, changed, wanted, cancellationToken);
        }

        if (_isCounted)
            return true;
        // Once: somebody may have put an older copy of the same database in its place.
        var live = await db.LivePieces().CountAsync(cancellationToken);
        _isCounted = live == index.Documents || await db.GenerationAsync(cancellationToken) != wanted.Generation;
        return _isCounted;
    }

    private void Drop()
    {
        index.Holdings?.Reader.Close();
        index.Take(null);
        _place?.Clear(except: null);
    }

    private sealed class Telling(SearchIndex index, IProgress<IndexProgress>? further) : IProgress<IndexProgress>
    {
        public void Report(IndexProgress value)
        {
            index.Progress = value;
            further?.Report(value);
        }
    }

    private static partial class Log
    {
        [LoggerMessage(LogLevel.Information, "The search index is being made anew, as of generation {Generation}")]
        public static partial void Building(ILogger logger, long generation);

        [LoggerMessage(LogLevel.Information, "The search index is made: {Count} publications, {Bytes} bytes")]
        public static partial void Built(ILogger logger, int count, long bytes);

        [LoggerMessage(LogLevel.Warning, "The file of the search index cannot be used: {Reason}")]
        public static partial void Broken(ILogger logger, string reason);
    }
}
