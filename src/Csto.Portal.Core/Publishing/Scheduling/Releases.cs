using Csto.Portal.Core.Data;
using Csto.Portal.Core.Domain;
using Microsoft.EntityFrameworkCore;

namespace Csto.Portal.Core.Publishing;

/// <summary>What became of one scheduled edition.</summary>
public enum ReleaseResult
{
    /// <summary>Readers see it.</summary>
    Live,

    /// <summary>Its pre-flight found fault at its instant: it waits for a person.</summary>
    Held,

    /// <summary>Its pre-flight, ahead of its instant, is written down.</summary>
    Checked,

    /// <summary>Another node did it, or somebody moved it meanwhile.</summary>
    Elsewhere,
}

/// <summary>
/// Brings scheduled editions out at their instants, never before, and looks at them a quarter of an hour earlier. Any number of nodes may call
/// at once: of each edition one wins, and exactly one audit entry is written.
/// </summary>
public sealed class Releases(PortalDbContext db, Preflight preflight, TimeProvider clock, WorkflowLetters? letters = null)
{
    /// <summary>As the journal names it.</summary>
    public static readonly Actor Schedule = new(null, "Расписание");

    /// <summary>Publications whose editions have to be brought out now, in the order of their instants.</summary>
    public Task<List<int>> DueAsync(CancellationToken cancellationToken) => db.Due(Now).ToListAsync(cancellationToken);

    /// <summary>Publications whose editions have to be looked at now.</summary>
    public Task<List<int>> UncheckedAsync(CancellationToken cancellationToken) => db.Unchecked(Now + Preflight.Ahead).ToListAsync(cancellationToken);

    /// <summary>UTC instant at which the next edition is to go live; null where none waits.</summary>
    public Task<DateTime?> NextAsync(CancellationToken cancellationToken) => db.NextInstant().FirstOrDefaultAsync(cancellationToken);

    /// <summary>Brings one edition out, or holds it.</summary>
    public Task<ReleaseResult> ReleaseAsync(int publicationId, CancellationToken cancellationToken) =>
        OnScheduledAsync(
            publicationId,
            async (publication, edition, now, cancel) =>
            {
                if (edition.ScheduledFor > now || edition.HeldAt is not null)
                    return ReleaseResult.Elsewhere;
                await LookAsync(publication, edition, now, now, cancel);
                if (edition.IsInDoubt)
                {
                    edition.HeldAt = now;
                    db.AddAudit(now, Schedule, AuditAction.Held, publication.AsSubject(edition.Title), [new("Причина", null, Sentences(edition))]);
                    return ReleaseResult.Held;
                }

                await db.GoLiveAsync(publication, edition, EditionTransition.Publish, now, cancel);
                db.AddAudit(now, Schedule, AuditAction.Published, publication.AsSubject(edition.Title));
                await letters.TellAsync(l => l.WentOutAsync(edition, Schedule, cancel));
                return ReleaseResult.Live;
            },
            cancellationToken);

    /// <summary>Writes down what the pre-flight finds.</summary>
    public Task<ReleaseResult> CheckAsync(int publicationId, CancellationToken cancellationToken) =>
        OnScheduledAsync(
            publicationId,
            async (publication, edition, now, cancel) =>
            {
                if (edition.PreflightAt is not null)
                    return ReleaseResult.Elsewhere;
                await LookAsync(publication, edition, edition.ScheduledFor!.Value, now, cancel);
                return ReleaseResult.Checked;
            },
            cancellationToken);

    private DateTime Now => clock.GetUtcNow().UtcDateTime;

    private async Task LookAsync(Publication publication, Edition edition, DateTime at, DateTime now, CancellationToken cancellationToken)
    {
        edition.PreflightProblems = await preflight.CheckAsync(publication, edition, at, cancellationToken);
        edition.PreflightAt = now;
        if (edition.PreflightProblems.Count > 0)
            await letters.TellAsync(l => l.PreflightFailedAsync(edition, Schedule, cancellationToken));
    }

    private static string Sentences(Edition edition) => string.Join(" ", edition.PreflightProblems.Select(p => p.Message));

    private async Task<ReleaseResult> OnScheduledAsync(
        int publicationId, Func<Publication, Edition, DateTime, CancellationToken, Task<ReleaseResult>> act, CancellationToken cancellationToken)
    {
        try
        {
            return await db.InTransactionAsync(
                async cancel =>
                {
                    var publication = await db.LoadForChangeAsync(publicationId, cancel);
                    if (publication?.WorkEdition is not { State: EditionState.Scheduled } edition)
                        return ReleaseResult.Elsewhere;
                    var result = await act(publication, edition, Now, cancel);
                    if (result != ReleaseResult.Elsewhere)
                        await db.SaveChangesAsync(cancel);
                    return result;
                },
                cancellationToken);
        }
        catch (DbUpdateConcurrencyException)
        {
            return ReleaseResult.Elsewhere;
        }
    }
}

internal static class ScheduleQueries
{
    public static IQueryable<int> Due(this PortalDbContext db, DateTime now) =>
        db.Waiting().Where(e => e.ScheduledFor <= now).OrderBy(e => e.ScheduledFor).ThenBy(e => e.Id).Select(e => e.PublicationId);

    public static IQueryable<int> Unchecked(this PortalDbContext db, DateTime until) =>
        db.Waiting().Where(e => e.ScheduledFor <= until && e.PreflightAt == null).OrderBy(e => e.ScheduledFor).ThenBy(e => e.Id)
            .Select(e => e.PublicationId);

    public static IQueryable<DateTime?> NextInstant(this PortalDbContext db) =>
        db.Waiting().OrderBy(e => e.ScheduledFor).Select(e => e.ScheduledFor);

    /// <summary>Those held at their instant wait for a person, not for the clock.</summary>
    private static IQueryable<Edition> Waiting(this PortalDbContext db) =>
        db.Editions.AsNoTracking().Where(e => e.State == EditionState.Scheduled && e.HeldAt == null);
}
