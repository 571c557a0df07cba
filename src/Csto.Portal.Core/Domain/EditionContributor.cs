namespace Csto.Portal.Core.Domain;

/// <summary>Somebody who changed the text of an edition since it was last approved.</summary>
public sealed class EditionContributor
{
    public int EditionId { get; init; }

    public int UserId { get; init; }
}
