using System.Linq.Expressions;
using Csto.Portal.Core.Data;
using Csto.Portal.Core.Domain;
using Microsoft.EntityFrameworkCore;

namespace Csto.Portal.Core.Accounts;

/// <param name="Device">Browser and system in words: «Firefox, Windows».</param>
/// <param name="Address">The network address.</param>
public sealed record SessionOrigin(string Device, string? Address);

/// <summary>A session that may go on.</summary>
/// <param name="BegunAt">UTC.</param>
/// <param name="LastSeenAt">UTC, to a minute.</param>
public sealed record OpenSession(Guid Id, DateTime BegunAt, DateTime LastSeenAt, string Device, string? Address);

/// <summary>Who is signed in, where, and what ends it.</summary>
public sealed class SessionBook(PortalDbContext db, AccountPolicy policy, TimeProvider clock)
{
    /// <summary>A session ends after this long without a request.</summary>
    public static readonly TimeSpan Lifetime = TimeSpan.FromHours(8);

    /// <summary>How often a session writes down that it was used.</summary>
    public static readonly TimeSpan SeenEvery = TimeSpan.FromMinutes(1);

    /// <summary>How long a request waits until its use is noted.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(1);

    /// <summary>Sessions are forgotten this long after they were used last; the journal remembers.</summary>
    public static readonly TimeSpan Memory = TimeSpan.FromDays(30);

    /// <summary>Begins a session, and sweeps those of everybody that have run out meanwhile.</summary>
    /// <returns>Its number.</returns>
    public Task<Guid> BeginAsync(int userId, SessionOrigin origin, CancellationToken cancellationToken) =>
        db.InTransactionAsync(
            async cancel =>
            {
                await SweepAsync(cancel);
                var session = new UserSession
                {
                    Id = Guid.NewGuid(), UserId = userId, BegunAt = Now, LastSeenAt = Now, Device = origin.Device, Address = origin.Address,
                };
                db.UserSessions.Add(session);
                await db.SaveChangesAsync(cancel);
                return session.Id;
            },
            cancellationToken);

    /// <summary>Who the session belongs to, with one query; null where it has ended, or the account is deactivated.</summary>
    public async Task<SignedIn?> FindAsync(Guid sessionId, CancellationToken cancellationToken)
    {
        var found = await Find(sessionId).SingleOrDefaultAsync(cancellationToken);
        if (found is not { IsActive: true, Session.EndedAt: null } || found.Session.LastSeenAt <= Now - Lifetime)
            return null;
        if (Now - found.Session.LastSeenAt >= SeenEvery)
            await NoteAsync(sessionId, cancellationToken);
        return found.Person with { MustAddSecondFactor = !found.Person.HasSecondFactor && policy.DemandsTwoFactorOf(found.Person.Role) };
    }

    /// <summary>
    /// A database that can be read and not written keeps nobody out: the use is noted at a later request. One that is locked is not waited for.
    /// </summary>
    private async Task NoteAsync(Guid sessionId, CancellationToken cancellationToken)
    {
        var patience = db.Database.GetCommandTimeout();
        db.Database.SetCommandTimeout(Patience);
        try
        {
            await db.UserSessions.Where(s => s.Id == sessionId).ExecuteUpdateAsync(set => set.SetProperty(s => s.LastSeenAt, Now), cancellationToken);
        }
        catch (Exception e) when (DatabaseOutage.IsBehind(e))
        {
        }
        finally
        {
            db.Database.SetCommandTimeout(patience);
        }
    }

    /// <summary>What a device keeps of an account that was signed in with it.</summary>
    public Task<KnownAccount> KnownAccountAsync(int userId, CancellationToken cancellationToken) =>
        db.Users.Where(u => u.Id == userId).Select(u => new KnownAccount(u.Id, u.SecurityStamp!)).SingleAsync(cancellationToken);

    /// <summary>The sessions of an account that may go on, the one used last first.</summary>
    public async Task<IReadOnlyList<OpenSession>> ListAsync(int userId, CancellationToken cancellationToken) =>
        await db.UserSessions.Where(s => s.UserId == userId).Where(IsOpen(Now))
            .OrderByDescending(s => s.LastSeenAt).ThenByDescending(s => s.BegunAt)
            .Select(s => new OpenSession(s.Id, s.BegunAt, s.LastSeenAt, s.Device, s.Address))
            .ToListAsync(cancellationToken);

