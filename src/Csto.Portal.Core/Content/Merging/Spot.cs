namespace Csto.Portal.Core.Content.Merging;

/// <summary>A place of the base that one of the two or both changed.</summary>
internal sealed class Spot
{
    private readonly List<Hunk> mine = [];
    private readonly List<Hunk> theirs = [];

    public int From { get; private set; }

    public int To { get; private set; }

    public bool HasMine => mine.Count > 0;

    public bool HasTheirs => theirs.Count > 0;

    /// <summary>In the order of the base; what touches without crossing stays apart, save two additions at one place.</summary>
    public static List<Spot> Of(List<Hunk> mine, List<Hunk> theirs)
    {
        var spots = new List<Spot>();
        var all = mine.Select(h => (Hunk: h, IsMine: true)).Concat(theirs.Select(h => (Hunk: h, IsMine: false)))
            .OrderBy(x => x.Hunk.From).ThenBy(x => x.Hunk.To);
        foreach (var (hunk, isMine) in all)
        {
            if (spots.Count == 0 || !spots[^1].Takes(hunk, isMine))
                spots.Add(new() { From = hunk.From, To = hunk.To });
            spots[^1].Add(hunk, isMine);
        }

        return spots;
    }

    public IReadOnlyList<Piece> Base(IReadOnlyList<Piece> before) => [.. before.Skip(From).Take(To - From)];

    public IReadOnlyList<Piece> Mine(IReadOnlyList<Piece> before) => Apply(before, mine);

    public IReadOnlyList<Piece> Theirs(IReadOnlyList<Piece> before) => Apply(before, theirs);

    private bool Takes(Hunk hunk, bool isMine)
    {
        var (own, other) = isMine ? (mine, theirs) : (theirs, mine);
        // A paragraph parted in two is one change where the other person touched it: its second half belongs to the first.
        return other.Exists(h => h.Crosses(hunk) || (h.IsInsertion && hunk.IsInsertion && h.From == hunk.From))
            || (other.Count > 0 && own.Exists(h => h.Stretch == hunk.Stretch && h.To == hunk.From && (h.IsInsertion || hunk.IsInsertion)));
    }

    private void Add(Hunk hunk, bool isMine)
    {
        (isMine ? mine : theirs).Add(hunk);
        To = Math.Max(To, hunk.To);
    }

    private List<Piece> Apply(IReadOnlyList<Piece> before, List<Hunk> hunks)
    {
        var pieces = new List<Piece>();
        var at = From;
        foreach (var hunk in hunks)
        {
            pieces.AddRange(before.Skip(at).Take(hunk.From - at));
            pieces.AddRange(hunk.Became);
            at = hunk.To;
        }

        pieces.AddRange(before.Skip(at).Take(To - at));
        return pieces;
    }
}

/// <summary>Where the pieces one person kept stand in what that person made of the base.</summary>
internal sealed class Shift(List<Hunk> hunks)
{
    private int next;
    private int by;

    /// <summary>To be asked in rising order.</summary>
    public int Of(int index)
    {
        for (; next < hunks.Count && hunks[next].To <= index; next++)
            by += hunks[next].Became.Count - (hunks[next].To - hunks[next].From);
        return index + by;
    }
}
