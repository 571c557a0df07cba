using System.Linq.Expressions;
using Csto.Portal.Core.Data;
using Csto.Portal.Core.Domain;
using Microsoft.EntityFrameworkCore;

namespace Csto.Portal.Core.Reading;

/// <summary>Whole texts of many live publications: which of them, and what belongs to each, in one question for all.</summary>
internal static class PieceQueries
{
    private static readonly Expression<Func<Publication, PieceRow>> ToPieceRow = p => new PieceRow(
        p.Key,
        p.Language,
        p.Kind,
        p.PublishedOn!.Value,
        p.Slug!,
        new PublicationRow(
            p.Id,
            p.Visibility,
            null,
            null,
            p.WithdrawnAt,
            p.WithdrawalExplanation,
            p.Sequence,
            p.FirstLiveAt,
            p.LastChangedAt,
            p.LiveEdition!.Id,
            p.LiveEdition.Title,
            p.LiveEdition.Lead,
            p.LiveEdition.Body,
            p.LiveEdition.LeadPicture,
            p.LiveEdition.SocialPicture,
            p.LiveEdition.Footer,
            p.LiveEdition.PressContactId,
            p.Language == Publication.Russian ? p.LiveEdition.Speaker!.Name : p.LiveEdition.Speaker!.EnglishName ?? p.LiveEdition.Speaker.Name,
            p.LiveEdition.Speaker.Slug,
            p.LiveEdition.Speaker.Posts
                .Where(x => (x.HeldFrom == null || x.HeldFrom <= (p.LiveEdition.DeliveredOn ?? p.PublishedOn))
                    && (x.HeldTo == null || x.HeldTo >= (p.LiveEdition.DeliveredOn ?? p.PublishedOn)))
                .OrderByDescending(x => x.HeldFrom)
                .Select(x => p.Language == Publication.Russian ? x.Title : x.EnglishTitle ?? x.Title)
                .FirstOrDefault(),
            p.LiveEdition.SpeechType,
            p.LiveEdition.Occasion,
            p.LiveEdition.Place,
            p.LiveEdition.DeliveredOn));

    private static readonly Expression<Func<Publication, RemovedRow>> ToRemovedRow = p => new RemovedRow(
        p.Id, p.Key, p.Language, p.Kind, p.PublishedOn!.Value, p.Slug!, p.LastChangedAt!.Value, p.GoneExplanation);

    /// <summary>The newest live publications of a filter, or those after a cursor; the order of the answer means nothing.</summary>
    public static IQueryable<PieceRow> Pieces(this PortalDbContext db, PieceFilter filter, ListCursor? before, int take)
    {
        var keys = db.Keys(filter, before, take);
        return db.Publications.AsNoTracking().Where(p => keys.Contains(p.Id)).Select(ToPieceRow);
    }

    /// <summary>Live publications of a filter that changed since an instant, those whose change is the oldest first; the order of the answer means nothing.</summary>
    public static IQueryable<PieceRow> PiecesChanged(this PortalDbContext db, PieceFilter filter, DateTime since, ChangeCursor? after, int take)
    {
        var (language, from) = (filter.Language, after?.At > since ? after.At : since);
        var rows = db.Publications.Where(p => p.Language == language && p.Visibility == Visibility.Live && p.LastChangedAt >= from);
        if (after is var (at, id))
            rows = rows.Where(p => p.LastChangedAt > at || p.Id > id);
        if (filter.Kind is { } kind)
            rows = rows.Where(p => p.Kind == kind);
        if (filter.From is { } first)
            rows = rows.Where(p => p.PublishedOn >= first);
        if (filter.To is { } last)
            rows = rows.Where(p => p.PublishedOn <= last);
        if (filter.PersonId is { } person)
            rows = rows.Where(p => db.PublicationPersons.Any(m => m.PublicationId == p.Id && m.PersonId == person));
        if (filter.TopicId is { } topic)
            rows = rows.Where(p => db.PublicationTopics.Any(m => m.PublicationId == p.Id && m.TopicId == topic));
        var keys = rows.OrderBy(p => p.LastChangedAt).ThenBy(p => p.Id).Take(take).Select(p => p.Id);
        return db.Publications.AsNoTracking().Where(p => keys.Contains(p.Id)).Select(ToPieceRow);
    }

