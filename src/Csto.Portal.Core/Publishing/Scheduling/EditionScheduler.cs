using Csto.Portal.Core.Content;
using Csto.Portal.Core.Data;
using Csto.Portal.Core.Domain;
using Microsoft.EntityFrameworkCore;

namespace Csto.Portal.Core.Publishing;

/// <param name="At">UTC instant at which readers are to see it.</param>
/// <param name="Anyway">Go live even where the pre-flight finds fault.</param>
public sealed record ScheduleRequest(DateTime At, bool Anyway = false);

/// <summary>An edition that waits for its instant.</summary>
/// <param name="At">UTC.</param>
/// <param name="Anyway">Goes live even where the pre-flight finds fault.</param>
/// <param name="By">Who scheduled it; null for the portal itself.</param>
/// <param name="PreflightAt">UTC instant of the last pre-flight; null before it.</param>
/// <param name="Problems">What that found wrong.</param>
/// <param name="HeldAt">UTC instant at which it was held instead of going live; null where it was not.</param>
public sealed record ScheduledEdition(
    DateTime At, bool Anyway, string? By, DateTime? PreflightAt, IReadOnlyList<FieldProblem> Problems, DateTime? HeldAt);

/// <summary>Puts an approved edition on the schedule, moves it there and takes it off. <see cref="Releases"/> brings it out.</summary>
public sealed class EditionScheduler(PortalDbContext db, PublicationChecks checks, TimeProvider clock)
{
    /// <summary>The field of the problems that concern the instant.</summary>
    public const string TimeField = "Time";

    private static readonly TimeSpan Furthest = TimeSpan.FromDays(366);

    /// <summary>Also moves an edition that is scheduled already, and lets one that was held go on.</summary>
    /// <param name="publicationId">The publication.</param>
    /// <param name="basis">The text the editor saw when deciding.</param>
    /// <param name="request">When.</param>
    /// <param name="actor">Who schedules.</param>
    /// <param name="cancellationToken">Stops before anything is written.</param>
    public Task<Outcome> ScheduleAsync(
        int publicationId, EditionBasis basis, ScheduleRequest request, Actor actor, CancellationToken cancellationToken) =>
        db.MoveWorkAsync(
            publicationId,
            basis,
            clock,
            async (work, cancel) =>
            {
                var (publication, edition, now) = work;
                if (edition.State != EditionState.Scheduled && edition.WhyNot(EditionTransition.Schedule) is { Count: > 0 } no)
                    return no;
                var problems = new List<FieldProblem>(WhyNotAt(request.At, now));
                problems.AddRange(await checks.OfAsync(publication, EditionContent.From(edition), MoscowTime.DateOf(request.At), cancel));
                if (problems.Count > 0)
                    return problems;
                var before = edition.State == EditionState.Scheduled ? edition.ScheduledFor : null;
                edition.Move(EditionTransition.Schedule);
                edition.ScheduledFor = request.At;
                edition.ScheduledById = actor.UserId;
                edition.GoesOutAnyway = request.Anyway;
                edition.ForgetPreflight();
                db.AddAudit(
                    now, actor, AuditAction.Scheduled, publication.AsSubject(edition.Title), [new("Время выхода", InWords(before), InWords(request.At))]);
                return [];
            },
            cancellationToken);

    /// <summary>The edition stays approved and waits for another decision.</summary>
    public Task<Outcome> UnscheduleAsync(int publicationId, EditionBasis basis, Actor actor, CancellationToken cancellationToken) =>
        db.MoveWorkAsync(
            publicationId,
            basis,
            clock,
            (work, _) =>
            {
                var (publication, edition, now) = work;
                if (edition.WhyNot(EditionTransition.Unschedule) is { Count: > 0 } no)
                    return Task.FromResult(no);
                db.AddAudit(
                    now, actor, AuditAction.Unscheduled, publication.AsSubject(edition.Title), [new("Время выхода", InWords(edition.ScheduledFor), null)]);
                edition.Move(EditionTransition.Unschedule);
                edition.ScheduledFor = null;
                edition.ScheduledById = null;
                edition.GoesOutAnyway = false;
                edition.ForgetPreflight();
                return Task.FromResult<IReadOnlyList<FieldProblem>>([]);
            },
            cancellationToken);

    /// <summary>What is on the schedule of a piece; null where it is not scheduled.</summary>
    public async Task<ScheduledEdition?> FindAsync(int publicationId, CancellationToken cancellationToken) =>
        await db.Editions.AsNoTracking()
            .Where(e => e.PublicationId == publicationId && e.State == EditionState.Scheduled)
            .Select(e => new ScheduledEdition(
                e.ScheduledFor!.Value,
                e.GoesOutAnyway,
                db.Users.Where(u => u.Id == e.ScheduledById).Select(u => u.DisplayName).FirstOrDefault(),
                e.PreflightAt,
                e.PreflightProblems,
                e.HeldAt))
            .SingleOrDefaultAsync(cancellationToken);

    private static IEnumerable<FieldProblem> WhyNotAt(DateTime at, DateTime now)
    {
        if (at <= now)
            yield return new(TimeField, $"Это время уже прошло: сейчас {InWords(now)} по московскому времени. Выберите время позже или опубликуйте сразу.");
        if (at > now + Furthest)
            yield return new(TimeField, "Запланировать можно не дальше чем на год вперёд. Проверьте год.");
    }

    private static string? InWords(DateTime? utc) => utc is { } at ? RussianDates.LongWithTime(MoscowTime.ToMoscow(at)) : null;
}

internal static class PreflightState
{
    /// <summary>The next pre-flight begins from nothing.</summary>
    public static void ForgetPreflight(this Edition edition)
    {
        edition.PreflightAt = null;
        edition.PreflightProblems = [];
        edition.HeldAt = null;
    }
}
