using Csto.Portal.Core.Data;
using Csto.Portal.Core.Domain;
using Microsoft.EntityFrameworkCore;

namespace Csto.Portal.Core.Publishing;

/// <summary>
/// Makes the edition in work what readers see: its state, the address, the contact footer, the live indexes, the audit entry and the generation
/// change in one transaction or not at all.
/// </summary>
public sealed class Publisher(PortalDbContext db, TimeProvider clock)
{
    /// <summary>Every reason why the text could not go out now; empty when it could.</summary>
    public async Task<IReadOnlyList<FieldProblem>> CheckAsync(
        EditionContent content, PublicationKind kind, int publicationId, CancellationToken cancellationToken)
    {
        content = content.Normalised();
        var problems = new List<FieldProblem>(EditionRules.ForPublication(content, kind, MoscowTime.Today(clock)));
        problems.AddRange(await db.MissingReferencesAsync(content, cancellationToken));
        if (content is { Slug: { } slug, PublishedOn: { } day }
            && await SlugChoice.IsTakenAsync(db, new(kind, day, slug), publicationId, cancellationToken))
        {
            problems.Add(new(nameof(content.Slug), "Этот адрес на этот день уже занят другим материалом. Измените его или оставьте поле пустым."));
        }

        return problems;
    }

    /// <param name="publicationId">The publication.</param>
    /// <param name="basis">The text the editor saw when deciding; a text changed since is a conflict.</param>
    /// <param name="actor">Who publishes.</param>
    /// <param name="cancellationToken">Stops before anything is written.</param>
    public async Task<Outcome> PublishAsync(int publicationId, EditionBasis basis, Actor actor, CancellationToken cancellationToken)
    {
        try
        {
            return await db.InTransactionAsync(cancel => PublishInTransactionAsync(publicationId, basis, actor, cancel), cancellationToken);
        }
        catch (DbUpdateConcurrencyException)
        {
            return await db.ConflictAsync(publicationId, cancellationToken);
        }
    }

    private async Task<Outcome> PublishInTransactionAsync(
        int publicationId, EditionBasis basis, Actor actor, CancellationToken cancellationToken)
    {
        var publication = await db.LoadForChangeAsync(publicationId, cancellationToken);
        if (publication?.WorkEdition is not { } edition)
            return new Outcome.Missing();
        if (edition.AsBasis() != basis)
            return new Outcome.Conflict(edition.AsSavedText());
        if (await CheckAsync(EditionContent.From(edition), publication.Kind, publicationId, cancellationToken) is { Count: > 0 } problems)
            return new Outcome.Refused(problems);

        var generation = await db.NextGenerationAsync(cancellationToken);
        var now = clock.GetUtcNow().UtcDateTime;
        var before = publication.Visibility == Visibility.Live ? PublicationAddress.Of(publication) : null;
        var slug = await SlugChoice.ForAsync(db, publication, edition, cancellationToken);
        await LeaveRedirectAsync(publication, new(publication.Kind, edition.PublishedOn!.Value, slug), now, cancellationToken);
        GoLive(publication, edition, slug, generation, now);
        await LiveIndex.ReplaceAsync(db, publication, edition, before, cancellationToken);
        db.AddAudit(now, actor, AuditAction.Published, publication.AsSubject(edition.Title));
        await db.SaveChangesAsync(cancellationToken);
        return new Outcome.Done(publicationId, edition.AsBasis());
    }

    private static void GoLive(Publication publication, Edition edition, string slug, long generation, DateTime now)
    {
        publication.LiveEdition?.Move(EditionTransition.Supersede);
        edition.Move(EditionTransition.Publish);
        edition.GoesLiveAt = now;
        edition.Slug = slug;
        edition.Footer ??= edition.PressContact?.ToFooter();
        publication.LiveEdition = edition;
        publication.WorkEdition = null;
        publication.Visibility = Visibility.Live;
        publication.GoneExplanation = null;
        publication.PublishedOn = edition.PublishedOn;
        publication.Slug = slug;
        publication.FirstLiveAt ??= now;
        publication.LastChangedAt = now;
        publication.Generation = generation;
        if (publication.Sequence == 0)
            publication.Sequence = generation;
    }

    private async Task LeaveRedirectAsync(
        Publication publication, PublicationAddress to, DateTime now, CancellationToken cancellationToken)
    {
        await db.Redirects.Where(r => r.Path == to.Path).ExecuteDeleteAsync(cancellationToken);
        if (PublicationAddress.Of(publication) is { } from && from != to
            && !await db.Redirects.AnyAsync(r => r.Path == from.Path, cancellationToken))
        {
            db.Redirects.Add(new Redirect { Path = from.Path, PublicationId = publication.Id, CreatedAt = now });
        }
    }
}
