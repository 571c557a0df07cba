namespace Csto.Portal.Core.Domain;

/// <summary>
/// What a subscriber wants to hear of. Kinds and languages narrow; persons and topics gather: a publication is told when it names any of the persons or stands under
/// any of the topics. Nothing chosen is everything. A person or topic that is gone stays chosen and matches nothing: nobody who asked for one is sent all.
/// </summary>
public sealed record SubscriptionChoice
{
    public static readonly SubscriptionChoice Everything = new();

    /// <summary>In their order, without repetition; empty for all.</summary>
    public IReadOnlyList<PublicationKind> Kinds { get; init; } = [];

    /// <summary>IETF tags of the texts, in alphabetical order; empty for all.</summary>
    public IReadOnlyList<string> Languages { get; init; } = [];

    /// <summary>Ids; speakers and persons mentioned.</summary>
    public IdSet Persons { get; init; } = [];

    /// <summary>Ids.</summary>
    public IdSet Topics { get; init; } = [];

    public bool IsEverything => Kinds.Count == 0 && Languages.Count == 0 && Persons.Count == 0 && Topics.Count == 0;

    /// <param name="kind">Of the publication, as what follows.</param>
    /// <param name="language">IETF tag.</param>
    /// <param name="persons">Ids.</param>
    /// <param name="topics">Ids.</param>
    public bool Wants(PublicationKind kind, string language, IEnumerable<int> persons, IEnumerable<int> topics) =>
        (Kinds.Count == 0 || Kinds.Contains(kind))
        && (Languages.Count == 0 || Languages.Contains(language))
        && ((Persons.Count == 0 && Topics.Count == 0) || persons.Any(Persons.Contains) || topics.Any(Topics.Contains));
}
