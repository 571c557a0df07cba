namespace Csto.Portal.Core.Domain;

/// <summary>What subscribers are told; stored as a number, so members are never renumbered.</summary>
public enum MailingKind
{
    /// <summary>A publication that readers see for the first time.</summary>
    Appearance = 1,

    /// <summary>A major change of one that was told before.</summary>
    Correction = 2,

    /// <summary>One that was told before no longer holds.</summary>
    Withdrawal = 3,

    /// <summary>All of a day, for those who want one letter.</summary>
    Digest = 4,
}

/// <summary>
/// Something to be told to subscribers, written by the transaction that brings it to readers; the letters are made afterwards, some at a time, in the order of
/// subscribers. How far that has come moves with the letters in one transaction: whatever breaks off, nobody is written to twice and nobody forgotten.
/// </summary>
public sealed class Mailing
{
    /// <summary>A publication dated earlier than so many days before it appears is entered afterwards: it belongs to the archive, and is no news to anybody.</summary>
    public const int LatestDays = 3;

    public int Id { get; init; }

    /// <summary>For instance <c>piece/41</c> or <c>digest/2026-02-13</c>: unique, so that one event is told once. Letters have it before the subscriber.</summary>
    public required string Key { get; init; }

    public required MailingKind Kind { get; init; }

    /// <summary>Null for a digest.</summary>
    public int? PublicationId { get; init; }

    public Publication? Publication { get; init; }

    /// <summary>UTC: when readers could first see it; of a digest, the end of what it tells of.</summary>
    public required DateTime At { get; init; }

    /// <summary>The id of the last subscriber who was looked at; 0 before the first.</summary>
    public int Reached { get; init; }

    /// <summary>UTC; null while there are subscribers to look at.</summary>
    public DateTime? DoneAt { get; init; }

    /// <summary>UTC instant at which letters not yet sent were taken back, because the publication is gone; null where they were not.</summary>
    public DateTime? RecalledAt { get; init; }

    /// <summary>The beginning of the keys of all that is told of a publication.</summary>
    public static string KeyOf(int publicationId) => FormattableString.Invariant($"piece/{publicationId}");

    public static string KeyOf(DateOnly day) => FormattableString.Invariant($"digest/{day:yyyy-MM-dd}");

    /// <param name="dateline">Of the publication.</param>
    /// <param name="today">In Moscow, when readers first see it.</param>
    public static bool IsNews(DateOnly dateline, DateOnly today) => dateline >= today.AddDays(-LatestDays);
}
