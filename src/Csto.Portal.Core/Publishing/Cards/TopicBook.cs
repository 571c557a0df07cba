using Csto.Portal.Core.Data;
using Csto.Portal.Core.Domain;
using Csto.Portal.Core.Publishing.Addresses;
using Microsoft.EntityFrameworkCore;

namespace Csto.Portal.Core.Publishing.Cards;

/// <param name="Slug">Empty: from the name.</param>
/// <param name="EnglishName">Null: shown in Russian.</param>
public sealed record TopicCard(string Name, string? Slug, string? EnglishName = null)
{
    public IReadOnlyList<FieldProblem> Problems()
    {
        var problems = new List<FieldProblem>();
        if (Name.Trim() is not { Length: > 0 and <= Limits.Name })
            problems.Add(new(nameof(Name), $"Напишите название темы, не длиннее {Limits.Name} знаков."));
        if (!string.IsNullOrWhiteSpace(Slug) && !Content.Slug.IsValid(Slug.Trim().ToLowerInvariant()))
            problems.Add(new(nameof(Slug), $"В адресе допустимы латинские буквы, цифры и одиночные дефисы, не более {Limits.Slug} знаков. Исправьте его или оставьте поле пустым."));
        EnglishWords.Check(problems, nameof(EnglishName), EnglishName, Limits.Name);
        return problems;
    }

    public TopicCard Normalised() => new(
        Name.Trim(), string.IsNullOrWhiteSpace(Slug) ? Content.Slug.FromOrDefault(Name, "tema") : Slug.Trim().ToLowerInvariant(), EnglishWords.Clean(EnglishName));
}

/// <param name="Live">How many live publications it gathers.</param>
public sealed record KnownTopic(int Id, TopicCard Card, int Live);

/// <summary>Topics. Readers see them, so every change moves the generation.</summary>
public sealed class TopicBook(PortalDbContext db, TimeProvider clock)
{
    public async Task<IReadOnlyList<KnownTopic>> ListAsync(CancellationToken cancellationToken) =>
        await db.Topics.AsNoTracking().OrderBy(t => t.Name)
            .Select(t => new KnownTopic(t.Id, new TopicCard(t.Name, t.Slug, t.EnglishName), db.PublicationTopics.Count(p => p.TopicId == t.Id)))
            .ToListAsync(cancellationToken);

    public async Task<KnownTopic?> FindAsync(int id, CancellationToken cancellationToken) =>
        await db.Topics.AsNoTracking().Where(t => t.Id == id)
            .Select(t => new KnownTopic(t.Id, new TopicCard(t.Name, t.Slug, t.EnglishName), db.PublicationTopics.Count(p => p.TopicId == t.Id)))
            .SingleOrDefaultAsync(cancellationToken);

    /// <summary>Publications whose editions, present or past, have the topic.</summary>
    public Task<CardUses> UsesAsync(int id, CancellationToken cancellationToken) =>
        db.Editions.Where(e => e.Topics.Any(t => t.Id == id)).ByPublicationAsync(cancellationToken);

    /// <param name="id">The topic; null for a new one.</param>
    /// <param name="card">As posted.</param>
    /// <param name="actor">Who changes it.</param>
    /// <param name="cancellationToken">Stops before anything is written.</param>
    public async Task<CardOutcome> ChangeAsync(int? id, TopicCard card, Actor actor, CancellationToken cancellationToken)
    {
        if (card.Problems() is { Count: > 0 } problems)
            return new CardOutcome.Refused(problems);
        card = card.Normalised();
        return await db.InTransactionAsync<CardOutcome>(
            async cancel =>
            {
                var generation = await db.NextGenerationAsync(cancel);
                var topic = id is null
                    ? db.Topics.Add(new Topic { Name = "", Slug = "" }).Entity
                    : await db.Topics.SingleOrDefaultAsync(t => t.Id == id, cancel);
                if (topic is null)
                    return new CardOutcome.Missing();
                if (await db.Topics.AnyAsync(t => t.Slug == card.Slug && t.Id != id, cancel))
                    return new CardOutcome.Refused(nameof(card.Slug), $"Адрес «{card.Slug}» уже занят другой темой. Измените его.");
                if (id is not null && (topic.Name != card.Name || topic.EnglishName != card.EnglishName))
                    await db.StampAsync(generation, db.PublicationTopics.Where(m => m.TopicId == id).Select(m => m.PublicationId), cancel);
                var changes = new CardChanges().Field("Название", topic.Name, card.Name).Field("Название по-английски", topic.EnglishName, card.EnglishName).Field("Адрес", topic.Slug, card.Slug).All;
                if (id is not null)
                    await db.FollowAsync($"/topics/{topic.Slug}/", $"/topics/{card.Slug}/", cancel);
                (topic.Name, topic.EnglishName, topic.Slug) = (card.Name, card.EnglishName, card.Slug!);
                await db.SaveChangesAsync(cancel);
                Note(actor, id is null ? AuditAction.Created : AuditAction.Changed, topic, changes);
                await db.SaveChangesAsync(cancel);
                return new CardOutcome.Done(topic.Id);
            },
            cancellationToken);
    }

    /// <summary>Refused while any edition has the topic.</summary>
    public Task<CardOutcome> DeleteAsync(int id, Actor actor, CancellationToken cancellationToken) =>
        db.InTransactionAsync<CardOutcome>(
            async cancel =>
            {
                await db.NextGenerationAsync(cancel);
                if (await db.Topics.SingleOrDefaultAsync(t => t.Id == id, cancel) is not { } topic)
                    return new CardOutcome.Missing();
                if (await UsesAsync(id, cancel) is { Count: > 0 } uses)
                    return new CardOutcome.Refused("", $"Тема указана в {PersonBook.InMaterials(uses.Count)}: удалить её нельзя. Сначала уберите её оттуда.");
                db.Topics.Remove(topic);
                Note(actor, AuditAction.Deleted, topic, []);
                await db.SaveChangesAsync(cancel);
                return new CardOutcome.Done(id);
            },
            cancellationToken);

    private void Note(Actor actor, AuditAction action, Topic topic, IReadOnlyList<FieldChange> changes) =>
        db.AddAudit(clock.GetUtcNow().UtcDateTime, actor, action, new(AuditSubject.Topic, topic.Id, topic.Name), changes);
}
