namespace Csto.Portal.Core.Domain;

/// <summary>The one row that says which generation of the public side readers see.</summary>
public sealed class SiteState
{
    public const int TheId = 1;

    public int Id { get; init; } = TheId;

    /// <summary>
    /// Which database this is, so that what was made of another is not taken for made of this one. A restored database is another; empty until somebody asks.
    /// </summary>
    public Guid Identity { get; set; }

    /// <summary>Incremented by every transaction that changes what the public sees; never falls.</summary>
    public long Generation { get; set; }

    /// <summary>UTC instant from which readers see it; null before the first change.</summary>
    public DateTime? ChangedAt { get; set; }
}
