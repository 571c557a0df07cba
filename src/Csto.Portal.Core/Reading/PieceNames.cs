using Csto.Portal.Core.Data;
using Microsoft.EntityFrameworkCore;

namespace Csto.Portal.Core.Reading;

/// <summary>Finds what filters of pieces name.</summary>
public sealed class PieceNames(PortalDbContext db)
{
    /// <param name="person">The last part of a person's address; null: of nobody.</param>
    /// <param name="topic">The last part of a topic's address; null: of none.</param>
    /// <param name="cancellationToken">Stops the queries.</param>
    /// <returns>Null where there is no such person or topic.</returns>
    public async Task<(int? Person, int? Topic)?> FindAsync(string? person, string? topic, CancellationToken cancellationToken)
    {
        var personId = person is null ? null : (await db.PersonIds(person).SingleOrDefaultAsync(cancellationToken))?.Id;
        var topicId = topic is null ? null : (await db.TopicIds(topic).SingleOrDefaultAsync(cancellationToken))?.Id;
        return (person is not null && personId is null) || (topic is not null && topicId is null) ? null : (personId, topicId);
    }
}
