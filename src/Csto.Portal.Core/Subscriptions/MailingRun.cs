using Csto.Portal.Core.Data;
using Csto.Portal.Core.Domain;
using Csto.Portal.Core.Notices;
using Microsoft.EntityFrameworkCore;

namespace Csto.Portal.Core.Subscriptions;

/// <summary>
/// Makes the letters of what is to be told, some subscribers in one transaction. Any number of nodes may run it: whoever moves the mailing on has it locked, and one
/// who comes second finds it moved.
/// </summary>
public sealed class MailingRun(PortalDbContext db, MailingLetters letters, NoticeOptions options, TimeProvider clock)
{
    /// <summary>Subscribers in one transaction: short enough that nobody who publishes waits for it.</summary>
    public const int Batch = 100;

    /// <summary>
    /// Between two transactions. SQLite lets in whoever happens to ask while nobody writes, and a waiting writer asks every 150 ms: without a gap that is longer,
    /// who publishes would wait until all letters are made.
    /// </summary>
    public static readonly TimeSpan Gap = TimeSpan.FromMilliseconds(400);

    /// <summary>Longer than nodes take to show what was published (<see cref="NodeTiming.Notice"/>).</summary>
    public static readonly TimeSpan Settling = TimeSpan.FromSeconds(5);

    /// <summary>Longer than any transaction that publishes: what it dates before the hour is there by then.</summary>
    public static readonly TimeSpan DigestSettling = TimeSpan.FromMinutes(2);

    /// <summary>What could not be told for so long is no news any more; a digest waits longer.</summary>
    private static readonly TimeSpan Late = TimeSpan.FromDays(1);

    private static readonly TimeSpan DigestLate = TimeSpan.FromDays(3);
    private static readonly TimeSpan KeptMailings = TimeSpan.FromDays(30);

    /// <summary>One step.</summary>
    /// <returns>False where nothing is left to do for now.</returns>
    public async Task<bool> NextAsync(CancellationToken cancellationToken)
    {
        await RecallAsync(cancellationToken);
        await BeginDigestAsync(cancellationToken);
        var (now, settled) = (Now, Now - DigestSettling);
        var published = now - Settling;
        var mailing = await db.Mailings.AsNoTracking()
            .Where(m => m.DoneAt == null && m.At <= (m.Kind == MailingKind.Digest ? settled : published))
            .OrderBy(m => m.At).ThenBy(m => m.Id).FirstOrDefaultAsync(cancellationToken);
        return mailing is not null && await db.InTransactionAsync(cancel => StepAsync(mailing, cancel), cancellationToken);
    }

    /// <summary>Forgets what nobody confirmed, and what was told long ago.</summary>
    /// <returns>How many asked and were forgotten.</returns>
    public async Task<int> ForgetAsync(CancellationToken cancellationToken)
    {
        var (asked, told) = (Now.AddDays(-SubscriptionRequest.Days), Now - KeptMailings);
        await db.Mailings.Where(m => m.At < told).ExecuteDeleteAsync(cancellationToken);
        return await db.SubscriptionRequests.Where(r => r.AskedAt < asked).ExecuteDeleteAsync(cancellationToken);
    }

    private DateTime Now => clock.GetUtcNow().UtcDateTime;

    private async Task<bool> StepAsync(Mailing mailing, CancellationToken cancellationToken)
    {
        var mine = db.Mailings.Where(m => m.Id == mailing.Id && m.DoneAt == null && m.Reached == mailing.Reached);
        // Takes the row; whoever else is at this mailing waits here and then finds that it was moved on.
        if (await mine.ExecuteUpdateAsync(set => set.SetProperty(m => m.Reached, m => m.Reached), cancellationToken) == 0)
            return true;
        var isDigest = mailing.Kind == MailingKind.Digest;
        var (now, pace) = (Now, isDigest ? SubscriptionPace.Daily : SubscriptionPace.AtOnce);
        var isLate = now - mailing.At > (isDigest ? DigestLate : Late);
        var subscribers = isLate ? [] : await db.Subscribers.AsNoTracking().Where(s => s.Pace == pace && s.Id > mailing.Reached)
            .OrderBy(s => s.Id).Take(Batch).ToListAsync(cancellationToken);
        if (isDigest)
            await letters.DigestAsync(mailing.Key, MoscowTime.DateOf(mailing.At), await db.DigestBeforeAsync(mailing.At, cancellationToken), mailing.At, subscribers, cancellationToken);
        else if (subscribers.Count > 0)
            await letters.TellAsync(mailing, subscribers, cancellationToken);
        await db.SaveChangesAsync(cancellationToken);
        var (reached, done) = subscribers.Count < Batch ? (mailing.Reached, now) : (subscribers[^1].Id, (DateTime?)null);
        await mine.ExecuteUpdateAsync(set => set.SetProperty(m => m.Reached, reached).SetProperty(m => m.DoneAt, done), cancellationToken);
        return true;
    }

    /// <summary>One row a day says that the digest is due; the key is unique, so one node writes it.</summary>
    private async Task BeginDigestAsync(CancellationToken cancellationToken)
    {
        var (day, at) = DigestRules.Last(Now, options.DigestHour);
        var key = Mailing.KeyOf(day);
        if (await db.Mailings.AnyAsync(m => m.Key == key, cancellationToken))
            return;
        var row = db.Mailings.Add(new Mailing { Key = key, Kind = MailingKind.Digest, At = at });
        try
        {
            await db.SaveChangesAsync(cancellationToken);
        }
        catch (DbUpdateException) when (!cancellationToken.IsCancellationRequested)
        {
            // Another node was quicker; or the database is away, which the next question will say.
        }

        row.State = EntityState.Detached;
    }

    /// <summary>Letters of what readers no longer see, or see under a notice, are taken back as long as they have not gone out.</summary>
    private async Task RecallAsync(CancellationToken cancellationToken)
    {
        var (now, since) = (Now, Now - DigestLate);
        var gone = await db.Mailings.AsNoTracking()
            .Where(m => m.RecalledAt == null && m.At > since && m.PublicationId != null
                && (m.Publication!.Visibility != Visibility.Live || (m.Kind != MailingKind.Withdrawal && m.Publication.WithdrawnAt != null)))
            .ToListAsync(cancellationToken);
        foreach (var mailing in gone)
        {
            var written = mailing.Key + "/subscriber/";
            await db.OutboxMessages.Where(m => m.Lane == LetterLane.Readers && m.DueAt != null && m.ClaimedBy == null && m.Key.StartsWith(written))
                .ExecuteDeleteAsync(cancellationToken);
            await db.Mailings.Where(m => m.Id == mailing.Id).ExecuteUpdateAsync(set => set.SetProperty(m => m.RecalledAt, now), cancellationToken);
        }
    }
}
