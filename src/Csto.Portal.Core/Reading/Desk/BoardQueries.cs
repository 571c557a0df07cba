using Csto.Portal.Core.Data;
using Csto.Portal.Core.Domain;
using Microsoft.EntityFrameworkCore;

namespace Csto.Portal.Core.Reading.Desk;

/// <summary>What lies on desks, each found by an index that holds little beside the archive: by state, by open thread, by urgent publication.</summary>
internal static class BoardQueries
{
    /// <summary>Texts in review that this person did not change since their last approval.</summary>
    public static IQueryable<Edition> ToReview(this PortalDbContext db, int userId) =>
        db.Editions.AsNoTracking().Where(e => e.State == EditionState.InReview && !e.ChangedSinceApproval.Any(c => c.UserId == userId));

    /// <summary>
    /// Open threads that concern this person and in which somebody else spoke last; those about texts of the past are left alone. Only what
    /// begins a thread is ever open.
    /// </summary>
    public static IQueryable<Remark> RemarksFor(this PortalDbContext db, int userId) =>
        db.Remarks.AsNoTracking().Where(r =>
            r.ResolvedAt == null && (r.LastById == null || r.LastById != userId)
            && r.Edition!.State <= EditionState.Live
            && (r.AuthorId == userId || r.Edition.CreatedById == userId || r.Edition.ChangedById == userId
                || r.Answers.Any(a => a.AuthorId == userId)));

    /// <summary>Greater than nothing rather than not null: a range of the index for both engines.</summary>
    public static IQueryable<Edition> Urgent(this PortalDbContext db) =>
        db.Editions.AsNoTracking().Where(e => e.UrgentById > 0 && e.ConfirmedAt == null);

    /// <summary>Urgent publications that this person may confirm.</summary>
    public static IQueryable<Edition> UrgentFor(this PortalDbContext db, int userId) =>
        db.Urgent().Where(e => e.UrgentById != userId && !e.ChangedSinceApproval.Any(c => c.UserId == userId));

    public static IQueryable<Edition> Scheduled(this PortalDbContext db) =>
        db.Editions.AsNoTracking().Where(e => e.State == EditionState.Scheduled);

    public static IQueryable<Edition> SentBy(this PortalDbContext db, int userId) =>
        db.Editions.AsNoTracking().Where(e =>
            (e.State == EditionState.InReview || e.State == EditionState.Approved || e.State == EditionState.Scheduled) && e.SubmittedById == userId);

    /// <summary>What the press office brought out itself; what an import brought in passes by.</summary>
    /// <param name="db">The context.</param>
    /// <param name="from">UTC, included.</param>
    /// <param name="to">UTC, not included.</param>
    public static IQueryable<Edition> WentOut(this PortalDbContext db, DateTime from, DateTime to) =>
        db.Editions.AsNoTracking().Where(e => e.GoesLiveAt >= from && e.GoesLiveAt < to && (e.ApprovedAt != null || e.UrgentById != null));

    public static IQueryable<Edition> DraftsOf(this PortalDbContext db, int userId) =>
        db.InWork().Select(p => p.WorkEdition!).Where(e => e.State == EditionState.Draft && (e.ChangedById == userId || e.CreatedById == userId));

    public static IQueryable<BoardItem> AsItems(this PortalDbContext db, IQueryable<Edition> editions, BoardInstant instant) =>
        editions.Select(e => new BoardItem(
            e.PublicationId,
            e.Publication!.Kind,
            e.State,
            e.Title,
            (instant == BoardInstant.Changed ? e.ChangedAt
                : instant == BoardInstant.Live ? e.GoesLiveAt
                : e.State == EditionState.Scheduled ? e.ScheduledFor
                : e.State == EditionState.Approved ? e.ApprovedAt
                : e.SubmittedAt) ?? e.ChangedAt,
            db.Users.Where(u => u.Id == (instant == BoardInstant.Submitted ? e.SubmittedById : e.ChangedById)).Select(u => u.DisplayName).FirstOrDefault()));
}

/// <summary>Which instant of an edition a part of the desk shows.</summary>
internal enum BoardInstant
{
    /// <summary>Since when it stands in its state; for a scheduled one, when it goes out.</summary>
    Submitted,

    Changed,

    Live,
}
