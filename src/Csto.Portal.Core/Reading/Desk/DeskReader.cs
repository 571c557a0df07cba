using Csto.Portal.Core.Data;
using Csto.Portal.Core.Domain;
using Microsoft.EntityFrameworkCore;

namespace Csto.Portal.Core.Reading.Desk;

/// <summary>The list of publications of the press office.</summary>
public sealed class DeskReader(PortalDbContext db)
{
    public const int PageSize = 30;
    public const int CountedUpTo = 1000;

    public async Task<DeskList> ListAsync(DeskFilter filter, DeskCursor? before, CancellationToken cancellationToken)
    {
        var items = await db.DeskPage(filter, before, PageSize + 1).ToListAsync(cancellationToken);
        return items.Count > PageSize ? new(items[..PageSize], items[PageSize - 1].Cursor) : new(items, null);
    }

    /// <summary>Numbers of all the filters find, last changed first.</summary>
    /// <param name="most">No more than these; null: all.</param>
    public async Task<IReadOnlyList<int>> IdsAsync(DeskFilter filter, int? most, CancellationToken cancellationToken) =>
        await db.DeskPage(filter, null, most ?? int.MaxValue).Select(i => i.Id).ToListAsync(cancellationToken);

    /// <summary>How many the filters find, as far as it pays to count: one more than <see cref="CountedUpTo"/> where there are more.</summary>
    public Task<int> CountAsync(DeskFilter filter, CancellationToken cancellationToken) =>
        db.DeskPage(filter, null, CountedUpTo + 1).CountAsync(cancellationToken);

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
