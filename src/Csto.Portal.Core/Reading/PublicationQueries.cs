using System.Linq.Expressions;
using Csto.Portal.Core.Data;
using Csto.Portal.Core.Domain;
using Microsoft.EntityFrameworkCore;

namespace Csto.Portal.Core.Reading;

/// <summary>
/// What readers may see of publications, in SQL. Lists go by (<c>PublishedOn</c>, <c>Sequence</c>) from newest to oldest and are paged by
/// keyset; the bound <c>PublishedOn &lt;= day</c> repeats what the cursor says, because it is what both engines seek by.
/// </summary>
internal static class PublicationQueries
{
    public static readonly Expression<Func<Publication, ListItem>> ToListItem = p => new ListItem(
        p.Kind,
        p.PublishedOn!.Value,
        p.Slug!,
        p.Sequence,
        p.LiveEdition!.Title,
        p.LiveEdition.Lead,
        p.LiveEdition.SpeechType,
        p.LiveEdition.Speaker!.Name,
        p.WithdrawnAt != null,
        p.LiveEdition.LeadPictureId);

    /// <summary>All kinds when <paramref name="kind"/> is null.</summary>
    public static IQueryable<Publication> Live(this PortalDbContext db, PublicationKind? kind = null)
    {
        var live = db.Publications.AsNoTracking().Where(p => p.Language == Publication.Russian && p.Visibility == Visibility.Live);
        return kind is { } one ? live.Where(p => p.Kind == one) : live;
    }

    public static IQueryable<Publication> NewestFirst(this IQueryable<Publication> publications) =>
        publications.OrderByDescending(p => p.PublishedOn).ThenByDescending(p => p.Sequence);

    public static IQueryable<Publication> Before(this IQueryable<Publication> publications, ListCursor cursor)
    {
        var (day, sequence) = cursor;
        return publications.Where(p => p.PublishedOn <= day && (p.PublishedOn < day || p.Sequence < sequence));
    }

    /// <summary>One page of a list.</summary>
    public static IQueryable<ListItem> List(
        this PortalDbContext db, PublicationKind? kind, ArchivePeriod period, ListCursor? before, int take)
    {
        var live = db.Live(kind);
        if (period.Scale != PeriodScale.All)
        {
            var (from, to) = (period.From, period.To);
            live = before is null ? live.Where(p => p.PublishedOn >= from && p.PublishedOn <= to) : live.Where(p => p.PublishedOn >= from);
        }

        if (before is not null)
            live = live.Before(before);
        return live.NewestFirst().Take(take).Select(ToListItem);
    }

    /// <summary>
    /// The lists of the front page in one question: the newest of all kinds and the newest of each kind. An item can be in the answer twice;
    /// the order of the answer means nothing.
    /// </summary>
    public static IQueryable<ListItem> FrontPage(this PortalDbContext db, int latest, int ofAKind)
    {
        var news = db.Live(PublicationKind.News).NewestFirst().Take(ofAKind);
        var speeches = db.Live(PublicationKind.Speech).NewestFirst().Take(ofAKind);
        var statements = db.Live(PublicationKind.Statement).NewestFirst().Take(ofAKind);
        return db.Live().NewestFirst().Take(latest).Concat(news).Concat(speeches).Concat(statements).Select(ToListItem);
    }

    /// <summary>The publications of the same kind on either side, at most one each; told apart by comparing them with the cursor.</summary>
    public static IQueryable<ListItem> Neighbours(this PortalDbContext db, PublicationKind kind, ListCursor cursor)
    {
        var (day, sequence) = cursor;
        var earlier = db.Live(kind).Before(cursor).NewestFirst().Take(1);
        var later = db.Live(kind)
            .Where(p => p.PublishedOn >= day && (p.PublishedOn > day || p.Sequence > sequence))
            .OrderBy(p => p.PublishedOn).ThenBy(p => p.Sequence)
            .Take(1);
        return earlier.Concat(later).Select(ToListItem);
    }

