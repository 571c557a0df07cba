using AngleSharp.Dom;
using Csto.Portal.Core.Content;
using Csto.Portal.Core.Domain;
using Csto.Portal.Core.Reading;
using Csto.Portal.Web.Localization;
using Csto.Portal.Web.Shared;

namespace Csto.Portal.Web.Site.Copies;

/// <summary>
/// A piece as it is taken along, in its order: what plain text, HTML, Markdown and Word documents are all made of, so that they say the same. It is made of the page
/// and holds nothing the page does not show. Unlike the canonical text (<see cref="CanonicalText"/>), which proves the words alone and never changes its form,
/// it has the typography, links, captions, notices and the contact, and follows whatever the page becomes.
/// </summary>
internal sealed record PieceCopy
{
    public required PublicationAddress Address { get; init; }

    /// <summary>Of the page.</summary>
    public required Uri Page { get; init; }

    public required string Language { get; init; }

    public required string Title { get; init; }

    /// <summary>«Новость».</summary>
    public required string Kind { get; init; }

    /// <summary>«13 февраля 2026».</summary>
    public required string Date { get; init; }

    /// <summary>What has to be known before reading: it was withdrawn, its original has changed.</summary>
    public required IReadOnlyList<string> Notices { get; init; }

    /// <summary>Who spoke, where, when: a line each.</summary>
    public required IReadOnlyList<string> Setting { get; init; }

    /// <summary>Null where it says nothing that the title does not.</summary>
    public required string? Lead { get; init; }

    /// <summary>Of the elements <see cref="CopyBody"/> leaves.</summary>
    public required IElement Body { get; init; }

    /// <summary>What has changed since it came out: a line each.</summary>
    public required IReadOnlyList<string> Changes { get; init; }

    /// <summary>The contact as printed, line by line; empty where the text has it already.</summary>
    public required IReadOnlyList<string> Contact { get; init; }

    /// <summary>The name of the organization in full.</summary>
    public required string Organization { get; init; }

    /// <summary>UTC.</summary>
    public required DateTime ChangedAt { get; init; }

    /// <param name="page">Live.</param>
    /// <param name="address">Where it stands.</param>
    /// <param name="settings">For absolute addresses.</param>
    public static PieceCopy Of(PublicationPage page, PublicationAddress address, PortalSettings settings)
    {
        var at = settings.Absolute(Links.Item(address));
        return new()
        {
            Address = address,
            Page = at,
            Language = page.Language,
            Title = Line(page, page.Title),
            Kind = Words.Of(page.Kind),
            Date = Dates.Long(address.PublishedOn),
            Notices = [.. NoticesOf(page, settings)],
            Setting = [.. page.Speech is { } speech ? SettingOf(page, speech) : []],
            Lead = LeadText.OnPage(page.Title, page.Lead) is { } lead ? Line(page, lead) : null,
            Body = CopyBody.Of(page, at, settings),
            Changes = ChangesOf(page),
            Contact = page.Contact is { } contact && !page.Body.UsesContact ? [.. ContactOf(contact.Footer)] : [],
            Organization = CopyingWords.Organization,
            ChangedAt = page.LastChangedAt ?? page.FirstLiveAt ?? MoscowTime.ToUtc(address.PublishedOn.ToDateTime(TimeOnly.MinValue)),
        };
    }

    private static string Line(PublicationPage page, string text) => MachineText.OneLine(text, page.Language);

    private static IEnumerable<string> NoticesOf(PublicationPage page, PortalSettings settings)
    {
        if (page.Withdrawal is { } withdrawal)
            yield return $"{Sentence.Text(ArticleWords.Withdrawn, Dates.ShortWithTime(withdrawal.At))} {Line(page, withdrawal.Explanation)}".TrimEnd();
        if (page is { IsBehind: true, Translations: [var original, ..] })
            yield return Sentence.Text(CopyingWords.Behind, settings.Absolute(Links.Item(original.Address)).AbsoluteUri);
    }

    private static IEnumerable<string> SettingOf(PublicationPage page, SpeechFacts speech)
    {
        if (speech.Speaker is { } speaker)
            yield return Line(page, speech.Post is { } post ? $"{speaker.Name}, {post}" : speaker.Name);
        if (speech.Occasion is { } occasion)
            yield return Labelled(ArticleWords.Occasion, Line(page, occasion));
        if (speech.Place is { } place)
            yield return Labelled(ArticleWords.Place, Line(page, place));
        if (speech.DeliveredOn is { } day)
            yield return Labelled(ArticleWords.DeliveredOn, Dates.Long(day));
        if (speech.Type is { } type)
            yield return Labelled(ArticleWords.SpeechType, Words.Of(type));
    }

    /// <summary>As its page lists them, the oldest first; of a change without a note the instant.</summary>
    private static List<string> ChangesOf(PublicationPage page)
    {
        var noted = page.Editions.Where(edition => edition.Number > 1).OrderBy(edition => edition.Number)
            .Select(edition => $"{Sentence.Text(FeedsWords.Changed, Dates.ShortWithTime(edition.GoesLiveAt))} {Line(page, edition.ChangeNote ?? "")}".TrimEnd()).ToList();
        if (noted.Count == 0 && page.LastChangedAt > page.FirstLiveAt)
            noted.Add(Sentence.Text(FeedsWords.Changed, Dates.ShortWithTime(page.LastChangedAt!.Value)));
        return noted;
    }

    private static IEnumerable<string> ContactOf(ContactFooter footer) => new[]
    {
        footer.Post,
        footer.Name,
    }
        .Concat(footer.Phones.Select(phone => Labelled(Words.Of(phone.Kind), phone.Number)))
        .Append(footer.Email is { Length: > 0 } email ? Labelled(ContactWords.Email, email) : "")
        .Select(line => MachineText.Clean(line ?? "").Trim()).Where(line => line.Length > 0);

    private static string Labelled(string label, string text) => Sentence.Text(CopyingWords.Labelled, label, text);
}
