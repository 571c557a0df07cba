using Csto.Portal.Core.Data;
using Csto.Portal.Core.Domain;
using Microsoft.EntityFrameworkCore;

namespace Csto.Portal.Core.Reading.Desk;

/// <param name="ChangedAt">UTC.</param>
/// <param name="ChangedBy">Null for the portal itself.</param>
/// <param name="GoesLiveAt">UTC instant from which readers could see it; null for what never went out.</param>
/// <param name="PublishedBy">Who made it what readers see; null for what never went out.</param>
/// <param name="ApprovedAt">UTC instant of the approval that holds; null while there is none.</param>
/// <param name="UrgentReason">Why it went out with nobody else having read it; null where somebody had.</param>
/// <param name="ConfirmedAt">UTC; null while an urgent publication waits for a second pair of eyes.</param>
/// <param name="MajorNumber">The number readers cite it by; null for what never went out and for minor changes.</param>
/// <param name="ChangeNote">What readers were told of a major change.</param>
public sealed record HistoryItem(
    int Number,
    EditionState State,
    string Title,
    DateTime ChangedAt,
    string? ChangedBy,
    DateTime? GoesLiveAt,
    string? PublishedBy,
    DateTime? ApprovedAt,
    string? ApprovedBy,
    string? UrgentReason,
    DateTime? ConfirmedAt,
    string? ConfirmedBy,
    int? MajorNumber,
    string? ChangeNote)
{
    public bool AwaitsConfirmation => UrgentReason is not null && ConfirmedAt is null;
}

/// <summary>The editions of one publication.</summary>
public sealed class HistoryReader(PortalDbContext db)
{
    /// <summary>Newest first.</summary>
    public async Task<IReadOnlyList<HistoryItem>> ListAsync(int publicationId, CancellationToken cancellationToken)
    {
        // The journal knows who published: its entries have the instants of what they tell of.
        var published = await db.AuditEntries.AsNoTracking()
            .Where(a => a.SubjectType == AuditSubject.Publication && a.SubjectId == publicationId
                && (a.Action == AuditAction.Published || a.Action == AuditAction.PublishedUrgently))
            .Select(a => new { a.At, a.ActorName }).ToListAsync(cancellationToken);
        var items = await ItemsAsync(publicationId, cancellationToken);
        return [.. items.Select(i => i with { PublishedBy = published.Find(p => p.At == i.GoesLiveAt)?.ActorName })];
    }

    private Task<List<HistoryItem>> ItemsAsync(int publicationId, CancellationToken cancellationToken) =>
        (from e in db.Editions.AsNoTracking()
               where e.PublicationId == publicationId
               orderby e.Number descending
               select new HistoryItem(
                   e.Number,
                   e.State,
                   e.Title,
                   e.ChangedAt,
                   db.Users.Where(u => u.Id == e.ChangedById).Select(u => u.DisplayName).FirstOrDefault(),
                   e.GoesLiveAt,
                   null,
                   e.ApprovedAt,
                   db.Users.Where(u => u.Id == e.ApprovedById).Select(u => u.DisplayName).FirstOrDefault(),
                   e.UrgentReason,
                   e.ConfirmedAt,
                   db.Users.Where(u => u.Id == e.ConfirmedById).Select(u => u.DisplayName).FirstOrDefault(),
                   e.MajorNumber,
                   e.ChangeNote)).ToListAsync(cancellationToken);
}
