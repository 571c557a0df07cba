namespace Csto.Portal.Core.Data;

/// <summary>Wrong passwords or codes in a row for one name from one place.</summary>
public sealed class SignInCount
{
    /// <summary>The account, or the fingerprint of a name nobody has.</summary>
    public required string Subject { get; init; }

    /// <summary>A device, a network, all strangers together: see <c>SignInGate</c>.</summary>
    public required string Place { get; init; }

    public required int Count { get; set; }

    /// <summary>UTC; null while the place is open to the name.</summary>
    public DateTime? LockedUntil { get; set; }

    /// <summary>UTC. The row is forgotten a day later.</summary>
    public required DateTime LastAt { get; set; }
}
