using Csto.Portal.Core.Data;
using Csto.Portal.Core.Domain;
using Csto.Portal.Core.Publishing.States;
using Microsoft.EntityFrameworkCore;

namespace Csto.Portal.Core.Publishing;

/// <summary>Starts publications and saves texts in work, each save with the state it leaves. Nothing here changes what readers see.</summary>
public sealed partial class PublicationWriter(PortalDbContext db, TimeProvider clock)
{
    private const int Attempts = 3;

    /// <summary>Starts a publication with its first edition, a draft. The outcome is Done or Refused.</summary>
    public Task<Outcome> CreateAsync(PublicationKind kind, EditionContent content, Actor actor, CancellationToken cancellationToken) =>
        CreateAsync(kind, content, new Saving(actor), cancellationToken);

    /// <summary>The same, from a form: what one form sends twice is one publication.</summary>
    public async Task<Outcome> CreateAsync(PublicationKind kind, EditionContent content, Saving saving, CancellationToken cancellationToken)
    {
        content = content.Normalised();
        if (EditionRules.ForDraft(content) is { Count: > 0 } problems)
            return new Outcome.Refused(problems);
        return await db.InTransactionAsync(
            async cancel => await db.LastOfSittingAsync(saving, cancel) is { } made
                ? await SaveInTransactionAsync(made.PublicationId, new(made.EditionId, made.EditionVersion), content, saving, cancel)
                : await CreateInTransactionAsync(kind, content, saving, cancel),
            cancellationToken);
    }

    /// <summary>Saves by hand.</summary>
    public Task<Outcome> SaveAsync(
        int publicationId, EditionBasis basis, EditionContent content, Actor actor, CancellationToken cancellationToken) =>
        SaveAsync(publicationId, basis, content, new Saving(actor), cancellationToken);

    /// <summary>
    /// Saves the edition in work; where there is none, opens a new edition beside the live (or unpublished) one. A save that changes nothing
    /// writes nothing, save that an unpublished text comes back into work by it. A changed text that was approved goes back to be read again;
    /// a scheduled one is not changed. A text that somebody changed meanwhile is joined with this one; what both changed differently is a
    /// conflict.
    /// </summary>
    /// <param name="publicationId">The publication.</param>
    /// <param name="basis">What the editor's form was opened on.</param>
    /// <param name="content">The text.</param>
    /// <param name="saving">Who saves, and how.</param>
    /// <param name="cancellationToken">Stops before anything is written.</param>
    public async Task<Outcome> SaveAsync(
        int publicationId, EditionBasis basis, EditionContent content, Saving saving, CancellationToken cancellationToken)
    {
        content = content.Normalised();
        if (EditionRules.ForDraft(content) is { Count: > 0 } problems)
            return new Outcome.Refused(problems);
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                return await db.InTransactionAsync(
                    cancel => SaveInTransactionAsync(publicationId, basis, content, saving, cancel), cancellationToken);
            }
            catch (DbUpdateConcurrencyException) when (attempt < Attempts)
            {
                // Somebody saved in the same moment: the next attempt finds it there and joins.
            }
            catch (DbUpdateConcurrencyException)
            {
                return await db.ConflictAsync(publicationId, cancellationToken);
            }
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

    private async Task<Edition> OpenEditionAsync(Publication publication, Actor actor, DateTime now, CancellationToken cancellationToken)
    {
        var last = await db.Editions.Where(e => e.PublicationId == publication.Id).MaxAsync(e => e.Number, cancellationToken);
        var edition = NewEdition(publication, last + 1, actor, now);
        await CarryWritersAsync(publication, edition, cancellationToken);
        db.Add(edition);
        publication.WorkEdition = edition;
        return edition;
    }

    /// <summary>What nobody but its writers has read when it went out stays unread in the edition that goes on from it.</summary>
    private async Task CarryWritersAsync(Publication publication, Edition edition, CancellationToken cancellationToken)
    {
        if (await db.CurrentEditionAsync(publication, cancellationToken) is not { } from)
            return;
        await db.Entry(from).Collection(e => e.ChangedSinceApproval).LoadAsync(cancellationToken);
        foreach (var writer in from.ChangedSinceApproval)
            edition.ChangedSinceApproval.Add(new() { UserId = writer.UserId });
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
