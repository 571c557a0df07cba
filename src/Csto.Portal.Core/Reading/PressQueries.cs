using Csto.Portal.Core.Data;
using Csto.Portal.Core.Domain;
using Microsoft.EntityFrameworkCore;

namespace Csto.Portal.Core.Reading;

internal static class PressQueries
{
    /// <summary>Contacts that answer on a day, in the order of the press centre.</summary>
    public static IQueryable<CurrentContact> ContactsOn(this PortalDbContext db, string language, DateOnly day) =>
        db.PressContacts.AsNoTracking()
            .Where(c => (c.ValidFrom == null || c.ValidFrom <= day) && (c.ValidTo == null || c.ValidTo >= day))
            .OrderBy(c => c.Position).ThenBy(c => c.Id)
            .Select(c => new CurrentContact(c.Id, new ContactFooter(
                language == Publication.Russian ? c.Name : c.EnglishName ?? c.Name,
                language == Publication.Russian ? c.Post : c.EnglishPost ?? c.Post,
                c.Phones,
                c.Email))
            {
                Details = new ContactDetails(
                    language == Publication.Russian ? c.Matters : c.EnglishMatters ?? c.Matters,
                    c.Hours,
                    language == Publication.Russian ? c.Note : c.EnglishNote ?? c.Note),
            });

    /// <summary>All contacts that there ever were, with their periods, in the order of the press centre.</summary>
    public static IQueryable<ContactPeriod> ContactPeriods(this PortalDbContext db, string language) =>
        db.PressContacts.AsNoTracking()
            .OrderBy(c => c.Position).ThenBy(c => c.Id)
            .Select(c => new ContactPeriod(
                new CurrentContact(c.Id, new ContactFooter(
                    language == Publication.Russian ? c.Name : c.EnglishName ?? c.Name,
                    language == Publication.Russian ? c.Post : c.EnglishPost ?? c.Post,
                    c.Phones,
                    c.Email))
                {
                    Details = new ContactDetails(
                        language == Publication.Russian ? c.Matters : c.EnglishMatters ?? c.Matters,
                        c.Hours,
                        language == Publication.Russian ? c.Note : c.EnglishNote ?? c.Note),
                },
                c.ValidFrom,
                c.ValidTo));

    public static IQueryable<ContactRow> Contact(this PortalDbContext db, string language, int id) =>
        db.PressContacts.AsNoTracking()
            .Where(c => c.Id == id)
            .Select(c => new ContactRow(
                new ContactFooter(
                    language == Publication.Russian ? c.Name : c.EnglishName ?? c.Name,
                    language == Publication.Russian ? c.Post : c.EnglishPost ?? c.Post,
                    c.Phones,
                    c.Email),
                new ContactDetails(
                    language == Publication.Russian ? c.Matters : c.EnglishMatters ?? c.Matters,
                    c.Hours,
                    language == Publication.Russian ? c.Note : c.EnglishNote ?? c.Note),
                c.ValidFrom, c.ValidTo));

    public static IQueryable<LastChange> LastChange(this PortalDbContext db) =>
        db.SiteStates.AsNoTracking().Where(s => s.Id == SiteState.TheId).Select(s => new LastChange(s.Generation, s.ChangedAt));

    public static IQueryable<SectionView> SectionsInOrder(this PortalDbContext db, string language) =>
        db.Sections.AsNoTracking().OrderBy(s => s.Position).Select(s => new SectionView(
            s.Kind,
            s.Slug,
            language == Publication.Russian ? s.Title : s.EnglishTitle ?? s.Title,
            language == Publication.Russian ? s.Description : s.EnglishDescription ?? s.Description));
}

/// <summary>A contact with its period of validity.</summary>
internal sealed record ContactRow(ContactFooter Card, ContactDetails Details, DateOnly? ValidFrom, DateOnly? ValidTo);

/// <param name="At">UTC instant from which readers see the generation.</param>
internal sealed record LastChange(long Generation, DateTime? At);
