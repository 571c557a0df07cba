namespace Csto.Portal.Core.Domain;

/// <summary>
/// Who worked on an edition in the portal it was exported from. Accounts do not travel, their names do; an account of this portal that did the
/// same thing later counts instead.
/// </summary>
public sealed class EditionCredits
{
    public int EditionId { get; init; }

    public Edition? Edition { get; init; }

    /// <summary>Names by what was done: <c>created</c>, <c>changed</c>, <c>approved</c> and so on, as in docs/export.md.</summary>
    public required IReadOnlyDictionary<string, string> Names { get; init; }
}
