using Csto.Portal.Core.Data;
using Csto.Portal.Core.Domain;
using Microsoft.EntityFrameworkCore;

namespace Csto.Portal.Core.Reading;

internal static class EditionQueries
{
    /// <summary>The editions of a publication that readers can cite, newest first. What was unpublished is not among them, even where the piece came back.</summary>
    public static IQueryable<EditionMark> PublicEditions(this PortalDbContext db, int publicationId) =>
        db.Citable().Where(e => e.PublicationId == publicationId).OrderByDescending(e => e.MajorNumber)
            .Select(e => new EditionMark(e.MajorNumber!.Value, e.GoesLiveAt!.Value, e.ChangeNote));

    /// <summary>One edition at the address of its publication; of what is not readable now, none.</summary>
    public static IQueryable<PublicEditionRow> PublicEdition(this PortalDbContext db, PublicationAddress address, int number)
    {
        var (kind, day, slug) = address;
        return
            from e in db.Citable()
            let p = e.Publication!
            where p.Language == Publication.Russian && p.Kind == kind && p.PublishedOn == day && p.Slug == slug && p.Visibility == Visibility.Live
                && e.MajorNumber == number
            let speaker = e.Speaker
            let spokenOn = e.DeliveredOn ?? e.PublishedOn
            select new PublicEditionRow(
                p.Id,
                p.LiveEditionId == e.Id,
                new PublicationRow(
                    p.Id,
                    p.Visibility,
                    null,
                    null,
                    p.WithdrawnAt,
                    p.WithdrawalExplanation,
                    p.MajorEditions,
                    0,
                    p.FirstLiveAt,
                    e.GoesLiveAt,
                    e.Id,
                    e.Title,
                    e.Lead,
                    e.Body,
                    e.LeadPicture,
                    e.SocialPicture,
                    e.Footer,
                    e.PressContactId,
                    speaker!.Name,
                    speaker.Slug,
                    speaker.Posts
                        .Where(x => (x.HeldFrom == null || x.HeldFrom <= spokenOn) && (x.HeldTo == null || x.HeldTo >= spokenOn))
                        .OrderByDescending(x => x.HeldFrom)
                        .Select(x => x.Title)
                        .FirstOrDefault(),
                    e.SpeechType,
                    e.Occasion,
                    e.Place,
                    e.DeliveredOn),
                e.PublishedOn);
    }

    private static IQueryable<Edition> Citable(this PortalDbContext db) => db.Editions.AsNoTracking().Where(e =>
        e.MajorNumber != null
        && (e.State == EditionState.Live || e.State == EditionState.Superseded || e.State == EditionState.Withdrawn));
}

/// <param name="IsCurrent">It is what stands at the publication's own address.</param>
/// <param name="PublishedOn">The dateline this edition had.</param>
internal sealed record PublicEditionRow(int PublicationId, bool IsCurrent, PublicationRow Text, DateOnly? PublishedOn);
