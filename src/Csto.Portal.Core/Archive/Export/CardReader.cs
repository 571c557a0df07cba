using Csto.Portal.Core.Archive.Files;
using Csto.Portal.Core.Data;
using Csto.Portal.Core.Domain;
using Microsoft.EntityFrameworkCore;

namespace Csto.Portal.Core.Archive.Export;

/// <summary>What publications refer to, as the files have it. Ordered by short name, so that the same portal gives the same files.</summary>
internal sealed record CardSet(
    IReadOnlyList<TopicRecord> Topics, IReadOnlyList<PersonRecord> Persons, IReadOnlyList<ContactRecord> Contacts, IReadOnlyList<SectionRecord> Sections)
{
    public static readonly CardSet Empty = new([], [], [], []);

    /// <summary>Only what these publications name.</summary>
    public CardSet For(CardUse use) => this with
    {
        Topics = [.. Topics.Where(t => use.Topics.Contains(t.Slug))],
        Persons = [.. Persons.Where(p => use.Persons.Contains(p.Slug))],
        Contacts = [.. Contacts.Where(c => use.Contacts.Contains(c.Key))],
    };
}

/// <summary>Short names met in publications.</summary>
internal sealed class CardUse
{
    public HashSet<string> Topics { get; } = new(StringComparer.Ordinal);

    public HashSet<string> Persons { get; } = new(StringComparer.Ordinal);

    public HashSet<Guid> Contacts { get; } = [];

    public void Add(PieceRecord piece)
    {
        foreach (var edition in piece.Editions)
        {
            Topics.UnionWith(edition.Topics);
            Persons.UnionWith(edition.Persons);
            if (edition.Speaker is { } speaker)
                Persons.Add(speaker);
            if (edition.Contact is { } contact)
                Contacts.Add(contact);
        }
    }
}

internal static class CardReader
{
    public static async Task<CardSet> CardsAsync(this PortalDbContext db, CancellationToken cancellationToken)
    {
        var topics = await db.Topics.AsNoTracking().ToListAsync(cancellationToken);
        var persons = await db.Persons.AsNoTracking().Include(p => p.Posts).Include(p => p.MemberState).ToListAsync(cancellationToken);
        var contacts = await db.PressContacts.AsNoTracking().ToListAsync(cancellationToken);
        var sections = await db.Sections.AsNoTracking().ToListAsync(cancellationToken);
        return new(
            [.. topics.Select(ToRecord).OrderBy(t => t.Slug, StringComparer.Ordinal)],
            [.. persons.Select(ToRecord).OrderBy(p => p.Slug, StringComparer.Ordinal)],
            [.. contacts.Select(ToRecord).OrderBy(c => c.Position).ThenBy(c => c.Key.ToString(), StringComparer.Ordinal)],
            [.. sections.Select(ToRecord).OrderBy(s => s.Slug, StringComparer.Ordinal)]);
    }

    private static TopicRecord ToRecord(Topic topic) => new(topic.Slug, topic.Name, topic.EnglishName);

    private static PersonRecord ToRecord(Person person) => new(
        person.Slug,
        person.Name,
        person.SortName,
        person.MemberState?.Code,
        person.About,
        [
            .. person.Posts.Select(p => new PostRecord(p.Title, p.HeldFrom, p.HeldTo, p.EnglishTitle))
                .OrderBy(p => p.From ?? DateOnly.MinValue).ThenBy(p => p.To ?? DateOnly.MaxValue).ThenBy(p => p.Title, StringComparer.Ordinal),
        ],
        person.EnglishName,
        person.EnglishAbout);

    private static ContactRecord ToRecord(PressContact contact) =>
        new(contact.Key, contact.ToFooter(), contact.ValidFrom, contact.ValidTo, contact.Position, contact.EnglishName, contact.EnglishPost)
        {
            Matters = contact.Matters,
            EnglishMatters = contact.EnglishMatters,
            Hours = contact.Hours,
            Note = contact.Note,
            EnglishNote = contact.EnglishNote,
        };

    private static SectionRecord ToRecord(Section section) => new(section.Slug, section.Title, section.Description, section.Kind, section.Position, section.EnglishTitle, section.EnglishDescription);
}