    public static IQueryable<NamedId> PersonIds(this PortalDbContext db, string slug) =>
        db.Persons.AsNoTracking().Where(p => p.Slug == slug).Select(p => new NamedId(p.Id));

    public static IQueryable<NamedId> TopicIds(this PortalDbContext db, string slug) =>
        db.Topics.AsNoTracking().Where(t => t.Slug == slug).Select(t => new NamedId(t.Id));

    /// <summary>One live publication.</summary>
    public static IQueryable<PieceRow> PieceAt(this PortalDbContext db, Guid key) =>
        db.Publications.AsNoTracking().Where(p => p.Key == key && p.Visibility == Visibility.Live).Select(ToPieceRow);

    /// <summary>Publications that were taken back since an instant, the longest gone first.</summary>
    public static IQueryable<RemovedRow> RemovedPieces(this PortalDbContext db, string language, DateTime since, ChangeCursor? after, int take)
    {
        var from = after?.At > since ? after.At : since;
        var rows = db.Publications.AsNoTracking().Where(p => p.Language == language && p.Visibility == Visibility.Gone && p.LastChangedAt >= from);
        if (after is var (at, id))
            rows = rows.Where(p => p.LastChangedAt > at || p.Id > id);
        return rows.OrderBy(p => p.LastChangedAt).ThenBy(p => p.Id).Take(take).Select(ToRemovedRow);
    }

    /// <summary>One of them.</summary>
    public static IQueryable<RemovedRow> RemovedPieceAt(this PortalDbContext db, Guid key) =>
        db.Publications.AsNoTracking().Where(p => p.Key == key && p.Visibility == Visibility.Gone).Select(ToRemovedRow);

    /// <summary>Persons, topics and member states of editions; persons without a name in the language come with the one they have.</summary>
    public static IQueryable<PieceNameRow> NamesOf(this PortalDbContext db, string language, IReadOnlyCollection<int> editions) =>
        db.Editions.AsNoTracking().Where(e => editions.Contains(e.Id)).SelectMany(e => e.Mentions, (e, p) => new PieceNameRow
        {
            EditionId = e.Id, Sort = NamedSort.Person, Order = p.SortName, Name = language == Publication.Russian ? p.Name : p.EnglishName ?? p.Name, Slug = p.Slug,
        })
        .Concat(db.Editions.Where(e => editions.Contains(e.Id)).SelectMany(e => e.Topics, (e, t) => new PieceNameRow
        {
            EditionId = e.Id, Sort = NamedSort.Topic, Order = t.Name, Name = language == Publication.Russian ? t.Name : t.EnglishName ?? t.Name, Slug = t.Slug,
        }))
        .Concat(db.Editions.Where(e => editions.Contains(e.Id)).SelectMany(e => e.MemberStates, (e, s) => new PieceNameRow
        {
            EditionId = e.Id, Sort = NamedSort.MemberState, Order = s.Name, Name = language == Publication.Russian ? s.Name : s.EnglishName ?? s.Name, Slug = "",
        }));

    /// <summary>The editions of publications that can be cited, in any order.</summary>
    public static IQueryable<PieceEditionRow> CitableEditions(this PortalDbContext db, IReadOnlyCollection<int> publications) =>
        db.Editions.AsNoTracking().Where(EditionQueries.IsCitable).Where(e => publications.Contains(e.PublicationId))
            .Select(e => new PieceEditionRow(e.PublicationId, new EditionMark(e.MajorNumber!.Value, e.GoesLiveAt!.Value, e.ChangeNote)));

    internal static IQueryable<int> Keys(this PortalDbContext db, PieceFilter filter, ListCursor? before, int take)
    {
        if (filter.PersonId is { } person)
            return db.KeysOfPerson(filter, person, before, take);
        return filter.TopicId is { } topic ? db.KeysOfTopic(filter, topic, before, take) : db.KeysOfKind(filter, before, take);
    }

    private static IQueryable<int> KeysOfKind(this PortalDbContext db, PieceFilter filter, ListCursor? before, int take)
    {
        var (language, from, to) = (filter.Language, filter.From, Earlier(filter.To, before?.Day));
        var live = db.Publications.Where(p => p.Language == language && p.Visibility == Visibility.Live);
        if (filter.Kind is { } kind)
            live = live.Where(p => p.Kind == kind);
        if (from is { } first)
            live = live.Where(p => p.PublishedOn >= first);
        if (to is { } last)
            live = live.Where(p => p.PublishedOn <= last);
        if (before is not null)
            live = live.Before(before);
        return live.NewestFirst().Take(take).Select(p => p.Id);
    }

