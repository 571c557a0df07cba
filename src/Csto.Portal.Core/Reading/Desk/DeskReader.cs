using Csto.Portal.Core.Data;
using Csto.Portal.Core.Domain;
using Microsoft.EntityFrameworkCore;

namespace Csto.Portal.Core.Reading.Desk;

/// <summary>The list of publications of the press office.</summary>
public sealed class DeskReader(PortalDbContext db, PortalLanguages languages)
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
        // Named one by one: the indexes begin with the language.
        string[] all = [.. languages.All];
        var publications = db.Publications.Where(p => all.Contains(p.Language));
        var work = await db.InWork()
            .GroupBy(p => new { p.WorkEdition!.State, IsFresh = p.Visibility == Visibility.Hidden, IsUndated = p.WorkEdition.PublishedOn == null })
            .Select(g => new { g.Key.State, g.Key.IsFresh, g.Key.IsUndated, Count = g.Count() })
            .ToListAsync(cancellationToken);
        int Of(EditionState state) => work.Where(w => w.State == state).Sum(w => w.Count);
        return new(
            Fresh: work.Where(w => w.IsFresh).Sum(w => w.Count),
            Drafts: work.Where(w => w.IsFresh && w.State == EditionState.Draft).Sum(w => w.Count),
            InReview: Of(EditionState.InReview),
            Approved: Of(EditionState.Approved),
            Scheduled: Of(EditionState.Scheduled),
            Undated: work.Where(w => w.IsUndated).Sum(w => w.Count),
            Edited: work.Where(w => !w.IsFresh).Sum(w => w.Count),
            Live: await db.ArchiveDays.Where(d => all.Contains(d.Language)).SumAsync(d => d.Count, cancellationToken),
            Withdrawn: await db.Editions.CountAsync(e => e.State == EditionState.Withdrawn, cancellationToken),
            Gone: await publications.CountAsync(p => p.Visibility == Visibility.Gone, cancellationToken),
            Bin: await publications.CountAsync(p => p.Visibility == Visibility.Hidden && p.WorkEditionId == null, cancellationToken),
            Lacking: await db.ArchiveGaps().Select(r => r.Edition!.PublicationId).Distinct().CountAsync(cancellationToken),
            Behind: await db.Behind().CountAsync(cancellationToken));
    }
}
