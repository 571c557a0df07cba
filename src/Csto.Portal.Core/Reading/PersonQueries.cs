using Csto.Portal.Core.Data;
using Csto.Portal.Core.Domain;
using Microsoft.EntityFrameworkCore;

namespace Csto.Portal.Core.Reading;

internal static class PersonQueries
{
    /// <summary>Persons that a live publication in a language names, with the post held on a day.</summary>
    public static IQueryable<PersonListRow> PersonsNamed(this PortalDbContext db, string language, DateOnly today) =>
        db.Persons.AsNoTracking()
            .Where(p => db.PublicationPersons.Any(m => m.PersonId == p.Id && m.Language == language))
            .OrderBy(p => p.SortName)
            .Select(p => new PersonListRow(
                language == Publication.Russian ? p.Name : p.EnglishName ?? p.Name,
                p.SortName,
                p.Slug,
                p.Posts
                    .Where(x => (x.HeldFrom == null || x.HeldFrom <= today) && (x.HeldTo == null || x.HeldTo >= today))
                    .OrderByDescending(x => x.HeldFrom)
                    .Select(x => language == Publication.Russian ? x.Title : x.EnglishTitle ?? x.Title)
                    .FirstOrDefault()));

    public static IQueryable<PersonRow> PersonAt(this PortalDbContext db, string language, string slug) =>
        db.Persons.AsNoTracking()
            .Where(p => p.Slug == slug)
            .Select(p => new PersonRow(
                p.Id,
                language == Publication.Russian ? p.Name : p.EnglishName ?? p.Name,
                language == Publication.Russian ? p.About : p.EnglishAbout ?? p.About,
                language != Publication.Russian && p.EnglishAbout != null ? language : Publication.Russian,
                language == Publication.Russian ? p.MemberState!.Name : p.MemberState!.EnglishName ?? p.MemberState.Name,
                p.Posts.OrderByDescending(x => x.HeldFrom).ThenBy(x => x.Id)
                    .Select(x => new PostView(language == Publication.Russian ? x.Title : x.EnglishTitle ?? x.Title, x.HeldFrom, x.HeldTo)).ToList()));

    /// <summary>Speeches of a person, or publications that mention one, newest first.</summary>
    public static IQueryable<ListItem> OfPerson(this PortalDbContext db, string language, int personId, bool asSpeaker, ListCursor? before, int take)
    {
        var rows = db.PublicationPersons.AsNoTracking().Where(m => m.PersonId == personId && m.Language == language && m.IsSpeaker == asSpeaker);
        if (before is not null)
        {
            var (day, sequence) = before;
            rows = rows.Where(m => m.PublishedOn <= day && (m.PublishedOn < day || m.Sequence < sequence));
        }

        return rows.OrderByDescending(m => m.PublishedOn).ThenByDescending(m => m.Sequence).Take(take)
            .Select(m => m.Publication!).Select(PublicationQueries.ToListItem);
    }

    /// <summary>The beginnings of both lists of a person in one question; the order of the answer means nothing.</summary>
    public static IQueryable<OfPersonRow> BothOfPerson(this PortalDbContext db, string language, int personId, int take)
    {
        // As arguments: a condition that is only a column is not looked up in the index.
        var (speech, mention) = (true, false);
        var rows = db.PublicationPersons.AsNoTracking().Where(m => m.PersonId == personId && m.Language == language);
        return rows.Where(m => m.IsSpeaker == speech).OrderByDescending(m => m.PublishedOn).ThenByDescending(m => m.Sequence).Take(take)
            .Concat(rows.Where(m => m.IsSpeaker == mention).OrderByDescending(m => m.PublishedOn).ThenByDescending(m => m.Sequence).Take(take))
            .Select(m => new OfPersonRow(m.IsSpeaker, new ListItem(
                m.Publication!.Kind, m.Publication.PublishedOn!.Value, m.Publication.Slug!, m.Publication.Sequence, m.Publication.LiveEdition!.Title,
                m.Publication.LiveEdition.Lead, m.Publication.LiveEdition.SpeechType,
                language == Publication.Russian
                    ? m.Publication.LiveEdition.Speaker!.Name
                    : m.Publication.LiveEdition.Speaker!.EnglishName ?? m.Publication.LiveEdition.Speaker.Name,
                m.Publication.WithdrawnAt != null, m.Publication.LiveEdition.LeadPictureId, m.Publication.Language)));
    }

    /// <summary>Topics that a live publication is filed under.</summary>
    public static IQueryable<TopicLink> TopicsInUse(this PortalDbContext db, string language) =>
        db.Topics.AsNoTracking()
            .Where(t => db.PublicationTopics.Any(m => m.TopicId == t.Id && m.Language == language))
            .OrderBy(t => t.Name)
            .Select(t => new TopicLink(language == Publication.Russian ? t.Name : t.EnglishName ?? t.Name, t.Slug));

    public static IQueryable<TopicRow> TopicAt(this PortalDbContext db, string language, string slug) =>
        db.Topics.AsNoTracking().Where(t => t.Slug == slug)
            .Select(t => new TopicRow(t.Id, language == Publication.Russian ? t.Name : t.EnglishName ?? t.Name));

    /// <summary>Publications of a topic, newest first.</summary>
    public static IQueryable<ListItem> OfTopic(this PortalDbContext db, string language, int topicId, ListCursor? before, int take)
    {
        var rows = db.PublicationTopics.AsNoTracking().Where(m => m.TopicId == topicId && m.Language == language);
        if (before is not null)
        {
            var (day, sequence) = before;
            rows = rows.Where(m => m.PublishedOn <= day && (m.PublishedOn < day || m.Sequence < sequence));
        }

        return rows.OrderByDescending(m => m.PublishedOn).ThenByDescending(m => m.Sequence).Take(take)
            .Select(m => m.Publication!).Select(PublicationQueries.ToListItem);
    }
}

internal sealed record PersonListRow(string Name, string SortName, string Slug, string? Post);

internal sealed record PersonRow(int Id, string Name, string About, string AboutLanguage, string? MemberState, IReadOnlyList<PostView> Posts);

/// <param name="IsSpeaker">A speech of the person rather than a mention.</param>
internal sealed record OfPersonRow(bool IsSpeaker, ListItem Item);

internal sealed record TopicRow(int Id, string Name);
