using Csto.Portal.Core.Accounts.SecondFactor;
using Csto.Portal.Core.Data;
using Csto.Portal.Core.Domain;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace Csto.Portal.Core.Accounts;

/// <summary>What the gate says to who wants in.</summary>
public abstract record SignInAnswer
{
    private SignInAnswer()
    {
    }

    public sealed record Admitted(PortalUser User) : SignInAnswer;

    /// <summary>The password was right; the account has a second factor, which is asked for next.</summary>
    public sealed record HalfWay(PendingSignIn Pending) : SignInAnswer;

    /// <summary>The name, the password, the code or several are wrong, or the account is deactivated: which, is not said.</summary>
    public sealed record Refused : SignInAnswer;

    /// <param name="Until">UTC.</param>
    public sealed record Locked(DateTime Until) : SignInAnswer;

    /// <summary>The first step is too long ago, or the password was changed since: begin anew.</summary>
    public sealed record TooLate : SignInAnswer;
}

/// <summary>Whose password was right.</summary>
/// <param name="Stamp">Changes with the password: an old first step is worth nothing.</param>
/// <param name="HasApp">A code of an app is possible.</param>
/// <param name="HasPasskey">So is a passkey.</param>
public sealed record PendingSignIn(int UserId, string Stamp, bool HasApp, bool HasPasskey);

