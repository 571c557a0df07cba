using System.Globalization;
using Csto.Portal.Core.Data;
using Csto.Portal.Core.Domain;
using Microsoft.EntityFrameworkCore;

namespace Csto.Portal.Core.Reading;

/// <summary>A publication as search engines are told of it.</summary>
/// <param name="ChangedAt">UTC instant at which what readers see last changed.</param>
/// <param name="Photos">How many photographs it shows; where there are any they have a page of their own.</param>
public sealed record SiteMapItem(int Id, PublicationKind Kind, DateOnly PublishedOn, string Slug, string Language, DateTime ChangedAt, int Photos)
{
    /// <summary>Paths of the pictures its page shows.</summary>
    public IReadOnlyList<string> Pictures { get; init; } = [];

    /// <summary>The same in other languages.</summary>
    public IReadOnlyList<PublicationAddress> Translations { get; init; } = [];

    public PublicationAddress Address => new(Kind, PublishedOn, Slug, Language);
}

/// <summary>A publication of the last two days.</summary>
/// <param name="FirstLiveAt">UTC instant at which readers could first see it.</param>
/// <param name="ChangedAt">UTC instant at which what they see last changed.</param>
public sealed record NewsMapItem(PublicationKind Kind, DateOnly PublishedOn, string Slug, string Language, DateTime FirstLiveAt, DateTime ChangedAt, string Title)
{
    public PublicationAddress Address => new(Kind, PublishedOn, Slug, Language);
}

/// <summary>One map of the publications of a language: a kind in a year, or in a month or day where a year or month holds too much for one.</summary>
public sealed record SiteMapPart(PublicationKind Kind, ArchivePeriod Period)
{
    private static readonly string[] Forms = ["yyyy", "yyyy-MM", "yyyy-MM-dd"];

    /// <summary><c>news-2026</c>, <c>news-2026-02</c>, <c>news-2026-02-13</c></summary>
    public string Name => $"{PublicationAddress.Segment(Kind)}-{Period.From.ToString(Forms[(int)Period.Scale - 1], CultureInfo.InvariantCulture)}";

    /// <summary>Reads exactly what <see cref="Name"/> writes; null for anything else.</summary>
    public static SiteMapPart? TryParse(string name)
    {
        var at = name.IndexOf('-', StringComparison.Ordinal);
        if (at < 0 || PublicationAddress.KindOf(name[..at]) is not { } kind)
            return null;
        foreach (var (form, i) in Forms.Select((form, i) => (form, i)))
        {
            if (DateOnly.TryParseExact(name[(at + 1)..], form, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
                return new(kind, i switch { 0 => ArchivePeriod.OfYear(day.Year), 1 => ArchivePeriod.OfMonth(day.Year, day.Month), _ => ArchivePeriod.OfDay(day) });
        }

        return null;
    }
}

/// <summary>Maps of everything live, for search engines.</summary>
public sealed class SiteMapReader(PortalDbContext db, SiteNow now, TimeProvider clock)
{
    /// <summary>Of one map. The protocol allows 50,000 and 50 MB; with its pictures a map of so many stays small enough to be kept in memory.</summary>
    public const int Most = 10_000;

    /// <summary>Of one publication, by the rules of Google's extension for pictures.</summary>
    private const int MostPictures = 1000;

    /// <summary>Of the map of news, by the rules of Google's extension for news.</summary>
    private const int MostNews = 1000;

    /// <summary>The maps there are, newest first: none is empty, and none holds more than <see cref="Most"/>.</summary>
    public async Task<IReadOnlyList<SiteMapPart>> PartsAsync(string language, CancellationToken cancellationToken)
    {
        var days = await now.DaysAsync(language, cancellationToken);
        return [.. Enum.GetValues<PublicationKind>().SelectMany(kind => Parts(days, kind)).OrderByDescending(part => part.Period.From).ThenBy(part => part.Kind)];
    }

    /// <summary>What a map holds; empty where nothing is live in its period.</summary>
    /// <param name="language">Of the texts.</param>
    /// <param name="part">Which map.</param>
    /// <param name="cancellationToken">Stops the queries.</param>
    public async Task<IReadOnlyList<SiteMapItem>> ReadAsync(string language, SiteMapPart part, CancellationToken cancellationToken)
    {
        var items = await db.SiteMap(language, part.Kind, part.Period, Most).ToListAsync(cancellationToken);
        if (items.Count == 0)
            return items;
        var pictures = (await db.SiteMapPictures(language, part.Kind, part.Period).ToListAsync(cancellationToken)).ToLookup(row => row.PublicationId, row => row.Path);
        var translations = (await db.SiteMapTranslations(language, part.Kind, part.Period).ToListAsync(cancellationToken)).ToLookup(row => row.PublicationId, row => row.Address);
        return
        [
            .. items.Select(item => pictures.Contains(item.Id) || translations.Contains(item.Id)
                ? item with
                {
                    Pictures = [.. pictures[item.Id].Distinct().Take(MostPictures)],
                    Translations = [.. translations[item.Id].OrderBy(other => other.Language, StringComparer.Ordinal)],
                }
                : item),
        ];
    }

    /// <summary>
    /// What came out yesterday and today by Moscow's calendar, without what was withdrawn, newest first: so nothing in it is older than two days, and it
    /// turns at midnight, when all kept pages do.
    /// </summary>
    public async Task<IReadOnlyList<NewsMapItem>> NewsAsync(string language, CancellationToken cancellationToken)
    {
        var yesterday = MoscowTime.Today(clock).AddDays(-1);
        return await db.NewsMap(language, yesterday, MoscowTime.ToUtc(yesterday.ToDateTime(TimeOnly.MinValue)), MostNews).ToListAsync(cancellationToken);
    }

    private static IEnumerable<SiteMapPart> Parts(ArchiveDays days, PublicationKind kind) =>
        days.Months(kind).Years.SelectMany(year => year.Count <= Most ? [new(kind, ArchivePeriod.OfYear(year.Year))] : OfMonths(days, kind, year.Year));

    private static IEnumerable<SiteMapPart> OfMonths(ArchiveDays days, PublicationKind kind, int year) =>
        days.Year(kind, year).SelectMany(month => month.Count <= Most
            ? [new SiteMapPart(kind, ArchivePeriod.OfMonth(year, month.Month))]
            : month.Days.Reverse().Select(day => new SiteMapPart(kind, ArchivePeriod.OfDay(day.Day))));
}
