using Csto.Portal.Core.Domain;
using Microsoft.EntityFrameworkCore;

namespace Csto.Portal.Core.Accounts;

/// <summary>A portal that nobody can keep gets its first administrator.</summary>
public sealed class FirstAdministrator(UserAccounts accounts)
{
    public const string Name = "admin";

    /// <summary>The account with its one-time password; null where there is an administrator, of whatever node's making.</summary>
    public async Task<AccountOutcome.Issued?> EnsureAsync(CancellationToken cancellationToken)
    {
        if (await accounts.HasAdministratorAsync(cancellationToken))
            return null;
        try
        {
            var account = new NewAccount(Name, "Администратор портала", Roles.Administrator);
            return await accounts.CreateAsync(account, Actor.Portal, cancellationToken) as AccountOutcome.Issued;
        }
        catch (DbUpdateException) when (!cancellationToken.IsCancellationRequested)
        {
            // Another node was quicker: names are unique.
            if (await accounts.HasAdministratorAsync(cancellationToken))
                return null;
            throw;
        }
    }
}