/// <summary>
/// Checks a name and a password, then the second factor of who has one. Names nobody has are answered in the same words, after the same work, and
/// are locked by the same count as those of colleagues, so that the answer never tells whether an account exists.
/// </summary>
public sealed class SignInGate(
    PortalDbContext db, IPasswordHasher<PortalUser> hasher, ILookupNormalizer normalizer, SignInTries tries, TimeProvider clock)
{
    /// <summary>Wrong passwords and codes in a row that close a name.</summary>
    public const int Tries = 5;

    public static readonly TimeSpan LockLength = TimeSpan.FromMinutes(15);

    private static readonly PortalUser Nobody = new() { DisplayName = "" };
    private static string? nobodysHash;

    public async Task<SignInAnswer> TryAsync(string name, string password, CancellationToken cancellationToken)
    {
        var normalised = normalizer.NormalizeName(name.Trim()) ?? "";
        var user = await db.Users.AsNoTracking().SingleOrDefaultAsync(u => u.NormalizedUserName == normalised, cancellationToken);
        var subject = user?.AsSubject() ?? SignInTries.Unknown(normalised);
        var counted = await (user is null ? tries.CountAsync(subject, cancellationToken) : tries.CountAsync(user.Id, cancellationToken));
        if (counted.LockedUntil is { } until)
            return new SignInAnswer.Locked(until);
        if (!IsRight(user, password) || user is not { IsActive: true })
            return await RefuseAsync(subject, counted.Count, null, cancellationToken);
        var pending = new PendingSignIn(
            user.Id, user.SecurityStamp!, user.TotpSecret is not null, await db.UserPasskeys.AnyAsync(p => p.UserId == user.Id, cancellationToken));
        if (!pending.HasApp && !pending.HasPasskey)
            return await AdmitAsync(user.Id, null, cancellationToken);
        await tries.ForgiveAsync(user.Id, cancellationToken);
        return new SignInAnswer.HalfWay(pending);
    }

    /// <param name="pending">The first step.</param>
    /// <param name="code">Of the app, or one of the recovery codes.</param>
    /// <param name="cancellationToken">Cancels.</param>
    public async Task<SignInAnswer> TrySecondAsync(PendingSignIn pending, string code, CancellationToken cancellationToken)
    {
        var user = await db.Users.AsNoTracking().SingleOrDefaultAsync(u => u.Id == pending.UserId, cancellationToken);
        if (user is not { IsActive: true } || user.SecurityStamp != pending.Stamp)
            return new SignInAnswer.TooLate();
        var counted = await tries.CountAsync(user.Id, cancellationToken);
        if (counted.LockedUntil is { } until)
            return new SignInAnswer.Locked(until);
        var admitted = await db.InTransactionAsync(
            async cancel => await UseAsync(user, code, cancel) is { } how ? await AdmitAsync(user.Id, how, cancel) : null, cancellationToken);
        return admitted ?? await RefuseAsync(user.AsSubject(), counted.Count, "Код второго шага", cancellationToken);
    }

    /// <summary>Whether it is the password of the one who is signed in; wrong ones count as at the sign-in.</summary>
    /// <returns>Null where it is; else the reason in Russian.</returns>
    public async Task<string?> WhatIsWrongWithPasswordAsync(int userId, string? password, CancellationToken cancellationToken)
    {
        if (string.IsNullOrEmpty(password))
            return "Введите свой пароль: так портал убедится, что это вы.";
        var user = await db.Users.AsNoTracking().SingleAsync(u => u.Id == userId, cancellationToken);
        var counted = await tries.CountAsync(userId, cancellationToken);
        if (counted.LockedUntil is not null)
            return "Слишком много неверных паролей подряд. Повторите через четверть часа.";
        if (!IsRight(user, password))
        {
            await tries.RefuseAsync(user.AsSubject(), counted.Count, null, cancellationToken);
            return "Пароль введён неверно.";
        }

        await tries.ForgiveAsync(userId, cancellationToken);
        return null;
    }

    /// <summary>Lets in who proved by a passkey to be the owner of the account.</summary>
    /// <param name="userId">The account.</param>
    /// <param name="how">What the journal says of it; null for a password alone.</param>
    /// <param name="cancellationToken">Cancels.</param>
    public async Task<SignInAnswer> AdmitAsync(int userId, string? how, CancellationToken cancellationToken) =>
        await db.InTransactionAsync<SignInAnswer>(
            async cancel =>
            {
                if (await db.Users.SingleOrDefaultAsync(u => u.Id == userId && u.IsActive, cancel) is not { } user)
                    return new SignInAnswer.Refused();
                user.AccessFailedCount = 0;
                user.LockoutEnd = null;
                user.LastSignInAt = Now;
                db.AddAudit(
                    Now, new Actor(user.Id, user.DisplayName), AuditAction.SignedIn, user.AsSubject(),
                    how is null ? null : [new FieldChange("Чем подтверждён", null, how)]);
                await db.SaveChangesAsync(cancel);
                return new SignInAnswer.Admitted(user);
            },
            cancellationToken);

    private DateTime Now => clock.GetUtcNow().UtcDateTime;

    private bool IsRight(PortalUser? user, string password)
    {
        nobodysHash ??= hasher.HashPassword(Nobody, OneTimePassword.Make());
        return hasher.VerifyHashedPassword(user ?? Nobody, user?.PasswordHash ?? nobodysHash, password) != PasswordVerificationResult.Failed;
    }

    private async Task<SignInAnswer> RefuseAsync(AuditedSubject subject, int count, string? what, CancellationToken cancellationToken) =>
        await tries.RefuseAsync(subject, count, what, cancellationToken) is { } until ? new SignInAnswer.Locked(until) : new SignInAnswer.Refused();

    /// <summary>A code is used up by being right: neither works a second time.</summary>
    /// <returns>What it was, in words; null where it was wrong.</returns>
    private async Task<string?> UseAsync(PortalUser user, string code, CancellationToken cancellationToken)
    {
        if (user.TotpSecret is not null && Totp.StepOf(user.TotpSecret, code, clock.GetUtcNow()) is { } step)
        {
            var used = await db.Users.Where(u => u.Id == user.Id && u.TotpSecret == user.TotpSecret && (u.TotpStep == null || u.TotpStep < step))
                .ExecuteUpdateAsync(set => set.SetProperty(u => u.TotpStep, step), cancellationToken);
            return used == 1 ? "код приложения" : null;
        }

        var hash = RecoveryCodes.Hash(user.Id, code);
        return await db.UserRecoveryCodes.Where(c => c.UserId == user.Id && c.Hash == hash).ExecuteDeleteAsync(cancellationToken) == 1
            ? "код восстановления"
            : null;
    }
}
