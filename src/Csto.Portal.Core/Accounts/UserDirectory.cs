using Csto.Portal.Core.Data;
using Csto.Portal.Core.Domain;
using Microsoft.EntityFrameworkCore;

namespace Csto.Portal.Core.Accounts;

/// <param name="LockedUntil">UTC; null while the account is open.</param>
/// <param name="LastSignInAt">UTC; null until the first sign-in.</param>
/// <param name="HasSecondFactor">The password alone does not let in.</param>
public sealed record UserCard(
    int Id, string UserName, string DisplayName, string? Email, string? Role, bool IsActive, bool MustChangePassword, DateTime? LockedUntil, DateTime? LastSignInAt,
    bool HasSecondFactor);

/// <summary>Who has an account.</summary>
public sealed class UserDirectory(PortalDbContext db, TimeProvider clock)
{
    /// <summary>Those who can sign in first, then by name.</summary>
    public async Task<IReadOnlyList<UserCard>> ListAsync(CancellationToken cancellationToken)
    {
        var cards = await Cards(db.Users).ToListAsync(cancellationToken);
        return [.. cards.Select(WithoutPastLock).OrderByDescending(u => u.IsActive).ThenBy(u => u.DisplayName, StringComparer.CurrentCulture)];
    }

    public async Task<UserCard?> FindAsync(int userId, CancellationToken cancellationToken) =>
        await Cards(db.Users.Where(u => u.Id == userId)).SingleOrDefaultAsync(cancellationToken) is { } card ? WithoutPastLock(card) : null;

    /// <param name="userName">The name for signing in, in any case of letters.</param>
    public async Task<UserCard?> FindAsync(string userName, CancellationToken cancellationToken)
    {
        var normalised = userName.Trim().ToUpperInvariant();
        return await Cards(db.Users.Where(u => u.NormalizedUserName == normalised)).SingleOrDefaultAsync(cancellationToken);
    }

    private UserCard WithoutPastLock(UserCard card) => card.LockedUntil > clock.GetUtcNow().UtcDateTime ? card : card with { LockedUntil = null };

    private IQueryable<UserCard> Cards(IQueryable<PortalUser> users) =>
        from user in users.AsNoTracking()
        let role = (from held in db.UserRoles
                    join role in db.Roles on held.RoleId equals role.Id
                    where held.UserId == user.Id
                    select role.Name).FirstOrDefault()
        select new UserCard(
            user.Id,
            user.UserName!,
            user.DisplayName,
            user.Email,
            role,
            user.IsActive,
            user.MustChangePassword,
            user.LockoutEnd == null ? null : user.LockoutEnd.Value.UtcDateTime,
            user.LastSignInAt,
            user.TotpSecret != null || db.UserPasskeys.Any(p => p.UserId == user.Id));
}

internal static class UserSubjects
{
    public static AuditedSubject AsSubject(this PortalUser user) => new(AuditSubject.User, user.Id, user.DisplayName);
}
