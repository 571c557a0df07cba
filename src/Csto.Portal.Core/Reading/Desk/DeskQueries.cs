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
        var editions = db.CurrentEditions(filter.State);
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
                   e.State,
                   e.State == EditionState.Scheduled ? e.ScheduledFor : null,
                   p.WithdrawnAt,
                   p.LiveEdition!.UrgentById > 0 && p.LiveEdition.ConfirmedAt == null,
                   e.Title,
                   e.PublishedOn,
                   p.Kind == PublicationKind.Speech ? e.Speaker!.Name : null,
                   e.ChangedAt,
                   db.Users.Where(u => u.Id == e.ChangedById).Select(u => u.DisplayName).FirstOrDefault(),
                   db.Users.Where(u => u.Id == e.CreatedById).Select(u => u.DisplayName).FirstOrDefault(),
                   p.Language,
                   p.TranslationOf!.MajorEditions > 1 && p.TranslationOf.MajorEditions > p.TranslatedEdition);
    }

    /// <summary>
    /// Publications with an edition in work: a few beside the archive. Greater than nothing rather than not null, because that is a range of
    /// the index for both engines.
    /// </summary>
    public static IQueryable<Publication> InWork(this PortalDbContext db) => db.Publications.AsNoTracking().Where(p => p.WorkEditionId > 0);

    /// <summary>
    /// What went out urgently and waits. Greater than nothing, as above: of the editions nobody confirmed, which are nearly all, the index then
    /// reaches only those that somebody sent out so.
    /// </summary>
    public static IQueryable<UrgentItem> Unconfirmed(this PortalDbContext db, int take) =>
        db.Editions.AsNoTracking().Where(e => e.ConfirmedAt == null && e.UrgentById > 0).OrderBy(e => e.GoesLiveAt).ThenBy(e => e.Id).Take(take)
            .Select(e => new UrgentItem(e.PublicationId, e.Number, e.Title));

    /// <summary>What an import could not bring and nobody has found or given up since.</summary>
    public static IQueryable<Remark> ArchiveGaps(this PortalDbContext db) => db.Remarks.AsNoTracking().Where(r => r.Kind == RemarkKind.ArchiveGap && r.ResolvedBy == null);

    /// <summary>Translations that readers see and whose originals have had a major change since. Greater than nothing, as above.</summary>
    public static IQueryable<Publication> Behind(this PortalDbContext db) => db.Publications.AsNoTracking()
        .Where(p => p.TranslationOfId > 0 && p.Visibility == Visibility.Live)
        .Where(p => p.TranslationOf!.MajorEditions > 1 && p.TranslationOf.MajorEditions > p.TranslatedEdition);

    private static IQueryable<Edition> InWork(this PortalDbContext db, EditionState state) =>
        db.InWork().Where(p => p.WorkEdition!.State == state).Select(p => p.WorkEdition!);

    /// <summary>Of each publication the edition in work, else the live one, else the last that was unpublished, else the last in the bin.</summary>
    private static IQueryable<Edition> CurrentEditions(this PortalDbContext db) =>
        from e in db.Editions.AsNoTracking()
        let p = e.Publication!
        where p.WorkEditionId == e.Id
            || (p.WorkEditionId == null && p.LiveEditionId == e.Id)
            || (p.WorkEditionId == null && p.LiveEditionId == null && !db.Editions.Any(o =>
                o.PublicationId == e.PublicationId
                && ((e.State == EditionState.Discarded && o.State != EditionState.Discarded)
                    || ((e.State == EditionState.Discarded) == (o.State == EditionState.Discarded) && o.Number > e.Number))))
        select e;

    private static IQueryable<Edition> CurrentEditions(this PortalDbContext db, DeskState? state) => state switch
    {
        DeskState.Draft => db.InWork().Where(p => p.Visibility == Visibility.Hidden && p.WorkEdition!.State == EditionState.Draft).Select(p => p.WorkEdition!),
        DeskState.InReview => db.InWork(EditionState.InReview),
        DeskState.Approved => db.InWork(EditionState.Approved),
        DeskState.Scheduled => db.InWork(EditionState.Scheduled),
        DeskState.Withdrawn => db.CurrentEditions().Where(e => e.Publication!.WithdrawnAt != null),
        DeskState.Lacking => db.CurrentEditions().Where(e => db.ArchiveGaps().Any(r => r.Edition!.PublicationId == e.PublicationId)),
        DeskState.Behind => db.CurrentEditions().Where(e => db.Behind().Any(p => p.Id == e.PublicationId)),
        DeskState.Undated => db.InWork().Where(p => p.WorkEdition!.PublishedOn == null).Select(p => p.WorkEdition!),
        DeskState.Edited => db.InWork().Where(p => p.Visibility != Visibility.Hidden).Select(p => p.WorkEdition!),
        DeskState.Live => db.CurrentEditions().Where(e => e.Publication!.Visibility == Visibility.Live),
        DeskState.Gone => db.CurrentEditions().Where(e => e.Publication!.Visibility == Visibility.Gone),
        DeskState.Bin => db.CurrentEditions().Where(e => e.Publication!.Visibility == Visibility.Hidden && e.Publication.WorkEditionId == null),
        _ => db.CurrentEditions().Where(e => e.Publication!.Visibility != Visibility.Hidden || e.Publication.WorkEditionId != null),
    };

    private static string[] Words(string? text) =>
        SearchFolding.Fold(text ?? "").Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
}
