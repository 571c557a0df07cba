using Csto.Portal.Core.Data;
using Csto.Portal.Core.Domain;
using Csto.Portal.Core.Publishing.Cards;
using Microsoft.EntityFrameworkCore;

namespace Csto.Portal.Core.Publishing.Addresses;

/// <param name="To">Where it leads now; null where the publication has never been live.</param>
/// <param name="Title">Of the publication; null where it leads to another page.</param>
public sealed record KnownRedirect(int Id, string Path, string? To, string? Title, int? PublicationId, RedirectOrigin Origin, DateTime CreatedAt);

/// <param name="Next">The number of the last one shown, where there are more.</param>
public sealed record RedirectPage(IReadOnlyList<KnownRedirect> Redirects, int? Next);

/// <summary>Old addresses and where they lead. Every change moves the generation, by which nodes forget what they knew.</summary>
public sealed class RedirectBook(PortalDbContext db, RedirectPlanner planner, TimeProvider clock)
{
    /// <summary>The field of the old address.</summary>
    public const string OldField = "Old";

    /// <summary>The field of the new one.</summary>
    public const string NewField = "New";

    private const int Shown = 50;
    private const int Portion = 1000;

    /// <param name="search">What the old address, or the path of a page it leads to, contains; null for all.</param>
    /// <param name="before">The number behind which the page begins; null for the first. The newest come first.</param>
    /// <param name="cancellationToken">Stops the question.</param>
    public async Task<RedirectPage> ListAsync(string? search, int? before, CancellationToken cancellationToken)
    {
        var all = db.Redirects.AsNoTracking();
        if (!string.IsNullOrWhiteSpace(search))
        {
            var wanted = OldAddressKey.Parse(search)?.Text is { Length: > 0 } key ? key : search.Trim().ToLowerInvariant();
            all = all.Where(r => r.Path.Contains(wanted) || r.Target!.Contains(wanted) || r.Publication!.Slug!.Contains(wanted));
        }

        if (before is not null)
            all = all.Where(r => r.Id < before);
        var rows = await Known(all.OrderByDescending(r => r.Id).Take(Shown + 1)).ToListAsync(cancellationToken);
        return new([.. rows.Take(Shown).Select(r => r.Read())], rows.Count > Shown ? rows[Shown - 1].Id : null);
    }

    public Task<int> CountAsync(CancellationToken cancellationToken) => db.Redirects.CountAsync(cancellationToken);

    public async Task<KnownRedirect?> FindAsync(int id, CancellationToken cancellationToken) =>
        (await Known(db.Redirects.AsNoTracking().Where(r => r.Id == id)).FirstOrDefaultAsync(cancellationToken))?.Read();

