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
/// <para>
/// Tries are counted by name and place, so that nobody can keep a colleague out by guessing from elsewhere: a device the account was signed in with
/// counts by itself; else a network does, and networks the account was never used from count together as well, against many machines guessing one
/// name. Codes of the second step are few, so all places but known devices share one count of them.
/// </para>
/// </summary>
public sealed class SignInGate(
    PortalDbContext db, IPasswordHasher<PortalUser> hasher, ILookupNormalizer normalizer, SignInTries tries, TimeProvider clock)
{
    /// <summary>Wrong passwords and codes in a row that close a name.</summary>
    public const int Tries = 5;

    /// <summary>Wrong passwords from places an account was never used from, together, that close the name to all such places.</summary>
    public const int StrangersTries = 20;

    public static readonly TimeSpan LockLength = TimeSpan.FromMinutes(15);

    private static readonly TryCounter Strangers = new("strangers", StrangersTries);

    /// <summary>Who is signed in and proves it once more.</summary>
    private static readonly TryCounter Inside = new("inside", Tries);

    private static readonly PortalUser Nobody = new() { DisplayName = "" };
    private static string? nobodysHash;

    public async Task<SignInAnswer> TryAsync(string name, string password, SignInPlace place, CancellationToken cancellationToken)
    {
        var normalised = normalizer.NormalizeName(name.Trim()) ?? "";
        var user = await db.Users.AsNoTracking().SingleOrDefaultAsync(u => u.NormalizedUserName == normalised, cancellationToken);
        var subject = user?.AsSubject() ?? SignInTries.Unknown(normalised);
        var counted = await tries.CountAsync(subject, await CountersAsync(user, place, cancellationToken), cancellationToken);
        if (counted.LockedUntil is { } until)
            return new SignInAnswer.Locked(until);
        if (!IsRight(user, password) || user is not { IsActive: true })
            return await RefuseAsync(counted, null, cancellationToken);
        var pending = new PendingSignIn(
            user.Id, user.SecurityStamp!, user.TotpSecret is not null, await db.UserPasskeys.AnyAsync(p => p.UserId == user.Id, cancellationToken));
        if (!pending.HasApp && !pending.HasPasskey)
            return await AdmitAsync(user.Id, null, counted, cancellationToken);
        await tries.ForgiveAsync(counted, cancellationToken);
        return new SignInAnswer.HalfWay(pending);
    }

    /// <param name="pending">The first step.</param>
    /// <param name="code">Of the app, or one of the recovery codes.</param>
    /// <param name="place">Where it comes from.</param>
    /// <param name="cancellationToken">Cancels.</param>
    public async Task<SignInAnswer> TrySecondAsync(PendingSignIn pending, string code, SignInPlace place, CancellationToken cancellationToken)
    {
        var user = await db.Users.AsNoTracking().SingleOrDefaultAsync(u => u.Id == pending.UserId, cancellationToken);
        if (user is not { IsActive: true } || user.SecurityStamp != pending.Stamp)
            return new SignInAnswer.TooLate();
        var counter = new TryCounter(place.Device?.Knows(user) == true ? $"code of {place.Device.Id}" : "code", Tries);
        var counted = await tries.CountAsync(user.AsSubject(), [counter], cancellationToken);
        if (counted.LockedUntil is { } until)
            return new SignInAnswer.Locked(until);
        var admitted = await db.InTransactionAsync(
            async cancel => await UseAsync(user, code, cancel) is { } how ? await AdmitAsync(user.Id, how, counted, cancel) : null, cancellationToken);
        return admitted ?? await RefuseAsync(counted, "Код второго шага", cancellationToken);
    }

    /// <summary>Whether it is the password of the one who is signed in; wrong ones count as at the sign-in.</summary>
    /// <returns>Null where it is; else the reason in Russian.</returns>
    public async Task<string?> WhatIsWrongWithPasswordAsync(int userId, string? password, CancellationToken cancellationToken)
    {
        if (string.IsNullOrEmpty(password))
            return "Введите свой пароль: так портал убедится, что это вы.";
        var user = await db.Users.AsNoTracking().SingleAsync(u => u.Id == userId, cancellationToken);
        var counted = await tries.CountAsync(user.AsSubject(), [Inside], cancellationToken);
        if (counted.LockedUntil is not null)
            return "Слишком много неверных паролей подряд. Повторите через четверть часа.";
        if (!IsRight(user, password))
        {
            await tries.RefuseAsync(counted, null, cancellationToken);
            return "Пароль введён неверно.";
        }

        await tries.ClearAsync(counted, cancellationToken);
        return null;
    }

    /// <summary>Lets in who proved by a passkey to be the owner of the account.</summary>
    /// <param name="userId">The account.</param>
    /// <param name="how">What the journal says of it; null for a password alone.</param>
    /// <param name="cancellationToken">Cancels.</param>
    public Task<SignInAnswer> AdmitAsync(int userId, string? how, CancellationToken cancellationToken) => AdmitAsync(userId, how, null, cancellationToken);

    private async Task<SignInAnswer> AdmitAsync(int userId, string? how, CountedTry? tried, CancellationToken cancellationToken) =>
        await db.InTransactionAsync<SignInAnswer>(
            async cancel =>
            {
                if (await db.Users.SingleOrDefaultAsync(u => u.Id == userId && u.IsActive, cancel) is not { } user)
                    return new SignInAnswer.Refused();
                if (tried is not null)
                    await tries.ClearAsync(tried, cancel);
                user.LastSignInAt = Now;
                db.AddAudit(
                    Now, new Actor(user.Id, user.DisplayName), AuditAction.SignedIn, user.AsSubject(),
                    how is null ? null : [new FieldChange("Чем подтверждён", null, how)]);
                await db.SaveChangesAsync(cancel);
                return new SignInAnswer.Admitted(user);
            },
            cancellationToken);

    /// <summary>The same work for a name nobody has.</summary>
    private async Task<TryCounter[]> CountersAsync(PortalUser? user, SignInPlace place, CancellationToken cancellationToken)
    {
        var (id, address) = (user?.Id ?? 0, place.Address?.ToString());
        var isUsed = await db.UserSessions.AnyAsync(s => s.UserId == id && s.Address == address, cancellationToken) && address is not null;
        if (user is not null && place.Device?.Knows(user) == true)
            return [new($"device {place.Device.Id}", Tries)];
        var network = new TryCounter($"network {place.Network}", Tries);
        return isUsed ? [network] : [network, Strangers];
    }

    private DateTime Now => clock.GetUtcNow().UtcDateTime;

    private bool IsRight(PortalUser? user, string password)
    {
        nobodysHash ??= hasher.HashPassword(Nobody, OneTimePassword.Make());
        return hasher.VerifyHashedPassword(user ?? Nobody, user?.PasswordHash ?? nobodysHash, password) != PasswordVerificationResult.Failed;
    }

    private async Task<SignInAnswer> RefuseAsync(CountedTry tried, string? what, CancellationToken cancellationToken) =>
        await tries.RefuseAsync(tried, what, cancellationToken) is { } until ? new SignInAnswer.Locked(until) : new SignInAnswer.Refused();

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
