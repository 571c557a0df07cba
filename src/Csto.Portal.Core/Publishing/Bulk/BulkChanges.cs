using Csto.Portal.Core.Data;
using Csto.Portal.Core.Domain;
using Microsoft.EntityFrameworkCore;

namespace Csto.Portal.Core.Publishing.Bulk;

/// <summary>
/// The changes a bulk operation makes to one publication, and their undoing. Inside the transaction of the caller, which holds the generation's
/// row. Why topics are changed in place and not by a new edition: docs/adr/0015.
/// </summary>
public sealed class BulkChanges(PortalDbContext db, Unpublisher unpublisher, TimeProvider clock)
{
    /// <param name="publication">With both pointers and everything of their editions.</param>
    /// <param name="topics">By edition, what they are to be.</param>
    /// <param name="generation">Of the transaction.</param>
    /// <param name="actor">Who changes them.</param>
    /// <param name="note">What the journal tells beside it.</param>
    /// <param name="cancellationToken">Stops the transaction.</param>
    internal async Task SetTopicsAsync(
        Publication publication, Func<Edition, IReadOnlyList<Topic>> topics, long generation, Actor actor, FieldChange note, CancellationToken cancellationToken)
    {
        FieldChange? told = null;
        foreach (var edition in BulkRules.Editions(publication))
        {
            var wanted = topics(edition);
            if (wanted.Select(t => t.Id).Order().SequenceEqual(edition.Topics.Select(t => t.Id).Order()))
                continue;
            told ??= new("Темы", Names(edition.Topics), Names(wanted));
            edition.Topics.RemoveAll(t => wanted.All(w => w.Id != t.Id));
            edition.Topics.AddRange(wanted.Where(w => edition.Topics.All(t => t.Id != w.Id)));
            // Who has the text open must not put the old topics back by saving.
            edition.TextVersion = Guid.NewGuid();
        }

        if (publication is { Visibility: Visibility.Live, LiveEdition: { } live })
        {
            publication.Generation = generation;
            await LiveIndex.ReplaceAsync(db, publication, live, PublicationAddress.Of(publication), cancellationToken);
        }

        Tell(publication, actor, AuditAction.Changed, told is null ? [note] : [told, note]);
    }

    internal void Move(Publication publication, Section from, Section to, long generation, Actor actor, FieldChange note)
    {
        publication.SectionId = to.Id;
        publication.Kind = to.Kind;
        if (publication.Visibility != Visibility.Hidden)
            publication.Generation = generation;
        Tell(publication, actor, AuditAction.Changed, [new("Раздел", from.Title, to.Title), note]);
    }

    internal Task<Outcome> UnpublishAsync(Publication publication, string explanation, Actor actor, CancellationToken cancellationToken) =>
        unpublisher.UnpublishAsync(publication.Id, explanation, actor, cancellationToken);

    /// <summary>Readers see again the very edition they saw before, with its notice where it stood under one.</summary>
    internal async Task<bool> RepublishAsync(
        Publication publication, BulkSnapshot before, long generation, Actor actor, FieldChange note, CancellationToken cancellationToken)
    {
        var edition = await db.Editions.Include(e => e.Mentions).Include(e => e.Topics).AsSplitQuery()
            .SingleOrDefaultAsync(e => e.Id == before.LiveEditionId && e.PublicationId == publication.Id, cancellationToken);
        if (edition is null || !edition.State.Allows(EditionTransition.Republish))
            return false;
        edition.Move(EditionTransition.Republish);
        if (before.WithdrawnAt is not null)
            edition.Move(EditionTransition.Withdraw);
        publication.LiveEdition = edition;
        publication.Visibility = Visibility.Live;
        publication.GoneExplanation = null;
        publication.GoneRedirectId = null;
        publication.WithdrawnAt = before.WithdrawnAt;
        publication.WithdrawalExplanation = before.WithdrawalExplanation;
        publication.LastChangedAt = clock.GetUtcNow().UtcDateTime;
        publication.Generation = generation;
        await db.CountMediaAsync(publication, edition, cancellationToken);
        await LiveIndex.ReplaceAsync(db, publication, edition, before: null, cancellationToken);
        Tell(publication, actor, AuditAction.Published, [note]);
        return true;
    }

    private void Tell(Publication publication, Actor actor, AuditAction action, IReadOnlyList<FieldChange> changes) => db.AddAudit(
        clock.GetUtcNow().UtcDateTime, actor, action, publication.AsSubject((publication.LiveEdition ?? publication.WorkEdition)?.Title ?? ""), changes);

    private static string? Names(IEnumerable<Topic> topics) =>
        string.Join(", ", topics.Select(t => t.Name).Order(StringComparer.Ordinal)) is { Length: > 0 } names ? names : null;
}
