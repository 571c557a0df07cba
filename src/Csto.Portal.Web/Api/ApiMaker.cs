using System.Globalization;
using Csto.Portal.Core.Content;
using Csto.Portal.Core.Domain;
using Csto.Portal.Core.Reading;
using Csto.Portal.Web.Shared;

namespace Csto.Portal.Web.Api;

/// <summary>Makes answers of what pages show, with absolute addresses.</summary>
public sealed class ApiMaker(PortalSettings settings)
{
    public ApiPublication Publication(LivePiece piece)
    {
        var page = piece.Page;
        var url = settings.Absolute(Links.Item(piece.Address));
        return new()
        {
            Id = piece.Key,
            Url = url,
            Kind = (ApiKind)page.Kind,
            Language = piece.Language,
            Date = piece.Address.PublishedOn,
            Published = Instant(page.FirstLiveAt!.Value),
            Updated = Instant(piece.ChangedAt),
            Title = MachineText.OneLine(page.Title, piece.Language),
            Lead = MachineText.Clean(page.Lead),
            Text = MachineText.Clean(piece.Text),
            Html = OutsideHtml.Of(page.Body.Html, url),
            Speech = page.Speech is { } speech ? Speech(speech, piece.Address.PublishedOn) : null,
            Persons = [.. page.Persons.Select(Person)],
            Topics = [.. page.Topics.Select(Topic)],
            MemberStates = page.MemberStates,
            Media = [.. Media(piece).DistinctBy(media => media.Url)],
            Contact = page.Contact is { } printed ? Contact(printed.Footer) : null,
            Withdrawal = Withdrawal(page),
            Editions = [.. page.Editions.Select(mark => Edition(piece.Address, mark))],
        };
    }

    public ApiEditionText Edition(PublicationAddress address, EditionPage edition)
    {
        var url = settings.Absolute(Links.Edition(address, edition.Mark.Number));
        return new(
            Edition(address, edition.Mark),
            edition.IsCurrent,
            edition.Page.PublishedOn,
            MachineText.OneLine(edition.Page.Title, address.Language),
            MachineText.Clean(edition.Page.Lead),
            OutsideHtml.Of(edition.Page.Body.Html, url),
            Withdrawal(edition.Page));
    }

    public ApiEdition Edition(PublicationAddress address, EditionMark mark) =>
        new(mark.Number, Instant(mark.GoesLiveAt), mark.ChangeNote is { } note ? MachineText.Clean(note) : null, settings.Absolute(Links.Edition(address, mark.Number)));

    public ApiRemoval Removal(RemovedPiece piece) => new(
        piece.Key, settings.Absolute(Links.Item(piece.Address)), Instant(piece.RemovedAt), piece.Explanation is { } words ? MachineText.Clean(words) : null);

    public ApiName Person(PersonLink person) => new(MachineText.Clean(person.Name), person.Slug, settings.Absolute(Links.Person(person.Slug)));

    public ApiName Topic(TopicLink topic) => new(MachineText.Clean(topic.Name), topic.Slug, settings.Absolute(Links.Topic(topic.Slug)));

    public ApiPersonCard Card(PersonListItem person) =>
        new(MachineText.Clean(person.Name), MachineText.Clean(person.SortName), person.Slug, settings.Absolute(Links.Person(person.Slug)), person.Post);

    public ApiPerson Person(PersonView person)
    {
        var url = settings.Absolute(Links.Person(person.Slug));
        return new(
            MachineText.Clean(person.Name), person.Slug, url, person.MemberState, OutsideHtml.Of(person.About.Html, url),
            [.. person.Posts.Select(post => new ApiPost(MachineText.Clean(post.Title), post.HeldFrom, post.HeldTo))]);
    }

    public static ApiContact Contact(ContactFooter card) => new(
        MachineText.Clean(card.Name), MachineText.Clean(card.Post),
        [.. card.Phones.Select(phone => new ApiPhone(MachineText.Clean(phone.Number), KindOf(phone.Kind)))], card.Email is { } email ? MachineText.Clean(email) : null);

    public static ApiPressContact PressContact(CurrentContact contact)
    {
        var card = Contact(contact.Card);
        var hours = WorkingHours.Of(contact.Details.Hours)?.Parts ?? [];
        return new(
            card.Name, card.Post, card.Phones, card.Email, contact.Details.Matters is { } matters ? MachineText.Clean(matters) : null,
            [.. hours.Select(part => new ApiHours([.. part.Days.Select(day => day.ToString().ToLowerInvariant())], Clock(part.Opens), Clock(part.Closes)))],
            contact.Details.Note is { } note ? MachineText.Clean(note) : null);
    }

    private static string Clock(TimeOnly time) => time.ToString("HH:mm", CultureInfo.InvariantCulture);

    public ApiDay Day(PublicationKind? kind, DayCount day) => new(day.Day, day.Count, settings.Absolute(Links.Day(kind, day.Day)));

    private ApiSpeech Speech(SpeechFacts speech, DateOnly dateline) => new(
        speech.Speaker is { } speaker ? Person(speaker) : null, speech.Post, speech.Occasion, speech.Place, speech.DeliveredOn ?? dateline);

    private IEnumerable<ApiMedia> Media(LivePiece piece)
    {
        if (piece.Page.Picture is { Facts: var lead })
            yield return Media(lead, lead.Caption);
        foreach (var photo in piece.Media.Groups.SelectMany(group => group.Photos))
            yield return Media(photo.File, photo.Caption);
        foreach (var video in piece.Media.Videos)
            yield return Media(video, video.Caption);
    }

    private ApiMedia Media(MediaFacts file, string caption) => new(
        settings.Absolute(MediaShelf.PublicRoot + file.Path), file.ContentType, file.Width, file.Height,
        MachineText.Clean(file.Alt), MachineText.Clean(caption), MachineText.Clean(file.Credit));

    private static ApiWithdrawal? Withdrawal(PublicationPage page) =>
        page.Withdrawal is { } withdrawal ? new(Instant(withdrawal.At), MachineText.Clean(withdrawal.Explanation)) : null;

    private static string KindOf(PhoneKind kind) => kind switch
    {
        PhoneKind.PhoneAndFax => "phone-and-fax",
        PhoneKind.Fax => "fax",
        PhoneKind.Mobile => "mobile",
        _ => "phone",
    };

    private static DateTimeOffset Instant(DateTime utc) => new(utc, TimeSpan.Zero);
}
