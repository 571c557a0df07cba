using Csto.Portal.Core.Data;
using Csto.Portal.Core.Domain;
using Microsoft.EntityFrameworkCore;

namespace Csto.Portal.Core.Publishing;

/// <summary>Loads publications for a change and moves content between records and entities.</summary>
internal static class EditionStore
{
    /// <summary>With both pointers and everything that <see cref="EditionContent.From"/> needs; null where there is none.</summary>
    public static Task<Publication?> LoadForChangeAsync(this PortalDbContext db, int publicationId, CancellationToken cancellationToken) =>
        db.Publications
            .Include(p => p.GoneRedirect)
            .Include(p => p.WorkEdition!.Mentions).Include(p => p.WorkEdition!.Topics).Include(p => p.WorkEdition!.MemberStates)
            .Include(p => p.WorkEdition!.PressContact).Include(p => p.WorkEdition!.ChangedSinceApproval)
            .Include(p => p.LiveEdition!.Mentions).Include(p => p.LiveEdition!.Topics).Include(p => p.LiveEdition!.MemberStates)
            .AsSplitQuery()
            .SingleOrDefaultAsync(p => p.Id == publicationId, cancellationToken);

    /// <summary>The edition an editor sees: the one in work, else the live one, else the last that was unpublished or discarded.</summary>
    public static async Task<Edition?> CurrentEditionAsync(this PortalDbContext db, Publication publication, CancellationToken cancellationToken) =>
        publication.WorkEdition ?? publication.LiveEdition ?? await db.Editions
            .Include(e => e.Mentions).Include(e => e.Topics).Include(e => e.MemberStates)
            .AsSplitQuery()
            .Where(e => e.PublicationId == publication.Id)
            .OrderBy(e => e.State == EditionState.Discarded).ThenByDescending(e => e.Number)
            .FirstOrDefaultAsync(cancellationToken);

    /// <summary>Writes the content into an edition; persons, topics and states that no longer exist are left out.</summary>
    public static async Task ApplyAsync(this PortalDbContext db, Edition edition, EditionContent content, CancellationToken cancellationToken)
    {
        edition.Title = content.Title;
        edition.Lead = content.Lead;
        edition.Body = content.Body;
        edition.LeadPicture = content.LeadPicture;
        edition.SocialPicture = content.SocialPicture;
        edition.PublishedOn = content.PublishedOn;
        edition.Slug = content.Slug;
        edition.SpeakerId = content.SpeakerId;
        edition.SpeechType = content.SpeechType;
        edition.Occasion = content.Occasion;
        edition.Place = content.Place;
        edition.DeliveredOn = content.DeliveredOn;
        edition.PressContactId = content.PressContactId;
        edition.Footer = content.KeptFooter;
        edition.Significance = content.Significance;
        edition.ChangeNote = content.ChangeNote;
        await ReplaceAsync(edition.Mentions, db.Persons, content.MentionIds, p => p.Id, cancellationToken);
        await ReplaceAsync(edition.Topics, db.Topics, content.TopicIds, t => t.Id, cancellationToken);
        await ReplaceAsync(edition.MemberStates, db.MemberStates, content.MemberStateIds, s => s.Id, cancellationToken);
        await db.NoteMediaAsync(edition, cancellationToken);
    }

    /// <summary>Names the references of the content that do not exist (any more).</summary>
    public static async Task<IReadOnlyList<FieldProblem>> MissingReferencesAsync(
        this PortalDbContext db, EditionContent content, CancellationToken cancellationToken)
    {
        var problems = new List<FieldProblem>();
        if (content.SpeakerId is { } speaker && !await db.Persons.AnyAsync(p => p.Id == speaker, cancellationToken))
            problems.Add(new(nameof(content.SpeakerId), "Выбранной персоны больше нет. Выберите другую."));
        if (content.PressContactId is { } contact && !await db.PressContacts.AnyAsync(c => c.Id == contact, cancellationToken))
            problems.Add(new(nameof(content.PressContactId), "Выбранный контакт удалён. Выберите другой контакт для прессы."));
        return problems;
    }

    /// <summary>
    /// The name of the contact an edition in work was to be printed with, which has been deleted since. Deleting a contact leaves an entry with every
    /// text it is taken from; it counts until the text is saved again.
    /// </summary>
    public static async Task<string?> DeletedContactAsync(this PortalDbContext db, Edition edition, CancellationToken cancellationToken)
    {
        if (!edition.State.IsInWork() || edition.PressContactId is not null || edition.Footer is not null)
            return null;
        var entries = await db.AuditEntries.AsNoTracking()
            .Where(a => a.SubjectType == AuditSubject.Publication && a.SubjectId == edition.PublicationId && a.At >= edition.ChangedAt)
            .OrderByDescending(a => a.Id).Select(a => a.Changes).ToListAsync(cancellationToken);
        return entries.SelectMany(changes => changes).FirstOrDefault(change => change.Field == EditionChanges.DeletedContact)?.Before;
    }

    private static async Task ReplaceAsync<T>(
        List<T> members, DbSet<T> all, IdSet wanted, Func<T, int> idOf, CancellationToken cancellationToken)
        where T : class
    {
        members.RemoveAll(m => !wanted.Contains(idOf(m)));
        var missing = wanted.Except(members.Select(idOf)).ToList();
        if (missing.Count > 0)
            members.AddRange(await all.Where(m => missing.Contains(EF.Property<int>(m, "Id"))).ToListAsync(cancellationToken));
    }
}
