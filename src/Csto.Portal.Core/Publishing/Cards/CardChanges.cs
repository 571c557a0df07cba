using Csto.Portal.Core.Domain;

namespace Csto.Portal.Core.Publishing.Cards;

/// <summary>Gathers the fields of a card that change, for the audit trail.</summary>
internal sealed class CardChanges
{
    private readonly List<FieldChange> _changes = [];

    public IReadOnlyList<FieldChange> All => _changes;

    public bool Any => _changes.Count > 0;

    public CardChanges Field(string name, string? before, string? after)
    {
        if (!string.Equals(before ?? "", after ?? "", StringComparison.Ordinal))
            _changes.Add(new(name, before, after));
        return this;
    }
}
