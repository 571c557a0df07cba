using System.Collections.Concurrent;
using Csto.Portal.Core.Search.Data;
using Csto.Portal.Core.Search.Indexing;
using Csto.Portal.Core.Search.Words;

namespace Csto.Portal.Core.Search;

/// <summary>
/// An index as it stands at one moment: what is known of every piece in columns, the order by date, and the sets of terms that very many pieces have, which
/// FTS5 would list row by row. Never changed: the follower makes the next one of it.
/// </summary>
internal sealed class Holdings
{
    /// <summary>A term that more than one piece in so many has is kept.</summary>
    public const int BroadShare = 24;

    private const int MostBroadBytes = 24 << 20;
    private const int Room = 1024;

    private readonly ConcurrentDictionary<string, Bits> _broad;
    private long _broadBytes;

    public Holdings(IndexReader reader, IndexStamp stamp, Abbreviations abbreviations, IEnumerable<Piece> pieces)
        : this(reader, stamp, abbreviations, new PieceColumns(pieces, Room), new(StringComparer.Ordinal))
    {
    }

    private Holdings(IndexReader reader, IndexStamp stamp, Abbreviations abbreviations, PieceColumns columns, ConcurrentDictionary<string, Bits> broad)
    {
        (Reader, Stamp, Abbreviations, Columns, _broad) = (reader, stamp, abbreviations, columns, broad);
        _broadBytes = broad.Sum(pair => (long)pair.Value.Bytes);
    }

    public IndexReader Reader { get; }

    public IndexStamp Stamp { get; }

    public Abbreviations Abbreviations { get; }

    public PieceColumns Columns { get; }

    public int Capacity => Columns.Capacity;

    /// <summary>The pieces that have a term.</summary>
    public Bits WithTerm(string term)
    {
        if (_broad.TryGetValue(term, out var kept))
            return kept;
        var found = Reader.WithTerm(term, Capacity);
        Keep(term, found);
        return found;
    }

    /// <summary>Reads the terms that many pieces have, so that nobody waits for the first question about them.</summary>
    public void Warm(CancellationToken cancellationToken)
    {
        foreach (var term in Reader.Broad())
        {
            cancellationToken.ThrowIfCancellationRequested();
            WithTerm(term);
        }
    }

    /// <summary>The same with some pieces changed.</summary>
    /// <param name="stamp">What the file has been brought to.</param>
    /// <param name="changes">Each number once; without a piece: it is gone.</param>
    public Holdings After(IndexStamp stamp, IReadOnlyList<PieceChange> changes)
    {
        var columns = changes.Count == 0 ? Columns : Columns.With(changes, Room);
        var broad = new ConcurrentDictionary<string, Bits>(_broad, StringComparer.Ordinal);
        foreach (var (term, bits) in broad)
        {
            var now = bits;
            foreach (var change in changes)
            {
                if (now[change.Doc] != change.Has(term))
                    now = now.With(change.Doc, change.Has(term), columns.Capacity);
            }

            broad[term] = now;
        }

        return new(Reader, stamp, Abbreviations, columns, broad);
    }

    private void Keep(string term, Bits found)
    {
        if (found.Count <= Columns.Count / BroadShare || Interlocked.Read(ref _broadBytes) > MostBroadBytes)
            return;
        if (_broad.TryAdd(term, found))
            Interlocked.Add(ref _broadBytes, found.Bytes);
    }
}

/// <summary>What became of a piece.</summary>
/// <param name="Piece">Null where readers no longer see it.</param>
/// <param name="Words">The same.</param>
internal sealed record PieceChange(int Doc, Piece? Piece, PieceTerms? Words)
{
    private readonly HashSet<string> _terms = Words is null ? [] : new(Words.Terms, StringComparer.Ordinal);

    public bool Has(string term) => _terms.Contains(term);
}
