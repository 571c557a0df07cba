using Csto.Portal.Core.Content;
using Csto.Portal.Core.Data;
using Csto.Portal.Core.Domain;
using Microsoft.EntityFrameworkCore;

namespace Csto.Portal.Core.Reading;

/// <summary>The newest pieces of one list.</summary>
/// <param name="Name">Of the person or topic it is of; null for a list of all or of a kind.</param>
public sealed record FeedPage(string? Name, IReadOnlyList<LivePiece> Pieces);

/// <summary>What the feeds of the portal hold: the same lists as the pages, with whole texts.</summary>
public sealed class FeedReader(PortalDbContext db, PieceReader pieces)
{
    /// <summary>A feed that is asked for once a day must miss nothing: a press office publishes a dozen pieces on its busiest.</summary>
    public const int Size = 30;

    /// <param name="language">Of the texts.</param>
    /// <param name="kind">Null for all kinds.</param>
    /// <param name="cancellationToken">Stops the queries.</param>
    public async Task<FeedPage> ReadAsync(string language, PublicationKind? kind, CancellationToken cancellationToken) =>
        new(null, await PiecesAsync(new(language) { Kind = kind }, cancellationToken));

    /// <summary>Null where there is no such person. One of whom nothing is live has an empty feed.</summary>
    public async Task<FeedPage?> OfPersonAsync(string language, string slug, CancellationToken cancellationToken) =>
        await db.PersonAt(language, slug).SingleOrDefaultAsync(cancellationToken) is { } person
            ? new(PersonName.In(language, person.Name), await PiecesAsync(new(language) { PersonId = person.Id }, cancellationToken))
            : null;

    /// <summary>Null where there is no such topic. One under which nothing is live has an empty feed.</summary>
    public async Task<FeedPage?> OfTopicAsync(string language, string slug, CancellationToken cancellationToken) =>
        await db.TopicAt(language, slug).SingleOrDefaultAsync(cancellationToken) is { } topic
            ? new(topic.Name, await PiecesAsync(new(language) { TopicId = topic.Id }, cancellationToken))
            : null;

    private async Task<IReadOnlyList<LivePiece>> PiecesAsync(PieceFilter filter, CancellationToken cancellationToken) =>
        (await pieces.ReadAsync(filter, null, Size, cancellationToken)).Pieces;
}
