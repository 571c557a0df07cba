using System.Linq.Expressions;
using Csto.Portal.Core.Data;
using Csto.Portal.Core.Domain;
using Csto.Portal.Core.Search.Quotes;

namespace Csto.Portal.Core.Reading;

internal static class VerifyQueries
{
    private static readonly Expression<Func<EditionProof, VerifyRow>> ToRow = p => new VerifyRow(
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
        p.Text);

    /// <summary>Editions of these that readers can read now: whatever the index of this node still says.</summary>
    public static IQueryable<VerifyRow> VerifiedEditions(this PortalDbContext db, IReadOnlyCollection<int> editions) =>
        db.ReadableProofs().Where(p => editions.Contains(p.EditionId)).Select(ToRow);

    /// <summary>What stands at the addresses of these publications.</summary>
    public static IQueryable<VerifyRow> VerifiedPublications(this PortalDbContext db, IReadOnlyCollection<int> publications) =>
        db.ReadableProofs().Where(p => publications.Contains(p.Edition!.PublicationId)).Select(ToRow);
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
