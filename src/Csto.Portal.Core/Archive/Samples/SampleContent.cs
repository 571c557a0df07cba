using Csto.Portal.Core.Archive.Files;
using Csto.Portal.Core.Data;
using Csto.Portal.Core.Domain;
using Csto.Portal.Core.Publishing;
using Microsoft.EntityFrameworkCore;

namespace Csto.Portal.Core.Archive.Samples;

/// <summary>Fills an empty portal with content to look at, through the same services that the press office publishes by.</summary>
public sealed class SampleContent(PortalDbContext db, PublicationWriter writer, Publisher publisher)
{
    /// <summary>All of it in one transaction; several nodes may try at once.</summary>
    /// <returns>How many publications were made; 0 where the portal was not empty.</returns>
    public async Task<int> FillAsync(CancellationToken cancellationToken)
    {
        if (await db.Publications.AnyAsync(cancellationToken))
            return 0;
        return await db.InTransactionAsync(
            async cancel =>
            {
                // Holds the row that orders writers: the other nodes wait here, and then find the portal filled.
                await db.NextGenerationAsync(cancel);
                return await db.Publications.AnyAsync(cancel) ? 0 : await PublishAllAsync(cancel);
            },
            cancellationToken);
    }

    private async Task<int> PublishAllAsync(CancellationToken cancellationToken)
    {
        var names = await AddNamesAsync(cancellationToken);
        var files = SampleFiles.Publications;
        foreach (var file in files)
            await PublishAsync(file.Front.Kind, names.Resolve(file), cancellationToken);
        return files.Count;
    }

    private async Task PublishAsync(PublicationKind kind, EditionContent content, CancellationToken cancellationToken)
    {
        var draft = Done(await writer.CreateAsync(kind, content, Actor.Portal, cancellationToken), content);
        Done(await publisher.PublishAsync(draft.PublicationId, draft.Basis, Actor.Portal, cancellationToken), content);
    }

    private static Outcome.Done Done(Outcome outcome, EditionContent content) => outcome as Outcome.Done
        ?? throw new InvalidOperationException($"The sample «{content.Title}» could not be published: {outcome}.");

    /// <summary>Topics, persons and contacts that publications refer to. Those of the same slug that are there already are taken.</summary>
    private async Task<SampleNames> AddNamesAsync(CancellationToken cancellationToken)
    {
        var states = await db.MemberStates.ToDictionaryAsync(state => state.Code, cancellationToken);
        var topics = await db.Topics.ToDictionaryAsync(topic => topic.Slug, cancellationToken);
        var persons = await db.Persons.ToDictionaryAsync(person => person.Slug, cancellationToken);
        var contacts = new Dictionary<string, PressContact>(StringComparer.Ordinal);
        foreach (var topic in SampleFiles.Topics.Where(topic => topics.TryAdd(topic.Slug, topic.ToTopic())))
            db.Add(topics[topic.Slug]);
        foreach (var person in SampleFiles.Persons.Where(person => persons.TryAdd(person.Slug, person.ToPerson(states[person.State]))))
            db.Add(persons[person.Slug]);
        foreach (var contact in SampleFiles.Contacts)
        {
            contacts.Add(contact.Key, contact.ToContact(contacts.Count + 1));
            db.Add(contacts[contact.Key]);
        }

        await db.SaveChangesAsync(cancellationToken);
        return new(
            topics.ToDictionary(pair => pair.Key, pair => pair.Value.Id),
            persons.ToDictionary(pair => pair.Key, pair => pair.Value.Id),
            contacts.ToDictionary(pair => pair.Key, pair => pair.Value.Id),
            states.ToDictionary(pair => pair.Key, pair => pair.Value.Id));
    }
}

/// <summary>Short names in files, as ids in the database.</summary>
internal sealed record SampleNames(
    IReadOnlyDictionary<string, int> Topics,
    IReadOnlyDictionary<string, int> Persons,
    IReadOnlyDictionary<string, int> Contacts,
    IReadOnlyDictionary<string, int> States)
{
    public EditionContent Resolve(MarkdownFile file)
    {
        var front = file.Front;
        return new EditionContent
        {
            Title = front.Title,
            Lead = front.Lead,
            Body = file.Body,
            PublishedOn = front.Date,
            Slug = front.Slug,
            SpeakerId = front.Speaker is { } speaker ? Persons[speaker] : null,
            SpeechType = front.Type,
            Occasion = front.Occasion,
            Place = front.Place,
            DeliveredOn = front.Delivered,
            PressContactId = front.Contact is { } contact ? Contacts[contact] : null,
            MentionIds = [.. front.Persons.Select(slug => Persons[slug])],
            TopicIds = [.. front.Topics.Select(slug => Topics[slug])],
            MemberStateIds = [.. front.States.Select(code => States[code])],
        };
    }
}
