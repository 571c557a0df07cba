using Csto.Portal.Core.Data;
using Csto.Portal.Core.Domain;
using Microsoft.EntityFrameworkCore;

namespace Csto.Portal.Core.Publishing;

/// <summary>Keeps day counts and the lists by person and topic true to what is live; the caller holds the generation's row.</summary>
internal static class LiveIndex
{
    /// <param name="db">The context of the transaction.</param>
    /// <param name="publication">Already carrying its new address.</param>
    /// <param name="edition">The edition that goes live, with mentions and topics loaded.</param>
    /// <param name="before">The address it was live at until now, if it was.</param>
    /// <param name="cancellationToken">Stops the transaction.</param>
    public static async Task ReplaceAsync(
        PortalDbContext db, Publication publication, Edition edition, PublicationAddress? before, CancellationToken cancellationToken)
    {
        var day = publication.PublishedOn!.Value;
        if (before?.PublishedOn != day)
        {
            if (before is { } old)
                await SubtractDayAsync(db, publication, old.PublishedOn, cancellationToken);
            await AddDayAsync(db, publication, day, cancellationToken);
        }

        await RemoveRowsAsync(db, publication.Id, cancellationToken);
        if (edition.SpeakerId is { } speaker && publication.Kind == PublicationKind.Speech)
            db.PublicationPersons.Add(PersonRow(publication, speaker, true));
        db.PublicationPersons.AddRange(edition.Mentions.Select(p => PersonRow(publication, p.Id, false)));
        db.PublicationTopics.AddRange(edition.Topics.Select(t => new PublicationTopic
        {
            Language = publication.Language,
            TopicId = t.Id,
            PublicationId = publication.Id,
            PublishedOn = day,
            Sequence = publication.Sequence,
        }));
    }

    public static async Task RemoveAsync(PortalDbContext db, Publication publication, CancellationToken cancellationToken)
    {
        await SubtractDayAsync(db, publication, publication.PublishedOn!.Value, cancellationToken);
        await RemoveRowsAsync(db, publication.Id, cancellationToken);
    }

    private static PublicationPerson PersonRow(Publication publication, int personId, bool isSpeaker) => new()
    {
        Language = publication.Language,
        PersonId = personId,
        PublicationId = publication.Id,
        IsSpeaker = isSpeaker,
        PublishedOn = publication.PublishedOn!.Value,
        Sequence = publication.Sequence,
    };

    private static async Task AddDayAsync(PortalDbContext db, Publication publication, DateOnly day, CancellationToken cancellationToken)
    {
        var updated = await Row(db, publication, day).ExecuteUpdateAsync(set => set.SetProperty(d => d.Count, d => d.Count + 1), cancellationToken);
        if (updated > 0)
            return;
        var row = new ArchiveDay { Language = publication.Language, Kind = publication.Kind, Day = day, Count = 1 };
        db.ArchiveDays.Add(row);
        await db.SaveChangesAsync(cancellationToken);
        db.Entry(row).State = EntityState.Detached;
    }

    private static async Task SubtractDayAsync(PortalDbContext db, Publication publication, DateOnly day, CancellationToken cancellationToken)
    {
        await Row(db, publication, day).ExecuteUpdateAsync(set => set.SetProperty(d => d.Count, d => d.Count - 1), cancellationToken);
        await Row(db, publication, day).Where(d => d.Count <= 0).ExecuteDeleteAsync(cancellationToken);
    }

    private static IQueryable<ArchiveDay> Row(PortalDbContext db, Publication publication, DateOnly day) =>
        db.ArchiveDays.Where(d => d.Language == publication.Language && d.Kind == publication.Kind && d.Day == day);

    private static async Task RemoveRowsAsync(PortalDbContext db, int publicationId, CancellationToken cancellationToken)
    {
        await db.PublicationPersons.Where(m => m.PublicationId == publicationId).ExecuteDeleteAsync(cancellationToken);
        await db.PublicationTopics.Where(m => m.PublicationId == publicationId).ExecuteDeleteAsync(cancellationToken);
    }
}
