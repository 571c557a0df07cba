using System.Globalization;
using Csto.Portal.Core.Content;
using Csto.Portal.Core.Data;
using Csto.Portal.Core.Domain;
using Microsoft.EntityFrameworkCore;

namespace Csto.Portal.Core.Publishing.Cards;

/// <param name="Version">What a form is opened on.</param>
/// <param name="AnswersToday">Valid on this day in Moscow.</param>
public sealed record KnownContact(int Id, Guid Version, ContactCard Card, bool AnswersToday);

/// <summary>
/// Press contacts. Readers see them in the press centre and under publications, so every change moves the generation; contact footers
/// printed before stay as they were printed.
/// </summary>
public sealed class ContactBook(PortalDbContext db, TimeProvider clock)
{
    /// <summary>In the order of the press centre.</summary>
    public async Task<IReadOnlyList<KnownContact>> ListAsync(CancellationToken cancellationToken) =>
        [.. (await InOrder().AsNoTracking().ToListAsync(cancellationToken)).Select(Known)];

    public async Task<KnownContact?> FindAsync(int id, CancellationToken cancellationToken) =>
        await db.PressContacts.AsNoTracking().SingleOrDefaultAsync(c => c.Id == id, cancellationToken) is { } contact ? Known(contact) : null;

    /// <summary>Texts in work (or in the bin) that were to be printed with the contact.</summary>
    public async Task<CardUses> DraftsWithAsync(int id, CancellationToken cancellationToken)
    {
        var drafts = Drafts(id).OrderByDescending(e => e.ChangedAt).Select(e => new CardUse(e.PublicationId, e.Title));
        return new(await drafts.Take(CardUses.Shown).ToListAsync(cancellationToken), await drafts.CountAsync(cancellationToken));
    }

    public Task<CardOutcome> CreateAsync(ContactCard card, Actor actor, CancellationToken cancellationToken) =>
        ChangeAsync(null, Guid.Empty, card, actor, cancellationToken);

    /// <param name="id">The contact; null for a new one.</param>
    /// <param name="version">What the form was opened on.</param>
    /// <param name="card">As posted.</param>
    /// <param name="actor">Who changes it.</param>
    /// <param name="cancellationToken">Stops before anything is written.</param>
    public async Task<CardOutcome> ChangeAsync(int? id, Guid version, ContactCard card, Actor actor, CancellationToken cancellationToken)
    {
        if (card.Problems() is { Count: > 0 } problems)
            return new CardOutcome.Refused(problems);
        card = card.Normalised();
        return await db.InTransactionAsync<CardOutcome>(
            async cancel =>
            {
                await db.NextGenerationAsync(cancel);
                var contact = id is null ? await AddAsync(cancel) : await db.PressContacts.SingleOrDefaultAsync(c => c.Id == id, cancel);
                if (contact is null)
                    return new CardOutcome.Missing();
                if (id is not null && contact.Version != version)
                    return new CardOutcome.Conflict();
                var changes = Between(ContactCard.From(contact), card);
                Apply(contact, card);
                await db.SaveChangesAsync(cancel);
                Note(actor, id is null ? AuditAction.Created : AuditAction.Changed, contact, changes);
                await db.SaveChangesAsync(cancel);
                return new CardOutcome.Done(contact.Id);
            },
            cancellationToken);
    }

    /// <summary>One place up (towards the first) or down in the press centre; at the end nothing happens.</summary>
    public Task<CardOutcome> MoveAsync(int id, bool up, Actor actor, CancellationToken cancellationToken) =>
        db.InTransactionAsync<CardOutcome>(
            async cancel =>
            {
                await db.NextGenerationAsync(cancel);
                var all = await InOrder().ToListAsync(cancel);
                var at = all.FindIndex(c => c.Id == id);
                if (at < 0)
                    return new CardOutcome.Missing();
                var to = up ? at - 1 : at + 1;
                if (to < 0 || to >= all.Count)
                    return new CardOutcome.Done(id);
                (all[at], all[to]) = (all[to], all[at]);
                for (var i = 0; i < all.Count; i++)
                    all[i].Position = i + 1;
                Note(actor, AuditAction.Changed, all[to], [new("Место в пресс-центре", Number(at + 1), Number(to + 1))]);
                await db.SaveChangesAsync(cancel);
                return new CardOutcome.Done(id);
            },
            cancellationToken);

