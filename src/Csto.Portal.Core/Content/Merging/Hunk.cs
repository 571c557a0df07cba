namespace Csto.Portal.Core.Content.Merging;

/// <summary>One change of one person: pieces of the base from <see cref="From"/> up to, without, <see cref="To"/> became others.</summary>
/// <param name="Stretch">Hunks of one stretch touched each other before they were told apart.</param>
internal sealed record Hunk(int From, int To, IReadOnlyList<Piece> Became, int Stretch)
{
    public bool IsInsertion => From == To;

    /// <summary>Whether both change the same pieces, or one adds between pieces that the other changes. Beside one another is not across.</summary>
    public bool Crosses(Hunk other) => From < other.To && other.From < To;

    public bool IsSameAs(Hunk other) =>
        From == other.From && To == other.To && Became.Select(p => p.Text).SequenceEqual(other.Became.Select(p => p.Text), StringComparer.Ordinal);
}
