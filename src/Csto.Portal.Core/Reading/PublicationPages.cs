using Csto.Portal.Core.Content;
using Csto.Portal.Core.Data;
using Csto.Portal.Core.Domain;
using Microsoft.EntityFrameworkCore;

namespace Csto.Portal.Core.Reading;

/// <summary>What stands at the address of a publication.</summary>
public abstract record PublicationAnswer
{
    private PublicationAnswer()
    {
    }

    public sealed record Live(PublicationPage Page) : PublicationAnswer;

    /// <summary>Unpublished.</summary>
    /// <param name="Explanation">For readers; null where none was given.</param>
    public sealed record Gone(string? Explanation) : PublicationAnswer;

    /// <summary>Unpublished, and its address leads to another publication while it is.</summary>
    public sealed record Instead(PublicationAddress To) : PublicationAnswer;
}

/// <summary>Composes the page of a publication: of the live text at an address, or of a draft for its preview.</summary>
public sealed class PublicationPages(PortalDbContext db, PressReader press)
{
    /// <summary>Null where nothing stands; <see cref="AddressReader"/> says whether something did.</summary>
    public async Task<PublicationAnswer?> FindAsync(PublicationAddress address, CancellationToken cancellationToken)
    {
        if (await db.At(address).SingleOrDefaultAsync(cancellationToken) is not { } row)
            return null;
        if (row.Visibility == Visibility.Gone || row.EditionId is not { } editionId)
            return row.GoneRedirect?.Address is { } to ? new PublicationAnswer.Instead(to) : new PublicationAnswer.Gone(row.GoneExplanation);
        var tags = await db.Tags(editionId).ToListAsync(cancellationToken);
        var (earlier, later) = await NeighboursAsync(address.Kind, new(address.PublishedOn, row.Sequence), cancellationToken);
        var media = (await db.ShelfAsync(row, cancellationToken)) with { PhotoPages = PhotoAddresses.Folder(address) };
        var page = Compose(address, row, tags, media, await ContactAsync(row.Footer, row.PressContactId, cancellationToken));
        var editions = row.MajorEditions > 1 ? await db.PublicEditions(row.PublicationId).ToListAsync(cancellationToken) : [];
        return new PublicationAnswer.Live(page with { Earlier = earlier, Later = later, Editions = editions });
    }

    /// <summary>
    /// The page that a text would make if it were published now: the same model as <see cref="FindAsync"/> returns, save that it has no
    /// neighbours. References that no longer exist are left out. Render it with the view component <c>Article</c> of the web's Shared.
    /// </summary>
    /// <exception cref="MarkdownTooLongException">The text is beyond what can be stored.</exception>
    public async Task<PublicationPage> PreviewAsync(PublicationDraft draft, CancellationToken cancellationToken)
    {
        var tags = await db.TagsById(draft.MentionIds, draft.TopicIds, draft.MemberStateIds).ToListAsync(cancellationToken);
        var speaker = draft.SpeakerId is { } id
            ? await db.SpeakerOn(id, draft.DeliveredOn ?? draft.PublishedOn).SingleOrDefaultAsync(cancellationToken)
            : null;
        var footer = draft.KeptFooter ?? (draft.PressContactId is { } contact
            ? await db.Contact(contact).Select(c => c.Card).SingleOrDefaultAsync(cancellationToken)
            : null);
        var row = new PublicationRow(
            0, Visibility.Hidden, null, null, null, null, 0, 0, draft.FirstLiveAt, draft.LastChangedAt, null, draft.Title, draft.Lead, draft.Body,
            draft.LeadPicture, draft.SocialPicture, footer, draft.PressContactId, speaker?.Name, speaker?.Slug, speaker?.Post, draft.SpeechType, draft.Occasion, draft.Place, draft.DeliveredOn);
        var media = await db.DraftShelfAsync(draft,  cancellationToken);
        return Compose(draft.Kind, draft.PublishedOn, row, tags, media, await ContactAsync(footer, draft.PressContactId, cancellationToken));
    }

