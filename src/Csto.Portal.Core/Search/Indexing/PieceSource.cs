using Csto.Portal.Core.Data;
using Csto.Portal.Core.Domain;
using Microsoft.EntityFrameworkCore;

namespace Csto.Portal.Core.Search.Indexing;

/// <summary>Reads what is to be indexed.</summary>
internal static class PieceSource
{
    /// <summary>Publications in one question and the next; engines bound the number of arguments.</summary>
    public const int Batch = 200;

    /// <summary>What a new index begins with, and one that exists is held against.</summary>
    public static IQueryable<SiteState> SiteOf(this PortalDbContext db) => db.SiteStates.AsNoTracking().Where(s => s.Id == SiteState.TheId);

    /// <summary>With the name of the database: it gets one when it is first asked for it.</summary>
    public static async Task<SiteState> NamedSiteAsync(this PortalDbContext db, CancellationToken cancellationToken)
    {
        var site = await db.SiteOf().SingleAsync(cancellationToken);
        if (site.Identity != Guid.Empty)
            return site;
        var name = Guid.NewGuid();
        await db.SiteStates.Where(s => s.Identity == Guid.Empty).ExecuteUpdateAsync(set => set.SetProperty(s => s.Identity, name), cancellationToken);
        // Another node may have been first.
        return await db.SiteOf().SingleAsync(cancellationToken);
    }

    /// <summary>One line a group, in an order that stays.</summary>
    public static async Task<string[]> AbbreviationsAsync(this PortalDbContext db, CancellationToken cancellationToken) =>
        await db.Abbreviations.AsNoTracking().OrderBy(a => a.Id).Select(a => a.Variants).ToArrayAsync(cancellationToken);

    public static IQueryable<Publication> LivePieces(this PortalDbContext db) => db.Publications.AsNoTracking().Where(p => p.Visibility == Visibility.Live);

    /// <summary>What changed for readers since a generation, and whether they still see it.</summary>
    public static IQueryable<ChangedPiece> ChangedSince(this PortalDbContext db, long generation) =>
        db.Publications.AsNoTracking().Where(p => p.Generation > generation && p.Visibility != Visibility.Hidden).OrderBy(p => p.Generation).ThenBy(p => p.Id)
            .Select(p => new ChangedPiece(p.Id, p.Visibility == Visibility.Live));

    /// <summary>The texts of publications, at most <see cref="Batch"/>, in the order of their numbers.</summary>
    public static async Task<List<PieceText>> TextsAsync(this PortalDbContext db, IQueryable<Publication> publications, CancellationToken cancellationToken)
    {
        var rows = await publications.OrderBy(p => p.Id).Take(Batch).Select(p => new
        {
            p.Id, p.Kind, p.Language, p.PublishedOn, p.Sequence, p.LiveEdition!.Title, p.LiveEdition.Lead, p.LiveEdition.Body, p.LiveEdition.Occasion, p.LiveEdition.Place,
        }).ToListAsync(cancellationToken);
        var ids = rows.ConvertAll(r => r.Id);
        var persons = await NamesAsync(db.PublicationPersons.Where(m => ids.Contains(m.PublicationId))
            .Select(m => new NameRow(m.PublicationId, m.PersonId, m.Person!.Name)), cancellationToken);
        var topics = await NamesAsync(db.PublicationTopics.Where(m => ids.Contains(m.PublicationId))
            .Select(m => new NameRow(m.PublicationId, m.TopicId, m.Topic!.Name)), cancellationToken);
        var states = await NamesAsync(db.Publications.Where(p => ids.Contains(p.Id))
            .SelectMany(p => p.LiveEdition!.MemberStates, (p, s) => new NameRow(p.Id, s.Id, s.Code)), cancellationToken);
        var captions = await NamesAsync(
            from p in db.Publications
            where ids.Contains(p.Id)
            from use in db.EditionMedia.Where(u => u.EditionId == p.LiveEditionId && u.Position != null && u.MediaAsset!.DeletedAt == null)
            let file = use.MediaAsset!.ReplacedBy ?? use.MediaAsset
            select new NameRow(p.Id, use.MediaAssetId, p.Language == Publication.Russian || file.EnglishCaption == "" ? file.Caption : file.EnglishCaption), cancellationToken);
        return rows.ConvertAll(r => new PieceText
        {
            Id = r.Id,
            Kind = r.Kind,
            Language = r.Language,
            Day = r.PublishedOn!.Value,
            Sequence = r.Sequence,
            Title = r.Title,
            Lead = r.Lead,
            Body = r.Body,
            Setting = $"{r.Occasion} {r.Place}".Trim(),
            Persons = [.. persons[r.Id].DistinctBy(p => p.Id).Select(p => new Named(p.Id, p.Name))],
            Topics = [.. topics[r.Id].Select(t => new Named(t.Id, t.Name))],
            States = [.. states[r.Id].Select(s => s.Name)],
            Captions = [.. captions[r.Id].Select(c => c.Name).Where(c => c.Length > 0)],
        });
    }

    private static async Task<ILookup<int, NameRow>> NamesAsync(IQueryable<NameRow> names, CancellationToken cancellationToken) =>
        (await names.ToListAsync(cancellationToken)).ToLookup(n => n.PublicationId);

    private sealed record NameRow(int PublicationId, int Id, string Name);
}

internal sealed record ChangedPiece(int Id, bool IsLive);
