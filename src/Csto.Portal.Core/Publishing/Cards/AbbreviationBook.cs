using Csto.Portal.Core.Data;
using Csto.Portal.Core.Domain;
using Microsoft.EntityFrameworkCore;

namespace Csto.Portal.Core.Publishing.Cards;

/// <summary>
/// Abbreviations that the search takes for the same in short and in full. Every change moves the generation, by which nodes hear of it and make their
/// indexes anew.
/// </summary>
public sealed class AbbreviationBook(PortalDbContext db, TimeProvider clock)
{
    public async Task<IReadOnlyList<KnownAbbreviation>> ListAsync(CancellationToken cancellationToken) =>
        [.. (await db.Abbreviations.AsNoTracking().OrderBy(a => a.Variants).ToListAsync(cancellationToken)).Select(Known)];

    public async Task<KnownAbbreviation?> FindAsync(int id, CancellationToken cancellationToken) =>
        await db.Abbreviations.AsNoTracking().SingleOrDefaultAsync(a => a.Id == id, cancellationToken) is { } found ? Known(found) : null;

    /// <param name="id">Null for a new one.</param>
    /// <param name="version">Of when the form was opened; null for a new one.</param>
    /// <param name="card">As posted.</param>
    /// <param name="actor">Who changes it.</param>
    /// <param name="cancellationToken">Stops before anything is written.</param>
    public async Task<CardOutcome> ChangeAsync(int? id, Guid? version, AbbreviationCard card, Actor actor, CancellationToken cancellationToken)
    {
        if (card.Problems() is { Count: > 0 } problems)
            return new CardOutcome.Refused(problems);
        return await db.InTransactionAsync<CardOutcome>(
            async cancel =>
            {
                await db.NextGenerationAsync(cancel);
                var all = await db.Abbreviations.ToListAsync(cancel);
                var kept = id is null ? db.Abbreviations.Add(new() { Variants = "" }).Entity : all.Find(a => a.Id == id);
                if (kept is null)
                    return new CardOutcome.Missing();
                if (id is not null && kept.Version != version)
                    return new CardOutcome.Conflict();
                if (Taken(all.Where(a => a.Id != id), card) is { } taken)
                    return new CardOutcome.Refused(nameof(card.Variants), $"«{taken.Variant}» уже стоит у сокращения «{taken.Owner}». Уберите его отсюда или оттуда.");
                var before = kept.Variants;
                kept.Variants = card.Kept;
                await db.SaveChangesAsync(cancel);
                Note(actor, id is null ? AuditAction.Created : AuditAction.Changed, kept, new CardChanges().Field("Варианты", before, card.Kept).All);
                await db.SaveChangesAsync(cancel);
                return new CardOutcome.Done(kept.Id);
            },
            cancellationToken);
    }

    public Task<CardOutcome> DeleteAsync(int id, Actor actor, CancellationToken cancellationToken) => db.InTransactionAsync<CardOutcome>(
        async cancel =>
        {
            await db.NextGenerationAsync(cancel);
            if (await db.Abbreviations.SingleOrDefaultAsync(a => a.Id == id, cancel) is not { } gone)
                return new CardOutcome.Missing();
            db.Abbreviations.Remove(gone);
            Note(actor, AuditAction.Deleted, gone, []);
            await db.SaveChangesAsync(cancel);
            return new CardOutcome.Done(id);
        },
        cancellationToken);

    private static KnownAbbreviation Known(Abbreviation kept) => new(kept.Id, AbbreviationCard.Of(kept.Variants), kept.Version);

    /// <summary>A variant of two abbreviations would find only one of them.</summary>
    private static (string Variant, string Owner)? Taken(IEnumerable<Abbreviation> others, AbbreviationCard card)
    {
        foreach (var other in others.Select(Known))
        {
            if (other.Card.Lines.FirstOrDefault(line => card.Lines.Contains(line, StringComparer.OrdinalIgnoreCase)) is { } variant)
                return (variant, other.Name);
        }

        return null;
    }

    private void Note(Actor actor, AuditAction action, Abbreviation kept, IReadOnlyList<FieldChange> changes) =>
        db.AddAudit(clock.GetUtcNow().UtcDateTime, actor, action, new(AuditSubject.Abbreviation, kept.Id, kept.Variants.Split("; ")[0]), changes);
}
