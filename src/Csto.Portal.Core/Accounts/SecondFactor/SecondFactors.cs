using Csto.Portal.Core.Data;
using Csto.Portal.Core.Domain;
using Microsoft.EntityFrameworkCore;

namespace Csto.Portal.Core.Accounts.SecondFactor;

/// <param name="HasApp">Codes of an app are set up.</param>
/// <param name="RecoveryCodesLeft">Of <see cref="SecondFactors.RecoveryCodeCount"/>.</param>
public sealed record SecondFactorState(bool HasApp, int RecoveryCodesLeft, int Passkeys)
{
    public bool IsOn => HasApp || Passkeys > 0;
}

/// <summary>The second step of a sign-in: an app for codes, recovery codes, passkeys.</summary>
public sealed class SecondFactors(PortalDbContext db, SignInGate gate, AccountPolicy policy, TimeProvider clock)
{
    public const int RecoveryCodeCount = RecoveryCodes.Count;

    private const string App = "Приложение с кодами";
    private const string Codes = "Коды восстановления";
    private const string On = "подключено";

    public Task<SecondFactorState> StateAsync(int userId, CancellationToken cancellationToken) =>
        db.Users.Where(u => u.Id == userId)
            .Select(u => new SecondFactorState(
                u.TotpSecret != null, db.UserRecoveryCodes.Count(c => c.UserId == u.Id), db.UserPasskeys.Count(p => p.UserId == u.Id)))
            .SingleAsync(cancellationToken);

    /// <summary>The outcome is Codes or Refused.</summary>
    /// <param name="userId">Who is signed in.</param>
    /// <param name="secret">The one the page showed.</param>
    /// <param name="code">What the app made of it: proves that it was set up.</param>
    /// <param name="password">Proves that it is not somebody at an abandoned desk.</param>
    /// <param name="cancellationToken">Cancels.</param>
    public async Task<AccountOutcome> AddAppAsync(int userId, string secret, string? code, string? password, CancellationToken cancellationToken)
    {
        var problems = new List<FieldProblem>();
        var step = Totp.IsSecret(secret) ? Totp.StepOf(secret, code ?? "", clock.GetUtcNow()) : null;
        if (step is null)
            problems.Add(new("Code", "Код не подошёл. Возьмите свежий из приложения; если снова не подойдёт, проверьте, верно ли идут часы телефона."));
        if (await gate.WhatIsWrongWithPasswordAsync(userId, password, cancellationToken) is { } words)
            problems.Add(new("Password", words));
        return problems.Count > 0 ? new AccountOutcome.Refused(problems) : await OnAsync(
            userId,
            async (user, cancel) =>
            {
                (user.TotpSecret, user.TotpStep) = (secret, step);
                return new AccountOutcome.Codes(await IssueCodesAsync(user, cancel));
            },
            [new(App, null, On), new(Codes, null, "выданы")],
            cancellationToken);
    }

    /// <summary>The outcome is Done or Refused.</summary>
    public async Task<AccountOutcome> RemoveAppAsync(int userId, string? password, CancellationToken cancellationToken)
    {
        if (await gate.WhatIsWrongWithPasswordAsync(userId, password, cancellationToken) is { } words)
            return new AccountOutcome.Refused("Password", words);
        return await OnAsync(
            userId,
            async (user, cancel) =>
            {
                if (await WhyNotTheLastAsync(user, await db.UserPasskeys.CountAsync(p => p.UserId == userId, cancel), cancel) is { } refused)
                    return refused;
                (user.TotpSecret, user.TotpStep) = (null, null);
                await DropCodesOfNothingAsync(user, cancel);
                return new AccountOutcome.Done(userId);
            },
            [new(App, On, "отключено")],
            cancellationToken);
    }

    /// <summary>New recovery codes in place of all former ones. The outcome is Codes or Refused.</summary>
    public async Task<AccountOutcome> RenewCodesAsync(int userId, string? password, CancellationToken cancellationToken)
    {
        if (await gate.WhatIsWrongWithPasswordAsync(userId, password, cancellationToken) is { } words)
            return new AccountOutcome.Refused("Password", words);
        return await OnAsync(
            userId, async (user, cancel) => new AccountOutcome.Codes(await IssueCodesAsync(user, cancel)), [new(Codes, "прежние", "новые")], cancellationToken);
    }

