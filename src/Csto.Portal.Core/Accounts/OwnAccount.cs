using Csto.Portal.Core.Data;
using Csto.Portal.Core.Domain;
using Microsoft.AspNetCore.Identity;

namespace Csto.Portal.Core.Accounts;

/// <param name="KeptSession">The session at hand, the only one that goes on; null: none does.</param>
public sealed record PasswordChange(string Current, string Chosen, Guid? KeptSession = null);

/// <summary>What people do with their own accounts.</summary>
public sealed class OwnAccount(PortalDbContext db, UserManager<PortalUser> users, TimeProvider clock)
{
    /// <summary>The outcome is Done, Refused or Missing.</summary>
    public Task<AccountOutcome> ChangeAsync(int userId, AccountCard card, CancellationToken cancellationToken) =>
        db.InTransactionAsync<AccountOutcome>(
            async cancel =>
            {
                if (card.Check() is { Count: > 0 } problems)
                    return new AccountOutcome.Refused(problems);
                if (await FindAsync(userId) is not { } user)
                    return new AccountOutcome.Missing();
                if (card.WriteTo(user) is { Count: > 0 } changes)
                    Note(AuditAction.Changed, user, changes);
                await db.SaveChangesAsync(cancel);
                return new AccountOutcome.Done(userId);
            },
            cancellationToken);

    /// <summary>Ends all other sessions. The outcome is Done, Refused or Missing.</summary>
    public Task<AccountOutcome> ChangePasswordAsync(int userId, PasswordChange change, CancellationToken cancellationToken) =>
        db.InTransactionAsync<AccountOutcome>(
            async cancel =>
            {
                if (await FindAsync(userId) is not { } user)
                    return new AccountOutcome.Missing();
                if (change.Chosen == change.Current)
                    return new AccountOutcome.Refused(nameof(PasswordChange.Chosen), "Новый пароль такой же, как прежний. Придумайте другой.");
                var changed = await users.ChangePasswordAsync(user, change.Current, change.Chosen);
                if (!changed.Succeeded)
                    return AccountOutcome.Refused.From(changed);
                user.MustChangePassword = false;
                await db.EndSessionsAsync(userId, change.KeptSession, Now, cancel);
                Note(AuditAction.PasswordChanged, user);
                await db.SaveChangesAsync(cancel);
                return new AccountOutcome.Done(userId);
            },
            cancellationToken);

    private DateTime Now => clock.GetUtcNow().UtcDateTime;

    private async Task<PortalUser?> FindAsync(int userId) => await db.Users.FindAsync(userId);

    private void Note(AuditAction action, PortalUser user, IReadOnlyList<FieldChange>? changes = null) =>
        db.AddAudit(Now, new Actor(user.Id, user.DisplayName), action, user.AsSubject(), changes);
}
