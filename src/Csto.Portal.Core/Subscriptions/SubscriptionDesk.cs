using Csto.Portal.Core.Data;
using Csto.Portal.Core.Domain;
using Csto.Portal.Core.Notices;
using Microsoft.EntityFrameworkCore;

namespace Csto.Portal.Core.Subscriptions;

/// <summary>A subscription as its owner sees it.</summary>
/// <param name="IsPaused">By its owner.</param>
/// <param name="Sleeps">Because the mailbox refused letters.</param>
public sealed record OwnSubscription(string Address, SubscriptionPace Pace, DescribedChoice Choice, bool IsPaused, bool Sleeps);

/// <summary>What a reader does with a subscription: asks for one, confirms it, changes it, leaves. Keys come from letters.</summary>
public sealed class SubscriptionDesk(
    PortalDbContext db, Outbox outbox, SubscriptionKeys keys, IReaderLetters words, ChoiceNames names, MailingLetters letters, TimeProvider clock)
{
    /// <summary>Letters that ask one address to confirm, in a day.</summary>
    public const int MostADay = 3;

    /// <summary>
    /// Writes to the address, unless it has been written to often enough today. Nothing is returned: whoever asks learns nothing of whether the address is subscribed.
    /// </summary>
    /// <param name="address">As <see cref="EmailAddress.Normalise"/> writes it.</param>
    /// <param name="language">IETF tag of the page, and so of the letters.</param>
    /// <param name="pace">When letters come.</param>
    /// <param name="choice">Of what.</param>
    /// <param name="cancellationToken">Stops before anything is written.</param>
    public Task AskAsync(string address, string language, SubscriptionPace pace, DescribedChoice choice, CancellationToken cancellationToken) => db.InTransactionAsync(
        async cancel =>
        {
            var since = Now.AddDays(-1);
            if (await db.SubscriptionRequests.CountAsync(r => r.Address == address && r.AskedAt > since, cancel) >= MostADay)
                return false;
            var key = SubscriptionKeys.Make();
            var request = new SubscriptionRequest
            {
                Address = address, Language = language, Pace = pace, Choice = choice.Choice, KeyHash = SubscriptionKeys.Hash(key), AskedAt = Now,
            };
            db.SubscriptionRequests.Add(request);
            var asked = new AskedSubscription(key, language, pace, choice);
            var subscriber = await db.Subscribers.SingleOrDefaultAsync(s => s.Address == address, cancel);
            var letter = subscriber is null ? words.Confirm(asked) : words.Exists(asked, KeyOf(subscriber));
            await outbox.AddAsync(
                new Letter($"subscription/{request.KeyHash[..32]}", address, "", letter.Subject, letter.Body) { Lane = LetterLane.Asked, SubscriberId = subscriber?.Id }, cancel);
            await db.SaveChangesAsync(cancel);
            return true;
        },
        cancellationToken);

    /// <summary>What the link would confirm; null where there is nothing, or it was too long ago.</summary>
    public async Task<OwnSubscription?> AskedAsync(string key, CancellationToken cancellationToken) =>
        await Asked(key).AsNoTracking().SingleOrDefaultAsync(cancellationToken) is { } request
            ? new(request.Address, request.Pace, await names.DescribeAsync(request.Choice, cancellationToken), false, false)
            : null;

    /// <summary>The address is subscribed to what was asked for, and to nothing it was subscribed to before.</summary>
    /// <returns>The key of the subscription; null where the link confirms nothing, or a subscription that has ended since.</returns>
    public Task<string?> ConfirmAsync(string key, CancellationToken cancellationToken) => db.InTransactionAsync(
        async cancel =>
        {
            var now = Now;
            var unused = await Asked(key).Where(r => r.ConfirmedAt == null).ExecuteUpdateAsync(set => set.SetProperty(r => r.ConfirmedAt, now), cancel) == 1;
            if (await Asked(key).AsNoTracking().SingleOrDefaultAsync(cancel) is not { } request)
                return null;
            var subscriber = await db.Subscribers.SingleOrDefaultAsync(s => s.Address == request.Address, cancel);
            if (unused && subscriber is null)
            {
                var own = SubscriptionKeys.Make();
                subscriber = db.Subscribers.Add(new Subscriber
                {
                    Address = request.Address, Language = request.Language, Pace = request.Pace, Choice = request.Choice, ConfirmedAt = now, FromAt = now,
                    KeyHash = SubscriptionKeys.Hash(own), SealedKey = keys.Seal(own),
                }).Entity;
            }
            else if (unused && subscriber is not null)
            {
                subscriber.Language = request.Language;
                await ApplyAsync(subscriber, request.Pace, request.Choice, wakes: true, cancel);
            }

            var open = subscriber is null ? null : KeyOf(subscriber);
            await db.SaveChangesAsync(cancel);
            return open;
        },
        cancellationToken);

    /// <summary>Null where there is none.</summary>
    public async Task<OwnSubscription?> FindAsync(string key, CancellationToken cancellationToken) =>
        await Own(key).AsNoTracking().SingleOrDefaultAsync(cancellationToken) is { } own
            ? new(own.Address, own.Pace, await names.DescribeAsync(own.Choice, cancellationToken), own.PausedAt is not null, own.SleepsSince is not null)
            : null;

    /// <summary>A mailbox that refused letters is written to again.</summary>
    /// <returns>False where there is none.</returns>
    public Task<bool> ChangeAsync(string key, SubscriptionPace pace, SubscriptionChoice choice, CancellationToken cancellationToken) => OnOwnAsync(
        key, (own, cancel) => ApplyAsync(own, pace, choice, wakes: false, cancel), cancellationToken);

    /// <summary>Letters come no more until they are asked for again; those that wait are dropped.</summary>
    /// <returns>False where there is none.</returns>
    public Task<bool> PauseAsync(string key, CancellationToken cancellationToken) => OnOwnAsync(
        key,
        (own, cancel) =>
        {
            own.PausedAt ??= Now;
            return db.OutboxMessages.Where(m => m.SubscriberId == own.Id && m.Lane == LetterLane.Readers && m.DueAt != null && m.ClaimedBy == null).ExecuteDeleteAsync(cancel);
        },
        cancellationToken);

    /// <summary>Of what appears from now on.</summary>
    /// <returns>False where there is none.</returns>
    public Task<bool> ResumeAsync(string key, CancellationToken cancellationToken) => OnOwnAsync(
        key, (own, cancel) => ApplyAsync(own, own.Pace, own.Choice, wakes: true, cancel), cancellationToken);

    /// <summary>Deletes the subscription and all that is known of the address.</summary>
    /// <returns>False where there is none.</returns>
    public Task<bool> LeaveAsync(string key, CancellationToken cancellationToken) => db.InTransactionAsync(
        async cancel =>
        {
            if (await Own(key).AsNoTracking().SingleOrDefaultAsync(cancel) is not { } own)
                return false;
            await db.ForgetSubscriberAsync(own, cancel);
            return true;
        },
        cancellationToken);

    private DateTime Now => clock.GetUtcNow().UtcDateTime;

    private Task<bool> OnOwnAsync(string key, Func<Subscriber, CancellationToken, Task> change, CancellationToken cancellationToken) => db.InTransactionAsync(
        async cancel =>
        {
            if (await Own(key).SingleOrDefaultAsync(cancel) is not { } own)
                return false;
            await change(own, cancel);
            await db.SaveChangesAsync(cancel);
            return true;
        },
        cancellationToken);

    /// <summary>Whatever is changed, nothing that appeared is told twice, and nothing goes untold between two paces.</summary>
    private async Task ApplyAsync(Subscriber own, SubscriptionPace pace, SubscriptionChoice choice, bool wakes, CancellationToken cancellationToken)
    {
        var now = Now;
        var wasSilent = own.PausedAt is not null || own.SleepsSince is not null;
        if (wasSilent)
            own.FromAt = now;
        else if (own.Pace == SubscriptionPace.Daily && pace == SubscriptionPace.AtOnce)
            await TellTheDayAsync(own, now, cancellationToken);
        else if (own.Pace == SubscriptionPace.AtOnce && pace == SubscriptionPace.Daily)
            own.FromAt = await NotYetToldAsync(own, cancellationToken) ?? now;
        if (wakes)
            own.PausedAt = null;
        (own.SleepsSince, own.RefusedSince, own.Refusals) = (null, null, 0);
        (own.Pace, own.Choice) = (pace, choice);
    }

    /// <summary>What the evening's digest would have told so far comes now.</summary>
    private async Task TellTheDayAsync(Subscriber own, DateTime now, CancellationToken cancellationToken)
    {
        var since = await db.Mailings.Where(m => m.Kind == MailingKind.Digest && m.At <= now && m.Reached < own.Id && m.DoneAt == null).MinAsync(m => (DateTime?)m.At, cancellationToken)
            is { } unfinished
                ? await db.DigestBeforeAsync(unfinished, cancellationToken)
                : await db.DigestBeforeAsync(now, cancellationToken);
        await letters.DigestAsync(
            FormattableString.Invariant($"digest/{now:yyyy-MM-dd'T'HHmmssfff}"), MoscowTime.DateOf(now), since, now, [own], cancellationToken);
        own.FromAt = now;
    }

    /// <summary>UTC: the first thing that is to be told at once and has not come to the subscriber; null where all has.</summary>
    private Task<DateTime?> NotYetToldAsync(Subscriber own, CancellationToken cancellationToken) =>
        db.Mailings.Where(m => m.Kind != MailingKind.Digest && m.DoneAt == null && m.Reached < own.Id && m.At >= own.FromAt).MinAsync(m => (DateTime?)m.At, cancellationToken);

    private IQueryable<SubscriptionRequest> Asked(string key)
    {
        var (hash, since) = (SubscriptionKeys.Hash(key), Now.AddDays(-SubscriptionRequest.Days));
        return db.SubscriptionRequests.Where(r => r.KeyHash == hash && r.AskedAt > since);
    }

    private IQueryable<Subscriber> Own(string key)
    {
        var hash = SubscriptionKeys.Hash(key);
        return db.Subscribers.Where(s => s.KeyHash == hash);
    }

    /// <summary>Of a tracked subscriber, who gets a new one where the portal's keys were lost.</summary>
    private string KeyOf(Subscriber subscriber)
    {
        if (keys.Open(subscriber.SealedKey) is { } open)
            return open;
        var key = SubscriptionKeys.Make();
        (subscriber.KeyHash, subscriber.SealedKey) = (SubscriptionKeys.Hash(key), keys.Seal(key));
        return key;
    }
}
