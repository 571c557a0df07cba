using Csto.Portal.Core.Data;
using Csto.Portal.Core.Domain;
using Microsoft.EntityFrameworkCore;

namespace Csto.Portal.Core.Notices;

/// <summary>A letter that one sender holds and no other may send.</summary>
/// <param name="Claim">Proof that it is held; what became of it is noted under this.</param>
/// <param name="CreatedAt">UTC.</param>
/// <param name="Tries">This one included.</param>
public sealed record ClaimedLetter(
    long Id, string Claim, string ToAddress, string ToName, string Subject, string Body, DateTime CreatedAt, int Tries)
{
    public LetterLane Lane { get; init; }

    /// <inheritdoc cref="OutboxMessage.SubscriberId"/>
    public int? SubscriberId { get; init; }

    /// <inheritdoc cref="OutboxMessage.LeaveAddress"/>
    public string? LeaveAddress { get; init; }
}

/// <summary>
/// The outbox as senders see it; any number of them on any number of nodes. A letter is taken by one conditional update, which only one
/// sender can win, and for a time only: that of a sender which died is free again when its claim has run out.
/// </summary>
/// <param name="db">The database.</param>
/// <param name="clock">The clock.</param>
/// <param name="options">How fast subscribers are written to.</param>
public sealed class OutboxLeases(PortalDbContext db, TimeProvider clock, NoticeOptions options)
{
    /// <summary>How long a claim holds: many times what a sender allows one letter, so that a living sender never loses it.</summary>
    public static readonly TimeSpan Lease = TimeSpan.FromMinutes(5);

    private static readonly TimeSpan KeepSent = TimeSpan.FromDays(90);

    /// <summary>Of letters to readers, whether sent or given up: the portal keeps no record of who was written to.</summary>
    private static readonly TimeSpan KeepReaders = TimeSpan.FromDays(SubscriptionRequest.Days);

    /// <summary>What the pace is measured in: short, so that a server sees a stream and not a gush each minute.</summary>
    private static readonly TimeSpan PaceWindow = TimeSpan.FromSeconds(10);

    private static readonly LetterLane[] Lanes = [LetterLane.Office, LetterLane.Asked, LetterLane.Readers];

    /// <summary>
    /// The letter longest due of the first lane that has one, now held by the caller; null where nothing is due, or only letters to subscribers that others have
    /// to wait for.
    /// </summary>
    public async Task<ClaimedLetter?> ClaimAsync(CancellationToken cancellationToken)
    {
        foreach (var lane in Lanes)
        {
            if (lane == LetterLane.Readers && await IsFastEnoughAsync(cancellationToken))
                return null;
            // Others may be quicker with one or the other: then the next few are looked at.
            while (await Due(lane).Select(m => new { m.Id, m.Tries }).Take(5).ToListAsync(cancellationToken) is { Count: > 0 } candidates)
            {
                foreach (var candidate in candidates)
                {
                    if (await TakeAsync(candidate.Id, candidate.Tries, cancellationToken) is { } letter)
                        return letter;
                }
            }
        }

        return null;
    }

    /// <summary>A server has taken the letter.</summary>
    public Task SentAsync(ClaimedLetter letter, CancellationToken cancellationToken) => Held(letter).ExecuteUpdateAsync(
        set => set
            .SetProperty(m => m.SentAt, Now)
            .SetProperty(m => m.DueAt, (DateTime?)null)
            .SetProperty(m => m.ClaimedBy, (string?)null)
            .SetProperty(m => m.LastError, (string?)null)
            .SetProperty(m => m.LeaveAddress, (string?)null)
            .SetProperty(m => m.Body, ""),
        cancellationToken);

