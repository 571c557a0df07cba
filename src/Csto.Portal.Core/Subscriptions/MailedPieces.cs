using Csto.Portal.Core.Data;
using Csto.Portal.Core.Domain;
using Microsoft.EntityFrameworkCore;

namespace Csto.Portal.Core.Subscriptions;

internal static class MailedPieces
{
    /// <summary>Those of the publications that readers see, by id.</summary>
    public static async Task<Dictionary<int, MailedPiece>> MailedAsync(this PortalDbContext db, IReadOnlyCollection<int> ids, CancellationToken cancellationToken)
    {
        var rows = await db.Publications.AsNoTracking().Where(p => ids.Contains(p.Id) && p.Visibility == Visibility.Live)
            .Select(p => new
            {
                p.Id, p.Kind, p.Language, Day = p.PublishedOn!.Value, Slug = p.Slug!, p.LiveEdition!.Title, p.LiveEdition.Lead, p.LiveEdition.ChangeNote,
                p.WithdrawnAt, p.WithdrawalExplanation,
            })
            .ToListAsync(cancellationToken);
        var persons = await db.PublicationPersons.AsNoTracking().Where(m => ids.Contains(m.PublicationId))
            .Select(m => new { m.PublicationId, m.Person!.Id, m.Person.Slug, m.Person.Name, m.Person.EnglishName }).ToListAsync(cancellationToken);
        var topics = await db.PublicationTopics.AsNoTracking().Where(m => ids.Contains(m.PublicationId))
            .Select(m => new { m.PublicationId, m.Topic!.Id, m.Topic.Slug, m.Topic.Name, m.Topic.EnglishName }).ToListAsync(cancellationToken);
        return rows.ToDictionary(p => p.Id, p => new MailedPiece
        {
            Id = p.Id,
            Address = new(p.Kind, p.Day, p.Slug, p.Language),
            Title = p.Title,
            Lead = p.Lead,
            ChangeNote = p.ChangeNote,
            IsWithdrawn = p.WithdrawnAt is not null,
            WithdrawalExplanation = p.WithdrawalExplanation,
            Persons = [.. persons.Where(m => m.PublicationId == p.Id).DistinctBy(m => m.Id).Select(m => new ChosenName(m.Id, m.Slug, m.Name, m.EnglishName))],
            Topics = [.. topics.Where(m => m.PublicationId == p.Id).Select(m => new ChosenName(m.Id, m.Slug, m.Name, m.EnglishName))],
        });
    }
}
