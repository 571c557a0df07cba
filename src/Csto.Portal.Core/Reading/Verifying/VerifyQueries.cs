using Csto.Portal.Core.Data;
using Csto.Portal.Core.Domain;
using Csto.Portal.Core.Search.Quotes;

namespace Csto.Portal.Core.Reading;

internal static class VerifyQueries
{
    /// <summary>Editions of these that readers can read now: whatever the index of this node still says.</summary>
    public static IQueryable<VerifyRow> VerifiedEditions(this PortalDbContext db, IReadOnlyCollection<int> editions) =>
        Rows(db.ReadableProofs().Where(p => editions.Contains(p.EditionId)));

    /// <summary>What stands at the addresses of these publications.</summary>
    public static IQueryable<VerifyRow> VerifiedPublications(this PortalDbContext db, IReadOnlyCollection<int> publications) =>
        Rows(db.ReadableProofs().Where(p => publications.Contains(p.Edition!.PublicationId)));

    private static IQueryable<VerifyRow> Rows(IQueryable<EditionProof> proofs) => proofs.Select(p => new VerifyRow(
        p.EditionId,
        p.Edition!.PublicationId,
        p.Edition.Publication!.Kind,
        p.Edition.Publication.PublishedOn!.Value,
        p.Edition.Publication.Slug!,
        p.Edition.Publication.Language,
        p.Edition.MajorNumber,
        p.Edition.GoesLiveAt,
        p.MadeAt,
        p.Edition.Publication.LiveEditionId == p.EditionId,
        p.Edition.Publication.WithdrawnAt != null,
        p.Text));
}

internal sealed record VerifyRow(
    int Edition,
    int Publication,
    PublicationKind Kind,
    DateOnly PublishedOn,
    string Slug,
    string Language,
    int? Number,
    DateTime? GoesLiveAt,
    DateTime MadeAt,
    bool IsCurrent,
    bool IsWithdrawn,
    byte[] Text)
{
    public PublicationAddress Address => new(Kind, PublishedOn, Slug, Language);
}
