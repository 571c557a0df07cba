namespace Csto.Portal.Core.Data;

/// <summary>A link by which somebody becomes a colleague: good once, for a while, until it is revoked.</summary>
public sealed class UserInvitation
{
    public int Id { get; init; }

    /// <summary>SHA-256 of what the link holds, in hexadecimal: the link itself is nowhere kept.</summary>
    public required string TokenHash { get; init; }

    /// <summary>Who is invited, as colleagues will see them.</summary>
    public required string DisplayName { get; init; }

    /// <summary>Where notices will go; null for nowhere.</summary>
    public string? Email { get; init; }

    public required string Role { get; init; }

    /// <summary>The administrator's name as it was then.</summary>
    public required string InvitedBy { get; init; }

    /// <summary>UTC.</summary>
    public required DateTime CreatedAt { get; init; }

    /// <summary>UTC; from then on the link opens nothing.</summary>
    public required DateTime ExpiresAt { get; init; }

    /// <summary>UTC; null until an account was made by it.</summary>
    public DateTime? AcceptedAt { get; set; }

    /// <summary>UTC; null unless it was taken back.</summary>
    public DateTime? RevokedAt { get; set; }
}