    /// <summary>
    /// Takes every second factor of a colleague who has lost theirs: app, codes and passkeys. All sessions end, and the colleague is told at the
    /// next sign-in. The outcome is Done or Missing.
    /// </summary>
    public Task<AccountOutcome> RemoveAllAsync(int userId, Actor actor, CancellationToken cancellationToken) =>
        db.InTransactionAsync<AccountOutcome>(
            async cancel =>
            {
                if (await db.Users.FindAsync([userId], cancel) is not { } user)
                    return new AccountOutcome.Missing();
                var before = await StateAsync(userId, cancel);
                if (!before.IsOn)
                    return new AccountOutcome.Done(userId);
                (user.TotpSecret, user.TotpStep, user.SecondFactorRemovedAt) = (null, null, Now);
                await db.UserRecoveryCodes.Where(c => c.UserId == userId).ExecuteDeleteAsync(cancel);
                await db.UserPasskeys.Where(p => p.UserId == userId).ExecuteDeleteAsync(cancel);
                await db.EndSessionsAsync(userId, null, Now, cancel);
                var changes = new List<FieldChange>();
                if (before.HasApp)
                    changes.Add(new(App, On, "отключено"));
                if (before.Passkeys > 0)
                    changes.Add(new("Ключи доступа", $"{before.Passkeys}", "0"));
                db.AddAudit(Now, actor, AuditAction.SecondFactorRemoved, user.AsSubject(), changes);
                await db.SaveChangesAsync(cancel);
                return new AccountOutcome.Done(userId);
            },
            cancellationToken);

    /// <summary>The colleague has read that an administrator took the second factor away.</summary>
    public Task ForgetRemovalAsync(int userId, CancellationToken cancellationToken) =>
        db.Users.Where(u => u.Id == userId).ExecuteUpdateAsync(set => set.SetProperty(u => u.SecondFactorRemovedAt, (DateTime?)null), cancellationToken);

    private DateTime Now => clock.GetUtcNow().UtcDateTime;

    private Task<AccountOutcome> OnAsync(
        int userId, Func<PortalUser, CancellationToken, Task<AccountOutcome>> change, IReadOnlyList<FieldChange> changes, CancellationToken cancellationToken) =>
        db.InTransactionAsync(
            async cancel =>
            {
                var user = await db.Users.SingleAsync(u => u.Id == userId, cancel);
                var outcome = await change(user, cancel);
                if (outcome is AccountOutcome.Refused)
                    return outcome;
                db.AddAudit(Now, new Actor(user.Id, user.DisplayName), AuditAction.SecondFactorChanged, user.AsSubject(), changes);
                await db.SaveChangesAsync(cancel);
                return outcome;
            },
            cancellationToken);

    internal async Task<IReadOnlyList<string>> IssueCodesAsync(PortalUser user, CancellationToken cancellationToken)
    {
        var codes = RecoveryCodes.Make();
        user.SecondFactorRemovedAt = null;
        await db.UserRecoveryCodes.Where(c => c.UserId == user.Id).ExecuteDeleteAsync(cancellationToken);
        db.UserRecoveryCodes.AddRange(codes.Select(code => new UserRecoveryCode { UserId = user.Id, Hash = RecoveryCodes.Hash(user.Id, code) }));
        return codes;
    }

    /// <summary>Recovery codes stand in for another factor; alone they would be one.</summary>
    internal async Task DropCodesOfNothingAsync(PortalUser user, CancellationToken cancellationToken)
    {
        if (user.TotpSecret is null && !await db.UserPasskeys.AnyAsync(p => p.UserId == user.Id, cancellationToken))
            await db.UserRecoveryCodes.Where(c => c.UserId == user.Id).ExecuteDeleteAsync(cancellationToken);
    }

    /// <param name="user">Who takes a factor away.</param>
    /// <param name="left">How many others there are.</param>
    /// <param name="cancellationToken">Cancels.</param>
    internal async Task<AccountOutcome.Refused?> WhyNotTheLastAsync(PortalUser user, int left, CancellationToken cancellationToken)
    {
        if (left > 0 || policy.TwoFactor == TwoFactorRule.None)
            return null;
        var role = await (from held in db.UserRoles
                          join one in db.Roles on held.RoleId equals one.Id
                          where held.UserId == user.Id
                          select one.Name).FirstOrDefaultAsync(cancellationToken);
        return policy.DemandsTwoFactorOf(role)
            ? new AccountOutcome.Refused("", "Второй шаг входа для вашей роли обязателен, а другого у вас нет. Сначала подключите другой.")
            : null;
    }
}