    /// <param name="letter">The letter.</param>
    /// <param name="error">Why, in Russian.</param>
    /// <param name="isFinal">Whether the server has said that trying again is useless.</param>
    /// <param name="cancellationToken">Leaves the letter held until its claim runs out.</param>
    /// <returns>False where the letter has been given up.</returns>
    public async Task<bool> FailedAsync(ClaimedLetter letter, string error, bool isFinal, CancellationToken cancellationToken)
    {
        var isGivenUp = isFinal || Now - letter.CreatedAt >= Patience.Whole;
        var next = isGivenUp ? (DateTime?)null : Now + Patience.Pause(letter.Tries);
        var givenUp = isGivenUp ? Now : (DateTime?)null;
        var words = error.Length <= Limits.Explanation ? error : error[..Limits.Explanation];
        await Held(letter).ExecuteUpdateAsync(
            set => set
                .SetProperty(m => m.DueAt, next)
                .SetProperty(m => m.GivenUpAt, givenUp)
                .SetProperty(m => m.ClaimedBy, (string?)null)
                .SetProperty(m => m.LastError, words),
            cancellationToken);
        return !isGivenUp;
    }

    /// <summary>Forgets letters sent long ago.</summary>
    public async Task<int> ForgetAsync(CancellationToken cancellationToken)
    {
        var (before, beforeOfReaders) = (Now - KeepSent, Now - KeepReaders);
        return await db.OutboxMessages.Where(m => m.SentAt < before).ExecuteDeleteAsync(cancellationToken)
            + await db.OutboxMessages.Where(m => m.Lane != LetterLane.Office && (m.SentAt < beforeOfReaders || m.GivenUpAt < beforeOfReaders))
                .ExecuteDeleteAsync(cancellationToken);
    }

    private DateTime Now => clock.GetUtcNow().UtcDateTime;

    /// <summary>Tries that went wrong for good count too: a server that refuses hundreds is asked no faster.</summary>
    private async Task<bool> IsFastEnoughAsync(CancellationToken cancellationToken)
    {
        var since = Now - PaceWindow;
        var most = Math.Max(1, (int)(options.ReadersPerMinute * PaceWindow / TimeSpan.FromMinutes(1)));
        // Not by the lane itself, which would count through all that waits in it.
        return await db.OutboxMessages.CountAsync(m => m.SentAt > since && m.Lane != LetterLane.Office, cancellationToken)
            + await db.OutboxMessages.CountAsync(m => m.GivenUpAt > since && m.Lane != LetterLane.Office, cancellationToken) >= most;
    }

    private IQueryable<OutboxMessage> Due(LetterLane lane)
    {
        var now = Now;
        return db.OutboxMessages.AsNoTracking().Where(m => m.Lane == lane && m.DueAt <= now).OrderBy(m => m.DueAt).ThenBy(m => m.Id);
    }

    private IQueryable<OutboxMessage> Held(ClaimedLetter letter) =>
        db.OutboxMessages.Where(m => m.Id == letter.Id && m.ClaimedBy == letter.Claim);

    private async Task<ClaimedLetter?> TakeAsync(long id, int tries, CancellationToken cancellationToken)
    {
        var (now, until, claim) = (Now, Now + Lease, Guid.NewGuid().ToString("N"));
        var won = await db.OutboxMessages.Where(m => m.Id == id && m.Tries == tries && m.DueAt <= now).ExecuteUpdateAsync(
            set => set.SetProperty(m => m.ClaimedBy, claim).SetProperty(m => m.DueAt, until).SetProperty(m => m.Tries, m => m.Tries + 1),
            cancellationToken);
        // It is ours now, also where the portal stops at this moment: what is held must be known to be let go.
        return won == 0
            ? null
            : await db.OutboxMessages.AsNoTracking().Where(m => m.Id == id && m.ClaimedBy == claim)
                .Select(m => new ClaimedLetter(m.Id, claim, m.ToAddress, m.ToName, m.Subject, m.Body, m.CreatedAt, m.Tries)
                {
                    Lane = m.Lane, SubscriberId = m.SubscriberId, LeaveAddress = m.LeaveAddress,
                })
                .SingleOrDefaultAsync(CancellationToken.None);
    }
}
