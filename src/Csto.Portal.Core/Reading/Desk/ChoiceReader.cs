using Csto.Portal.Core.Data;
using Csto.Portal.Core.Domain;
using Microsoft.EntityFrameworkCore;

namespace Csto.Portal.Core.Reading.Desk;

/// <param name="Hint">What tells it from others of the same name: a post, dates of validity; null where there is nothing to tell.</param>
public sealed record Choice(int Id, string Name, string? Hint = null);

/// <param name="IsValid">Answers today.</param>
public sealed record ContactChoice(int Id, string Name, string Post, bool IsValid);

/// <summary>Everything the editor's form offers to choose from.</summary>
public sealed record EditorChoices(
    IReadOnlyList<Choice> Persons, IReadOnlyList<Choice> Topics, IReadOnlyList<Choice> MemberStates, IReadOnlyList<ContactChoice> Contacts)
{
    /// <summary>The contact a new piece begins with; null where nobody answers.</summary>
    public ContactChoice? UsualContact => Contacts.FirstOrDefault(c => c.IsValid);
}

public sealed class ChoiceReader(PortalDbContext db, TimeProvider clock)
{
    public async Task<EditorChoices> ReadAsync(CancellationToken cancellationToken)
    {
        var today = MoscowTime.Today(clock);
        var persons = await db.Persons.AsNoTracking().Select(p => new
        {
            p.Id,
            p.SortName,
            Post = p.Posts.Where(x => (x.HeldFrom == null || x.HeldFrom <= today) && (x.HeldTo == null || x.HeldTo >= today))
                .OrderByDescending(x => x.HeldFrom).Select(x => x.Title).FirstOrDefault(),
        }).ToListAsync(cancellationToken);
        var topics = await db.Topics.AsNoTracking().Select(t => new Choice(t.Id, t.Name, null)).ToListAsync(cancellationToken);
        var states = await db.MemberStates.AsNoTracking().OrderBy(s => s.Position).Select(s => new Choice(s.Id, s.Name, null)).ToListAsync(cancellationToken);
        var contacts = await db.PressContacts.AsNoTracking().OrderBy(c => c.Position).ThenBy(c => c.Id).ToListAsync(cancellationToken);
        return new(
            [.. persons.OrderBy(p => p.SortName, RussianOrder.Comparer).Select(p => new Choice(p.Id, p.SortName, p.Post))],
            [.. topics.OrderBy(t => t.Name, RussianOrder.Comparer)],
            states,
            [.. contacts.Select(c => new ContactChoice(c.Id, c.Name, c.Post, c.IsValidOn(today))).OrderByDescending(c => c.IsValid)]);
    }

    /// <summary>Sections in their order.</summary>
    public async Task<IReadOnlyList<Choice>> SectionsAsync(CancellationToken cancellationToken) =>
        await db.Sections.AsNoTracking().OrderBy(s => s.Position).Select(s => new Choice(s.Id, s.Title, null)).ToListAsync(cancellationToken);
}
