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
        p.Language == Publication.Russian ? p.LiveEdition.Speaker!.Name : p.LiveEdition.Speaker!.EnglishName ?? p.LiveEdition.Speaker.Name,
        p.WithdrawnAt != null,
        p.LiveEdition.LeadPictureId,
        p.Language);

    private static readonly Question<string, PublicationKind, DateOnly, string, PublicationRow> AtAddress = new((db, language, kind, day, slug) =>
        from p in db.Publications.AsNoTracking()
        where p.Language == language && p.Kind == kind && p.PublishedOn == day && p.Slug == slug && p.Visibility != Visibility.Hidden
        let edition = p.LiveEdition
        let speaker = edition.Speaker
        let spokenOn = edition.DeliveredOn ?? p.PublishedOn
        let instead = p.GoneRedirect
        let original = p.TranslationOf
        select new PublicationRow(
            p.Id,
            p.Visibility,
            p.GoneExplanation,
            p.GoneRedirectId == null ? null : new AddressRow(instead.Kind, instead.PublishedOn, instead.Slug, instead.Language),
            p.WithdrawnAt,
            p.WithdrawalExplanation,
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
            language == Publication.Russian ? speaker.Name : speaker.EnglishName ?? speaker.Name,
            speaker.Slug,
            speaker.Posts
                .Where(x => (x.HeldFrom == null || x.HeldFrom <= spokenOn) && (x.HeldTo == null || x.HeldTo >= spokenOn))
                .OrderByDescending(x => x.HeldFrom)
                .Select(x => language == Publication.Russian ? x.Title : x.EnglishTitle ?? x.Title)
                .FirstOrDefault(),
            edition.SpeechType,
            edition.Occasion,
            edition.Place,
            edition.DeliveredOn,
            p.TranslationOfId,
            original.MajorEditions > 1 && original.MajorEditions > p.TranslatedEdition));

    private static readonly Question<string, PublicationKind, DateOnly, long, int, int, int, NamedRow> Named = new((db, language, kind, day, sequence, publicationId, editionId, originalId) =>
        // Editions first: the types of days and instants are taken from the first part, and in T-SQL two nulls one after the other make an int.
        db.Editions.AsNoTracking().Where(EditionQueries.IsCitable).Where(e => e.PublicationId == publicationId).Select(e => new NamedRow
        {
            Sort = NamedSort.Edition, Order = "", Name = e.ChangeNote, Slug = "", Day = e.PublishedOn, Number = e.MajorNumber, At = e.GoesLiveAt,
        })
        .Concat(db.Editions.Where(EditionQueries.IsCitable).Where(e => e.PublicationId == publicationId).SelectMany(
            e => db.EditionProofs.Where(p => p.EditionId == e.Id), (e, p) => new NamedRow
            {
                Sort = NamedSort.Proof, Order = "", Name = p.Sha256, Slug = p.KeyId, Day = null, Number = e.MajorNumber, At = null,
            }))
        .Concat(db.Editions.Where(e => e.Id == editionId).SelectMany(e => e.Mentions).Select(p => new NamedRow
        {
            Sort = NamedSort.Person, Order = p.SortName, Name = language == Publication.Russian ? p.Name : p.EnglishName ?? p.Name, Slug = p.Slug, Day = null, Number = null, At = null,
        }))
        .Concat(db.Editions.Where(e => e.Id == editionId).SelectMany(e => e.Topics).Select(t => new NamedRow
        {
            Sort = NamedSort.Topic, Order = t.Name, Name = language == Publication.Russian ? t.Name : t.EnglishName ?? t.Name, Slug = t.Slug, Day = null, Number = null, At = null,
        }))
        .Concat(db.Editions.Where(e => e.Id == editionId).SelectMany(e => e.MemberStates).Select(s => new NamedRow
        {
            Sort = NamedSort.MemberState, Order = s.Name, Name = language == Publication.Russian ? s.Name : s.EnglishName ?? s.Name, Slug = "", Day = null, Number = null, At = null,
        }))
        .Concat(db.Publications.Where(p => p.Id == originalId && p.Id != publicationId && p.Visibility == Visibility.Live).Select(p => new NamedRow
        {
            Sort = NamedSort.Translation, Order = p.Language, Name = p.LiveEdition!.Title, Slug = p.Slug, Day = p.PublishedOn, Number = (int?)p.Kind, At = null,
        }))
        .Concat(db.Publications.Where(p => p.TranslationOfId == originalId && p.Id != publicationId && p.Visibility == Visibility.Live).Select(p => new NamedRow
        {
            Sort = NamedSort.Translation, Order = p.Language, Name = p.LiveEdition!.Title, Slug = p.Slug, Day = p.PublishedOn, Number = (int?)p.Kind, At = null,
        }))
        .Concat(db.Publications.Where(p => p.Language == language && p.Visibility == Visibility.Live && p.Kind == kind && p.PublishedOn <= day && (p.PublishedOn < day || p.Sequence < sequence))
            .OrderByDescending(p => p.PublishedOn).ThenByDescending(p => p.Sequence).Take(1).Select(p => new NamedRow
            {
                Sort = NamedSort.Earlier, Order = "", Name = p.LiveEdition!.Title, Slug = p.Slug, Day = p.PublishedOn, Number = null, At = null,
            }))
        .Concat(db.Publications.Where(p => p.Language == language && p.Visibility == Visibility.Live && p.Kind == kind && p.PublishedOn >= day && (p.PublishedOn > day || p.Sequence > sequence))
            .OrderBy(p => p.PublishedOn).ThenBy(p => p.Sequence).Take(1).Select(p => new NamedRow
            {
                Sort = NamedSort.Later, Order = "", Name = p.LiveEdition!.Title, Slug = p.Slug, Day = p.PublishedOn, Number = null, At = null,
            })));

    /// <summary>All kinds when <paramref name="kind"/> is null.</summary>
    public static IQueryable<Publication> Live(this PortalDbContext db, string language, PublicationKind? kind = null)
    {
        var live = db.Publications.AsNoTracking().Where(p => p.Language == language && p.Visibility == Visibility.Live);
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
        this PortalDbContext db, string language, PublicationKind? kind, ArchivePeriod period, ListCursor? before, int take)
    {
        var live = db.Live(language, kind);
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
    public static IQueryable<ListItem> FrontPage(this PortalDbContext db, string language, int latest, int ofAKind)
    {
        var news = db.Live(language, PublicationKind.News).NewestFirst().Take(ofAKind);
        var speeches = db.Live(language, PublicationKind.Speech).NewestFirst().Take(ofAKind);
        var statements = db.Live(language, PublicationKind.Statement).NewestFirst().Take(ofAKind);
        return db.Live(language).NewestFirst().Take(latest).Concat(news).Concat(speeches).Concat(statements).Select(ToListItem);
    }

    /// <summary>What stands, or stood, at an address, with everything of its edition that is one to one.</summary>
    public static IQueryable<PublicationRow> At(this PortalDbContext db, PublicationAddress address) =>
        AtAddress.In(db, address.Language, address.Kind, address.PublishedOn, address.Slug);

    /// <inheritdoc cref="At"/>
    public static async Task<PublicationRow?> AtAsync(this PortalDbContext db, PublicationAddress address, CancellationToken cancellationToken) =>
        await AtAddress.Ask(db, address.Language, address.Kind, address.PublishedOn, address.Slug).SingleOrDefaultAsync(cancellationToken);

    /// <summary>
    /// All that the page of an edition names, in one question: persons mentioned, topics, member states, the editions of its publication that
    /// can be cited, its translations that readers see, and the publications of the same kind on either side, at most one each.
    /// </summary>
    public static IQueryable<NamedRow> NamedBy(this PortalDbContext db, PublicationAddress address, long sequence, int publicationId, int editionId, int originalId) =>
        Named.In(db, address.Language, address.Kind, address.PublishedOn, sequence, publicationId, editionId, originalId);

    /// <inheritdoc cref="NamedBy"/>
    public static async Task<List<NamedRow>> NamedAsync(
        this PortalDbContext db, PublicationAddress address, PublicationRow row, CancellationToken cancellationToken) =>
        await Named.Ask(
            db, address.Language, address.Kind, address.PublishedOn, row.Sequence, row.PublicationId, row.EditionId!.Value, row.TranslationOfId ?? row.PublicationId)
            .ToListAsync(cancellationToken);

    /// <summary>Persons, topics and member states of an edition that is not saved.</summary>
    public static IQueryable<NamedRow> TagsById(
        this PortalDbContext db, string language, IReadOnlyCollection<int> persons, IReadOnlyCollection<int> topics, IReadOnlyCollection<int> states) =>
        db.Persons.AsNoTracking().Where(p => persons.Contains(p.Id))
            .Select(p => new NamedRow { Sort = NamedSort.Person, Order = p.SortName, Name = language == Publication.Russian ? p.Name : p.EnglishName ?? p.Name, Slug = p.Slug })
            .Concat(db.Topics.Where(t => topics.Contains(t.Id))
                .Select(t => new NamedRow { Sort = NamedSort.Topic, Order = t.Name, Name = language == Publication.Russian ? t.Name : t.EnglishName ?? t.Name, Slug = t.Slug }))
            .Concat(db.MemberStates.Where(s => states.Contains(s.Id))
                .Select(s => new NamedRow { Sort = NamedSort.MemberState, Order = s.Name, Name = language == Publication.Russian ? s.Name : s.EnglishName ?? s.Name, Slug = "" }));

    /// <summary>The speaker of an edition that is not saved; on no day known, without a post.</summary>
    public static IQueryable<SpeakerRow> SpeakerOn(this PortalDbContext db, string language, int personId, DateOnly? day) =>
        db.Persons.AsNoTracking()
            .Where(p => p.Id == personId)
            .Select(p => new SpeakerRow(
                language == Publication.Russian ? p.Name : p.EnglishName ?? p.Name,
                p.Slug,
                p.Posts
                    .Where(x => day != null && (x.HeldFrom == null || x.HeldFrom <= day) && (x.HeldTo == null || x.HeldTo >= day))
                    .OrderByDescending(x => x.HeldFrom)
                    .Select(x => language == Publication.Russian ? x.Title : x.EnglishTitle ?? x.Title)
                    .FirstOrDefault()));
}

