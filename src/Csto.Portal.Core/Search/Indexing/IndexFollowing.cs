using Csto.Portal.Core.Data;
using Csto.Portal.Core.Search.Data;

namespace Csto.Portal.Core.Search.Indexing;

/// <summary>Brings what changed into an index that exists. Stopped on the way, it is done again: a change made twice is the same.</summary>
internal sealed class IndexFollowing(PortalDbContext db, SearchIndex index)
{
    public async Task ApplyAsync(Holdings held, IReadOnlyList<ChangedPiece> changed, IndexStamp wanted, CancellationToken cancellationToken)
    {
        using var writer = IndexWriter.Continue(held.Reader.File);
        var next = Math.Max(held.Columns.NewestFirst.DefaultIfEmpty(-1).Max() + 1, 0);
        var batches = changed.Chunk(PieceSource.Batch).ToList();
        if (batches.Count == 0)
            batches.Add([]);
        foreach (var batch in batches)
        {
            // Only the last one brings the index to the generation.
            var stamp = batch == batches[^1] ? wanted : held.Stamp;
            var ids = batch.Where(c => c.IsLive).Select(c => c.Id).ToList();
            var texts = (ids.Count == 0 ? [] : await db.TextsAsync(db.LivePieces().Where(p => ids.Contains(p.Id)), cancellationToken)).ToDictionary(t => t.Id);
            var changes = Changes(batch, texts, held, ref next);
            Write(writer, held, changes, stamp);
            index.Take(held = held.After(stamp, changes));
        }
    }

    private static List<PieceChange> Changes(ChangedPiece[] batch, Dictionary<int, PieceText> texts, Holdings held, ref int next)
    {
        var changes = new List<PieceChange>(batch.Length);
        foreach (var piece in batch)
        {
            if (Change(piece.Id, texts.GetValueOrDefault(piece.Id), held, ref next) is { } change)
                changes.Add(change);
        }

        return changes;
    }

    /// <returns>Null where there is nothing to do: it was not there and is not to be.</returns>
    private static PieceChange? Change(int id, PieceText? text, Holdings held, ref int next)
    {
        var known = held.Columns.DocOf(id);
        if (text is null)
            return known is { } gone ? new(gone, null, null) : null;
        var terms = PieceTerms.Of(text, held.Abbreviations);
        var doc = known ?? next++;
        return new(doc, IndexBuilder.PieceOf(doc, text, terms), terms);
    }

    private static void Write(IndexWriter writer, Holdings held, List<PieceChange> changes, IndexStamp stamp)
    {
        writer.Begin();
        foreach (var change in changes)
        {
            if (held.Columns.All[change.Doc])
                writer.Remove(change.Doc);
            if (change is { Piece: { } piece, Words: { } terms })
                writer.Add(piece, terms);
        }

        writer.Stamp(stamp);
        writer.Commit();
    }
}
