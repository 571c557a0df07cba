namespace Csto.Portal.Core.Domain;

/// <summary>Which letters go first: a lane waits until those before it have nothing due. Stored as a number, so members are never renumbered.</summary>
public enum LetterLane
{
    /// <summary>To the press office.</summary>
    Office = 0,

    /// <summary>To a reader who waits for it before a page.</summary>
    Asked = 1,

    /// <summary>To subscribers, many at a time.</summary>
    Readers = 2,
}

/// <summary>
/// A letter that waits to be sent. It is added by the transaction that gives reason to it, so it exists exactly when its reason does; a sender
/// claims it, sends it and notes what became of it.
/// </summary>
public sealed class OutboxMessage
{
    public long Id { get; init; }

    /// <summary>What it tells of and whom, for instance <c>remark/41/user/7</c>: unique, so that one event is never told twice.</summary>
    public required string Key { get; init; }

    public required string ToAddress { get; init; }

    public required string ToName { get; init; }

    public required string Subject { get; init; }

    /// <summary>Plain text. Emptied once sent: letters may hold links that open something.</summary>
    public required string Body { get; init; }

    public LetterLane Lane { get; init; }

    /// <summary>To whom; the letter goes when the subscriber goes. Null for letters to others.</summary>
    public int? SubscriberId { get; init; }

    public Subscriber? Subscriber { get; init; }

    /// <summary>Absolute address that ends the subscription without a question (RFC 8058). Emptied once sent; null where there is none.</summary>
    public string? LeaveAddress { get; init; }

    /// <summary>UTC.</summary>
    public required DateTime CreatedAt { get; init; }

    /// <summary>UTC instant of the next try; while a sender holds the letter, the end of its claim; null once sent or given up.</summary>
    public DateTime? DueAt { get; init; }

    /// <summary>How many times a sender has taken it.</summary>
    public int Tries { get; init; }

    /// <summary>The sender that holds it; null while nobody does.</summary>
    public string? ClaimedBy { get; init; }

    /// <summary>UTC; null until a server has taken it.</summary>
    public DateTime? SentAt { get; init; }

    /// <summary>UTC; null unless no further try will be made.</summary>
    public DateTime? GivenUpAt { get; init; }

    /// <summary>Why the last try failed, in Russian with the server's own words.</summary>
    public string? LastError { get; init; }
}