internal sealed record SpeakerRow(string Name, string Slug, string? Post);

/// <summary>The address of a publication that is or was live.</summary>
internal sealed record AddressRow(PublicationKind Kind, DateOnly? PublishedOn, string? Slug, string Language)
{
    public PublicationAddress? Address => PublishedOn is { } day && Slug is { } slug ? new(Kind, day, slug, Language) : null;
}

/// <summary>A publication as the database answers it; the text is missing when it is gone.</summary>
internal sealed record PublicationRow(
    int PublicationId,
    Visibility Visibility,
    string? GoneExplanation,
    AddressRow? GoneRedirect,
    DateTime? WithdrawnAt,
    string? WithdrawalExplanation,
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
    DateOnly? DeliveredOn,
    int? TranslationOfId = null,
    bool IsBehind = false);

internal enum NamedSort
{
    Person = 1,
    Topic = 2,
    MemberState = 3,
    Edition = 4,
    Earlier = 5,
    Later = 6,
    Proof = 7,
    Translation = 8,
}

/// <summary>Something the page of a publication names; what a sort has no use for is empty.</summary>
internal sealed record NamedRow
{
    public required NamedSort Sort { get; init; }

    /// <summary>What the names of a sort are put in order by.</summary>
    public string Order { get; init; } = "";

    /// <summary>Of an edition the note of what it changed; of a proof the hash, with the key as <see cref="Slug"/>.</summary>
    public required string? Name { get; init; }

    public string? Slug { get; init; }

    /// <summary>The dateline of an edition or of a neighbour.</summary>
    public DateOnly? Day { get; init; }

    /// <summary>Of an edition, or of the edition a proof is of; of a translation the <see cref="PublicationKind"/>.</summary>
    public int? Number { get; init; }

    /// <summary>UTC instant from which readers could see an edition.</summary>
    public DateTime? At { get; init; }
}
