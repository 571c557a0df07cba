using Csto.Portal.Core.Data;
using Csto.Portal.Core.Domain;
using Microsoft.EntityFrameworkCore;

namespace Csto.Portal.Core.Reading.Desk;

public enum PlannerState
{
    /// <summary>Goes live at its instant.</summary>
    Waiting,

    /// <summary>Its pre-flight found fault: it will be held, unless that is mended in time.</summary>
    InDoubt,

    /// <summary>Its instant has passed and it was held.</summary>
    Held,

    /// <summary>Readers have it.</summary>
    WentOut,
}

/// <summary>A piece in the planner.</summary>
/// <param name="At">UTC instant at which it goes, was to go, or went live.</param>
/// <param name="Owner">Who opened the edition; null for the portal itself.</param>
/// <param name="IsNewEdition">Readers have seen another text of it before.</param>
public sealed record PlannerItem(
    int Id, PublicationKind Kind, string Title, DateTime At, PlannerState State, string? Owner, bool IsNewEdition);

/// <summary>An approved piece that nobody has given an instant yet.</summary>
/// <param name="ApprovedAt">UTC.</param>
public sealed record ReadyItem(int Id, PublicationKind Kind, string Title, DateOnly? PublishedOn, DateTime? ApprovedAt);

/// <summary>What goes out when.</summary>
/// <param name="Items">In the order of their instants.</param>
/// <param name="Ready">Approved and without an instant, longest waiting first.</param>
public sealed record Planner(IReadOnlyList<PlannerItem> Items, IReadOnlyList<ReadyItem> Ready);

public sealed class PlannerReader(PortalDbContext db)
{
    /// <summary>More than a press office brings out in a week; an import of an archive is not planned work and is left out.</summary>
    private const int Most = 500;

    /// <param name="from">First calendar day in Moscow.</param>
    /// <param name="to">Last calendar day in Moscow.</param>
    /// <param name="cancellationToken">Stops the queries.</param>
    public async Task<Planner> ReadAsync(DateOnly from, DateOnly to, CancellationToken cancellationToken)
    {
        var (begins, ends) = (MidnightOf(from), MidnightOf(to.AddDays(1)));
        var scheduled = await db.ScheduledBetween(begins, ends).ToListAsync(cancellationToken);
        var past = await db.WentOutBetween(begins, ends, Most).ToListAsync(cancellationToken);
        var ready = await db.ReadyToGo(Most).ToListAsync(cancellationToken);
        return new(
            [.. scheduled.Select(row => row.ToItem()).Concat(past.Select(row => row.ToItem())).OrderBy(i => i.At).ThenBy(i => i.Id)],
            ready);
    }

    /// <summary>How many pieces wait for an instant, those that were held among them.</summary>
    public Task<int> CountAsync(CancellationToken cancellationToken) =>
        db.Editions.CountAsync(e => e.State == EditionState.Scheduled, cancellationToken);

    private static DateTime MidnightOf(DateOnly day) => MoscowTime.ToUtc(day.ToDateTime(TimeOnly.MinValue));
}

internal sealed record PlannerRow(
    int Id, PublicationKind Kind, string Title, DateTime At, EditionState State, bool Anyway, IReadOnlyList<FieldProblem> Problems, DateTime? HeldAt, string? Owner, bool IsNewEdition)
{
    public PlannerItem ToItem() => new(Id, Kind, Title, At, Planned(), Owner, IsNewEdition);

    private PlannerState Planned() => State != EditionState.Scheduled ? PlannerState.WentOut
        : HeldAt is not null ? PlannerState.Held
        : Problems.Count > 0 && !Anyway ? PlannerState.InDoubt
        : PlannerState.Waiting;
}

internal static class PlannerQueries
{
    /// <param name="from">UTC, included.</param>
    /// <param name="to">UTC, not included.</param>
    public static IQueryable<PlannerRow> ScheduledBetween(this PortalDbContext db, DateTime from, DateTime to) =>
        db.Rows(db.Editions.AsNoTracking().Where(e => e.State == EditionState.Scheduled && e.ScheduledFor >= from && e.ScheduledFor < to));

    /// <summary>By people: what an importer brings went out long ago.</summary>
    public static IQueryable<PlannerRow> WentOutBetween(this PortalDbContext db, DateTime from, DateTime to, int take) =>
        db.Rows(db.Editions.AsNoTracking()
            .Where(e => e.GoesLiveAt >= from && e.GoesLiveAt < to && e.CreatedById != null).OrderBy(e => e.GoesLiveAt).Take(take));

    public static IQueryable<ReadyItem> ReadyToGo(this PortalDbContext db, int take) =>
        db.Editions.AsNoTracking().Where(e => e.State == EditionState.Approved).OrderBy(e => e.ApprovedAt).Take(take)
            .Select(e => new ReadyItem(e.PublicationId, e.Publication!.Kind, e.Title, e.PublishedOn, e.ApprovedAt));

    private static IQueryable<PlannerRow> Rows(this PortalDbContext db, IQueryable<Edition> editions) =>
        from e in editions
        select new PlannerRow(
            e.PublicationId,
            e.Publication!.Kind,
            e.Title,
            e.State == EditionState.Scheduled ? e.ScheduledFor!.Value : e.GoesLiveAt!.Value,
            e.State,
            e.GoesOutAnyway,
            e.PreflightProblems,
            e.HeldAt,
            db.Users.Where(u => u.Id == e.CreatedById).Select(u => u.DisplayName).FirstOrDefault(),
            e.Number > 1);
}
