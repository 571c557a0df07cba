using Csto.Portal.Core.Domain;

namespace Csto.Portal.Core.Subscriptions;

/// <summary>The words of letters to readers, which stand with those of pages.</summary>
public interface IReaderLetters
{
    /// <summary>To an address that has no subscription: confirm.</summary>
    WrittenLetter Confirm(AskedSubscription asked);

    /// <summary>To one that has: change it, put what was asked in its place, or leave all as it is.</summary>
    /// <param name="asked">What was asked for now.</param>
    /// <param name="key">Of the subscription there is.</param>
    WrittenLetter Exists(AskedSubscription asked, string key);

    WrittenLetter Tell(ToldPiece told, Addressee to);

    /// <param name="day">The day of Moscow whose digest it is.</param>
    /// <param name="all">In the order in which readers saw it; at least one.</param>
    /// <param name="to">To whom.</param>
    WrittenLetter Digest(DateOnly day, IReadOnlyList<ToldPiece> all, Addressee to);
}

/// <param name="Subject">One line.</param>
/// <param name="Body">Plain text.</param>
/// <param name="Leave">Absolute address that ends the subscription; null in a letter to nobody subscribed.</param>
public sealed record WrittenLetter(string Subject, string Body, Uri? Leave = null);

/// <param name="Key">Of the link that confirms.</param>
/// <param name="Language">IETF tag, of the letter.</param>
public sealed record AskedSubscription(string Key, string Language, SubscriptionPace Pace, DescribedChoice Choice);

/// <param name="Key">Of the links to the subscription.</param>
/// <param name="Language">IETF tag, of the letter.</param>
public sealed record Addressee(string Key, string Language, SubscriptionChoice Choice);

/// <summary>A choice with the names of what was chosen and still exists.</summary>
public sealed record DescribedChoice(SubscriptionChoice Choice, IReadOnlyList<ChosenName> Persons, IReadOnlyList<ChosenName> Topics);

/// <param name="Name">In Russian.</param>
/// <param name="EnglishName">Null: the Russian one.</param>
public sealed record ChosenName(int Id, string Slug, string Name, string? EnglishName)
{
    public string In(string language) => language == Publication.Russian ? Name : EnglishName ?? Name;
}

/// <param name="Kind">Not a digest.</param>
public sealed record ToldPiece(MailingKind Kind, MailedPiece Piece);

/// <summary>A publication as letters tell of it: what readers see now.</summary>
public sealed record MailedPiece
{
    public required int Id { get; init; }

    public required PublicationAddress Address { get; init; }

    public required string Title { get; init; }

    /// <summary>Plain text; may be empty.</summary>
    public required string Lead { get; init; }

    public required IReadOnlyList<ChosenName> Persons { get; init; }

    public required IReadOnlyList<ChosenName> Topics { get; init; }

    /// <summary>What the last change was, in the words readers see; null for none.</summary>
    public string? ChangeNote { get; init; }

    public bool IsWithdrawn { get; init; }

    public string? WithdrawalExplanation { get; init; }

    public bool IsWantedBy(SubscriptionChoice choice) =>
        choice.Wants(Address.Kind, Address.Language, Persons.Select(p => p.Id), Topics.Select(t => t.Id));
}
