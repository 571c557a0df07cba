using Csto.Portal.Core.Data;
using Csto.Portal.Core.Domain;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace Csto.Portal.Core.Accounts;

/// <param name="UserName">What is typed at sign-in.</param>
/// <param name="DisplayName">What colleagues and the journal see.</param>
/// <param name="Role">One of <see cref="Roles.All"/>.</param>
/// <param name="Email">Where notices go; null for nowhere.</param>
public sealed record NewAccount(string UserName, string DisplayName, string Role, string? Email = null);

/// <summary>Accounts as an administrator keeps them; the command line and the first start make administrators through it too.</summary>
public sealed class UserAccounts(PortalDbContext db, UserManager<PortalUser> users, SignInTries tries, TimeProvider clock)
{
    private const string LastAdministrator =
        "Это последний действующий администратор. Сначала дайте эту роль кому-нибудь ещё: иначе управлять учётными записями будет некому.";

    /// <summary>Whether anybody could keep the accounts; where not, the first start makes an administrator.</summary>
    public Task<bool> HasAdministratorAsync(CancellationToken cancellationToken) => OtherAdministrators(0).AnyAsync(cancellationToken);

    /// <summary>The outcome is Issued or Refused.</summary>
    public Task<AccountOutcome> CreateAsync(NewAccount account, Actor actor, CancellationToken cancellationToken) =>
        db.InTransactionAsync<AccountOutcome>(
            async cancel =>
            {
                var password = OneTimePassword.Make();
                var user = new PortalUser { UserName = account.UserName.Trim(), DisplayName = "", MustChangePassword = true, CreatedAt = Now };
                if (await MakeAsync(user, account, password, cancel) is { } refused)
                    return refused;
                Note(actor, AuditAction.Created, user, new FieldChange("Роль", null, Roles.InRussian(account.Role)));
                await db.SaveChangesAsync(cancel);
                return new AccountOutcome.Issued(user.Id, user.UserName, password);
            },
            cancellationToken);

    /// <summary>An account with a password that its owner chose. The outcome is Done or Refused.</summary>
    internal Task<AccountOutcome> CreateInvitedAsync(NewAccount account, string password, string invitedBy, CancellationToken cancellationToken) =>
        db.InTransactionAsync<AccountOutcome>(
            async cancel =>
            {
                var user = new PortalUser { UserName = account.UserName.Trim(), DisplayName = "", CreatedAt = Now };
                if (await MakeAsync(user, account, password, cancel) is { } refused)
                    return refused;
                Note(
                    new Actor(user.Id, user.DisplayName), AuditAction.Created, user,
                    new FieldChange("Роль", null, Roles.InRussian(account.Role)), new FieldChange("По приглашению", null, invitedBy));
                await db.SaveChangesAsync(cancel);
                return new AccountOutcome.Done(user.Id);
            },
            cancellationToken);

    /// <summary>A new card, another role; the role counts from the next request on.</summary>
    public Task<AccountOutcome> ChangeAsync(int userId, AccountCard card, string role, Actor actor, CancellationToken cancellationToken) =>
        OnAsync(
            userId,
            async (user, cancel) =>
            {
                if (Check(card, role) is { Count: > 0 } problems)
                    return new AccountOutcome.Refused(problems);
                var before = await RoleOfAsync(userId, cancel);
                if (role != Roles.Administrator && await IsLastAdministratorAsync(user, before, cancel))
                    return new AccountOutcome.Refused(nameof(NewAccount.Role), LastAdministrator);
                if (card.WriteTo(user) is { Count: > 0 } changes)
                    Note(actor, AuditAction.Changed, user, [.. changes]);
                if (role != before)
                {
                    await db.UserRoles.Where(r => r.UserId == userId).ExecuteDeleteAsync(cancel);
                    await GiveRoleAsync(userId, role, cancel);
                    Note(actor, AuditAction.RoleChanged, user, new FieldChange("Роль", before is null ? null : Roles.InRussian(before), Roles.InRussian(role)));
                }

                return new AccountOutcome.Done(userId);
            },
            cancellationToken);

    /// <summary>Ends all sessions at once; the account stays for the journal.</summary>
    public Task<AccountOutcome> DeactivateAsync(int userId, Actor actor, CancellationToken cancellationToken) =>
        OnAsync(
            userId,
            async (user, cancel) =>
            {
                if (await IsLastAdministratorAsync(user, await RoleOfAsync(userId, cancel), cancel))
                    return new AccountOutcome.Refused("", LastAdministrator);
                if (user.IsActive)
                    Note(actor, AuditAction.Deactivated, user);
                user.IsActive = false;
                await db.EndSessionsAsync(userId, null, Now, cancel);
                user.SecurityStamp = NewStamp();
                return new AccountOutcome.Done(userId);
            },
            cancellationToken);

    public Task<AccountOutcome> ReactivateAsync(int userId, Actor actor, CancellationToken cancellationToken) =>
        OnAsync(
            userId,
            (user, _) =>
            {
                if (!user.IsActive)
                    Note(actor, AuditAction.Reactivated, user);
                user.IsActive = true;
                return Task.FromResult<AccountOutcome>(new AccountOutcome.Done(userId));
            },
            cancellationToken);

    /// <summary>Opens an account everywhere that too many wrong passwords have closed somewhere.</summary>
    public Task<AccountOutcome> UnlockAsync(int userId, Actor actor, CancellationToken cancellationToken) =>
        OnAsync(
            userId,
            async (user, cancel) =>
            {
                if (user.LockoutEnd is not null)
                    Note(actor, AuditAction.Unlocked, user);
                user.LockoutEnd = null;
                await tries.ClearAllAsync(user.AsSubject(), cancel);
                return new AccountOutcome.Done(userId);
            },
            cancellationToken);

