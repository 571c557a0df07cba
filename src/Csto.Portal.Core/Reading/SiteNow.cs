using Csto.Portal.Core.Content;
using Csto.Portal.Core.Data;
using Csto.Portal.Core.Domain;
using Microsoft.EntityFrameworkCore;

namespace Csto.Portal.Core.Reading;

/// <summary>
/// What all pages share, as of one generation: the newest this node knows of when a request first asks. One for a request.
/// </summary>
public sealed class SiteNow(PortalDbContext db, GenerationMemory memory, GenerationWatch watch, TimeProvider clock)
{
    private readonly DateOnly _today = MoscowTime.Today(clock);
    private long? _generation;

    /// <summary>The days of the archive with what they hold.</summary>
    public Task<ArchiveDays> DaysAsync(string language, CancellationToken cancellationToken) =>
        ReadAsync("days " + language, async () => new ArchiveDays(await db.DaysLive(language).ToListAsync(cancellationToken)), cancellationToken);

    /// <summary>Months of the publications that have photographs, or videos.</summary>
    public Task<ArchiveMonths> GalleryMonthsAsync(string language, MediaKind kind, CancellationToken cancellationToken) =>
        ReadAsync($"months of {kind} {language}", async () => new ArchiveMonths(await db.GalleryMonths(language, kind).ToListAsync(cancellationToken)), cancellationToken);

    /// <summary>
    /// UTC instant since which nothing that readers see has changed, but for what turns with the calendar. Null where nothing ever did, and while it changes:
    /// what is read after this is at least as new. Ask before what it is said of.
    /// </summary>
    public async Task<DateTime?> ChangedAtAsync(CancellationToken cancellationToken) =>
        (await ReadAsync("change", async () => await db.LastChange().SingleAsync(cancellationToken), cancellationToken)) is { At: { } at } change && change.Generation == _generation
            ? at
            : null;

    /// <summary>What the filters of the search are called.</summary>
    internal Task<FilterNames> FilterNamesAsync(string language, CancellationToken cancellationToken) =>
        ReadAsync("filters " + language, async () => new FilterNames(await db.FilterNames(language).ToListAsync(cancellationToken), language), cancellationToken);

    /// <summary>What is known of the old site's addresses.</summary>
    internal Task<OldAddressMemory> OldAddressesAsync(CancellationToken cancellationToken) =>
        ReadAsync("old addresses", async () => new OldAddressMemory(await db.TellingParameters(OldAddressMemory.MostSets).Select(set => set.Names).ToListAsync(cancellationToken)), cancellationToken);

    /// <summary>Who answers the press today, which is Moscow's, in the order of the press centre.</summary>
    public async Task<IReadOnlyList<CurrentContact>> ContactsAsync(string language, CancellationToken cancellationToken) => await ReadAsync(
        "contacts " + language,
        async () => (IReadOnlyList<CurrentContact>)
            [.. (await db.ContactsOn(language, _today).ToListAsync(cancellationToken)).Select(c => c with { Card = c.Card with { Name = PersonName.In(language, c.Card.Name) } })],
        cancellationToken);

    /// <summary>Who answers the press, and who did, with the days of each, in the order of the press centre.</summary>
    public async Task<IReadOnlyList<ContactPeriod>> ContactPeriodsAsync(string language, CancellationToken cancellationToken) => await ReadAsync(
        "contact periods " + language,
        async () => (IReadOnlyList<ContactPeriod>)
        [
            .. (await db.ContactPeriods(language).ToListAsync(cancellationToken)).Select(
                p => p with { Contact = p.Contact with { Card = p.Contact.Card with { Name = PersonName.In(language, p.Contact.Card.Name) } } }),
        ],
        cancellationToken);

    /// <summary>
    /// The sections in their order. They stand on every page, also on those that say the database does not answer: then the last known are shown.
    /// </summary>
    public async Task<IReadOnlyList<SectionView>> SectionsAsync(string language, CancellationToken cancellationToken)
    {
        var name = "sections " + language;
        var last = memory.Last<IReadOnlyList<SectionView>>(name);
        try
        {
            return await ReadAsync(name, async () => (IReadOnlyList<SectionView>)await db.SectionsInOrder(language).ToListAsync(cancellationToken), cancellationToken);
        }
        catch (Exception e) when (last is not null && e is not OperationCanceledException)
        {
            return last;
        }
    }

    private async Task<T> ReadAsync<T>(string name, Func<Task<T>> read, CancellationToken cancellationToken)
        where T : class
    {
        _generation ??= watch.Newest ?? await db.GenerationAsync(cancellationToken);
        return await memory.ReadAsync(name, new(_generation.Value, _today), read, cancellationToken);
    }
}

/// <summary>A section as the navigation and the head of its lists show it.</summary>
public sealed record SectionView(PublicationKind Kind, string Slug, string Title, string Description);
