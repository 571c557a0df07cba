using System.Linq.Expressions;
using Csto.Portal.Core.Data;
using Csto.Portal.Core.Domain;
using Microsoft.EntityFrameworkCore;

namespace Csto.Portal.Core.Reading;

internal static class EditionQueries
{
    /// <summary>What was unpublished is not among them, even where the piece came back.</summary>
    public static readonly Expression<Func<Edition, bool>> IsCitable = e =>
        e.MajorNumber != null
        && (e.State == EditionState.Live || e.State == EditionState.Superseded || e.State == EditionState.Withdrawn);

    /// <summary>An edition at the address of its publication and those before it, newest first; of what is not readable now, none.</summary>
    public static IQueryable<PublicEditionRow> PublicEditions(this PortalDbContext db, PublicationAddress address, int number, int take)
    {
        var (kind, day, slug, language) = address;
        return (
            from e in db.Editions.AsNoTracking().Where(IsCitable)
            let p = e.Publication!
            where p.Language == language && p.Kind == kind && p.PublishedOn == day && p.Slug == slug && p.Visibility == Visibility.Live
                && e.MajorNumber <= number
            orderby e.MajorNumber descending
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
                    p.Sequence,
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
                    language == Publication.Russian ? speaker!.Name : speaker!.EnglishName ?? speaker.Name,
                    speaker.Slug,
                    speaker.Posts
                        .Where(x => (x.HeldFrom == null || x.HeldFrom <= spokenOn) && (x.HeldTo == null || x.HeldTo >= spokenOn))
                        .OrderByDescending(x => x.HeldFrom)
                        .Select(x => language == Publication.Russian ? x.Title : x.EnglishTitle ?? x.Title)
                        .FirstOrDefault(),
                    e.SpeechType,
                    e.Occasion,
                    e.Place,
                    e.DeliveredOn,
                    p.TranslationOfId),
                e.PublishedOn,
                new EditionMark(e.MajorNumber!.Value, e.GoesLiveAt!.Value, e.ChangeNote))).Take(take);
    }

    /// <summary>The edition of a number and those before it, newest first; empty where there is none of the number.</summary>
    public static async Task<List<PublicEditionRow>> EditionsAsync(
        this PortalDbContext db, PublicationAddress address, int number, int take, CancellationToken cancellationToken)
    {
        var rows = await db.PublicEditions(address, number, take).ToListAsync(cancellationToken);
        return rows.Count > 0 && rows[0].Mark.Number == number ? rows : [];
    }
}

/// <param name="IsCurrent">It is what stands at the publication's own address.</param>
/// <param name="PublishedOn">The dateline this edition had.</param>
internal sealed record PublicEditionRow(int PublicationId, bool IsCurrent, PublicationRow Text, DateOnly? PublishedOn, EditionMark Mark);