    /// <summary>Texts in work lose the contact and say so; what was printed stays printed.</summary>
    public Task<CardOutcome> DeleteAsync(int id, Actor actor, CancellationToken cancellationToken) =>
        db.InTransactionAsync<CardOutcome>(
            async cancel =>
            {
                await db.NextGenerationAsync(cancel);
                if (await db.PressContacts.SingleOrDefaultAsync(c => c.Id == id, cancel) is not { } contact)
                    return new CardOutcome.Missing();
                var drafts = await Drafts(id).Select(e => new CardUse(e.PublicationId, e.Title)).ToListAsync(cancel);
                await db.Editions.Where(e => e.PressContactId == id)
                    .ExecuteUpdateAsync(set => set.SetProperty(e => e.PressContactId, (int?)null), cancel);
                var loss = new FieldChange(EditionChanges.DeletedContact, contact.Name, null);
                foreach (var draft in drafts)
                    db.AddAudit(Now, actor, AuditAction.Changed, new(AuditSubject.Publication, draft.PublicationId, draft.Title), [loss]);
                db.PressContacts.Remove(contact);
                Note(actor, AuditAction.Deleted, contact, []);
                await db.SaveChangesAsync(cancel);
                return new CardOutcome.Done(id);
            },
            cancellationToken);

    private DateTime Now => clock.GetUtcNow().UtcDateTime;

    private IOrderedQueryable<PressContact> InOrder() => db.PressContacts.OrderBy(c => c.Position).ThenBy(c => c.Id);

    private IQueryable<Edition> Drafts(int contactId) => db.Editions
        .Where(e => e.PressContactId == contactId && (e.State == EditionState.Draft || e.State == EditionState.Discarded));

    private KnownContact Known(PressContact contact) =>
        new(contact.Id, contact.Version, ContactCard.From(contact), contact.IsValidOn(MoscowTime.Today(clock)));

    private async Task<PressContact> AddAsync(CancellationToken cancellationToken)
    {
        var last = await db.PressContacts.MaxAsync(c => (int?)c.Position, cancellationToken) ?? 0;
        return db.PressContacts.Add(new PressContact { Name = "", Post = "", Position = last + 1 }).Entity;
    }

    private static void Apply(PressContact contact, ContactCard card)
    {
        contact.Name = card.Name;
        contact.Post = card.Post;
        contact.EnglishName = card.EnglishName;
        contact.EnglishPost = card.EnglishPost;
        contact.Matters = card.Matters;
        contact.EnglishMatters = card.EnglishMatters;
        contact.Hours = card.Hours;
        contact.Note = card.Note;
        contact.EnglishNote = card.EnglishNote;
        contact.Phones = [.. card.Phones];
        contact.Email = card.Email;
        contact.ValidFrom = card.ValidFrom;
        contact.ValidTo = card.ValidTo;
    }

    private static IReadOnlyList<FieldChange> Between(ContactCard before, ContactCard after) => new CardChanges()
        .Field("Имя", before.Name, after.Name)
        .Field("Должность", before.Post, after.Post)
        .Field("Имя по-английски", before.EnglishName, after.EnglishName)
        .Field("Должность по-английски", before.EnglishPost, after.EnglishPost)
        .Field("По каким вопросам", before.Matters, after.Matters)
        .Field("По каким вопросам (по-английски)", before.EnglishMatters, after.EnglishMatters)
        .Field("Часы работы", before.Hours, after.Hours)
        .Field("Примечание", before.Note, after.Note)
        .Field("Примечание (по-английски)", before.EnglishNote, after.EnglishNote)
        .Field("Телефоны", Phones(before), Phones(after))
        .Field("Почта", before.Email, after.Email)
        .Field("Действует с", Date(before.ValidFrom), Date(after.ValidFrom))
        .Field("Действует по", Date(before.ValidTo), Date(after.ValidTo))
        .All;

    private static string Phones(ContactCard card) => string.Join(", ", card.Phones.Select(p => p.Number));

    private static string? Date(DateOnly? date) => date is { } day ? RussianDates.Short(day) : null;

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);

    private void Note(Actor actor, AuditAction action, PressContact contact, IReadOnlyList<FieldChange> changes) =>
        db.AddAudit(Now, actor, action, new(AuditSubject.PressContact, contact.Id, contact.Name), changes);
}
