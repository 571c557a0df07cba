using Csto.Portal.Core.Data;
using Csto.Portal.Core.Domain;
using Microsoft.EntityFrameworkCore;

namespace Csto.Portal.Core.Reading.Desk;

/// <summary>The list of publications of the press office.</summary>
public sealed class DeskReader(PortalDbContext db)
{
    public const int PageSize = 30;

    public async Task<DeskList> ListAsync(DeskFilter filter, DeskCursor? before, CancellationToken cancellationToken)
    {
        var items = await db.DeskPage(filter, before, PageSize + 1).ToListAsync(cancellationToken);
        return items.Count > PageSize ? new(items[..PageSize], items[PageSize - 1].Cursor) : new(items, null);
    }

    /// <summary>Drafts that cannot go out before somebody finds their date.</summary>
    public Task<int> CountUndatedAsync(CancellationToken cancellationToken) =>
        db.InWork().CountAsync(p => p.WorkEdition!.PublishedOn == null, cancellationToken);

    /// <summary>The many (live) are read from the days kept for the calendar, the few are counted.</summary>
    public async Task<DeskCounts> CountAsync(CancellationToken cancellationToken)
    {
        var russian = db.Publications.Where(p => p.Language == Publication.Russian);
        return new(
            Drafts: await db.InWork().CountAsync(p => p.Visibility == Visibility.Hidden, cancellationToken),
            Undated: await CountUndatedAsync(cancellationToken),
            Edited: await db.InWork().CountAsync(p => p.Visibility != Visibility.Hidden, cancellationToken),
            Live: await db.ArchiveDays.Where(d => d.Language == Publication.Russian).SumAsync(d => d.Count, cancellationToken),
            Gone: await russian.CountAsync(p => p.Visibility == Visibility.Gone, cancellationToken),
            Bin: await russian.CountAsync(p => p.Visibility == Visibility.Hidden && p.WorkEditionId == null, cancellationToken));
    }
}
