using System.Security.Cryptography;
using System.Text;
using Csto.Portal.Core.Data;
using Csto.Portal.Core.Domain;
using Microsoft.EntityFrameworkCore;

namespace Csto.Portal.Core.Accounts;

/// <summary>What a try is counted in.</summary>
/// <param name="Place">A device, a network, all strangers together.</param>
/// <param name="Most">Wrong ones in a row that close the name there.</param>
internal readonly record struct TryCounter(string Place, int Most);

/// <param name="Counts">How many in a row, this one with them; in the order of the counters.</param>
/// <param name="LockedUntil">UTC; null where the try may be looked at.</param>
internal sealed record CountedTry(AuditedSubject Subject, IReadOnlyList<TryCounter> Counters, IReadOnlyList<int> Counts, DateTime? LockedUntil);

/// <summary>
/// Counts wrong passwords and wrong codes for all nodes, and closes a name to a place after too many. A try is counted before it is looked at: guesses
/// made at the same moment gain nothing. A name nobody has is counted like any other.
/// </summary>
public sealed class SignInTries(PortalDbContext db, TimeProvider clock)
{
    /// <summary>Counts are forgotten this long after the last wrong try.</summary>
    public static readonly TimeSpan Memory = TimeSpan.FromDays(1);

    internal Task<CountedTry> CountAsync(AuditedSubject subject, IReadOnlyList<TryCounter> counters, CancellationToken cancellationToken) =>
        db.InTransactionAsync(
            async cancel =>
            {
                var old = Now - Memory;
                await db.SignInCounts.Where(c => c.LastAt <= old).ExecuteDeleteAsync(cancel);
                var counts = new List<int>();
                DateTime? locked = null;
                foreach (var counter in counters)
                {
                    var (count, until) = await AddAsync(Key(subject), counter.Place, cancel);
                    counts.Add(count);
                    // Closed already, or more tries are under way at once than are allowed.
                    if (until <= Now || until is null)
                        until = count > counter.Most ? Now + SignInGate.LockLength : null;
                    locked = until > locked || locked is null ? until : locked;
                }

                if (locked is not null)
                    await TakeOneAsync(subject, counters, cancel);
                return new CountedTry(subject, counters, counts, locked);
            },
            cancellationToken);

    /// <summary>A try that was right, but does not end the count: the second step is still to come.</summary>
    internal Task ForgiveAsync(CountedTry tried, CancellationToken cancellationToken) => TakeOneAsync(tried.Subject, tried.Counters, cancellationToken);

    /// <summary>A try that was right ends the count of its place. Strangers together have one try less against them, not all of them.</summary>
    internal async Task ClearAsync(CountedTry tried, CancellationToken cancellationToken)
    {
        await TakeOneAsync(tried.Subject, tried.Counters, cancellationToken);
        var (key, place) = (Key(tried.Subject), tried.Counters[0].Place);
        await db.SignInCounts.Where(c => c.Subject == key && c.Place == place).ExecuteDeleteAsync(cancellationToken);
    }

    /// <summary>Opens the account to every place.</summary>
    internal Task ClearAllAsync(AuditedSubject account, CancellationToken cancellationToken)
    {
        var key = Key(account);
        return db.SignInCounts.Where(c => c.Subject == key).ExecuteDeleteAsync(cancellationToken);
    }

    /// <summary>Writes a wrong try down, and closes the name to the place when it was one too many.</summary>
    /// <param name="tried">The try.</param>
    /// <param name="what">What was wrong, where it is not the password.</param>
    /// <param name="cancellationToken">Cancels.</param>
    /// <returns>UTC; null while the name stays open there.</returns>
    internal Task<DateTime?> RefuseAsync(CountedTry tried, string? what, CancellationToken cancellationToken) =>
        db.InTransactionAsync<DateTime?>(
            async cancel =>
            {
                var until = Now + SignInGate.LockLength;
                var (subject, key) = (tried.Subject, Key(tried.Subject));
                db.AddAudit(Now, Actor.Portal, AuditAction.SignInFailed, subject, what is null ? null : [new FieldChange(what, null, "не подошёл")]);
                string[] full = [.. tried.Counters.Zip(tried.Counts).Where(pair => pair.Second >= pair.First.Most).Select(pair => pair.First.Place)];
                if (full.Length > 0)
                {
                    db.AddAudit(Now, Actor.Portal, AuditAction.LockedOut, subject);
                    await db.SignInCounts.Where(c => c.Subject == key && full.Contains(c.Place)).ExecuteUpdateAsync(
                        set => set.SetProperty(c => c.LockedUntil, until).SetProperty(c => c.Count, 0), cancel);
                    // For administrators to see; the gate does not ask it.
                    await db.Users.Where(u => u.Id == subject.Id)
                        .ExecuteUpdateAsync(set => set.SetProperty(u => u.LockoutEnd, new DateTimeOffset(until)), cancel);
                }

                await db.SaveChangesAsync(cancel);
                return full.Length > 0 ? until : null;
            },
            cancellationToken);

    /// <summary>A fingerprint, not the name: people type passwords into the wrong field, and the journal is read by others.</summary>
    public static AuditedSubject Unknown(string name)
    {
        var fingerprint = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(name)))[..12];
        return new(AuditSubject.User, null, $"Неизвестное имя ({fingerprint})");
    }

    private DateTime Now => clock.GetUtcNow().UtcDateTime;

    private static string Key(AuditedSubject subject) => subject.Id is { } id
        ? FormattableString.Invariant($"user {id}")
        : "name " + Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(subject.Title)))[..32];

    private async Task<(int Count, DateTime? LockedUntil)> AddAsync(string subject, string place, CancellationToken cancellationToken)
    {
        if (await AddOneAsync(subject, place, cancellationToken) == 0)
        {
            var row = db.SignInCounts.Add(new() { Subject = subject, Place = place, Count = 1, LastAt = Now });
            try
            {
                await db.SaveChangesAsync(cancellationToken);
            }
            catch (DbUpdateException)
            {
                // Another try has just made the row.
                await AddOneAsync(subject, place, cancellationToken);
            }

            row.State = EntityState.Detached;
        }

        var state = await Row(subject, place).AsNoTracking().SingleAsync(cancellationToken);
        return (state.Count, state.LockedUntil);
    }

    private Task<int> AddOneAsync(string subject, string place, CancellationToken cancellationToken) => Row(subject, place).ExecuteUpdateAsync(
        set => set.SetProperty(c => c.Count, c => c.Count + 1).SetProperty(c => c.LastAt, Now), cancellationToken);

    private Task<int> TakeOneAsync(AuditedSubject subject, IReadOnlyList<TryCounter> counters, CancellationToken cancellationToken)
    {
        var (key, places) = (Key(subject), counters.Select(c => c.Place).ToArray());
        return db.SignInCounts.Where(c => c.Subject == key && places.Contains(c.Place) && c.Count > 0)
            .ExecuteUpdateAsync(set => set.SetProperty(c => c.Count, c => c.Count - 1), cancellationToken);
    }

    private IQueryable<SignInCount> Row(string subject, string place) => db.SignInCounts.Where(c => c.Subject == subject && c.Place == place);
}
