using Csto.Portal.Core.Data;
using Csto.Portal.Core.Domain;
using Microsoft.EntityFrameworkCore;

namespace Csto.Portal.Core.Publishing.Cards;

/// <param name="Description">One or two sentences under the heading of the list; also for search engines.</param>
/// <param name="EnglishTitle">Null: shown in Russian.</param>
/// <param name="EnglishDescription">Null: shown in Russian.</param>
public sealed record SectionCard(string Title, string Description, string? EnglishTitle = null, string? EnglishDescription = null)
{
    public IReadOnlyList<FieldProblem> Problems()
    {
        var problems = new List<FieldProblem>();
        if (Title.Trim() is not { Length: > 0 and <= Limits.Name })
            problems.Add(new(nameof(Title), $"Напишите название раздела, не длиннее {Limits.Name} знаков."));
        if (Description.Trim() is not { Length: > 0 and <= Limits.Explanation })
            problems.Add(new(nameof(Description), $"Опишите раздел одним-двумя предложениями, не длиннее {Limits.Explanation} знаков: описание видят читатели и поисковые системы."));
        EnglishWords.Check(problems, nameof(EnglishTitle), EnglishTitle, Limits.Name);
        EnglishWords.Check(problems, nameof(EnglishDescription), EnglishDescription, Limits.Explanation);
        return problems;
    }
}

public sealed record KnownSection(int Id, PublicationKind Kind, SectionCard Card);

/// <summary>Sections are fixed; what they say of themselves is not.</summary>
public sealed class SectionBook(PortalDbContext db, TimeProvider clock)
{
    public async Task<IReadOnlyList<KnownSection>> ListAsync(CancellationToken cancellationToken) =>
        await db.Sections.AsNoTracking().OrderBy(s => s.Position)
            .Select(s => new KnownSection(s.Id, s.Kind, new SectionCard(s.Title, s.Description, s.EnglishTitle, s.EnglishDescription))).ToListAsync(cancellationToken);

    public async Task<CardOutcome> ChangeAsync(int id, SectionCard card, Actor actor, CancellationToken cancellationToken)
    {
        if (card.Problems() is { Count: > 0 } problems)
            return new CardOutcome.Refused(problems);
        return await db.InTransactionAsync<CardOutcome>(
            async cancel =>
            {
                await db.NextGenerationAsync(cancel);
                if (await db.Sections.SingleOrDefaultAsync(s => s.Id == id, cancel) is not { } section)
                    return new CardOutcome.Missing();
                var (title, description) = (card.Title.Trim(), card.Description.ReplaceLineEndings(" ").Trim());
                var changes = new CardChanges().Field("Название", section.Title, title).Field("Описание", section.Description, description)
                    .Field("Название по-английски", section.EnglishTitle, EnglishWords.Clean(card.EnglishTitle))
                    .Field("Описание по-английски", section.EnglishDescription, EnglishWords.Clean(card.EnglishDescription));
                (section.Title, section.Description) = (title, description);
                (section.EnglishTitle, section.EnglishDescription) = (EnglishWords.Clean(card.EnglishTitle), EnglishWords.Clean(card.EnglishDescription));
                if (changes.Any)
                    db.AddAudit(clock.GetUtcNow().UtcDateTime, actor, AuditAction.Changed, new(AuditSubject.Section, id, title), changes.All);
                await db.SaveChangesAsync(cancel);
                return new CardOutcome.Done(id);
            },
            cancellationToken);
    }
}
