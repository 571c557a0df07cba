namespace Csto.Portal.Core.Domain;

/// <summary>When letters about publications come; stored as a number, so members are never renumbered.</summary>
public enum SubscriptionPace
{
    /// <summary>A letter for each publication, as soon as readers see it.</summary>
    AtOnce = 1,

    /// <summary>One letter a day with all of that day.</summary>
    Daily = 2,
}

/// <summary>
/// Somebody who asked for letters about publications and confirmed it by a link sent to the address. Nothing is known of them but the address and what they chose;
/// the row is deleted when they leave, and with it every letter to them.
/// </summary>
public sealed class Subscriber
{
    public int Id { get; init; }

    /// <summary>As <see cref="EmailAddress.Normalise"/> writes it; unique.</summary>
    public required string Address { get; init; }

    /// <summary>IETF tag: in which the letters are written.</summary>
    public required string Language { get; set; }

    public required SubscriptionPace Pace { get; set; }

    public required SubscriptionChoice Choice { get; set; }

    /// <summary>UTC instant at which the link was followed.</summary>
    public required DateTime ConfirmedAt { get; init; }

    /// <summary>UTC: only what readers could first see from then on is told.</summary>
    public required DateTime FromAt { get; set; }

    /// <summary>SHA-256 of the key in the links of letters, in hexadecimal; unique.</summary>
    public required string KeyHash { get; set; }

    /// <summary>The same key, encrypted by the portal's keys, so that the next letter can hold it.</summary>
    public required string SealedKey { get; set; }

    /// <summary>UTC; null while letters are wanted.</summary>
    public DateTime? PausedAt { get; set; }

    /// <summary>How many letters in a row the mailbox has refused.</summary>
    public int Refusals { get; set; }

    /// <summary>UTC instant of the first of them; null where there are none.</summary>
    public DateTime? RefusedSince { get; set; }

    /// <summary>UTC instant since which nothing is sent because the mailbox refuses; null where it does not.</summary>
    public DateTime? SleepsSince { get; set; }
}