    /// <summary>The text of a draft without its markup, each file as «[Фото: подпись]». What is beyond what can be stored stays as it is written.</summary>
    public async Task<string> WordsAsync(PublicationDraft draft, CancellationToken cancellationToken) => draft.Body.Length > MarkdownRenderer.MaxLength
        ? draft.Body
        : PlainText.FromMarkdown(draft.Body, new MarkdownContext { Contact = draft.KeptFooter, Media = await db.DraftShelfAsync(draft, cancellationToken) });

    /// <summary>An edition that can be cited, with its own persons and topics.</summary>
    internal async Task<PublicationPage> OfEditionAsync(
        PublicationAddress address, int number, PublicEditionRow row, CancellationToken cancellationToken)
    {
        var tags = await db.Tags(row.Text.EditionId!.Value).ToListAsync(cancellationToken);
        var media = (await db.ShelfAsync(row.Text, cancellationToken)) with
        {
            PhotoPages = PhotoAddresses.Folder(address, number),
        };
        return Compose(address.Kind, row.PublishedOn, row.Text, tags, media, await ContactAsync(row.Text.Footer, row.Text.PressContactId, cancellationToken));
    }

    private static PublicationPage Compose(
        PublicationAddress address, PublicationRow row, List<TagRow> tags, MediaShelf media, PrintedContact? contact) =>
        Compose(address.Kind, address.PublishedOn, row, tags, media, contact);

    private static PublicationPage Compose(
        PublicationKind kind, DateOnly? publishedOn, PublicationRow row, List<TagRow> tags, MediaShelf media, PrintedContact? contact) => new()
    {
        Kind = kind,
        PublishedOn = publishedOn,
        Title = row.Title!,
        Lead = row.Lead!,
        Body = MarkdownRenderer.Render(row.Body!, new MarkdownContext { Contact = row.Footer, Media = media }),
        Picture = media.Picture(row.LeadPicture),
        SocialPicture = media.Picture(row.SocialPicture) ?? media.Picture(row.LeadPicture),
        Speech = kind == PublicationKind.Speech ? Speech(row, publishedOn) : null,
        Persons = [.. Sorted(tags, TagSort.Person).Select(t => new PersonLink(t.Name, t.Slug))],
        Topics = [.. Sorted(tags, TagSort.Topic).Select(t => new TopicLink(t.Name, t.Slug))],
        MemberStates = [.. Sorted(tags, TagSort.MemberState).Select(t => t.Name)],
        Contact = contact,
        Withdrawal = row.WithdrawnAt is { } at ? new(at, row.WithdrawalExplanation ?? "") : null,
        FirstLiveAt = row.FirstLiveAt,
        LastChangedAt = row.LastChangedAt,
    };

    private static SpeechFacts Speech(PublicationRow row, DateOnly? publishedOn) => new(
        row.SpeakerName is { } name ? new PersonLink(name, row.SpeakerSlug!) : null,
        row.SpeakerPost,
        row.SpeechType,
        row.Occasion,
        row.Place,
        row.DeliveredOn == publishedOn ? null : row.DeliveredOn);

    private static IEnumerable<TagRow> Sorted(List<TagRow> tags, TagSort sort) =>
        tags.Where(t => t.Sort == sort).OrderBy(t => t.Order, RussianOrder.Comparer);

    private async Task<PrintedContact?> ContactAsync(ContactFooter? footer, int? contactId, CancellationToken cancellationToken) =>
        footer is null ? null : PrintedContact.Of(footer, contactId, await press.CurrentAsync(cancellationToken));

    private async Task<(ItemLink? Earlier, ItemLink? Later)> NeighboursAsync(
        PublicationKind kind, ListCursor cursor, CancellationToken cancellationToken)
    {
        var rows = await db.Neighbours(kind, cursor).ToListAsync(cancellationToken);
        return (Link(rows.Find(r => IsBefore(r, cursor))), Link(rows.Find(r => !IsBefore(r, cursor))));
    }

    private static bool IsBefore(ListItem item, ListCursor cursor) =>
        item.PublishedOn < cursor.Day || (item.PublishedOn == cursor.Day && item.Sequence < cursor.Sequence);

    private static ItemLink? Link(ListItem? item) => item is null ? null : new(item.Address, item.Title);
}