    /// <summary>All that somebody brought in or typed, by path: what <c>import-redirects</c> takes back. The portal's own moves are not among them.</summary>
    public async IAsyncEnumerable<KnownRedirect> AllAsync([System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await foreach (var row in Known(db.Redirects.AsNoTracking().Where(r => r.Origin != RedirectOrigin.Moved).OrderBy(r => r.Path)).AsAsyncEnumerable().WithCancellation(cancellationToken))
            yield return row.Read();
    }

    /// <summary>One pair, typed at the desk. The problems name the fields.</summary>
    public async Task<CardOutcome> AddAsync(string old, string to, Actor actor, CancellationToken cancellationToken)
    {
        var line = new RedirectLine(0, old, to);
        var plan = await planner.PlanAsync([line], cancellationToken);
        if (plan.Problems.Count > 0)
            return Refused(plan);
        return await db.InTransactionAsync<CardOutcome>(
            async cancel =>
            {
                await db.NextGenerationAsync(cancel);
                var again = await planner.PlanAsync([line], cancel);
                if (again.Problems.Count > 0)
                    return Refused(again);
                await WriteAsync(again, RedirectOrigin.Desk, cancel);
                var key = OldAddressKey.Parse(old)!.Text;
                var kept = await db.Redirects.AsNoTracking().SingleAsync(r => r.Path == key, cancel);
                if (again.Made is [var made])
                    Note(actor, made.Known is null ? AuditAction.Created : AuditAction.Changed, kept, [new("Новый адрес", null, made.To.Path)]);
                await db.SaveChangesAsync(cancel);
                return new CardOutcome.Done(kept.Id);
            },
            cancellationToken);
    }

    public Task<CardOutcome> RemoveAsync(int id, Actor actor, CancellationToken cancellationToken) => db.InTransactionAsync<CardOutcome>(
        async cancel =>
        {
            await db.NextGenerationAsync(cancel);
            if (await db.Redirects.Include(r => r.Publication).SingleOrDefaultAsync(r => r.Id == id, cancel) is not { } gone)
                return new CardOutcome.Missing();
            var led = gone.Target ?? (gone.Publication is null ? null : PublicationAddress.Of(gone.Publication)?.Path);
            db.Redirects.Remove(gone);
            Note(actor, AuditAction.Deleted, gone, [new("Новый адрес", led, null)]);
            await db.SaveChangesAsync(cancel);
            return new CardOutcome.Done(id);
        },
        cancellationToken);

    /// <summary>Brings a whole table in, or nothing.</summary>
    /// <param name="table">As read.</param>
    /// <param name="name">What the journal calls it: the name of its file.</param>
    /// <param name="dryRun">Whether to decide and write nothing.</param>
    /// <param name="actor">Who does it.</param>
    /// <param name="cancellationToken">Stops, leaving all as it was.</param>
    public async Task<RedirectPlan> ImportAsync(RedirectTable table, string name, bool dryRun, Actor actor, CancellationToken cancellationToken)
    {
        var plan = await planner.PlanAsync(table.Lines, cancellationToken);
        if (dryRun || table.Problems.Count > 0 || plan.Problems.Count > 0 || plan.Made.Count == 0)
            return plan;
        return await db.InTransactionAsync(
            async cancel =>
            {
                await db.NextGenerationAsync(cancel);
                var again = await planner.PlanAsync(table.Lines, cancel);
                if (again.Problems.Count > 0)
                    return again;
                await WriteAsync(again, RedirectOrigin.Table, cancel);
                db.AddAudit(
                    clock.GetUtcNow().UtcDateTime,
                    actor,
                    AuditAction.Imported,
                    new(AuditSubject.Redirect, null, name),
                    [new("Старых адресов добавлено", null, $"{again.Made.Count(m => m.Known is null)}"), new("Изменено", null, $"{again.Made.Count(m => m.Known is not null)}")]);
                await db.SaveChangesAsync(cancel);
                return again;
            },
            cancellationToken);
    }

    private async Task WriteAsync(RedirectPlan plan, RedirectOrigin origin, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        var targets = (await db.Redirects.Where(r => r.Target != null).Select(r => r.Target!).Distinct().ToListAsync(cancellationToken))
            .ToLookup(t => t.TrimEnd('/'), StringComparer.Ordinal);
        foreach (var portion in plan.Made.Chunk(Portion))
        {
            var changed = portion.Where(m => m.Known is not null).ToDictionary(m => m.Known!.Id, m => m.To);
            foreach (var redirect in changed.Count == 0 ? [] : await db.Redirects.Where(r => changed.Keys.Contains(r.Id)).ToListAsync(cancellationToken))
                (redirect.PublicationId, redirect.Target) = (changed[redirect.Id].PublicationId, changed[redirect.Id].Target);
            db.Redirects.AddRange(portion.Where(m => m.Known is null).Select(m => new Redirect
            {
                Path = m.Key.Text,
                Parameters = m.Key.Parameters,
                PublicationId = m.To.PublicationId,
                Target = m.To.Target,
                Origin = origin,
                CreatedAt = now,
            }));
            await db.SaveChangesAsync(cancellationToken);
            db.ChangeTracker.Clear();
            var keys = portion.Select(m => m.Key.Text).ToArray();
            await db.LostAddresses.Where(l => keys.Contains(l.Path)).ExecuteDeleteAsync(cancellationToken);
            foreach (var made in portion)
            {
                // The page is no more and has a successor: what led there leads on at once, not by two steps.
                foreach (var target in targets[made.Key.Text])
                    await db.Redirects.Where(r => r.Target == target).ExecuteUpdateAsync(set => set.SetProperty(r => r.PublicationId, made.To.PublicationId).SetProperty(r => r.Target, made.To.Target), cancellationToken);
            }
        }
    }

    private static IQueryable<RedirectRow> Known(IQueryable<Redirect> redirects) => redirects.Select(r => new RedirectRow(
        r.Id,
        r.Path,
        r.Target,
        r.PublicationId,
        r.Publication == null ? null : r.Publication.Kind,
        r.Publication == null ? null : r.Publication.PublishedOn,
        r.Publication == null ? null : r.Publication.Slug,
        r.Publication == null ? null : r.Publication.Language,
        r.Publication == null ? null : r.Publication.LiveEdition != null ? r.Publication.LiveEdition.Title : r.Publication.WorkEdition != null ? r.Publication.WorkEdition.Title : null,
        r.Origin,
        r.CreatedAt));

    private static CardOutcome.Refused Refused(RedirectPlan plan) =>
        new([.. plan.Problems.Select(p => new FieldProblem(p.Side == RedirectSide.Old ? OldField : NewField, p.Message.Replace(" Удалите строку.", "", StringComparison.Ordinal)))]);

    private void Note(Actor actor, AuditAction action, Redirect redirect, IReadOnlyList<FieldChange> changes) =>
        db.AddAudit(clock.GetUtcNow().UtcDateTime, actor, action, new(AuditSubject.Redirect, redirect.Id, redirect.Path), changes);

    private sealed record RedirectRow(
        int Id, string Path, string? Target, int? PublicationId, PublicationKind? Kind, DateOnly? Day, string? Slug, string? Language, string? Title, RedirectOrigin Origin, DateTime CreatedAt)
    {
        public KnownRedirect Read() => new(
            Id,
            Path,
            Target ?? (Kind is { } kind && Day is { } day && Slug is { } slug ? new PublicationAddress(kind, day, slug, Language!).Path : null),
            PublicationId is null ? null : Title ?? "Без заголовка",
            PublicationId,
            Origin,
            CreatedAt);
    }
}
