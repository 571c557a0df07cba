using Csto.Portal.Core.Data;
using Csto.Portal.Core.Domain;
using Microsoft.EntityFrameworkCore;

namespace Csto.Portal.Core.Reading.Desk;

/// <param name="ChangedAt">UTC.</param>
/// <param name="ChangedBy">Null for the portal itself.</param>
/// <param name="GoesLiveAt">UTC instant from which readers could see it; null for what never went out.</param>
public sealed record HistoryItem(int Number, EditionState State, string Title, DateTime ChangedAt, string? ChangedBy, DateTime? GoesLiveAt)
{
    /// <summary>The number readers cite the edition by; null where they cannot.</summary>
    public int? MajorNumber { get; init; }

    /// <summary>What readers were told of its change; null where there is nothing to tell.</summary>
    public string? ChangeNote { get; init; }
}

/// <summary>The editions of one publication.</summary>
public sealed class HistoryReader(PortalDbContext db)
{
    /// <summary>Newest first.</summary>
    public async Task<IReadOnlyList<HistoryItem>> ListAsync(int publicationId, CancellationToken cancellationToken) =>
        await (from e in db.Editions.AsNoTracking()
               where e.PublicationId == publicationId
               orderby e.Number descending
               select new HistoryItem(
                   e.Number,
                   e.State,
                   e.Title,
                   e.ChangedAt,
                   db.Users.Where(u => u.Id == e.ChangedById).Select(u => u.DisplayName).FirstOrDefault(),
                   e.GoesLiveAt) { MajorNumber = e.MajorNumber, ChangeNote = e.ChangeNote }).ToListAsync(cancellationToken);
}
