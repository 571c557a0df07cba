using System.Text;

namespace Csto.Portal.Core.Content.Merging;

/// <summary>
/// What stands between pieces. Where two pieces were neighbours in one of the texts, their gap stays to the byte; pieces that never met are set
/// apart by a blank line, two list items by a line end.
/// </summary>
internal sealed class Joints(PieceList before, PieceList mine, PieceList theirs)
{
    private readonly HashSet<(string, string, string)> known = [.. Neighbours(before), .. Neighbours(mine), .. Neighbours(theirs)];

    /// <summary>The gap behind a piece that both kept, with what either made of it.</summary>
    /// <param name="index">Its place in the base.</param>
    /// <param name="myIndex">Its place in mine.</param>
    /// <param name="theirIndex">Its place in theirs.</param>
    public string GapOf(int index, int myIndex, int theirIndex) =>
        Chosen(before.Pieces[index].Gap, mine.Pieces[myIndex].Gap, theirs.Pieces[theirIndex].Gap);

    /// <summary>The pieces as a text of their own, to be read.</summary>
    public string Read(IReadOnlyList<Piece> pieces) => pieces.Count == 0 ? "" : Put(pieces, "", "");

    public string Put(IReadOnlyList<Piece> pieces) => Put(
        pieces,
        Chosen(before.Head, mine.Head, theirs.Head),
        Chosen(Last(before), Last(mine), Last(theirs)));

    private string Put(IReadOnlyList<Piece> pieces, string head, string end)
    {
        var text = new StringBuilder(head);
        for (var i = 0; i < pieces.Count - 1; i++)
            text.Append(pieces[i].Text).Append(Between(pieces[i], pieces[i + 1]));
        if (pieces.Count > 0)
            text.Append(pieces[^1].Text).Append(end);
        return text.ToString();
    }

    private string Between(Piece left, Piece right)
    {
        if (known.Contains((left.Text, left.Gap, right.Text)) || left.Gap.Count(c => c == '\n') > 1)
            return left.Gap;
        return IsItem(left.Text) && IsItem(right.Text) ? "\n" : "\n\n";
    }

    private static bool IsItem(string text) => PieceSplitter.IsListItem(text);

    /// <summary>Whoever changed it wins; where both did, the longer.</summary>
    private static string Chosen(string was, string my, string their) =>
        my == was ? their
        : their == was || my == their ? my
        : my.Length != their.Length ? (my.Length > their.Length ? my : their)
        : string.CompareOrdinal(my, their) < 0 ? my : their;

    private static string Last(PieceList list) => list.Pieces.Count == 0 ? "" : list.Pieces[^1].Gap;

    private static IEnumerable<(string, string, string)> Neighbours(PieceList list) =>
        list.Pieces.Zip(list.Pieces.Skip(1), (left, right) => (left.Text, left.Gap, right.Text));
}
