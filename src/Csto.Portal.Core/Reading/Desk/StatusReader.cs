using Csto.Portal.Core.Data;
using Csto.Portal.Core.Domain;
using Microsoft.EntityFrameworkCore;

namespace Csto.Portal.Core.Reading.Desk;

/// <summary>How the portal is getting on: what is late and what waits, over all nodes.</summary>
/// <param name="Generation">The newest that has been committed.</param>
/// <param name="Overdue">Pieces whose instant has passed and that are not out yet; held ones are not counted.</param>
/// <param name="Held">Pieces that did not go out at their instant for what their pre-flight found.</param>
/// <param name="OldestOverdue">UTC instant of the one that has been waiting the longest; null where none is overdue.</param>
/// <param name="Letters">Letters that wait to be sent.</param>
/// <param name="LettersGivenUp">Letters that no further try will be made for.</param>
/// <param name="Pictures">Pictures whose sizes wait to be made.</param>
/// <param name="PicturesFailed">Pictures whose sizes could not be made.</param>
public sealed record PortalNumbers(
    long Generation, int Overdue, int Held, DateTime? OldestOverdue, int Letters, int LettersGivenUp, int Pictures, int PicturesFailed);

/// <summary>A process that serves readers.</summary>
/// <param name="StartedAt">UTC.</param>
/// <param name="SeenAt">UTC instant of its last sign of life.</param>
/// <param name="Generation">What its readers saw then.</param>
/// <param name="IsAlive">Its last sign of life is fresh; one that was killed has given none since.</param>
/// <param name="IsThis">It is the one that answers.</param>
public sealed record NodeState(string Name, string Release, DateTime StartedAt, DateTime SeenAt, long Generation, bool IsAlive, bool IsThis);

/// <summary>The numbers an administrator and a monitoring system look at.</summary>
public sealed class StatusReader(PortalDbContext db, NodeIdentity me, TimeProvider clock)
{
    /// <summary>In one question.</summary>
    public async Task<PortalNumbers> NumbersAsync(CancellationToken cancellationToken)
    {
        var now = Now;
        var scheduled = db.Editions.Where(e => e.State == EditionState.Scheduled && e.ScheduledFor <= now);
        var pictures = db.MediaAssets.Where(m => m.Kind == MediaKind.Picture && m.DeletedAt == null);
        return await db.SiteStates.AsNoTracking().Where(s => s.Id == SiteState.TheId).Select(s => new PortalNumbers(
            s.Generation,
            scheduled.Count(e => e.HeldAt == null),
            scheduled.Count(e => e.HeldAt != null),
            scheduled.Where(e => e.HeldAt == null).Min(e => e.ScheduledFor),
            db.OutboxMessages.Count(m => m.SentAt == null && m.GivenUpAt == null),
            db.OutboxMessages.Count(m => m.GivenUpAt != null && m.Lane == LetterLane.Office),
            pictures.Count(m => m.VariantsDueAt != null),
            pictures.Count(m => m.VariantsProblem != null))).SingleAsync(cancellationToken);
    }

    /// <summary>Those that run and those that ended in the last day without saying so, the eldest first.</summary>
    public async Task<IReadOnlyList<NodeState>> NodesAsync(CancellationToken cancellationToken)
    {
        var alive = Now - NodeTiming.Lifetime;
        return await db.PortalNodes.AsNoTracking().OrderBy(n => n.StartedAt)
            .Select(n => new NodeState(n.Name, n.Release, n.StartedAt, n.SeenAt, n.Generation, n.SeenAt > alive, n.Id == me.Id))
            .ToListAsync(cancellationToken);
    }

    private DateTime Now => clock.GetUtcNow().UtcDateTime;
}
