using Csto.Portal.Core.Data;
using Csto.Portal.Core.Domain;
using Csto.Portal.Core.Publishing.Proofs;
using Microsoft.EntityFrameworkCore;

namespace Csto.Portal.Core.Publishing;

/// <summary>
/// What every way to readers has in common: the state, the address with its redirect, the contact footer, the number readers cite, the live
/// indexes and the generation. The caller has checked the text and adds the audit entry.
/// </summary>
internal static class GoingLive
{
    /// <param name="db">The context of the transaction.</param>
    /// <param name="publication">With both pointers loaded.</param>
    /// <param name="edition">The edition in work.</param>
    /// <param name="transition">How it goes live: as approved, urgently, or from the archive.</param>
    /// <param name="now">UTC.</param>
    /// <param name="cancellationToken">Stops the transaction.</param>
    public static async Task GoLiveAsync(
        this PortalDbContext db, Publication publication, Edition edition, EditionTransition transition, DateTime now, CancellationToken cancellationToken)
    {
        var generation = await db.NextGenerationAsync(cancellationToken);
        var before = publication.Visibility == Visibility.Live ? PublicationAddress.Of(publication) : null;
        var slug = await SlugChoice.ForAsync(db, publication, edition, cancellationToken);
        await LeaveRedirectAsync(db, publication, new(publication.Kind, edition.PublishedOn!.Value, slug, publication.Language), now, cancellationToken);
        var isFirst = publication.FirstLiveAt is null;
        if (isFirst || edition.Significance == ChangeSignificance.Major)
            edition.MajorNumber = ++publication.MajorEditions;
        if (publication.TranslationOfId is { } original)
            publication.TranslatedEdition = await db.Publications.Where(p => p.Id == original).Select(p => p.MajorEditions).SingleAsync(cancellationToken);
        Take(publication, edition, transition, slug, now);
        publication.Generation = generation;
        if (publication.Sequence == 0)
            publication.Sequence = generation;
        // Files may have come, or come back, since the text was saved.
        await db.NoteMediaAsync(edition, cancellationToken);
        await db.CountMediaAsync(publication, edition, cancellationToken);
        await LiveIndex.ReplaceAsync(db, publication, edition, before, cancellationToken);
        await db.ProveAsync(publication, edition, now, cancellationToken);
        await db.AnnounceAsync(publication, edition, transition, isFirst, now, cancellationToken);
    }

    private static void Take(Publication publication, Edition edition, EditionTransition transition, string slug, DateTime now)
    {
        publication.LiveEdition?.Move(EditionTransition.Supersede);
        edition.Move(transition);
        edition.GoesLiveAt = now;
        edition.Slug = slug;
        edition.Footer ??= edition.PressContact?.ToFooter(publication.Language);
        publication.LiveEdition = edition;
        publication.WorkEdition = null;
        publication.Visibility = Visibility.Live;
        publication.GoneExplanation = null;
        publication.GoneRedirectId = null;
        publication.WithdrawnAt = null;
        publication.WithdrawalExplanation = null;
        publication.PublishedOn = edition.PublishedOn;
        publication.Slug = slug;
        publication.FirstLiveAt ??= now;
        publication.LastChangedAt = now;
    }

    private static async Task LeaveRedirectAsync(
        PortalDbContext db, Publication publication, PublicationAddress to, DateTime now, CancellationToken cancellationToken)
    {
        await db.Redirects.Where(r => r.Path == to.Path).ExecuteDeleteAsync(cancellationToken);
        if (PublicationAddress.Of(publication) is { } from && from != to
            && !await db.Redirects.AnyAsync(r => r.Path == from.Path, cancellationToken))
        {
            db.Redirects.Add(new Redirect { Path = from.Path, PublicationId = publication.Id, CreatedAt = now });
        }
    }
}
