namespace Csto.Portal.Core.Domain;

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
