using Csto.Portal.Core.Content;
using Csto.Portal.Core.Data;
using Csto.Portal.Core.Domain;
using Microsoft.EntityFrameworkCore;

namespace Csto.Portal.Core.Publishing;

/// <summary>
/// Chooses the slug a publication goes out under. An editor's own slug is taken as it is; one made from the title gets a number when another
/// publication of that kind has it on that day. Addresses that redirect to other publications count as taken.
/// </summary>
internal static class SlugChoice
{
    public static async Task<bool> IsTakenAsync(
        PortalDbContext db, PublicationAddress address, int byOtherThan, CancellationToken cancellationToken) =>
        await db.Publications.AnyAsync(
            p => p.Language == address.Language && p.Kind == address.Kind && p.PublishedOn == address.PublishedOn
                && p.Slug == address.Slug && p.Id != byOtherThan,
            cancellationToken)
        || await db.Redirects.AnyAsync(r => r.Path == address.Path && r.PublicationId != byOtherThan, cancellationToken);

    /// <summary>Needs a dateline; the caller holds the generation's row, so nobody takes the slug meanwhile.</summary>
    public static async Task<string> ForAsync(
        PortalDbContext db, Publication publication, Edition edition, CancellationToken cancellationToken)
    {
        var wanted = edition.Slug ?? publication.Slug ?? Slug.FromOrDefault(edition.Title, Fallback(publication));
        var candidate = wanted;
        for (var number = 2; await IsTakenAsync(
            db, new(publication.Kind, edition.PublishedOn!.Value, candidate, publication.Language), publication.Id, cancellationToken); number++)
        {
            candidate = Slug.WithSuffix(wanted, number);
        }

        return candidate;
    }

    private static string Fallback(Publication publication) => publication.Kind switch
    {
        _ when publication.Language != Publication.Russian => PublicationAddress.Segment(publication.Kind),
        PublicationKind.Speech => "vystuplenie",
        PublicationKind.Statement => "zayavlenie",
        _ => "novost",
    };
}
