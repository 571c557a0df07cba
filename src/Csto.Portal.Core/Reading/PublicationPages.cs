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
public sealed class PublicationPages(PortalDbContext db, SiteNow now)
{
    /// <summary>Null where nothing stands; <see cref="AddressReader"/> says whether something did.</summary>
    public async Task<PublicationAnswer?> FindAsync(PublicationAddress address, CancellationToken cancellationToken)
    {
        if (await db.AtAsync(address, cancellationToken) is not { } row)
            return null;
        if (row.Visibility == Visibility.Gone || row.EditionId is null)
            return row.GoneRedirect?.Address is { } to ? new PublicationAnswer.Instead(to) : new PublicationAnswer.Gone(row.GoneExplanation);
        var (page, named) = await PageOfAsync(address, row, address.PublishedOn, null, cancellationToken);
        return new PublicationAnswer.Live(page with
        {
            Earlier = Neighbour(address, named, NamedSort.Earlier),
            Later = Neighbour(address, named, NamedSort.Later),
            Editions = page.Editions.Count > 1 ? page.Editions : [],
            Translations = Translations(named),
            IsBehind = row.IsBehind,
        });
    }

    /// <summary>
    /// The page that a text would make if it were published now: the same model as <see cref="FindAsync"/> returns, save that it has no
    /// neighbours. References that no longer exist are left out. Render it with the partial view <c>Article</c> of the web's Shared.
    /// </summary>
    /// <exception cref="MarkdownTooLongException">The text is beyond what can be stored.</exception>
    public async Task<PublicationPage> PreviewAsync(PublicationDraft draft, CancellationToken cancellationToken)
    {
        var named = await db.TagsById(draft.Language, draft.MentionIds, draft.TopicIds, draft.MemberStateIds).ToListAsync(cancellationToken);
        var speaker = draft.SpeakerId is { } id
            ? await db.SpeakerOn(draft.Language, id, draft.DeliveredOn ?? draft.PublishedOn).SingleOrDefaultAsync(cancellationToken)
            : null;
        var footer = draft.KeptFooter ?? (draft.PressContactId is { } contact
            ? await db.Contact(draft.Language, contact).Select(c => c.Card).SingleOrDefaultAsync(cancellationToken)
            : null);
        var row = new PublicationRow(
            0, Visibility.Hidden, null, null, null, null, 0, draft.FirstLiveAt, draft.LastChangedAt, null, draft.Title, draft.Lead, draft.Body,
            draft.LeadPicture, draft.SocialPicture, footer, draft.PressContactId, speaker?.Name, speaker?.Slug, speaker?.Post, draft.SpeechType, draft.Occasion, draft.Place, draft.DeliveredOn);
        var media = await db.DraftShelfAsync(draft, cancellationToken);
        return Compose(draft.Language, draft.Kind, draft.PublishedOn, row, named, media, await ContactAsync(draft.Language, footer, draft.PressContactId, cancellationToken));
    }

    /// <summary>The text of a draft without its markup, each file as «[Фото: подпись]». What is beyond what can be stored stays as it is written.</summary>
    public async Task<string> WordsAsync(PublicationDraft draft, CancellationToken cancellationToken) => draft.Body.Length > MarkdownRenderer.MaxLength
        ? draft.Body
        : PlainText.FromMarkdown(draft.Body, new MarkdownContext { Language = draft.Language, Contact = draft.KeptFooter, Media = await db.DraftShelfAsync(draft, cancellationToken) });

    /// <summary>An edition that can be cited, with its own persons and topics and with all editions that can be cited.</summary>
    internal async Task<PublicationPage> OfEditionAsync(
        PublicationAddress address, int number, PublicEditionRow row, CancellationToken cancellationToken) =>
        (await PageOfAsync(address, row.Text, row.PublishedOn, number, cancellationToken)).Page;

