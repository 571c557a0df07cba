using System.Runtime.InteropServices;
using System.Threading.Channels;
using Csto.Portal.Core.Data;
using Csto.Portal.Core.Search.Data;
using Csto.Portal.Core.Search.Words;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Csto.Portal.Core.Search.Indexing;

/// <summary>How far a new index has come, in publications.</summary>
[StructLayout(LayoutKind.Auto)]
public readonly record struct IndexProgress(int Done, int Total);

/// <summary>Makes an index anew of everything readers see: one reads, one takes texts apart, one writes.</summary>
internal sealed class IndexBuilder(IServiceScopeFactory scopes)
{
    private const int Ahead = 4;
    private const int InOneTransaction = 5000;

    /// <summary>Terms kept in memory: see <see cref="Holdings"/>.</summary>
    private const int MostBroad = 2000;

    /// <param name="file">Does not exist yet. Where this is stopped, it is left behind unfinished.</param>
    /// <param name="stamp">What the database said before this began.</param>
    /// <param name="progress">Told after every batch.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <returns>How many publications are in it.</returns>
    public async Task<int> BuildAsync(string file, IndexStamp stamp, IProgress<IndexProgress>? progress, CancellationToken cancellationToken)
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var texts = Channel.CreateBounded<List<PieceText>>(Ahead);
        var taken = Channel.CreateBounded<List<(Piece, PieceTerms)>>(Ahead);
        var abbreviations = new Abbreviations(stamp.Abbreviations.Split('\n', StringSplitOptions.RemoveEmptyEntries));
        var total = await CountAsync(cancellationToken);
        var done = 0;
        await Task.WhenAll(
            StepAsync(() => EndingAsync(texts.Writer, ReadAsync(texts.Writer, stop.Token)), stop),
            StepAsync(() => EndingAsync(taken.Writer, TakeApartAsync(texts.Reader, taken.Writer, abbreviations, stop.Token)), stop),
            StepAsync(async () => done = await WriteAsync(file, taken.Reader, stamp, new(progress, total), stop.Token), stop));
        return done;
    }

    /// <summary>A step that fails stops the others, which would wait for it for ever.</summary>
    private static async Task StepAsync(Func<Task> step, CancellationTokenSource stop)
    {
        try
        {
            await Task.Run(step, CancellationToken.None);
        }
        catch
        {
            await stop.CancelAsync();
            throw;
        }
    }

    private async Task<int> CountAsync(CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<PortalDbContext>().LivePieces().CountAsync(cancellationToken);
    }

    private async Task ReadAsync(ChannelWriter<List<PieceText>> to, CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<PortalDbContext>();
        for (var after = 0; ;)
        {
            var last = after;
            var batch = await db.TextsAsync(db.LivePieces().Where(p => p.Id > last), cancellationToken);
            if (batch.Count == 0)
                return;
            after = batch[^1].Id;
            await to.WriteAsync(batch, cancellationToken);
        }
    }

    private static async Task TakeApartAsync(
        ChannelReader<List<PieceText>> from, ChannelWriter<List<(Piece, PieceTerms)>> to, Abbreviations abbreviations, CancellationToken cancellationToken)
    {
        var doc = 0;
        await foreach (var batch in from.ReadAllAsync(cancellationToken))
        {
            var pieces = new List<(Piece, PieceTerms)>(batch.Count);
            foreach (var text in batch)
            {
                var terms = PieceTerms.Of(text, abbreviations);
                pieces.Add((PieceOf(doc++, text, terms), terms));
            }

            await to.WriteAsync(pieces, cancellationToken);
        }
    }

    private static async Task<int> WriteAsync(
        string file, ChannelReader<List<(Piece, PieceTerms)>> from, IndexStamp stamp, Telling telling, CancellationToken cancellationToken)
    {
        using var writer = IndexWriter.Make(file);
        var counts = new Dictionary<string, int>(StringComparer.Ordinal);
        var (done, unwritten) = (0, 0);
        writer.Begin();
        await foreach (var batch in from.ReadAllAsync(cancellationToken))
        {
            foreach (var (piece, terms) in batch)
            {
                writer.Add(piece, terms);
                foreach (var term in terms.Terms)
                    CollectionsMarshal.GetValueRefOrAddDefault(counts, term, out _)++;
            }

            telling.Tell(done += batch.Count);
            if ((unwritten += batch.Count) < InOneTransaction)
                continue;
            writer.Commit();
            writer.Begin();
            unwritten = 0;
        }

        writer.Commit();
        var least = done / Holdings.BroadShare;
        writer.Finish(stamp, counts.Where(c => c.Value > least).OrderByDescending(c => c.Value).Take(MostBroad).Select(c => c.Key));
        return done;
    }

    private static async Task EndingAsync<T>(ChannelWriter<T> channel, Task work)
    {
        try
        {
            await work;
        }
        finally
        {
            channel.TryComplete(work.Exception);
        }
    }

    internal static Piece PieceOf(int doc, PieceText text, PieceTerms terms) => new(
        doc, text.Id, text.Day.DayNumber, text.Sequence, (byte)text.Kind, text.Language, terms.States,
        [.. text.Persons.Select(p => p.Id)], [.. text.Topics.Select(t => t.Id)]);

    private sealed class Telling(IProgress<IndexProgress>? progress, int total)
    {
        public void Tell(int done) => progress?.Report(new(done, Math.Max(done, total)));
    }
}
