using Csto.Portal.Core.Data;
using Csto.Portal.Core.Domain;
using Microsoft.EntityFrameworkCore;

namespace Csto.Portal.Core.Subscriptions;

/// <param name="AtOnce">Who are written to; as the next.</param>
/// <param name="Paused">By themselves.</param>
/// <param name="Sleeping">Because their mailbox refuses.</param>
/// <param name="Unconfirmed">Asked for and not confirmed yet.</param>
public sealed record SubscriberNumbers(int AtOnce, int Daily, int Paused, int Sleeping, int Unconfirmed)
{
    public int Whole => AtOnce + Daily + Paused + Sleeping;
}

/// <param name="ConfirmedAt">UTC.</param>
/// <param name="SleepsSince">UTC; null unless the mailbox refuses.</param>
public sealed record SubscriberCard(int Id, string Address, SubscriptionPace Pace, DateTime ConfirmedAt, bool IsPaused, DateTime? SleepsSince);

/// <summary>
/// Subscribers as an administrator sees them: their number, one that is asked for by the whole address, and those whose mailbox refuses. There is no list of all.
/// </summary>
public sealed class SubscriptionOffice(PortalDbContext db, TimeProvider clock)
{
    private const int ShownSleepers = 50;

    public async Task<SubscriberNumbers> CountAsync(CancellationToken cancellationToken)
    {
        var groups = await db.Subscribers
            .GroupBy(s => new { s.Pace, IsPaused = s.PausedAt != null, Sleeps = s.SleepsSince != null })
            .Select(g => new { g.Key, Count = g.Count() }).ToListAsync(cancellationToken);
        var since = clock.GetUtcNow().UtcDateTime.AddDays(-SubscriptionRequest.Days);
        return new(
            groups.Where(g => g.Key is { Pace: SubscriptionPace.AtOnce, IsPaused: false, Sleeps: false }).Sum(g => g.Count),
            groups.Where(g => g.Key is { Pace: SubscriptionPace.Daily, IsPaused: false, Sleeps: false }).Sum(g => g.Count),
            groups.Where(g => g.Key is { IsPaused: true, Sleeps: false }).Sum(g => g.Count),
            groups.Where(g => g.Key.Sleeps).Sum(g => g.Count),
            await db.SubscriptionRequests.CountAsync(r => r.ConfirmedAt == null && r.AskedAt > since, cancellationToken));
    }

    /// <summary>The newest first.</summary>
    public async Task<IReadOnlyList<SubscriberCard>> SleepersAsync(CancellationToken cancellationToken) =>
        await Cards(db.Subscribers.Where(s => s.SleepsSince != null).OrderByDescending(s => s.SleepsSince).Take(ShownSleepers)).ToListAsync(cancellationToken);

    /// <param name="address">As somebody types it.</param>
    /// <param name="cancellationToken">Cancels.</param>
    /// <returns>Null where nobody of that address is subscribed.</returns>
    public async Task<SubscriberCard?> FindAsync(string? address, CancellationToken cancellationToken) =>
        EmailAddress.Normalise(address) is { } known ? await Cards(db.Subscribers.Where(s => s.Address == known)).SingleOrDefaultAsync(cancellationToken) : null;

    /// <summary>As if the owner had left. The journal keeps no address.</summary>
    /// <returns>False where there is none.</returns>
    public Task<bool> RemoveAsync(int id, Actor actor, CancellationToken cancellationToken) => db.InTransactionAsync(
        async cancel =>
        {
            if (await db.Subscribers.AsNoTracking().SingleOrDefaultAsync(s => s.Id == id, cancel) is not { } subscriber)
                return false;
            await db.ForgetSubscriberAsync(subscriber, cancel);
            Note(actor, AuditAction.Deleted, subscriber);
            await db.SaveChangesAsync(cancel);
            return true;
        },
        cancellationToken);

    /// <summary>The mailbox takes letters again, of what appears from now on.</summary>
    /// <returns>False where nobody sleeps there.</returns>
    public Task<bool> WakeAsync(int id, Actor actor, CancellationToken cancellationToken) => db.InTransactionAsync(
        async cancel =>
        {
            if (await db.Subscribers.SingleOrDefaultAsync(s => s.Id == id && s.SleepsSince != null, cancel) is not { } subscriber)
                return false;
            (subscriber.SleepsSince, subscriber.RefusedSince, subscriber.Refusals, subscriber.FromAt) = (null, null, 0, Now);
            Note(actor, AuditAction.Changed, subscriber, new FieldChange("Письма", "остановлены: ящик их не принимает", "снова отправляются"));
            await db.SaveChangesAsync(cancel);
            return true;
        },
        cancellationToken);

    private DateTime Now => clock.GetUtcNow().UtcDateTime;

    private void Note(Actor actor, AuditAction action, Subscriber subscriber, params FieldChange[] changes) =>
        db.AddAudit(Now, actor, action, new(AuditSubject.Subscription, subscriber.Id, Masked(subscriber.Address)), changes);

    /// <summary>«a…@example.org»: the journal is kept for ever, an address only as long as it is subscribed.</summary>
    private static string Masked(string address) => $"{address[0]}…{address[address.IndexOf('@', StringComparison.Ordinal)..]}";

    private static IQueryable<SubscriberCard> Cards(IQueryable<Subscriber> subscribers) =>
        subscribers.AsNoTracking().Select(s => new SubscriberCard(s.Id, s.Address, s.Pace, s.ConfirmedAt, s.PausedAt != null, s.SleepsSince));
}
