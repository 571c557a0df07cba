using System.Security.Cryptography;
using System.Text;
using Csto.Portal.Core.Data;
using Csto.Portal.Core.Domain;
using Microsoft.EntityFrameworkCore;

namespace Csto.Portal.Core.Accounts;

/// <param name="Count">How many in a row, this one with them.</param>
/// <param name="LockedUntil">UTC; null where the try may be looked at.</param>
public readonly record struct CountedTry(int Count, DateTime? LockedUntil);

/// <summary>
/// Counts wrong passwords and wrong codes alike, and closes a name after too many. A try is counted before it is looked at: guesses made at the
/// same moment gain nothing.
/// </summary>
public sealed class SignInTries(PortalDbContext db, TimeProvider clock)
{
    /// <summary>Counts a try against the account of that number.</summary>
    public Task<CountedTry> CountAsync(int userId, CancellationToken cancellationToken) =>
        db.InTransactionAsync(cancel => CountKnownAsync(userId, cancel), cancellationToken);

    /// <summary>Counts a try against a name nobody has.</summary>
    public Task<CountedTry> CountAsync(AuditedSubject unknown, CancellationToken cancellationToken) =>
        db.InTransactionAsync(cancel => CountUnknownAsync(unknown.Title, cancel), cancellationToken);

    /// <summary>A try that was right, but does not end the count: the second step is still to come.</summary>
    public Task ForgiveAsync(int userId, CancellationToken cancellationToken) =>
        db.Users.Where(u => u.Id == userId && u.AccessFailedCount > 0)
            .ExecuteUpdateAsync(set => set.SetProperty(u => u.AccessFailedCount, u => u.AccessFailedCount - 1), cancellationToken);

    /// <summary>Writes a wrong try down, and closes the name when it was one too many.</summary>
    /// <param name="subject">The account, or a name nobody has.</param>
    /// <param name="tries">How many in a row.</param>
    /// <param name="what">What was wrong, where it is not the password.</param>
    /// <param name="cancellationToken">Cancels.</param>
    /// <returns>UTC; null while the name stays open.</returns>
    public Task<DateTime?> RefuseAsync(AuditedSubject subject, int tries, string? what, CancellationToken cancellationToken) =>
        db.InTransactionAsync<DateTime?>(
            async cancel =>
            {
                var until = Now + SignInGate.LockLength;
                db.AddAudit(Now, Actor.Portal, AuditAction.SignInFailed, subject, what is null ? null : [new FieldChange(what, null, "не подошёл")]);
                if (tries >= SignInGate.Tries)
                {
                    db.AddAudit(Now, Actor.Portal, AuditAction.LockedOut, subject);
                    await db.Users.Where(u => u.Id == subject.Id).ExecuteUpdateAsync(
                        set => set.SetProperty(u => u.LockoutEnd, new DateTimeOffset(until)).SetProperty(u => u.AccessFailedCount, 0), cancel);
                }

                await db.SaveChangesAsync(cancel);
                return tries >= SignInGate.Tries ? until : null;
            },
            cancellationToken);

    /// <summary>A fingerprint, not the name: people type passwords into the wrong field, and the journal is read by others.</summary>
    public static AuditedSubject Unknown(string name)
    {
        var fingerprint = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(name)))[..12];
        return new(AuditSubject.User, null, $"Неизвестное имя ({fingerprint})");
    }

    private DateTime Now => clock.GetUtcNow().UtcDateTime;

    private async Task<CountedTry> CountKnownAsync(int userId, CancellationToken cancellationToken)
    {
        var row = db.Users.Where(u => u.Id == userId);
        await row.ExecuteUpdateAsync(set => set.SetProperty(u => u.AccessFailedCount, u => u.AccessFailedCount + 1), cancellationToken);
        var state = await row.Select(u => new { u.AccessFailedCount, u.LockoutEnd }).SingleAsync(cancellationToken);
        if (state.AccessFailedCount <= SignInGate.Tries && !(state.LockoutEnd?.UtcDateTime > Now))
            return new(state.AccessFailedCount, null);
        // Locked already, or more tries are under way at once than are allowed.
        await row.ExecuteUpdateAsync(set => set.SetProperty(u => u.AccessFailedCount, u => u.AccessFailedCount - 1), cancellationToken);
        return new(0, state.LockoutEnd?.UtcDateTime is { } until && until > Now ? until : Now + SignInGate.LockLength);
    }

    /// <summary>There is no row to count in: the journal remembers.</summary>
    private async Task<CountedTry> CountUnknownAsync(string title, CancellationToken cancellationToken)
    {
        var entries = db.AuditEntries.Where(a => a.SubjectType == AuditSubject.User && a.SubjectId == null && a.SubjectTitle == title);
        var locked = await entries.Where(a => a.Action == AuditAction.LockedOut)
            .OrderByDescending(a => a.Id).Select(a => new { a.Id, a.At }).FirstOrDefaultAsync(cancellationToken);
        if (locked?.At + SignInGate.LockLength is { } until && until > Now)
            return new(0, until);
        var lockId = locked?.Id ?? 0;
        return new(1 + await entries.CountAsync(a => a.Action == AuditAction.SignInFailed && a.Id > lockId, cancellationToken), null);
    }
}
