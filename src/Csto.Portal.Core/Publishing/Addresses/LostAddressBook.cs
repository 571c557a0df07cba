using Csto.Portal.Core.Data;
using Csto.Portal.Core.Domain;
using Csto.Portal.Core.Publishing.Cards;
using Microsoft.EntityFrameworkCore;

namespace Csto.Portal.Core.Publishing.Addresses;

/// <param name="Next">Where the next page begins; null where there is none.</param>
public sealed record LostPage(IReadOnlyList<LostAddress> Addresses, LostCursor? Next);

/// <summary>The last address of a page.</summary>
public sealed record LostCursor(long Times, int Id);

/// <summary>Addresses that readers came to in vain: written by all nodes, looked through and mended at the desk.</summary>
public sealed class LostAddressBook(PortalDbContext db, RedirectBook redirects, TimeProvider clock)
{
    /// <summary>Different addresses that are kept; when there are more, those asked for least and longest ago go.</summary>
    public const int Most = 5000;

    private const int Shown = 50;

    /// <summary>Adds what a node has counted of one address. Nodes may write the same one at one time.</summary>
    public async Task WriteAsync(LostCount count, CancellationToken cancellationToken)
    {
        var today = MoscowTime.Today(clock);
        if (!await AddAsync(count, today, cancellationToken) && !await TryInsertAsync(count, today, cancellationToken))
            await AddAsync(count, today, cancellationToken);
    }

    /// <summary>Drops those that are too many: to be called when something was written.</summary>
    public async Task PruneAsync(CancellationToken cancellationToken)
    {
        var tooMany = await db.LostAddresses.CountAsync(cancellationToken) - Most;
        if (tooMany <= 0)
            return;
        var least = await db.LostAddresses.OrderBy(l => l.Times).ThenBy(l => l.LastOn).ThenBy(l => l.Id).Select(l => l.Id).Take(tooMany).ToListAsync(cancellationToken);
        foreach (var portion in least.Chunk(500))
            await db.LostAddresses.Where(l => portion.Contains(l.Id)).ExecuteDeleteAsync(cancellationToken);
    }

    /// <param name="dismissed">Those that were put aside, rather than those that wait.</param>
    /// <param name="after">Null for the first page.</param>
    /// <param name="cancellationToken">Stops the question.</param>
    public async Task<LostPage> ListAsync(bool dismissed, LostCursor? after, CancellationToken cancellationToken)
    {
        var all = db.LostAddresses.AsNoTracking().Where(l => l.IsDismissed == dismissed);
        if (after is var (times, id))
            all = all.Where(l => l.Times < times || (l.Times == times && l.Id > id));
        var rows = await all.OrderByDescending(l => l.Times).ThenBy(l => l.Id).Take(Shown + 1).ToListAsync(cancellationToken);
        return new([.. rows.Take(Shown)], rows.Count > Shown ? new(rows[Shown - 1].Times, rows[Shown - 1].Id) : null);
    }

    public Task<int> CountAsync(bool dismissed, CancellationToken cancellationToken) => db.LostAddresses.CountAsync(l => l.IsDismissed == dismissed, cancellationToken);

    /// <summary>All that wait, the most asked for first.</summary>
    public async Task<IReadOnlyList<LostAddress>> AllAsync(CancellationToken cancellationToken) =>
        await db.LostAddresses.AsNoTracking().Where(l => !l.IsDismissed).OrderByDescending(l => l.Times).ThenBy(l => l.Id).ToListAsync(cancellationToken);

    /// <summary>Says where an address leads; it is lost no more.</summary>
    public async Task<CardOutcome> LeadAsync(int id, string to, Actor actor, CancellationToken cancellationToken) =>
        await db.LostAddresses.AsNoTracking().SingleOrDefaultAsync(l => l.Id == id, cancellationToken) is { } lost
            ? await redirects.AddAsync(lost.Path, to, actor, cancellationToken)
            : new CardOutcome.Missing();

    /// <summary>Puts an address aside, or back among those that wait.</summary>
    public Task<bool> DismissAsync(int id, bool dismissed, Actor actor, CancellationToken cancellationToken) => db.InTransactionAsync(
        async cancel =>
        {
            if (await db.LostAddresses.SingleOrDefaultAsync(l => l.Id == id, cancel) is not { } lost || lost.IsDismissed == dismissed)
                return false;
            lost.IsDismissed = dismissed;
            db.AddAudit(
                clock.GetUtcNow().UtcDateTime,
                actor,
                AuditAction.Changed,
                new(AuditSubject.Redirect, null, lost.Path),
                [new("Ненайденный адрес", dismissed ? "ждёт решения" : "не нужен", dismissed ? "не нужен" : "ждёт решения")]);
            await db.SaveChangesAsync(cancel);
            return true;
        },
        cancellationToken);

    private async Task<bool> AddAsync(LostCount count, DateOnly today, CancellationToken cancellationToken)
    {
        var known = db.LostAddresses.Where(l => l.Path == count.Path);
        if (await known.Select(l => l.From).FirstOrDefaultAsync(cancellationToken) is not { } from)
            return false;
        var joined = LostAddressRules.Join(from, count.Hosts);
        return await known.ExecuteUpdateAsync(
            set => set.SetProperty(l => l.Times, l => l.Times + count.Times).SetProperty(l => l.LastOn, today).SetProperty(l => l.From, joined), cancellationToken) > 0;
    }

    /// <summary>False where another node was first.</summary>
    private async Task<bool> TryInsertAsync(LostCount count, DateOnly today, CancellationToken cancellationToken)
    {
        db.LostAddresses.Add(new() { Path = count.Path, Times = count.Times, FirstOn = today, LastOn = today, From = LostAddressRules.Join("", count.Hosts) });
        try
        {
            await db.SaveChangesAsync(cancellationToken);
            return true;
        }
        catch (DbUpdateException e) when (!DatabaseOutage.IsBehind(e))
        {
            return false;
        }
        finally
        {
            db.ChangeTracker.Clear();
        }
    }
}
