using Csto.Portal.Core.Data;
using Csto.Portal.Core.Domain;

namespace Csto.Portal.Core.Publishing;

/// <summary>Small views of entities that the services of publishing share.</summary>
internal static class Bases
{
    public static EditionBasis AsBasis(this Edition edition) => new(edition.Id, edition.TextVersion);

    public static SavedText AsSavedText(this Edition edition) =>
        new(EditionContent.From(edition), edition.AsBasis(), edition.ChangedById, edition.ChangedAt);

    public static AuditedSubject AsSubject(this Publication publication, string title) => new(AuditSubject.Publication, publication.Id, title);

    /// <summary>What to answer when another transaction changed the text while ours ran.</summary>
    public static async Task<Outcome> ConflictAsync(this PortalDbContext db, int publicationId, CancellationToken cancellationToken)
    {
        db.ChangeTracker.Clear();
        var publication = await db.LoadForChangeAsync(publicationId, cancellationToken);
        return publication is not null && await db.CurrentEditionAsync(publication, cancellationToken) is { } current
            ? new Outcome.Conflict(current.AsSavedText())
            : new Outcome.Missing();
    }
}
