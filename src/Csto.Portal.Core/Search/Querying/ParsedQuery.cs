namespace Csto.Portal.Core.Search.Querying;

/// <summary>What somebody looks for.</summary>
/// <param name="Text">As it was typed, cut to what is read and without what nobody sees.</param>
/// <param name="Day">A day that was named among the words, or alone.</param>
internal sealed record ParsedQuery(string Text, IReadOnlyList<QueryPart> Parts, DateOnly? Day)
{
    public bool IsEmpty => Parts.Count == 0 && Day is null;

    /// <summary>Nothing but a day.</summary>
    public bool IsDay => Parts.Count == 0 && Day is not null;

    public IEnumerable<QueryPart> Wanted => Parts.Where(p => !p.IsExcluded);

    public ParsedQuery WithParts(IEnumerable<QueryPart> parts)
    {
        List<QueryPart> kept = [.. parts];
        return this with { Parts = kept, Text = string.Join(' ', kept) };
    }
}
