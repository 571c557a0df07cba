using Csto.Portal.Core.Data;
using Csto.Portal.Core.Domain;
using Microsoft.EntityFrameworkCore;

namespace Csto.Portal.Core.Publishing;

/// <summary>Starts publications and saves texts in work. Nothing here changes what readers see.</summary>
public sealed class PublicationWriter(PortalDbContext db, TimeProvider clock)
{
    /// <summary>Starts a publication with its first edition, a draft. The outcome is Done or Refused.</summary>
    public async Task<Outcome> CreateAsync(PublicationKind kind, EditionContent content, Actor actor, CancellationToken cancellationToken)
    {
        content = content.Normalised();
        if (EditionRules.ForDraft(content) is { Count: > 0 } problems)
            return new Outcome.Refused(problems);
        return await db.InTransactionAsync(cancel => CreateInTransactionAsync(kind, content, actor, cancel), cancellationToken);
    }

    /// <summary>
    /// Saves the edition in work; where there is none, opens a new edition beside the live (or unpublished) one. A save that changes nothing
    /// writes nothing, save that an unpublished text comes back into work by it. A changed text that was approved goes back to be read again;
    /// a scheduled one is not changed.
    /// </summary>
    /// <param name="publicationId">The publication.</param>
    /// <param name="basis">What the editor's form was opened on.</param>
    /// <param name="content">The text.</param>
    /// <param name="actor">The editor.</param>
    /// <param name="cancellationToken">Stops before anything is written.</param>
    public async Task<Outcome> SaveAsync(
        int publicationId, EditionBasis basis, EditionContent content, Actor actor, CancellationToken cancellationToken)
    {
        content = content.Normalised();
        if (EditionRules.ForDraft(content) is { Count: > 0 } problems)
            return new Outcome.Refused(problems);
        try
        {
            return await db.InTransactionAsync(
                cancel => SaveInTransactionAsync(publicationId, basis, content, actor, cancel), cancellationToken);
        }
        catch (DbUpdateConcurrencyException)
        {
            return await db.ConflictAsync(publicationId, cancellationToken);
        }
    }

    /// <summary>Changes the kind of a publication that has never been live; afterwards the kind is part of its address.</summary>
    public Task<Outcome> ChangeKindAsync(int publicationId, PublicationKind kind, Actor actor, CancellationToken cancellationToken) =>
        db.InTransactionAsync<Outcome>(
            async cancel =>
            {
                var publication = await db.LoadForChangeAsync(publicationId, cancel);
                if (publication?.WorkEdition is not { } edition)
                    return new Outcome.Missing();
                if (publication.FirstLiveAt is not null)
                    return new Outcome.Refused([new("Kind", "Вид опубликованного материала не меняется: он входит в адрес.")]);
                if (publication.Kind != kind)
                {
                    var change = new FieldChange("Вид", EditionChanges.InRussian(publication.Kind), EditionChanges.InRussian(kind));
                    publication.Kind = kind;
                    publication.SectionId = await SectionOfAsync(kind, cancel);
                    db.AddAudit(clock.GetUtcNow().UtcDateTime, actor, AuditAction.Changed, publication.AsSubject(edition.Title), [change]);
                    await db.SaveChangesAsync(cancel);
                }

                return new Outcome.Done(publicationId, edition.AsBasis());
            },
            cancellationToken);

    private async Task<Outcome> CreateInTransactionAsync(
        PublicationKind kind, EditionContent content, Actor actor, CancellationToken cancellationToken)
    {
        if (await db.MissingReferencesAsync(content, cancellationToken) is { Count: > 0 } problems)
            return new Outcome.Refused(problems);
        var now = clock.GetUtcNow().UtcDateTime;
        var publication = new Publication { Kind = kind, SectionId = await SectionOfAsync(kind, cancellationToken), CreatedAt = now };
        var edition = NewEdition(publication, 1, actor, now);
        NoteContributor(edition, actor);
        await db.ApplyAsync(edition, content, cancellationToken);
        db.Add(publication);
        await db.SaveChangesAsync(cancellationToken);
        publication.WorkEdition = edition;
        db.AddAudit(now, actor, AuditAction.Created, publication.AsSubject(edition.Title));
        await db.SaveChangesAsync(cancellationToken);
        return new Outcome.Done(publication.Id, edition.AsBasis());
    }

    private async Task<Outcome> SaveInTransactionAsync(
        int publicationId, EditionBasis basis, EditionContent content, Actor actor, CancellationToken cancellationToken)
    {
        var publication = await db.LoadForChangeAsync(publicationId, cancellationToken);
        if (publication is null || await db.CurrentEditionAsync(publication, cancellationToken) is not { } current)
            return new Outcome.Missing();
        if (current.AsBasis() != basis)
            return new Outcome.Conflict(current.AsSavedText());
        if (current.State == EditionState.Scheduled)
            return new Outcome.Refused([new("", "Материал ждёт выхода, его текст не меняется. Снимите его с расписания и сохраните ещё раз: написанное здесь цело.")]);
        var before = current.State.IsInWork() ? EditionContent.From(current) : EditionContent.From(current).ForNewEdition();
        if (before == content && (publication.WorkEdition ?? publication.LiveEdition) is not null)
            return new Outcome.Done(publicationId, basis);
        if (await db.MissingReferencesAsync(content, cancellationToken) is { Count: > 0 } problems)
            return new Outcome.Refused(problems);

        var changes = EditionChanges.Between(before, content, await ReferenceNames.OfAsync(db, before, content, cancellationToken));
        var now = clock.GetUtcNow().UtcDateTime;
        var edition = publication.WorkEdition ?? await OpenEditionAsync(publication, actor, now, cancellationToken);
        await db.ApplyAsync(edition, content, cancellationToken);
        edition.ChangedAt = now;
        edition.ChangedById = actor.UserId;
        edition.TextVersion = Guid.NewGuid(); // also where only topics changed, which live in rows of their own
        NoteContributor(edition, actor);
        if (edition.State == EditionState.Approved)
            edition.Move(EditionTransition.Revise);
        db.AddAudit(now, actor, AuditAction.Changed, publication.AsSubject(edition.Title), changes);
        await db.SaveChangesAsync(cancellationToken);
        return new Outcome.Done(publicationId, edition.AsBasis());
    }

    private async Task<Edition> OpenEditionAsync(Publication publication, Actor actor, DateTime now, CancellationToken cancellationToken)
    {
        var last = await db.Editions.Where(e => e.PublicationId == publication.Id).MaxAsync(e => e.Number, cancellationToken);
        var edition = NewEdition(publication, last + 1, actor, now);
        db.Add(edition);
        publication.WorkEdition = edition;
        return edition;
    }

    private static Edition NewEdition(Publication publication, int number, Actor actor, DateTime now)
    {
        var edition = new Edition { Number = number, CreatedAt = now, CreatedById = actor.UserId, ChangedAt = now, ChangedById = actor.UserId };
        publication.Editions.Add(edition);
        return edition;
    }

    private static void NoteContributor(Edition edition, Actor actor)
    {
        if (actor.UserId is { } user && !edition.ChangedSinceApproval.Exists(c => c.UserId == user))
            edition.ChangedSinceApproval.Add(new() { UserId = user });
    }

    private Task<int> SectionOfAsync(PublicationKind kind, CancellationToken cancellationToken) =>
        db.Sections.Where(s => s.Kind == kind).OrderBy(s => s.Position).Select(s => s.Id).FirstAsync(cancellationToken);
}
