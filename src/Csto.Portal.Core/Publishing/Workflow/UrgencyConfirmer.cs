using Csto.Portal.Core.Data;
using Csto.Portal.Core.Domain;
using Microsoft.EntityFrameworkCore;

namespace Csto.Portal.Core.Publishing;

/// <summary>The second pair of eyes, afterwards: somebody else has read what went out urgently and stands by it.</summary>
public sealed class UrgencyConfirmer(PortalDbContext db, TimeProvider clock)
{
    /// <summary>Refused to whoever published the edition or wrote it, and where nothing waits for confirmation.</summary>
    /// <param name="publicationId">The publication.</param>
    /// <param name="editionNumber">The edition that went out urgently; it may have been superseded since.</param>
    /// <param name="actor">Who has read it.</param>
    /// <param name="cancellationToken">Stops before anything is written.</param>
    public async Task<Outcome> ConfirmAsync(int publicationId, int editionNumber, Actor actor, CancellationToken cancellationToken)
    {
        try
        {
            return await db.InTransactionAsync<Outcome>(
                async cancel =>
                {
                    var edition = await db.Editions.Include(e => e.Publication).Include(e => e.ChangedSinceApproval)
                        .SingleOrDefaultAsync(e => e.PublicationId == publicationId && e.Number == editionNumber, cancel);
                    if (edition is not { AwaitsConfirmation: true })
                        return new Outcome.Missing();
                    if (edition.UrgentById == actor.UserId || Approver.WhyNotBy(edition, actor).Count > 0)
                        return new Outcome.Refused([new(Approver.FourEyes, "Вы сами выпустили или писали этот текст: подтвердить его должен кто-то другой.")]);
                    var now = clock.GetUtcNow().UtcDateTime;
                    edition.ConfirmedAt = now;
                    edition.ConfirmedById = actor.UserId;
                    edition.ChangedSinceApproval.Clear();
                    db.AddAudit(now, actor, AuditAction.Confirmed, edition.Publication!.AsSubject(edition.Title));
                    await db.SaveChangesAsync(cancel);
                    return new Outcome.Done(publicationId, edition.AsBasis());
                },
                cancellationToken);
        }
        catch (DbUpdateConcurrencyException)
        {
            db.ChangeTracker.Clear(); // what did not happen is not to be shown
            return new Outcome.Missing(); // somebody else has just confirmed it
        }
    }
}
