using Csto.Portal.Core.Content;
using Csto.Portal.Core.Data;
using Csto.Portal.Core.Domain;
using Microsoft.EntityFrameworkCore;

namespace Csto.Portal.Core.Reading;

/// <summary>Persons and topics with what was published of them in a language.</summary>
public sealed class PersonReader(PortalDbContext db, TimeProvider clock)
{
    /// <summary>How much of each list the page of a person begins with.</summary>
    public const int Beginning = 10;

    public const int PageSize = 20;

    /// <summary>Everybody whom a live publication names; the order of Russian readers is left to the view.</summary>
    public async Task<IReadOnlyList<PersonListItem>> PersonsAsync(string language, CancellationToken cancellationToken) =>
    [
        .. (await db.PersonsNamed(language, MoscowTime.Today(clock)).ToListAsync(cancellationToken))
            .Select(p => new PersonListItem(PersonName.In(language, p.Name), PersonName.SortedIn(language, p.Name, p.SortName), p.Slug, p.Post)),
    ];

    /// <summary>Null where there is no such person.</summary>
    public async Task<PersonPage?> PersonAsync(string language, string slug, CancellationToken cancellationToken)
    {
        if (await db.PersonAt(language, slug).SingleOrDefaultAsync(cancellationToken) is not { } row)
            return null;
        var both = await db.BothOfPerson(language, row.Id, Beginning + 1).ToListAsync(cancellationToken);
        var items = await db.WithPicturesAsync([.. both.Select(r => r.Item)], cancellationToken);
        return new PersonPage(View(language, row, slug), Slice(both, items, asSpeaker: true), Slice(both, items, asSpeaker: false));
    }

    /// <summary>Null where there is no such person, or nothing at the cursor.</summary>
    public async Task<PersonListPage?> PersonListAsync(string language, string slug, bool asSpeaker, ListCursor? before, CancellationToken cancellationToken)
    {
        if (await db.PersonAt(language, slug).SingleOrDefaultAsync(cancellationToken) is not { } row)
            return null;
        var slice = await db.SliceAsync(db.OfPerson(language, row.Id, asSpeaker, before, PageSize + 1), PageSize, cancellationToken);
        return slice.Items.Count == 0 ? null : new PersonListPage(View(language, row, slug), slice);
    }

    public async Task<IReadOnlyList<TopicLink>> TopicsAsync(string language, CancellationToken cancellationToken) =>
        await db.TopicsInUse(language).ToListAsync(cancellationToken);

    /// <summary>Null where there is no such topic, or nothing at the cursor.</summary>
    public async Task<TopicPage?> TopicAsync(string language, string slug, ListCursor? before, CancellationToken cancellationToken)
    {
        if (await db.TopicAt(language, slug).SingleOrDefaultAsync(cancellationToken) is not { } row)
            return null;
        var slice = await db.SliceAsync(db.OfTopic(language, row.Id, before, PageSize + 1), PageSize, cancellationToken);
        return slice.Items.Count == 0 && before is not null ? null : new TopicPage(new(row.Name, slug), slice);
    }

    private static ListSlice Slice(List<OfPersonRow> rows, IReadOnlyList<ListItem> items, bool asSpeaker) => ListSlice.Of(
        [.. items.Where((_, i) => rows[i].IsSpeaker == asSpeaker).OrderByDescending(i => i.PublishedOn).ThenByDescending(i => i.Sequence)], Beginning);

    private static PersonView View(string language, PersonRow row, string slug) =>
        new(PersonName.In(language, row.Name), slug, MarkdownRenderer.Render(row.About, new MarkdownContext { Language = row.AboutLanguage }), row.MemberState, row.Posts);
}