    /// <summary>Ends one session of the actor: a cookie of it is worth nothing from now on.</summary>
    /// <param name="session">Its number.</param>
    /// <param name="actor">Whose it is.</param>
    /// <param name="action">What the journal calls it.</param>
    /// <param name="cancellationToken">Cancels.</param>
    public Task EndAsync(Guid session, Actor actor, AuditAction action, CancellationToken cancellationToken) => EndAsync(
        db.UserSessions.Where(s => s.Id == session && s.UserId == actor.UserId), actor.UserId!.Value, actor, action, cancellationToken);

    /// <summary>Ends all sessions of the actor but the one at hand.</summary>
    public Task EndOthersAsync(Guid current, Actor actor, CancellationToken cancellationToken) => EndAsync(
        db.UserSessions.Where(s => s.Id != current && s.UserId == actor.UserId), actor.UserId!.Value, actor, AuditAction.SessionsEnded, cancellationToken);

    /// <summary>Ends all sessions of an account.</summary>
    public Task EndAllAsync(int userId, Actor actor, CancellationToken cancellationToken) => EndAsync(
        db.UserSessions.Where(s => s.UserId == userId), userId, actor, AuditAction.SessionsEnded, cancellationToken);

    private DateTime Now => clock.GetUtcNow().UtcDateTime;

    private Task<bool> EndAsync(IQueryable<UserSession> which, int userId, Actor actor, AuditAction action, CancellationToken cancellationToken) =>
        db.InTransactionAsync(
            async cancel =>
            {
                var ended = await which.Where(IsOpen(Now)).OrderBy(s => s.BegunAt).Select(s => new { s.Device, s.Address }).ToListAsync(cancel);
                if (ended.Count == 0 || await db.Users.AsNoTracking().SingleOrDefaultAsync(u => u.Id == userId, cancel) is not { } user)
                    return false;
                await which.EndAsync(Now, cancel);
                db.AddAudit(Now, actor, action, user.AsSubject(), [.. ended.Select(s => new FieldChange("Сеанс", InWords(s.Device, s.Address), "закончен"))]);
                await db.SaveChangesAsync(cancel);
                return true;
            },
            cancellationToken);

    private async Task SweepAsync(CancellationToken cancellationToken)
    {
        var (idle, old) = (Now - Lifetime, Now - Memory);
        await db.UserSessions.Where(s => s.LastSeenAt <= old).ExecuteDeleteAsync(cancellationToken);
        await db.UserSessions.Where(s => s.LastSeenAt <= idle).EndAsync(Now, cancellationToken);
    }

    private IQueryable<FoundSession> Find(Guid id) =>
        from session in db.UserSessions.AsNoTracking()
        where session.Id == id
        join user in db.Users on session.UserId equals user.Id
        let role = (from held in db.UserRoles
                    join role in db.Roles on held.RoleId equals role.Id
                    where held.UserId == user.Id
                    select role.Name).FirstOrDefault()
        select new FoundSession(
            session,
            user.IsActive,
            new SignedIn(session.Id, user.Id, user.UserName!, user.DisplayName, role)
            {
                MustChangePassword = user.MustChangePassword,
                HasSecondFactor = user.TotpSecret != null || db.UserPasskeys.Any(p => p.UserId == user.Id),
                SecondFactorRemovedAt = user.SecondFactorRemovedAt,
            });

    private static string InWords(string device, string? address) => address is null ? device : $"{device}, {address}";

    private static Expression<Func<UserSession, bool>> IsOpen(DateTime now)
    {
        var idle = now - Lifetime;
        return s => s.EndedAt == null && s.LastSeenAt > idle;
    }

    private sealed record FoundSession(UserSession Session, bool IsActive, SignedIn Person);
}

/// <summary>Ends sessions inside the unit of work that has a reason to.</summary>
internal static class SessionEnding
{
    /// <param name="sessions">Which of them.</param>
    /// <param name="now">UTC.</param>
    /// <param name="cancellationToken">Cancels.</param>
    public static Task EndAsync(this IQueryable<UserSession> sessions, DateTime now, CancellationToken cancellationToken) =>
        sessions.Where(s => s.EndedAt == null).ExecuteUpdateAsync(set => set.SetProperty(s => s.EndedAt, now), cancellationToken);

    /// <param name="db">The context of the unit of work.</param>
    /// <param name="userId">Whose.</param>
    /// <param name="but">The one that goes on.</param>
    /// <param name="now">UTC.</param>
    /// <param name="cancellationToken">Cancels.</param>
    public static Task EndSessionsAsync(this PortalDbContext db, int userId, Guid? but, DateTime now, CancellationToken cancellationToken) =>
        db.UserSessions.Where(s => s.UserId == userId && (but == null || s.Id != but)).EndAsync(now, cancellationToken);
}
