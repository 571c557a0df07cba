namespace Csto.Portal.Core.Data;

/// <summary>Somebody signed in with some browser. The cookie holds the number; whether it is worth anything is written here.</summary>
public sealed class UserSession
{
    public required Guid Id { get; init; }

    public required int UserId { get; init; }

    /// <summary>UTC.</summary>
    public required DateTime BegunAt { get; init; }

    /// <summary>UTC, to a minute: written at most once in one.</summary>
    public required DateTime LastSeenAt { get; set; }

    /// <summary>UTC; null while it may go on.</summary>
    public DateTime? EndedAt { get; set; }

    /// <summary>Browser and system in words: «Firefox, Windows».</summary>
    public required string Device { get; init; }

    /// <summary>The network address it began from; null where there is none.</summary>
    public string? Address { get; init; }
}
