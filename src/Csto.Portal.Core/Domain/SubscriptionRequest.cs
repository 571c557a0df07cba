namespace Csto.Portal.Core.Domain;

/// <summary>
/// Somebody typed an address and a choice; whoever reads the mail of that address may confirm it. Forgotten after <see cref="Days"/>, whether confirmed or not: until
/// then it is counted, so that nobody is sent many such letters.
/// </summary>
public sealed class SubscriptionRequest
{
    /// <summary>How long a link can be confirmed.</summary>
    public const int Days = 3;

    public int Id { get; init; }

    /// <summary>As <see cref="EmailAddress.Normalise"/> writes it.</summary>
    public required string Address { get; init; }

    /// <inheritdoc cref="Subscriber.Language"/>
    public required string Language { get; init; }

    public required SubscriptionPace Pace { get; init; }

    public required SubscriptionChoice Choice { get; init; }

    /// <summary>SHA-256 of the key in the link, in hexadecimal; unique.</summary>
    public required string KeyHash { get; init; }

    /// <summary>UTC.</summary>
    public required DateTime AskedAt { get; init; }

    /// <summary>UTC; null while the link has not been used.</summary>
    public DateTime? ConfirmedAt { get; init; }
}
