using Csto.Portal.Core.Data;
using Microsoft.EntityFrameworkCore;

namespace Csto.Portal.Core.Notices;

/// <summary>
/// What deliveries say of the mailboxes of subscribers. One that has refused several letters over more than a day, for good and by name, is written to no more until
/// its owner or an administrator says so: a server that refuses everybody for an hour puts nobody to sleep.
/// </summary>
public sealed class Mailboxes(PortalDbContext db, TimeProvider clock)
{
    public const int MostRefusals = 3;

    public static readonly TimeSpan ShortestRefusal = TimeSpan.FromDays(1);

    /// <summary>The mailbox takes letters.</summary>
    public Task TookAsync(int subscriberId, CancellationToken cancellationToken) =>
        db.Subscribers.Where(s => s.Id == subscriberId && s.Refusals > 0).ExecuteUpdateAsync(
            set => set.SetProperty(s => s.Refusals, 0).SetProperty(s => s.RefusedSince, (DateTime?)null), cancellationToken);

    /// <summary>The mailbox refused a letter for good.</summary>
    /// <returns>Whether it is left alone from now on; letters that wait are dropped.</returns>
    public Task<bool> RefusedAsync(int subscriberId, CancellationToken cancellationToken) => db.InTransactionAsync(
        async cancel =>
        {
            var now = clock.GetUtcNow().UtcDateTime;
            await db.Subscribers.Where(s => s.Id == subscriberId).ExecuteUpdateAsync(
                set => set.SetProperty(s => s.Refusals, s => s.Refusals + 1).SetProperty(s => s.RefusedSince, s => s.RefusedSince ?? now), cancel);
            var before = now - ShortestRefusal;
            var sleeps = await db.Subscribers
                .Where(s => s.Id == subscriberId && s.SleepsSince == null && s.Refusals >= MostRefusals && s.RefusedSince <= before)
                .ExecuteUpdateAsync(set => set.SetProperty(s => s.SleepsSince, now), cancel) == 1;
            if (sleeps)
                await db.OutboxMessages.Where(m => m.SubscriberId == subscriberId && m.DueAt != null && m.ClaimedBy == null).ExecuteDeleteAsync(cancel);
            return sleeps;
        },
        cancellationToken);
}
