using Csto.Portal.Core.Content;
using Csto.Portal.Core.Data;
using Csto.Portal.Core.Domain;
using Csto.Portal.Core.Publishing.Addresses;
using Microsoft.EntityFrameworkCore;

namespace Csto.Portal.Core.Publishing.Cards;

/// <param name="Version">What a form is opened on.</param>
public sealed record KnownPerson(int Id, Guid Version, PersonCard Card);

/// <summary>Persons and their posts over time. Readers see them, so every change moves the generation.</summary>
public sealed class PersonBook(PortalDbContext db, TimeProvider clock)
{
    public async Task<KnownPerson?> FindAsync(int id, CancellationToken cancellationToken) =>
        await db.Persons.AsNoTracking().Include(p => p.Posts).SingleOrDefaultAsync(p => p.Id == id, cancellationToken) is { } person
            ? new(person.Id, person.Version, PersonCard.From(person))
            : null;

    /// <summary>Publications whose editions, present or past, have the person as speaker or mention.</summary>
    public async Task<CardUses> UsesAsync(int id, CancellationToken cancellationToken)
    {
        var uses = db.Editions.Where(e => e.SpeakerId == id || e.Mentions.Any(m => m.Id == id));
        return await uses.ByPublicationAsync(cancellationToken);
    }

    public Task<CardOutcome> CreateAsync(PersonCard card, Actor actor, CancellationToken cancellationToken) =>
        ChangeAsync(null, Guid.Empty, card, actor, cancellationToken);

    /// <param name="id">The person; null for a new one.</param>
    /// <param name="version">What the form was opened on.</param>
    /// <param name="card">As posted.</param>
    /// <param name="actor">Who changes it.</param>
    /// <param name="cancellationToken">Stops before anything is written.</param>
    public async Task<CardOutcome> ChangeAsync(int? id, Guid version, PersonCard card, Actor actor, CancellationToken cancellationToken)
    {
        if (card.Problems() is { Count: > 0 } problems)
            return new CardOutcome.Refused(problems);
        card = card.Normalised();
        return await db.InTransactionAsync<CardOutcome>(
            async cancel =>
            {
                var generation = await db.NextGenerationAsync(cancel);
                var person = id is null
                    ? db.Persons.Add(new Person { Name = "", SortName = "", Slug = "" }).Entity
                    : await db.Persons.Include(p => p.Posts).SingleOrDefaultAsync(p => p.Id == id, cancel);
                if (person is null)
                    return new CardOutcome.Missing();
                if (id is not null && person.Version != version)
                    return new CardOutcome.Conflict();
                if (await db.Persons.AnyAsync(p => p.Slug == card.Slug && p.Id != id, cancel))
                    return new CardOutcome.Refused(nameof(card.Slug), $"Адрес «{card.Slug}» уже занят другой персоной. Измените его.");
                var states = await db.MemberStates.ToDictionaryAsync(s => s.Id, s => s.Name, cancel);
                if (card.MemberStateId is { } state && !states.ContainsKey(state))
                    return new CardOutcome.Refused(nameof(card.MemberStateId), "Такого государства в списке нет. Выберите другое.");
                var changes = Between(PersonCard.From(person), card, states);
                var isRenamed = id is not null && person.Name != card.Name;
                if (id is not null)
                    await db.FollowAsync($"/persons/{person.Slug}/", $"/persons/{card.Slug}/", cancel);
                Apply(person, card);
                await db.SaveChangesAsync(cancel);
                if (isRenamed)
                {
                    await db.RenewMediaKeysAsync(person.Id, cancel);
                    await db.StampAsync(generation, db.PublicationPersons.Where(m => m.PersonId == id).Select(m => m.PublicationId), cancel);
                }

                Note(actor, id is null ? AuditAction.Created : AuditAction.Changed, person, changes);
                await db.SaveChangesAsync(cancel);
                return new CardOutcome.Done(person.Id);
            },
            cancellationToken);
    }