    /// <summary>Speeches and mentions are two stretches of the index, of each of which the beginning is enough.</summary>
    private static IQueryable<int> KeysOfPerson(this PortalDbContext db, PieceFilter filter, int person, ListCursor? before, int take)
    {
        var (speech, mention) = (true, false);
        return Beginning(speech).Concat(Beginning(mention)).OrderByDescending(k => k.Day).ThenByDescending(k => k.Sequence).Take(take).Select(k => k.Id);

        IQueryable<PieceKey> Beginning(bool asSpeaker)
        {
            var (language, from, to) = (filter.Language, filter.From, Earlier(filter.To, before?.Day));
            var rows = db.PublicationPersons.Where(m => m.PersonId == person && m.IsSpeaker == asSpeaker && m.Language == language);
            if (filter.Kind is { } kind)
                rows = rows.Where(m => m.Publication!.Kind == kind);
            if (filter.TopicId is { } topic)
                rows = rows.Where(m => db.PublicationTopics.Any(t => t.PublicationId == m.PublicationId && t.TopicId == topic));
            // Who speaks and is mentioned in the same piece counts once.
            if (!asSpeaker)
                rows = rows.Where(m => !db.PublicationPersons.Any(s => s.PublicationId == m.PublicationId && s.PersonId == person && s.IsSpeaker));
            if (from is { } first)
                rows = rows.Where(m => m.PublishedOn >= first);
            if (to is { } last)
                rows = rows.Where(m => m.PublishedOn <= last);
            if (before is var (day, sequence))
                rows = rows.Where(m => m.PublishedOn < day || m.Sequence < sequence);
            return rows.OrderByDescending(m => m.PublishedOn).ThenByDescending(m => m.Sequence).Take(take)
                .Select(m => new PieceKey { Id = m.PublicationId, Day = m.PublishedOn, Sequence = m.Sequence });
        }
    }

    private static IQueryable<int> KeysOfTopic(this PortalDbContext db, PieceFilter filter, int topic, ListCursor? before, int take)
    {
        var (language, from, to) = (filter.Language, filter.From, Earlier(filter.To, before?.Day));
        var rows = db.PublicationTopics.Where(m => m.TopicId == topic && m.Language == language);
        if (filter.Kind is { } kind)
            rows = rows.Where(m => m.Publication!.Kind == kind);
        if (from is { } first)
            rows = rows.Where(m => m.PublishedOn >= first);
        if (to is { } last)
            rows = rows.Where(m => m.PublishedOn <= last);
        if (before is var (day, sequence))
            rows = rows.Where(m => m.PublishedOn < day || m.Sequence < sequence);
        return rows.OrderByDescending(m => m.PublishedOn).ThenByDescending(m => m.Sequence).Take(take).Select(m => m.PublicationId);
    }

    private static DateOnly? Earlier(DateOnly? one, DateOnly? other) => one is null || other < one ? other ?? one : one;
}

internal sealed record PieceRow(Guid Key, string Language, PublicationKind Kind, DateOnly PublishedOn, string Slug, PublicationRow Text);

internal sealed record RemovedRow(
    int Id, Guid Key, string Language, PublicationKind Kind, DateOnly PublishedOn, string Slug, DateTime RemovedAt, string? Explanation);

internal sealed record PieceKey
{
    public required int Id { get; init; }

    public required DateOnly Day { get; init; }

    public required long Sequence { get; init; }
}

/// <summary>Something an edition names; see <see cref="NamedRow"/>.</summary>
internal sealed record PieceNameRow
{
    public required int EditionId { get; init; }

    public required NamedSort Sort { get; init; }

    public required string Order { get; init; }

    public required string Name { get; init; }

    public required string Slug { get; init; }

    public NamedRow Named => new() { Sort = Sort, Order = Order, Name = Name, Slug = Slug };
}

internal sealed record PieceEditionRow(int PublicationId, EditionMark Mark);

internal sealed record NamedId(int Id);
