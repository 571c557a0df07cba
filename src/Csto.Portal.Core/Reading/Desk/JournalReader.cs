using Csto.Portal.Core.Data;
using Csto.Portal.Core.Domain;
using Microsoft.EntityFrameworkCore;

namespace Csto.Portal.Core.Reading.Desk;

/// <summary>Which entries of the journal are wanted.</summary>
public sealed record JournalFilter
{
    /// <summary>An account; <see cref="ThePortal"/> for what the portal did itself.</summary>
    public int? ActorId { get; init; }

    public AuditAction? Action { get; init; }

    /// <summary>A calendar day in Moscow.</summary>
    public DateOnly? Day { get; init; }

    /// <summary>In <see cref="ActorId"/>: the portal itself.</summary>
    public const int ThePortal = 0;
}

/// <param name="Next">The number before which the next page begins; null on the last.</param>
public sealed record JournalPage(IReadOnlyList<AuditEntry> Entries, long? Next);

/// <summary>Who did what, newest first.</summary>
public sealed class JournalReader(PortalDbContext db)
{
    public const int PageSize = 50;

    public async Task<JournalPage> ListAsync(JournalFilter filter, long? before, CancellationToken cancellationToken)
    {
        var entries = db.AuditEntries.AsNoTracking();
        if (filter.ActorId is { } actor)
            entries = actor == JournalFilter.ThePortal ? entries.Where(a => a.ActorId == null) : entries.Where(a => a.ActorId == actor);
        if (filter.Action is { } action)
            entries = entries.Where(a => a.Action == action);
        if (filter.Day is { } day)
        {
            var (from, to) = (MoscowTime.ToUtc(day.ToDateTime(default)), MoscowTime.ToUtc(day.AddDays(1).ToDateTime(default)));
            entries = entries.Where(a => a.At >= from && a.At < to);
        }

        if (before is { } id)
            entries = entries.Where(a => a.Id < id);
        var page = await entries.OrderByDescending(a => a.Id).Take(PageSize + 1).ToListAsync(cancellationToken);
        return page.Count > PageSize ? new(page[..PageSize], page[PageSize - 1].Id) : new(page, null);
    }

    /// <summary>Everybody who has an account, active or not.</summary>
    public async Task<IReadOnlyList<Choice>> ActorsAsync(CancellationToken cancellationToken) =>
        [.. (await db.Users.AsNoTracking().Select(u => new Choice(u.Id, u.DisplayName, null)).ToListAsync(cancellationToken))
            .OrderBy(c => c.Name, RussianOrder.Comparer)];
}
