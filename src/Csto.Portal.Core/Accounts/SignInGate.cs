using System.Security.Cryptography;
using System.Text;
using Csto.Portal.Core.Data;
using Csto.Portal.Core.Domain;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace Csto.Portal.Core.Accounts;

/// <summary>What the gate says to a name and a password.</summary>
public abstract record SignInAnswer
{
    private SignInAnswer()
    {
    }

    public sealed record Admitted(PortalUser User) : SignInAnswer;

    /// <summary>The name, the password or both are wrong, or the account is deactivated: which, is not said.</summary>
    public sealed record Refused : SignInAnswer;

    /// <param name="Until">UTC.</param>
    public sealed record Locked(DateTime Until) : SignInAnswer;
}

/// <summary>
/// Checks a name and a password. Names nobody has are answered in the same words, after the same work, and are locked by the same count as
/// those of colleagues, so that the answer never tells whether an account exists.
/// </summary>
public sealed class SignInGate(PortalDbContext db, IPasswordHasher<PortalUser> hasher, ILookupNormalizer normalizer, TimeProvider clock)
{
    /// <summary>Wrong passwords in a row that close a name.</summary>
    public const int Tries = 5;

    public static readonly TimeSpan LockLength = TimeSpan.FromMinutes(15);

    private static readonly PortalUser Nobody = new() { DisplayName = "" };
    private static string? nobodysHash;

    public async Task<SignInAnswer> TryAsync(string name, string password, CancellationToken cancellationToken)
    {
        var normalised = normalizer.NormalizeName(name.Trim()) ?? "";
        var user = await db.Users.AsNoTracking().SingleOrDefaultAsync(u => u.NormalizedUserName == normalised, cancellationToken);
        var subject = user?.AsSubject() ?? Unknown(normalised);
        // The try is counted before the password is looked at: guesses made at the same moment gain nothing.
        var tries = await db.InTransactionAsync(
            cancel => user is null ? CountUnknownAsync(subject.Title, cancel) : CountAsync(user.Id, cancel), cancellationToken);
        if (tries.LockedUntil is { } until)
            return new SignInAnswer.Locked(until);
        return IsRight(user, password) && user is { IsActive: true }
            ? await AdmitAsync(user.Id, cancellationToken)
            : await RefuseAsync(subject, tries.Count, cancellationToken);
    }

    private DateTime Now => clock.GetUtcNow().UtcDateTime;

    private bool IsRight(PortalUser? user, string password)
    {
        nobodysHash ??= hasher.HashPassword(Nobody, OneTimePassword.Make());
        return hasher.VerifyHashedPassword(user ?? Nobody, user?.PasswordHash ?? nobodysHash, password) != PasswordVerificationResult.Failed;
    }

    private async Task<SignInAnswer> AdmitAsync(int userId, CancellationToken cancellationToken) =>
        await db.InTransactionAsync<SignInAnswer>(
            async cancel =>
            {
                var user = await db.Users.SingleAsync(u => u.Id == userId, cancel);
                user.AccessFailedCount = 0;
                user.LockoutEnd = null;
                user.LastSignInAt = Now;
                db.AddAudit(Now, new Actor(user.Id, user.DisplayName), AuditAction.SignedIn, user.AsSubject());
                await db.SaveChangesAsync(cancel);
                return new SignInAnswer.Admitted(user);
            },
            cancellationToken);

    private Task<SignInAnswer> RefuseAsync(AuditedSubject subject, int tries, CancellationToken cancellationToken) =>
        db.InTransactionAsync<SignInAnswer>(
            async cancel =>
            {
                var until = Now + LockLength;
                db.AddAudit(Now, Actor.Portal, AuditAction.SignInFailed, subject);
                if (tries >= Tries)
                {
                    db.AddAudit(Now, Actor.Portal, AuditAction.LockedOut, subject);
                    await db.Users.Where(u => u.Id == subject.Id).ExecuteUpdateAsync(
                        set => set.SetProperty(u => u.LockoutEnd, new DateTimeOffset(until)).SetProperty(u => u.AccessFailedCount, 0), cancel);
                }

                await db.SaveChangesAsync(cancel);
                return tries >= Tries ? new SignInAnswer.Locked(until) : new SignInAnswer.Refused();
            },
            cancellationToken);

    private async Task<(int Count, DateTime? LockedUntil)> CountAsync(int userId, CancellationToken cancellationToken)
    {
        var row = db.Users.Where(u => u.Id == userId);
        await row.ExecuteUpdateAsync(set => set.SetProperty(u => u.AccessFailedCount, u => u.AccessFailedCount + 1), cancellationToken);
        var state = await row.Select(u => new { u.AccessFailedCount, u.LockoutEnd }).SingleAsync(cancellationToken);
        if (state.AccessFailedCount <= Tries && !(state.LockoutEnd?.UtcDateTime > Now))
            return (state.AccessFailedCount, null);
        // Locked already, or more tries are under way at once than are allowed.
        await row.ExecuteUpdateAsync(set => set.SetProperty(u => u.AccessFailedCount, u => u.AccessFailedCount - 1), cancellationToken);
        return (0, state.LockoutEnd?.UtcDateTime is { } until && until > Now ? until : Now + LockLength);
    }

    /// <summary>There is no row to count in: the journal remembers.</summary>
    private async Task<(int Count, DateTime? LockedUntil)> CountUnknownAsync(string title, CancellationToken cancellationToken)
    {
        var entries = db.AuditEntries.Where(a => a.SubjectType == AuditSubject.User && a.SubjectId == null && a.SubjectTitle == title);
        var locked = await entries.Where(a => a.Action == AuditAction.LockedOut)
            .OrderByDescending(a => a.Id).Select(a => new { a.Id, a.At }).FirstOrDefaultAsync(cancellationToken);
        if (locked?.At + LockLength is { } until && until > Now)
            return (0, until);
        var lockId = locked?.Id ?? 0;
        return (1 + await entries.CountAsync(a => a.Action == AuditAction.SignInFailed && a.Id > lockId, cancellationToken), null);
    }

    /// <summary>A fingerprint, not the name: people type passwords into the wrong field, and the journal is read by others.</summary>
    private static AuditedSubject Unknown(string name)
    {
        var fingerprint = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(name)))[..12];
        return new(AuditSubject.User, null, $"Неизвестное имя ({fingerprint})");
    }
}
