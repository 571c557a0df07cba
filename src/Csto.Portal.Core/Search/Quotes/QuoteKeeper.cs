using Csto.Portal.Core.Data;
using Csto.Portal.Core.Search.Data;
using Csto.Portal.Core.Search.Indexing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Csto.Portal.Core.Search.Quotes;

/// <summary>
/// Keeps the index of quotations true to what readers see, as <see cref="IndexKeeper"/> keeps that of words, and called by the same loop: opens it, makes it anew
/// where it is missing or of something else, brings it up to the generation. One caller at a time.
/// </summary>
public sealed partial class QuoteKeeper(QuoteIndex index, SearchOptions options, IServiceScopeFactory scopes, ILogger<QuoteKeeper> logger) : IDisposable
{
    private const int ManyChanges = 5000;

    /// <summary>Texts whose postings are sorted in memory and written together.</summary>
    private const int InOneStretch = 50_000;

    private IndexPlace? _place;

    /// <summary>Beside the places of <see cref="IndexKeeper"/>, which are numbers.</summary>
    private string Folder => Path.Combine(options.Folder, "quotes");

    /// <summary>Whether somebody asked for a new index.</summary>
    public bool IsWished => _place?.IsWished == true;

    /// <summary>Brings the index up to what the database says.</summary>
    /// <returns>Whether it is there; false where it has to be tried again.</returns>
    public async Task<bool> CatchUpAsync(CancellationToken cancellationToken)
    {
        _place ??= IndexPlace.Take(Folder);
        try
        {
            await using var scope = scopes.CreateAsyncScope();
            var db = scope.ServiceProvider.GetRequiredService<PortalDbContext>();
            var wanted = await WantedAsync(db, cancellationToken);
            var held = index.Now ?? Open(wanted);
            if (held is null || _place.TakeWish() || held.Stamp.Database != wanted.Database || held.Stamp.Generation > wanted.Generation
                || !await FollowAsync(db, held, wanted, cancellationToken))
                await BuildAsync(db, wanted, cancellationToken);
            return true;
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
    /// <returns>How many editions are in it.</returns>
    public async Task<int> RebuildAsync(CancellationToken cancellationToken)
    {
        _place ??= IndexPlace.Take(Folder);
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<PortalDbContext>();
        await BuildAsync(db, await WantedAsync(db, cancellationToken), cancellationToken);
        return index.Texts;
    }

    /// <summary>Asks the nodes that run on the same folder to make theirs anew.</summary>
    public void AskOthers() => IndexPlace.AskOthers(Folder);

    public void Dispose()
    {
        index.Now?.File.Close();
        _place?.Dispose();
    }

    private static async Task<QuoteStamp> WantedAsync(PortalDbContext db, CancellationToken cancellationToken)
    {
        var site = await db.NamedSiteAsync(cancellationToken);
        return new(site.Identity, site.Generation);
    }

    private QuoteIndex.Held? Open(QuoteStamp wanted)
    {
        foreach (var path in _place!.Files.Reverse())
        {
            var file = new QuoteFile(path);
            if (file.Stamp() is { } stamp && stamp.Database == wanted.Database)
            {
                _place.Clear(except: path);
                return Hold(file, stamp);
            }

            file.Close();
        }

        _place.Clear(except: null);
        return null;
    }

    private QuoteIndex.Held Hold(QuoteFile file, QuoteStamp stamp)
    {
        var (texts, last) = file.Count();
        return index.Now = new(file, stamp, texts, last);
    }

    private async Task BuildAsync(PortalDbContext db, QuoteStamp wanted, CancellationToken cancellationToken)
    {
        var file = new QuoteFile(_place!.NewFile());
        try
        {
            Log.Building(logger, wanted.Generation);
            using (var writer = file.Write(isNew: true))
            {
                var entries = new List<QuoteEntry>();
                await foreach (var batch in db.QuoteTextsAsync(cancellationToken))
                {
                    entries.AddRange(batch.AsParallel().WithCancellation(cancellationToken).Select(EntryOf));
                    if (entries.Count < InOneStretch)
                        continue;
                    writer.Add([], entries, null);
                    entries.Clear();
                }

                writer.Add([], entries, wanted);
            }

            var before = index.Now;
            Hold(file, wanted);
            before?.File.Close();
            _place.Clear(except: file.Path);
            Log.Built(logger, index.Texts, index.FileBytes);
        }
        catch
        {
            _place.Clear(except: index.Now?.File.Path);
            throw;
        }
    }

    /// <returns>False where the index is to be made anew instead.</returns>
    private async Task<bool> FollowAsync(PortalDbContext db, QuoteIndex.Held held, QuoteStamp wanted, CancellationToken cancellationToken)
    {
        if (held.Stamp.Generation == wanted.Generation)
            return true;
        var changed = await db.ChangedSince(held.Stamp.Generation).Take(ManyChanges + 1).ToListAsync(cancellationToken);
        // Numbers of texts that have gone stay in the file: when they are most of it, it is made anew.
        if (changed.Count > ManyChanges || held.Last > (2 * held.Texts) + ManyChanges)
            return false;
        using var writer = held.File.Write(isNew: false);
        var batches = changed.Chunk(PieceSource.Batch).ToList();
        if (batches.Count == 0)
            batches.Add([]);
        foreach (var batch in batches)
        {
            var ids = batch.Where(c => c.IsLive).Select(c => c.Id).ToList();
            var texts = ids.Count == 0 ? [] : await db.QuoteTextsOf(ids).ToListAsync(cancellationToken);
            // Only the last one brings the index to the generation.
            writer.Add([.. batch.Select(c => c.Id)], texts.ConvertAll(EntryOf), batch == batches[^1] ? wanted : held.Stamp);
        }

        Hold(held.File, wanted);
        return true;
    }

    private static QuoteEntry EntryOf(QuoteSourceText text) =>
        new(text.Edition, text.Publication, Shingles.Winnowed(Words.WordReader.Read(ProvedWords.Of(text.Text).All)));

    private void Drop()
    {
        index.Now?.File.Close();
        index.Now = null;
        _place?.Clear(except: null);
    }

    private static partial class Log
    {
        [LoggerMessage(LogLevel.Information, "The index of quotations is being made anew, as of generation {Generation}")]
        public static partial void Building(ILogger logger, long generation);

        [LoggerMessage(LogLevel.Information, "The index of quotations is made: {Count} editions, {Bytes} bytes")]
        public static partial void Built(ILogger logger, int count, long bytes);

        [LoggerMessage(LogLevel.Warning, "The file of the index of quotations cannot be used: {Reason}")]
        public static partial void Broken(ILogger logger, string reason);
    }
}
