namespace Csto.Portal.Core.Domain;

/// <summary>Why a preview link shows nothing; stored by name, so members are never renamed.</summary>
public enum PreviewEnd
{
    /// <summary>Its time is over.</summary>
    Expired,

    /// <summary>Somebody of the press office took it back.</summary>
    Revoked,

    /// <summary>The edition went out to readers.</summary>
    Published,

    /// <summary>There is a newer edition of the piece.</summary>
    Superseded,

    /// <summary>The edition lies in the bin.</summary>
    Discarded,

    /// <summary>The account it was made with is deactivated.</summary>
    IssuerLeft,
}

/// <summary>A link by which one person without an account reads one edition before it is published.</summary>
public sealed class PreviewLink
{
    public const int ShortestDays = 1;
    public const int LongestDays = 30;
    public const int UsualDays = 3;

    public int Id { get; init; }

    public int EditionId { get; init; }

    public Edition? Edition { get; init; }

    /// <summary>SHA-256 of what the link holds, in hexadecimal: the link itself is nowhere kept.</summary>
    public required string TokenHash { get; init; }

    /// <summary>Whose link it is; stands over the text.</summary>
    public required string Recipient { get; init; }

    /// <summary>Where the recipient works; null where nobody said.</summary>
    public string? Organisation { get; init; }

    /// <summary>UTC.</summary>
    public required DateTime CreatedAt { get; init; }

    /// <summary>Null for the portal itself.</summary>
    public int? CreatedById { get; init; }

    /// <summary>The issuer's name as it was then.</summary>
    public required string CreatedBy { get; init; }

    /// <summary>UTC; from then on the link shows nothing.</summary>
    public required DateTime ExpiresAt { get; init; }

    /// <summary>UTC; null unless it was taken back.</summary>
    public DateTime? RevokedAt { get; set; }

    public string? RevokedBy { get; set; }

    public List<PreviewOpening> Openings { get; } = [];

    /// <summary>Why the link shows nothing; null while it shows the edition. What holds for good comes first.</summary>
    /// <param name="state">The edition's.</param>
    /// <param name="hasNewer">The piece has an edition with a higher number.</param>
    /// <param name="issuerLeft">The account of the issuer is deactivated.</param>
    /// <param name="now">UTC.</param>
    public PreviewEnd? EndAt(EditionState state, bool hasNewer, bool issuerLeft, DateTime now) => (state, RevokedAt) switch
    {
        (_, not null) => PreviewEnd.Revoked,
        (EditionState.Superseded, _) => PreviewEnd.Superseded,
        (EditionState.Discarded, _) when !hasNewer => PreviewEnd.Discarded,
        _ when state != EditionState.Discarded && !state.IsInWork() => PreviewEnd.Published,
        _ when hasNewer => PreviewEnd.Superseded,
        _ when issuerLeft => PreviewEnd.IssuerLeft,
        _ when ExpiresAt <= now => PreviewEnd.Expired,
        _ => null,
    };
}
