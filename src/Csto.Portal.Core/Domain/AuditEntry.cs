namespace Csto.Portal.Core.Domain;

/// <summary>Who did what, when, to what, from what to what. Only ever added.</summary>
public sealed class AuditEntry
{
    public long Id { get; init; }

    /// <summary>UTC.</summary>
    public required DateTime At { get; init; }

    /// <summary>Null for the portal itself and the command line.</summary>
    public int? ActorId { get; init; }

    /// <summary>The actor's name as it was then.</summary>
    public required string ActorName { get; init; }

    public required AuditAction Action { get; init; }

    public required AuditSubject SubjectType { get; init; }

    public int? SubjectId { get; init; }

    /// <summary>What the subject was called then.</summary>
    public required string SubjectTitle { get; init; }

    /// <summary>The fields that changed, each from what to what; long texts as their length.</summary>
    public IReadOnlyList<FieldChange> Changes { get; init; } = [];
}

/// <param name="Field">The field's Russian name, as on the form.</param>
public sealed record FieldChange(string Field, string? Before, string? After);

/// <summary>Stored by name, so members are never renamed.</summary>
public enum AuditAction
{
    Created,
    Changed,
    Deleted,
    Published,
    Unpublished,
    Discarded,
    Restored,
    Imported,
    Submitted,
    Recalled,
    SentBack,
    Approved,
    Scheduled,
    Unscheduled,
    Held,
    PublishedUrgently,
    Confirmed,
    Withdrawn,
    Reinstated,
    NoteCorrected,
    PreviewIssued,
    PreviewRevoked,
    Undone,
    SignedIn,
    SignInFailed,
    SignedOut,
    LockedOut,
    Unlocked,
    PasswordChanged,
    PasswordReset,
    RoleChanged,
    Deactivated,
    Reactivated,
    SessionsEnded,
    SecondFactorChanged,
    SecondFactorRemoved,
    Invited,
    InvitationRevoked,
    Replaced,
    Removed,
    BroughtBack,
}

/// <summary>Stored by name, so members are never renamed.</summary>
public enum AuditSubject
{
    Publication,
    PressContact,
    Person,
    Topic,
    Section,
    User,
    Archive,
    Media,
    Bulk,
    Abbreviation,
    Subscription,
    Redirect,
}

/// <summary>Who acts: a signed-in person, or the portal itself.</summary>
public sealed record Actor(int? UserId, string Name)
{
    /// <summary>The command line, the importer and the scheduler.</summary>
    public static readonly Actor Portal = new(null, "Портал");
}