    /// <summary>What stands, or stood, at an address, with everything of its edition that is one to one.</summary>
    public static IQueryable<PublicationRow> At(this PortalDbContext db, PublicationAddress address)
    {
        var (kind, day, slug) = address;
        return
            from p in db.Publications.AsNoTracking()
            where p.Language == Publication.Russian && p.Kind == kind && p.PublishedOn == day && p.Slug == slug && p.Visibility != Visibility.Hidden
            let edition = p.LiveEdition
            let speaker = edition.Speaker
            let spokenOn = edition.DeliveredOn ?? p.PublishedOn
            let instead = p.GoneRedirect
            select new PublicationRow(
                p.Id,
                p.Visibility,
                p.GoneExplanation,
                p.GoneRedirectId == null ? null : new AddressRow(instead.Kind, instead.PublishedOn, instead.Slug),
                p.WithdrawnAt,
                p.WithdrawalExplanation,
                p.MajorEditions,
                p.Sequence,
                p.FirstLiveAt,
                p.LastChangedAt,
                edition.Id,
                edition.Title,
                edition.Lead,
                edition.Body,
                edition.LeadPicture,
                edition.SocialPicture,
                edition.Footer,
                edition.PressContactId,
                speaker.Name,
                speaker.Slug,
                speaker.Posts
                    .Where(x => (x.HeldFrom == null || x.HeldFrom <= spokenOn) && (x.HeldTo == null || x.HeldTo >= spokenOn))
                    .OrderByDescending(x => x.HeldFrom)
                    .Select(x => x.Title)
                    .FirstOrDefault(),
                edition.SpeechType,
                edition.Occasion,
                edition.Place,
                edition.DeliveredOn);
    }

    /// <summary>Persons mentioned, topics and member states of an edition, each in its order.</summary>
    public static IQueryable<TagRow> Tags(this PortalDbContext db, int editionId)
    {
        var edition = db.Editions.AsNoTracking().Where(e => e.Id == editionId);
        return edition.SelectMany(e => e.Mentions).Select(p => new TagRow { Sort = TagSort.Person, Order = p.SortName, Name = p.Name, Slug = p.Slug })
            .Concat(edition.SelectMany(e => e.Topics).Select(t => new TagRow { Sort = TagSort.Topic, Order = t.Name, Name = t.Name, Slug = t.Slug }))
            .Concat(edition.SelectMany(e => e.MemberStates).Select(s => new TagRow { Sort = TagSort.MemberState, Order = s.Name, Name = s.Name, Slug = "" }));
    }

    /// <summary>The same for an edition that is not saved.</summary>
    public static IQueryable<TagRow> TagsById(
        this PortalDbContext db, IReadOnlyCollection<int> persons, IReadOnlyCollection<int> topics, IReadOnlyCollection<int> states) =>
        db.Persons.AsNoTracking().Where(p => persons.Contains(p.Id))
            .Select(p => new TagRow { Sort = TagSort.Person, Order = p.SortName, Name = p.Name, Slug = p.Slug })
            .Concat(db.Topics.Where(t => topics.Contains(t.Id))
                .Select(t => new TagRow { Sort = TagSort.Topic, Order = t.Name, Name = t.Name, Slug = t.Slug }))
            .Concat(db.MemberStates.Where(s => states.Contains(s.Id))
                .Select(s => new TagRow { Sort = TagSort.MemberState, Order = s.Name, Name = s.Name, Slug = "" }));

    /// <summary>The speaker of an edition that is not saved; on no day known, without a post.</summary>
    public static IQueryable<SpeakerRow> SpeakerOn(this PortalDbContext db, int personId, DateOnly? day) =>
        db.Persons.AsNoTracking()
            .Where(p => p.Id == personId)
            .Select(p => new SpeakerRow(
                p.Name,
                p.Slug,
                p.Posts
                    .Where(x => day != null && (x.HeldFrom == null || x.HeldFrom <= day) && (x.HeldTo == null || x.HeldTo >= day))
                    .OrderByDescending(x => x.HeldFrom)
                    .Select(x => x.Title)
                    .FirstOrDefault()));
}

internal sealed record SpeakerRow(string Name, string Slug, string? Post);

/// <summary>The address of a publication that is or was live.</summary>
internal sealed record AddressRow(PublicationKind Kind, DateOnly? PublishedOn, string? Slug)
{
    public PublicationAddress? Address => PublishedOn is { } day && Slug is { } slug ? new(Kind, day, slug) : null;
}

/// <summary>A publication as the database answers it; the text is missing when it is gone.</summary>
internal sealed record PublicationRow(
    int PublicationId,
    Visibility Visibility,
    string? GoneExplanation,
    AddressRow? GoneRedirect,
    DateTime? WithdrawnAt,
    string? WithdrawalExplanation,
    int MajorEditions,
    long Sequence,
    DateTime? FirstLiveAt,
    DateTime? LastChangedAt,
    int? EditionId,
    string? Title,
    string? Lead,
    string? Body,
    string? LeadPicture,
    string? SocialPicture,
    ContactFooter? Footer,
    int? PressContactId,
    string? SpeakerName,
    string? SpeakerSlug,
    string? SpeakerPost,
    SpeechType? SpeechType,
    string? Occasion,
    string? Place,
    DateOnly? DeliveredOn);

internal enum TagSort
{
    Person = 1,
    Topic = 2,
    MemberState = 3,
}

internal sealed record TagRow
{
    public required TagSort Sort { get; init; }

    public required string Order { get; init; }

    public required string Name { get; init; }

    public required string Slug { get; init; }
}