    /// <summary>Refused while any edition names the person.</summary>
    public Task<CardOutcome> DeleteAsync(int id, Actor actor, CancellationToken cancellationToken) =>
        db.InTransactionAsync<CardOutcome>(
            async cancel =>
            {
                await db.NextGenerationAsync(cancel);
                if (await db.Persons.SingleOrDefaultAsync(p => p.Id == id, cancel) is not { } person)
                    return new CardOutcome.Missing();
                if (await UsesAsync(id, cancel) is { Count: > 0 } uses)
                    return new CardOutcome.Refused("", $"Персона указана в {InMaterials(uses.Count)}: удалить её нельзя. Сначала уберите её оттуда.");
                db.Persons.Remove(person);
                Note(actor, AuditAction.Deleted, person, []);
                await db.SaveChangesAsync(cancel);
                return new CardOutcome.Done(id);
            },
            cancellationToken);

    internal static string InMaterials(int count) => Plural.Of(count, "материале", "материалах", "материалах");

    private static void Apply(Person person, PersonCard card)
    {
        person.Name = card.Name;
        person.EnglishName = card.EnglishName;
        person.SortName = card.SortName;
        person.Slug = card.Slug!;
        person.MemberStateId = card.MemberStateId;
        person.About = card.About;
        person.EnglishAbout = card.EnglishAbout;
        person.Posts.Clear();
        person.Posts.AddRange(card.Posts.Select(p => new PersonPost { Title = p.Title, EnglishTitle = p.EnglishTitle, HeldFrom = p.HeldFrom, HeldTo = p.HeldTo }));
        person.Version = Guid.NewGuid(); // also where only posts changed, which live in rows of their own
    }

    private static IReadOnlyList<FieldChange> Between(PersonCard before, PersonCard after, Dictionary<int, string> states) => new CardChanges()
        .Field("Имя", before.Name, after.Name)
        .Field("Имя по-английски", before.EnglishName, after.EnglishName)
        .Field("Имя для списков", before.SortName, after.SortName)
        .Field("Адрес", before.Slug, after.Slug)
        .Field("Государство", State(before, states), State(after, states))
        .Field("О персоне", Length(before.About), Length(after.About))
        .Field("О персоне по-английски", Length(before.EnglishAbout ?? ""), Length(after.EnglishAbout ?? ""))
        .Field("Должности", Posts(before), Posts(after))
        .All;

    private static string? State(PersonCard card, Dictionary<int, string> states) => card.MemberStateId is { } id ? states.GetValueOrDefault(id) : null;

    private static string? Length(string text) => text.Length == 0 ? null : Plural.Of(text.Length, "знак", "знака", "знаков");

    private static string Posts(PersonCard card) => string.Join("; ", card.Posts
        .OrderBy(p => p.HeldFrom ?? DateOnly.MinValue).Select(p => $"{p.Title} ({Date(p.HeldFrom)} — {Date(p.HeldTo)})"));

    private static string Date(DateOnly? date) => date is { } day ? RussianDates.Short(day) : "…";

    private void Note(Actor actor, AuditAction action, Person person, IReadOnlyList<FieldChange> changes) =>
        db.AddAudit(clock.GetUtcNow().UtcDateTime, actor, action, new(AuditSubject.Person, person.Id, person.Name), changes);
}

internal static class CardUseQueries
{
    public static async Task<CardUses> ByPublicationAsync(this IQueryable<Edition> editions, CancellationToken cancellationToken)
    {
        var publications = editions.Select(e => e.PublicationId).Distinct();
        var ids = await publications.OrderByDescending(id => id).Take(CardUses.Shown).ToListAsync(cancellationToken);
        var titles = await editions.Where(e => ids.Contains(e.PublicationId)).Select(e => new { e.PublicationId, e.Number, e.Title }).ToListAsync(cancellationToken);
        return new(
            [.. ids.Select(id => new CardUse(id, titles.Where(t => t.PublicationId == id).MaxBy(t => t.Number)!.Title))],
            await publications.CountAsync(cancellationToken));
    }
}