    private async Task<(PublicationPage Page, List<NamedRow> Named)> PageOfAsync(
        PublicationAddress address, PublicationRow row, DateOnly? publishedOn, int? number, CancellationToken cancellationToken)
    {
        var named = await db.NamedAsync(address, row, cancellationToken);
        var media = (await db.ShelfAsync(row, cancellationToken)).In(address.Language) with { PhotoPages = PhotoAddresses.Folder(address, number) };
        var page = Compose(
            address.Language, address.Kind, publishedOn, row, named, media, await ContactAsync(address.Language, row.Footer, row.PressContactId, cancellationToken));
        return (page with { Editions = Editions(named), Proof = Proof(named, number) }, named);
    }

    /// <summary>The page of a text with what it names, files and contact; without what depends on where it stands.</summary>
    internal static PublicationPage Compose(
        string language, PublicationKind kind, DateOnly? publishedOn, PublicationRow row, List<NamedRow> named, MediaShelf media, PrintedContact? contact) => new()
    {
        Language = language,
        Kind = kind,
        PublishedOn = publishedOn,
        Title = row.Title!,
        Lead = row.Lead!,
        Body = MarkdownRenderer.Render(row.Body!, new MarkdownContext { Language = language, Contact = row.Footer, Media = media }),
        Picture = media.Picture(row.LeadPicture),
        SocialPicture = media.Picture(row.SocialPicture) ?? media.Picture(row.LeadPicture),
        Videos = media.Files.Any(file => file.Kind == MediaKind.Video) ? PieceMedia.Of(row.Body!, media).Videos : [],
        Speech = kind == PublicationKind.Speech ? Speech(language, row, publishedOn) : null,
        Persons = [.. Sorted(named, NamedSort.Person).Select(t => new PersonLink(PersonName.In(language, t.Name!), t.Slug!))],
        Topics = [.. Sorted(named, NamedSort.Topic).Select(t => new TopicLink(t.Name!, t.Slug!))],
        MemberStates = [.. Sorted(named, NamedSort.MemberState).Select(t => t.Name!)],
        Contact = contact,
        Withdrawal = row.WithdrawnAt is { } at ? new(at, row.WithdrawalExplanation ?? "") : null,
        FirstLiveAt = row.FirstLiveAt,
        LastChangedAt = row.LastChangedAt,
    };

    private static SpeechFacts Speech(string language, PublicationRow row, DateOnly? publishedOn) => new(
        row.SpeakerName is { } name ? new PersonLink(PersonName.In(language, name), row.SpeakerSlug!) : null,
        row.SpeakerPost,
        row.SpeechType,
        row.Occasion,
        row.Place,
        row.DeliveredOn == publishedOn ? null : row.DeliveredOn);

    private static IEnumerable<NamedRow> Sorted(List<NamedRow> named, NamedSort sort) =>
        named.Where(t => t.Sort == sort).OrderBy(t => t.Order, RussianOrder.Comparer);

    private async Task<PrintedContact?> ContactAsync(string language, ContactFooter? footer, int? contactId, CancellationToken cancellationToken) =>
        footer is null ? null : PrintedContact.Of(footer, contactId, await now.ContactsAsync(language, cancellationToken));

    private static ItemLink? Neighbour(PublicationAddress of, List<NamedRow> named, NamedSort side) =>
        named.Find(n => n.Sort == side) is { } one ? new(new(of.Kind, one.Day!.Value, one.Slug!, of.Language), one.Name!) : null;

    private static IReadOnlyList<ItemLink> Translations(List<NamedRow> named) =>
        [.. named.Where(n => n.Sort == NamedSort.Translation).Select(n => new ItemLink(new((PublicationKind)n.Number!.Value, n.Day!.Value, n.Slug!, n.Order), n.Name!))];

    /// <param name="number">Null for the newest.</param>
    private static ProofMark? Proof(List<NamedRow> named, int? number) =>
        named.Where(n => n.Sort == NamedSort.Proof && (number is null || n.Number == number)).MaxBy(n => n.Number) is { } proof
            ? new(proof.Number!.Value, proof.Name!, proof.Slug)
            : null;

    /// <summary>Newest first.</summary>
    private static IReadOnlyList<EditionMark> Editions(List<NamedRow> named) =>
    [
        .. named.Where(n => n.Sort == NamedSort.Edition).OrderByDescending(n => n.Number)
            .Select(n => new EditionMark(n.Number!.Value, n.At!.Value, n.Name)),
    ];
}
