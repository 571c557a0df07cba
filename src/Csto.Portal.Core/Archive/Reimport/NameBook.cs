using Csto.Portal.Core.Archive.Files;
using Csto.Portal.Core.Data;
using Csto.Portal.Core.Domain;
using Microsoft.EntityFrameworkCore;

namespace Csto.Portal.Core.Archive.Reimport;

/// <summary>Short names in files, as ids in the database.</summary>
internal sealed class NameBook
{
    public required Dictionary<string, int> Topics { get; init; }

    public required Dictionary<string, int> Persons { get; init; }

    public required Dictionary<Guid, int> Contacts { get; init; }

    public required Dictionary<string, int> MemberStates { get; init; }

    public required Dictionary<string, (int Id, PublicationKind Kind)> Sections { get; init; }

    public static async Task<NameBook> LoadAsync(PortalDbContext db, CancellationToken cancellationToken) => new()
    {
        Topics = await db.Topics.ToDictionaryAsync(t => t.Slug, t => t.Id, cancellationToken),
        Persons = await db.Persons.ToDictionaryAsync(p => p.Slug, p => p.Id, cancellationToken),
        Contacts = await db.PressContacts.ToDictionaryAsync(c => c.Key, c => c.Id, cancellationToken),
        MemberStates = await db.MemberStates.ToDictionaryAsync(s => s.Code, s => s.Id, cancellationToken),
        Sections = (await db.Sections.AsNoTracking().ToListAsync(cancellationToken)).ToDictionary(s => s.Slug, s => (s.Id, s.Kind)),
    };

    /// <summary>Every name that stands for nothing here, as a Russian phrase.</summary>
    public IEnumerable<string> Missing(EditionRecord edition)
    {
        if (edition.Speaker is { } speaker && !Persons.ContainsKey(speaker))
            yield return $"персоны «{speaker}»";
        foreach (var slug in edition.Persons.Where(slug => !Persons.ContainsKey(slug)))
            yield return $"персоны «{slug}»";
        foreach (var slug in edition.Topics.Where(slug => !Topics.ContainsKey(slug)))
            yield return $"темы «{slug}»";
        foreach (var code in edition.MemberStates.Where(code => !MemberStates.ContainsKey(code)))
            yield return $"государства «{code}»";
        if (edition.Contact is { } contact && !Contacts.ContainsKey(contact))
            yield return $"контакта {contact:D}";
    }

    /// <summary>Needs every name to be there.</summary>
    public EditionContent Resolve(EditionRecord edition) => new()
    {
        Title = edition.Title,
        Lead = edition.Lead,
        Body = edition.Body,
        LeadPicture = edition.Picture,
        SocialPicture = edition.SocialPicture,
        PublishedOn = edition.Date,
        Slug = edition.Slug,
        SpeakerId = edition.Speaker is { } speaker ? Persons[speaker] : null,
        SpeechType = edition.Type,
        Occasion = edition.Occasion,
        Place = edition.Place,
        DeliveredOn = edition.Delivered,
        PressContactId = edition.Contact is { } contact ? Contacts[contact] : null,
        KeptFooter = edition.Standing?.Footer,
        Significance = edition.Significance,
        ChangeNote = edition.ChangeNote,
        MentionIds = [.. edition.Persons.Select(slug => Persons[slug])],
        TopicIds = [.. edition.Topics.Select(slug => Topics[slug])],
        MemberStateIds = [.. edition.MemberStates.Select(code => MemberStates[code])],
    };
}
