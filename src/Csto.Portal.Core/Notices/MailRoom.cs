using Csto.Portal.Core.Data;
using Csto.Portal.Core.Domain;
using Microsoft.EntityFrameworkCore;

namespace Csto.Portal.Core.Notices;

/// <summary>What has become of a letter.</summary>
public enum LetterState
{
    /// <summary>It is to be sent, for the first time or again, or is being sent.</summary>
    Waiting,

    /// <summary>No further try will be made.</summary>
    GivenUp,

    /// <summary>A server has taken it.</summary>
    Sent,
}

/// <param name="CreatedAt">UTC.</param>
/// <param name="DueAt">UTC instant of the next try; null once sent or given up.</param>
/// <param name="IsHeld">A sender has it in hand.</param>
/// <param name="EndedAt">UTC instant at which it was sent or given up; null while it waits.</param>
public sealed record LetterCard(
    long Id, LetterState State, string ToAddress, string ToName, string Subject, DateTime CreatedAt, DateTime? DueAt, int Tries, bool IsHeld,
    DateTime? EndedAt, string? LastError);

/// <param name="Next">The number before which the next page begins; null on the last.</param>
public sealed record LetterPage(IReadOnlyList<LetterCard> Letters, long? Next);

/// <summary>
/// The outbox as an administrator sees it. What letters say is not shown: they may hold links that open something. Letters to readers are only counted: their
/// addresses are nobody's business.
/// </summary>
public sealed class MailRoom(PortalDbContext db, Outbox outbox, TimeProvider clock)
{
    public const int PageSize = 50;

    public bool SendsMail => outbox.SendsMail;

    /// <summary>Newest first.</summary>
    public async Task<LetterPage> ListAsync(LetterState state, long? before, CancellationToken cancellationToken)
    {
        var letters = In(state);
        if (before is { } id)
            letters = letters.Where(m => m.Id < id);
        var page = await letters.OrderByDescending(m => m.Id).Take(PageSize + 1)
            .Select(m => new LetterCard(
                m.Id, state, m.ToAddress, m.ToName, m.Subject, m.CreatedAt, m.DueAt, m.Tries, m.ClaimedBy != null, m.SentAt ?? m.GivenUpAt, m.LastError))
            .ToListAsync(cancellationToken);
        return page.Count > PageSize ? new(page[..PageSize], page[PageSize - 1].Id) : new(page, null);
    }

    public Task<int> CountAsync(LetterState state, CancellationToken cancellationToken) => In(state).CountAsync(cancellationToken);

    /// <summary>The letter is due at once, also one that was given up. One that is being sent, or was, is left alone.</summary>
    /// <returns>Whether it will be tried.</returns>
    public async Task<bool> RetryAsync(long id, CancellationToken cancellationToken)
    {
        DateTime? now = clock.GetUtcNow().UtcDateTime;
        return await db.OutboxMessages.Where(m => m.Id == id && m.SentAt == null && m.ClaimedBy == null).ExecuteUpdateAsync(
            set => set.SetProperty(m => m.DueAt, now).SetProperty(m => m.GivenUpAt, (DateTime?)null), cancellationToken) == 1;
    }

    /// <summary>A letter to the one who asks, through the same outbox as all others.</summary>
    /// <returns>The address it goes to; null where the account has none, or where no mail is sent.</returns>
    public Task<string?> TestAsync(Actor actor, CancellationToken cancellationToken) => db.InTransactionAsync(
        async cancel =>
        {
            var address = await db.Users.Where(u => u.Id == actor.UserId).Select(u => u.Email).SingleOrDefaultAsync(cancel);
            var key = $"test/{Guid.NewGuid():N}";
            if (!await outbox.AddAsync(new Letter(key, address, actor.Name, MailWords.TestSubject, MailWords.TestBody), cancel))
                return null;
            await db.SaveChangesAsync(cancel);
            return address;
        },
        cancellationToken);

    /// <summary>Letters to readers that wait, and such that were given up lately.</summary>
    public async Task<(int Waiting, int GivenUp)> OfReadersAsync(CancellationToken cancellationToken) => (
        await All(LetterState.Waiting).CountAsync(m => m.Lane != LetterLane.Office, cancellationToken),
        await All(LetterState.GivenUp).CountAsync(m => m.Lane != LetterLane.Office, cancellationToken));

    private IQueryable<OutboxMessage> In(LetterState state) => All(state).Where(m => m.Lane == LetterLane.Office);

    // Greater than a date rather than not null: a range of the index for both engines.
    private IQueryable<OutboxMessage> All(LetterState state) => state switch
    {
        LetterState.Waiting => db.OutboxMessages.AsNoTracking().Where(m => m.DueAt > DateTime.UnixEpoch),
        LetterState.GivenUp => db.OutboxMessages.AsNoTracking().Where(m => m.GivenUpAt > DateTime.UnixEpoch),
        LetterState.Sent => db.OutboxMessages.AsNoTracking().Where(m => m.SentAt > DateTime.UnixEpoch),
        _ => throw new ArgumentOutOfRangeException(nameof(state), state, null),
    };
}
