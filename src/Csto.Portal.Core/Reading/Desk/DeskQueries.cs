using Csto.Portal.Core.Data;
using Csto.Portal.Core.Domain;
using Microsoft.EntityFrameworkCore;

namespace Csto.Portal.Core.Reading.Desk;

/// <summary>
/// Publications as the press office finds them. The list walks editions by the index on the instant of their last change and keeps of each
/// publication the one an editor would open, so the first page costs the same at any size.
/// </summary>
internal static class DeskQueries
{
    /// <summary>One page of the list, last changed first.</summary>
    public static IQueryable<DeskItem> DeskPage(this PortalDbContext db, DeskFilter filter, DeskCursor? before, int take)
    {
        var editions = db.CurrentEditions().In(filter.State);
        if (filter.Kind is { } kind)
            editions = editions.Where(e => e.Publication!.Kind == kind);
        if (filter.From is { } from)
            editions = editions.Where(e => e.PublishedOn >= from);
        if (filter.To is { } to)
            editions = editions.Where(e => e.PublishedOn <= to);
        foreach (var word in Words(filter.Text))
            editions = editions.Where(e => EF.Property<string>(e, SearchFolding.TitleKey).Contains(word));
        if (before is var (at, id))
            editions = editions.Where(e => e.ChangedAt <= at && (e.ChangedAt < at || e.Id < id));
        return from e in editions.OrderByDescending(e => e.ChangedAt).ThenByDescending(e => e.Id).Take(take)
               let p = e.Publication!
               select new DeskItem(
                   p.Id,
                   e.Id,
                   p.Kind,
                   p.Visibility,
                   p.WorkEditionId != null,
                   e.Title,
                   e.PublishedOn,
                   p.Kind == PublicationKind.Speech ? e.Speaker!.Name : null,
                   e.ChangedAt,
                   db.Users.Where(u => u.Id == e.ChangedById).Select(u => u.DisplayName).FirstOrDefault());
    }

    public static IQueryable<Edition> Undated(this PortalDbContext db) =>
        db.Editions.AsNoTracking().Where(e => e.PublishedOn == null && e.Publication!.WorkEditionId == e.Id);

    /// <summary>Of each publication the edition in work, else the live one, else the last that was unpublished, else the last in the bin.</summary>
    private static IQueryable<Edition> CurrentEditions(this PortalDbContext db) =>
        from e in db.Editions.AsNoTracking()
        let p = e.Publication!
        where p.Language == Publication.Russian
            && (p.WorkEditionId == e.Id
                || (p.WorkEditionId == null && p.LiveEditionId == e.Id)
                || (p.WorkEditionId == null && p.LiveEditionId == null && !db.Editions.Any(o =>
                    o.PublicationId == e.PublicationId
                    && ((e.State == EditionState.Discarded && o.State != EditionState.Discarded)
                        || ((e.State == EditionState.Discarded) == (o.State == EditionState.Discarded) && o.Number > e.Number)))))
        select e;

    private static IQueryable<Edition> In(this IQueryable<Edition> editions, DeskState? state) => state switch
    {
        DeskState.Draft => editions.Where(e => e.Publication!.Visibility == Visibility.Hidden && e.Publication.WorkEditionId != null),
        DeskState.Undated => editions.Where(e => e.PublishedOn == null && e.Publication!.WorkEditionId != null),
        DeskState.Edited => editions.Where(e => e.Publication!.Visibility != Visibility.Hidden && e.Publication.WorkEditionId != null),
        DeskState.Live => editions.Where(e => e.Publication!.Visibility == Visibility.Live),
        DeskState.Gone => editions.Where(e => e.Publication!.Visibility == Visibility.Gone),
        DeskState.Bin => editions.Where(e => e.Publication!.Visibility == Visibility.Hidden && e.Publication.WorkEditionId == null),
        _ => editions.Where(e => e.Publication!.Visibility != Visibility.Hidden || e.Publication.WorkEditionId != null),
    };

    private static string[] Words(string? text) =>
        SearchFolding.Fold(text ?? "").Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
}