    /// <summary>A new one-time password; all sessions end and a lock is lifted. The outcome is Issued or Missing.</summary>
    public Task<AccountOutcome> ResetPasswordAsync(int userId, Actor actor, CancellationToken cancellationToken) =>
        OnAsync(
            userId,
            async (user, cancel) =>
            {
                var password = OneTimePassword.Make();
                user.PasswordHash = users.PasswordHasher.HashPassword(user, password);
                await db.EndSessionsAsync(userId, null, Now, cancel);
                user.SecurityStamp = NewStamp();
                user.MustChangePassword = true;
                user.LockoutEnd = null;
                await tries.ClearAllAsync(user.AsSubject(), cancel);
                Note(actor, AuditAction.PasswordReset, user);
                return new AccountOutcome.Issued(userId, user.UserName!, password);
            },
            cancellationToken);

    private DateTime Now => clock.GetUtcNow().UtcDateTime;

    private static string NewStamp() => Guid.NewGuid().ToString("N");

    internal static List<FieldProblem> Check(AccountCard card, string role)
    {
        var problems = card.Check();
        if (!Roles.All.Contains(role))
            problems.Add(new(nameof(NewAccount.Role), "Выберите роль."));
        return problems;
    }

    /// <summary>Null where it was made; every reason at once where not.</summary>
    private async Task<AccountOutcome.Refused?> MakeAsync(PortalUser user, NewAccount account, string password, CancellationToken cancellationToken)
    {
        var card = new AccountCard(account.DisplayName, account.Email);
        if (Check(card, account.Role) is { Count: > 0 } problems)
            return new AccountOutcome.Refused(problems);
        await EnsureRolesAsync(cancellationToken);
        card.WriteTo(user);
        if (await WhatIsWrongAsync(user, password) is { Length: > 0 } errors)
            return AccountOutcome.Refused.From(IdentityResult.Failed(errors));
        var created = await users.CreateAsync(user, password);
        if (!created.Succeeded)
            return AccountOutcome.Refused.From(created);
        await GiveRoleAsync(user.Id, account.Role, cancellationToken);
        return null;
    }

    /// <summary>Of name and password both: making the account would stop at the first.</summary>
    private async Task<IdentityError[]> WhatIsWrongAsync(PortalUser user, string password)
    {
        var errors = new List<IdentityError>();
        foreach (var validator in users.UserValidators)
            errors.AddRange((await validator.ValidateAsync(users, user)).Errors);
        foreach (var validator in users.PasswordValidators)
            errors.AddRange((await validator.ValidateAsync(users, user, password)).Errors);
        return [.. errors];
    }

    /// <summary>Changes of accounts wait for one another, so that two administrators cannot demote each other at once.</summary>
    private Task<AccountOutcome> OnAsync(
        int userId, Func<PortalUser, CancellationToken, Task<AccountOutcome>> change, CancellationToken cancellationToken) =>
        db.InTransactionAsync(
            async cancel =>
            {
                await db.Roles.Where(r => r.Name == Roles.Administrator)
                    .ExecuteUpdateAsync(set => set.SetProperty(r => r.ConcurrencyStamp, NewStamp()), cancel);
                if (await db.Users.SingleOrDefaultAsync(u => u.Id == userId, cancel) is not { } user)
                    return new AccountOutcome.Missing();
                var outcome = await change(user, cancel);
                if (outcome is AccountOutcome.Done or AccountOutcome.Issued)
                {
                    user.ConcurrencyStamp = NewStamp();
                    await db.SaveChangesAsync(cancel);
                }

                return outcome;
            },
            cancellationToken);

    private async Task<bool> IsLastAdministratorAsync(PortalUser user, string? role, CancellationToken cancellationToken) =>
        role == Roles.Administrator && user.IsActive && !await OtherAdministrators(user.Id).AnyAsync(cancellationToken);

    private IQueryable<PortalUser> OtherAdministrators(int than) =>
        from user in db.Users
        join held in db.UserRoles on user.Id equals held.UserId
        join role in db.Roles on held.RoleId equals role.Id
        where role.Name == Roles.Administrator && user.IsActive && user.Id != than
        select user;

    private Task<string?> RoleOfAsync(int userId, CancellationToken cancellationToken) =>
        (from held in db.UserRoles
         join role in db.Roles on held.RoleId equals role.Id
         where held.UserId == userId
         select role.Name).FirstOrDefaultAsync(cancellationToken);

    private async Task GiveRoleAsync(int userId, string role, CancellationToken cancellationToken)
    {
        await EnsureRolesAsync(cancellationToken);
        var roleId = await db.Roles.Where(r => r.Name == role).Select(r => r.Id).SingleAsync(cancellationToken);
        db.UserRoles.Add(new IdentityUserRole<int> { UserId = userId, RoleId = roleId });
    }

    private async Task EnsureRolesAsync(CancellationToken cancellationToken)
    {
        var present = await db.Roles.Select(r => r.Name).ToListAsync(cancellationToken);
        var missing = Roles.All.Except(present).ToList();
        db.Roles.AddRange(missing.Select(name => new IdentityRole<int>(name!) { NormalizedName = users.NormalizeName(name) }));
        if (missing.Count > 0)
            await db.SaveChangesAsync(cancellationToken);
    }

    private void Note(Actor actor, AuditAction action, PortalUser user, params FieldChange[] changes) =>
        db.AddAudit(Now, actor, action, user.AsSubject(), changes);
}
