using Csto.Portal.Core.Domain;

namespace Csto.Portal.Core.Content.Merging;

/// <summary>Joins two texts that grew out of one, piece by piece; what both changed differently waits for a choice.</summary>
internal sealed class BodyMerge
{
    private readonly PieceList before;
    private readonly PieceList mine;
    private readonly PieceList theirs;
    private readonly IReadOnlyDictionary<string, ClashChoice> choices;
    private readonly Joints joints;
    private readonly List<Piece> merged = [];
    private readonly List<Clash> clashes = [];

    private BodyMerge(string before, string mine, string theirs, IReadOnlyDictionary<string, ClashChoice> choices)
    {
        (this.before, this.mine, this.theirs) = (PieceSplitter.Split(before), PieceSplitter.Split(mine), PieceSplitter.Split(theirs));
        this.choices = choices;
        joints = new(this.before, this.mine, this.theirs);
    }

    /// <summary>What became of the text: while a clash is open, with mine in its place.</summary>
    public string Text { get; private set; } = "";

    public IReadOnlyList<Clash> Clashes => clashes;

    /// <summary>Changes of theirs that are in <see cref="Text"/>.</summary>
    public int Joined { get; private set; }

    public static BodyMerge Of(string before, string mine, string theirs, IReadOnlyDictionary<string, ClashChoice> choices)
    {
        var merge = new BodyMerge(before, mine, theirs, choices);
        merge.Run();
        return merge;
    }

    private void Run()
    {
        var (myHunks, theirHunks) = (PieceDiff.Between(before.Pieces, mine.Pieces), PieceDiff.Between(before.Pieces, theirs.Pieces));
        var (inMine, inTheirs) = (new Shift(myHunks), new Shift(theirHunks));
        var at = 0;
        foreach (var spot in Spot.Of(myHunks, theirHunks))
        {
            Keep(spot.From);
            Change(spot);
            at = spot.To;
        }

        Keep(before.Pieces.Count);
        Text = joints.Put(merged);

        void Keep(int to)
        {
            for (; at < to; at++)
                merged.Add(before.Pieces[at] with { Gap = joints.GapOf(at, inMine.Of(at), inTheirs.Of(at)) });
        }
    }

    private void Change(Spot spot)
    {
        var (was, my, their) = (spot.Base(before.Pieces), spot.Mine(before.Pieces), spot.Theirs(before.Pieces));
        if (!spot.HasTheirs || Same(my, their))
        {
            merged.AddRange(my);
        }
        else if (!spot.HasMine)
        {
            merged.AddRange(their);
            Joined++;
        }
        else if (was.Count == 0)
        {
            AddBoth(my, their);
            Joined++;
        }
        else
        {
            Decide(was, my, their);
        }
    }

    /// <summary>Two additions at one place are two paragraphs; what both added is one.</summary>
    private void AddBoth(IReadOnlyList<Piece> my, IReadOnlyList<Piece> their)
    {
        var shorter = Math.Min(my.Count, their.Count);
        var head = 0;
        while (head < shorter && my[head].Text == their[head].Text)
            head++;
        var tail = 0;
        while (tail < shorter - head && my[^(tail + 1)].Text == their[^(tail + 1)].Text)
            tail++;
        merged.AddRange([.. their.Take(their.Count - tail), .. my.Skip(head)]);
    }

    private void Decide(IReadOnlyList<Piece> was, IReadOnlyList<Piece> my, IReadOnlyList<Piece> their)
    {
        var (baseText, myText, theirText) = (joints.Read(was), joints.Read(my), joints.Read(their));
        var key = Clash.KeyOf(nameof(EditionContent.Body), baseText, theirText);
        if (!choices.TryGetValue(key, out var choice))
        {
            clashes.Add(new(key, nameof(EditionContent.Body), baseText, myText, theirText));
            choice = ClashChoice.Mine;
        }

        merged.AddRange(choice switch
        {
            ClashChoice.Mine => my,
            ClashChoice.Theirs => their,
            _ => [.. their, .. my],
        });
        Joined += choice == ClashChoice.Mine ? 0 : 1;
    }

    private static bool Same(IReadOnlyList<Piece> a, IReadOnlyList<Piece> b) =>
        a.Select(p => p.Text).SequenceEqual(b.Select(p => p.Text), StringComparer.Ordinal);
}
