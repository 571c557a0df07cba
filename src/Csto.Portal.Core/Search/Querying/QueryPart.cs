namespace Csto.Portal.Core.Search.Querying;

/// <summary>How a part of a query is looked for.</summary>
internal enum PartKind
{
    /// <summary>In any of its forms.</summary>
    Word,

    /// <summary>Any word that begins so.</summary>
    Beginning,

    /// <summary>These words, in these forms, one after another.</summary>
    Phrase,

    /// <summary>Short or in full, in either language.</summary>
    Abbreviation,
}

/// <summary>One thing that is looked for.</summary>
/// <param name="Typed">As it was typed, without its quotes and signs.</param>
/// <param name="Forms">Its words as they are compared.</param>
/// <param name="Term">The stem, or the term of the abbreviation; empty for a phrase.</param>
/// <param name="IsExcluded">What has it is not wanted.</param>
internal sealed record QueryPart(PartKind Kind, string Typed, IReadOnlyList<string> Forms, string Term, bool IsExcluded)
{
    /// <summary>As it is typed to be read the same again.</summary>
    public override string ToString() => (IsExcluded ? "-" : "") + Kind switch
    {
        PartKind.Phrase => $"\"{Typed}\"",
        PartKind.Beginning => Typed + "*",
        _ => Typed,
    };
}
