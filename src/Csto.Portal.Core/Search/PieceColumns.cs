using Csto.Portal.Core.Search.Indexing;

namespace Csto.Portal.Core.Search;

/// <summary>What is known of the pieces beside their words, by their numbers in the index. Written while it is made, never after.</summary>
internal sealed class PieceColumns
{
    private readonly Dictionary<int, int> _docOfId;

    /// <param name="pieces">In any order.</param>
    /// <param name="room">For so many more.</param>
    public PieceColumns(IEnumerable<Piece> pieces, int room)
    {
        var all = pieces as IReadOnlyList<Piece> ?? [.. pieces];
        Capacity = all.Select(p => p.Doc + 1).DefaultIfEmpty().Max() + room;
        (Ids, Days, Sequences, Kinds, States) = (new int[Capacity], new int[Capacity], new long[Capacity], new byte[Capacity], new byte[Capacity]);
        (Languages, Persons, Topics) = (new string[Capacity], new int[Capacity][], new int[Capacity][]);
        (All, _docOfId) = (new(Capacity), new(all.Count));
        foreach (var piece in all)
            Put(piece);
        Count = all.Count;
        NewestFirst = InOrder();
    }

    private PieceColumns(PieceColumns before, IReadOnlyList<PieceChange> changes, int room)
    {
        var most = changes.Max(c => c.Doc);
        Capacity = most < before.Capacity ? before.Capacity : most + 1 + room;
        (Ids, Days, Sequences, Kinds, States) = (Copy(before.Ids), Copy(before.Days), Copy(before.Sequences), Copy(before.Kinds), Copy(before.States));
        (Languages, Persons, Topics) = (Copy(before.Languages), Copy(before.Persons), Copy(before.Topics));
        (All, _docOfId) = (before.All, new(before._docOfId));
        foreach (var change in changes)
        {
            All = All.With(change.Doc, change.Piece is not null, Capacity);
            if (change.Piece is { } piece)
                Put(piece);
            else
                _docOfId.Remove(Ids[change.Doc]);
        }

        Count = _docOfId.Count;
        NewestFirst = InOrder();
    }

    public int Capacity { get; }

    public int Count { get; }

    /// <summary>The pieces that readers see.</summary>
    public Bits All { get; }

    /// <summary>Of publications.</summary>
    public int[] Ids { get; }

    /// <summary>Day numbers of datelines.</summary>
    public int[] Days { get; }

    public long[] Sequences { get; }

    public byte[] Kinds { get; }

    /// <summary>Bits of <see cref="Words.StateNames"/>.</summary>
    public byte[] States { get; }

    public string[] Languages { get; }

    public int[][] Persons { get; }

    public int[][] Topics { get; }

    /// <summary>Numbers in the order of lists.</summary>
    public int[] NewestFirst { get; }

    /// <summary>The number of a publication in the index; null where it is not there.</summary>
    public int? DocOf(int id) => _docOfId.TryGetValue(id, out var doc) ? doc : null;

    public PieceColumns With(IReadOnlyList<PieceChange> changes, int room) => new(this, changes, room);

    private T[] Copy<T>(T[] column)
    {
        var copy = new T[Capacity];
        Array.Copy(column, copy, column.Length);
        return copy;
    }

    private void Put(Piece piece)
    {
        var doc = piece.Doc;
        (Ids[doc], Days[doc], Sequences[doc], Kinds[doc], States[doc]) = (piece.Id, piece.Day, piece.Sequence, piece.Kind, piece.States);
        (Languages[doc], Persons[doc], Topics[doc]) = (piece.Language, piece.Persons, piece.Topics);
        All.Set(doc);
        _docOfId[piece.Id] = doc;
    }

    private int[] InOrder()
    {
        var docs = new int[Count];
        var at = 0;
        foreach (var doc in All)
            docs[at++] = doc;
        Array.Sort(docs, (a, b) => Days[a] != Days[b] ? Days[b].CompareTo(Days[a]) : Sequences[b].CompareTo(Sequences[a]));
        return docs;
    }
}
