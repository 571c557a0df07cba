using Csto.Portal.Core.Archive.Export;
using Csto.Portal.Core.Archive.Files;
using Csto.Portal.Core.Data;
using Csto.Portal.Core.Domain;
using Microsoft.EntityFrameworkCore;

namespace Csto.Portal.Core.Archive.Reimport;

/// <summary>What became of the cards of an export.</summary>
/// <param name="Names">Short names of the files, as ids here; those of cards not made yet in a rehearsal are below zero.</param>
/// <param name="Made">What was made: Russian phrases.</param>
/// <param name="Kept">What differs here and was left as it is: Russian sentences.</param>
internal sealed record CardOutcomes(NameBook Names, IReadOnlyList<string> Made, IReadOnlyList<string> Kept);

/// <summary>
/// Brings topics, persons, contacts and sections: makes those that are missing and leaves alone those that are there. One of another short name
/// but the same name is taken for the same.
/// </summary>
internal sealed class CardImporter(PortalDbContext db)
{
    private readonly List<string> _made = [];
    private readonly List<string> _kept = [];

    /// <summary>To be called inside a transaction; writes nothing in a rehearsal.</summary>
    /// <param name="cards">From the files.</param>
    /// <param name="isEmpty">The portal holds no publication yet: sections take over what the files say of them.</param>
    /// <param name="rehearse">Write nothing.</param>
    /// <param name="cancellationToken">Stops the transaction.</param>
    public async Task<CardOutcomes> BringAsync(CardSet cards, bool isEmpty, bool rehearse, CancellationToken cancellationToken)
    {
        var there = await db.CardsAsync(cancellationToken);
        var names = await NameBook.LoadAsync(db, cancellationToken);
        var made = new List<Action>();
        BringTopics(cards, there, names, made);
        BringPersons(cards, there, names, made);
        BringContacts(cards, there, names, made);
        await BringSectionsAsync(cards, there, isEmpty, names, made, cancellationToken);
        if (!rehearse)
        {
            await db.SaveChangesAsync(cancellationToken);
            foreach (var note in made)
                note();
        }

        return new(names, _made, _kept);
    }

    private void BringTopics(CardSet cards, CardSet there, NameBook names, List<Action> made)
    {
        foreach (var card in cards.Topics)
        {
            if (there.Topics.FirstOrDefault(t => t.Slug == card.Slug) is { } known)
            {
                Compare(known == card, $"тема «{known.Name}»");
            }
            else if (there.Topics.FirstOrDefault(t => t.Name == card.Name) is { } sameName)
            {
                names.Topics[card.Slug] = names.Topics[sameName.Slug];
                Compare(false, $"тема «{card.Name}»");
            }
            else
            {
                var topic = db.Topics.Add(new Topic { Slug = card.Slug, Name = card.Name, EnglishName = card.English }).Entity;
                Make($"тема «{card.Name}»", id => names.Topics[card.Slug] = id, () => topic.Id, made);
            }
        }
    }

    private void BringPersons(CardSet cards, CardSet there, NameBook names, List<Action> made)
    {
        foreach (var card in cards.Persons)
        {
            if (there.Persons.FirstOrDefault(p => p.Slug == card.Slug) is { } known)
            {
                Compare(IsSame(known, card), $"персона «{known.Name}»");
            }
            else if (there.Persons.Where(p => p.Name == card.Name).ToList() is [var sameName])
            {
                names.Persons[card.Slug] = names.Persons[sameName.Slug];
                Compare(false, $"персона «{card.Name}»");
            }
            else
            {
                var person = new Person
                {
                    Slug = card.Slug,
                    Name = card.Name,
                    EnglishName = card.English,
                    SortName = card.Sort,
                    About = card.About,
                    EnglishAbout = card.EnglishAbout,
                    MemberStateId = card.State is { } code && names.MemberStates.TryGetValue(code, out var state) ? state : null,
                };
                person.Posts.AddRange(card.Posts.Select(p => new PersonPost { Title = p.Title, EnglishTitle = p.English, HeldFrom = p.From, HeldTo = p.To }));
                db.Add(person);
                Make($"персона «{card.Name}»", id => names.Persons[card.Slug] = id, () => person.Id, made);
            }
        }
    }

    private void BringContacts(CardSet cards, CardSet there, NameBook names, List<Action> made)
    {
        var last = there.Contacts.Select(c => c.Position ?? 0).DefaultIfEmpty().Max();
        foreach (var card in cards.Contacts)
        {
            if (there.Contacts.FirstOrDefault(c => c.Key == card.Key) is { } known)
            {
                Compare(known with { Position = card.Position } == card, $"контакт «{known.Printed.Name}»");
            }
            else if (there.Contacts.FirstOrDefault(c => (c.Printed, c.From, c.To) == (card.Printed, card.From, card.To)) is { } twin)
            {
                names.Contacts[card.Key] = names.Contacts[twin.Key];
            }
            else
            {
                last = Math.Max(last + 1, card.Position ?? 0);
                var contact = new PressContact
                {
                    Key = card.Key,
                    Name = card.Printed.Name,
                    Post = card.Printed.Post,
                    EnglishName = card.English,
                    EnglishPost = card.EnglishPost,
                    Matters = card.Matters,
                    EnglishMatters = card.EnglishMatters,
                    Hours = card.Hours,
                    Note = card.Note,
                    EnglishNote = card.EnglishNote,
                    Phones = [.. card.Printed.Phones],
                    Email = card.Printed.Email,
                    ValidFrom = card.From,
                    ValidTo = card.To,
                    Position = there.Contacts.Count == 0 ? card.Position ?? last : last,
                };
                db.Add(contact);
                Make($"контакт «{card.Printed.Name}»", id => names.Contacts[card.Key] = id, () => contact.Id, made);
            }
        }
    }

    private async Task BringSectionsAsync(
        CardSet cards, CardSet there, bool isEmpty, NameBook names, List<Action> made, CancellationToken cancellationToken)
    {
        foreach (var card in cards.Sections)
        {
            if (there.Sections.FirstOrDefault(s => s.Slug == card.Slug) is not { } known)
            {
                var section = new Section { Slug = card.Slug, Title = card.Title, Description = card.Description, EnglishTitle = card.English, EnglishDescription = card.EnglishDescription, Kind = card.Kind, Position = card.Position };
                db.Add(section);
                Make($"раздел «{card.Title}»", id => names.Sections[card.Slug] = (id, card.Kind), () => section.Id, made);
            }
            else if (isEmpty && known != card && known.Kind == card.Kind)
            {
                var section = await db.Sections.SingleAsync(s => s.Slug == card.Slug, cancellationToken);
                (section.Title, section.Description, section.EnglishTitle, section.EnglishDescription, section.Position) =
                    (card.Title, card.Description, card.English ?? section.EnglishTitle, card.EnglishDescription ?? section.EnglishDescription, card.Position);
                _made.Add($"раздел «{card.Title}» — название и описание");
            }
            else
            {
                Compare(known == card, $"раздел «{known.Title}»");
            }
        }
    }

    private void Make(string phrase, Action<int> remember, Func<int> idOf, List<Action> made)
    {
        _made.Add(phrase);
        remember(-_made.Count);
        made.Add(() => remember(idOf()));
    }

    private void Compare(bool isSame, string what)
    {
        if (!isSame)
            _kept.Add($"{what}: на портале карточка другая, оставлена как есть");
    }

    private static bool IsSame(PersonRecord a, PersonRecord b) => a with { Posts = [] } == b with { Posts = [] } && a.Posts.SequenceEqual(b.Posts);
}
