using Csto.Portal.Core.Data;
using Csto.Portal.Core.Domain;
using Csto.Portal.Core.Reading;

namespace Csto.Portal.IntegrationTests.Reading;

/// <summary>
/// Every question that public pages put to the database, with sample arguments: the method's name, a dot, and the case. Both the reviewed
/// T-SQL and the plans on SQLite are taken from here.
/// </summary>
internal static class PublicQueries
{
    private const int Take = 21;
    private const string Language = Publication.Russian;
    private static readonly DateOnly Day = new(2026, 2, 13);
    private static readonly ListCursor Cursor = new(Day, 41);
    private static readonly ArchivePeriod Year = ArchivePeriod.OfYear(2026);
    private static readonly ArchivePeriod Month = ArchivePeriod.OfMonth(2026, 2);
    private static readonly PieceFilter Russian = new(Publication.Russian);
    private static readonly PublicationAddress Address = new(PublicationKind.News, Day, "zasedanie");

    public static readonly IReadOnlyDictionary<string, Func<PortalDbContext, IQueryable>> All =
        new Dictionary<string, Func<PortalDbContext, IQueryable>>
        {
            ["FrontPage"] = db => db.FrontPage(Language, 13, 4),
            ["List.all"] = db => db.List(Language, null, ArchivePeriod.All, null, Take),
            ["List.all-after-cursor"] = db => db.List(Language, null, ArchivePeriod.All, Cursor, Take),
            ["List.kind"] = db => db.List(Language, PublicationKind.News, ArchivePeriod.All, null, Take),
            ["List.kind-after-cursor"] = db => db.List(Language, PublicationKind.News, ArchivePeriod.All, Cursor, Take),
            ["List.year"] = db => db.List(Language, null, Year, null, Take),
            ["List.month-of-kind"] = db => db.List(Language, PublicationKind.Speech, Month, null, Take),
            ["List.month-of-kind-after-cursor"] = db => db.List(Language, PublicationKind.Speech, Month, Cursor, Take),
            ["List.day"] = db => db.List(Language, null, ArchivePeriod.OfDay(Day), null, Take),
            ["List.day-of-kind"] = db => db.List(Language, PublicationKind.News, ArchivePeriod.OfDay(Day), null, Take),
            ["DaysLive"] = db => db.DaysLive(Language),
            ["At"] = db => db.At(Address),
            ["NamedBy"] = db => db.NamedBy(Address, 41, 7, 9, 7),
            ["PublicEditions"] = db => db.PublicEditions(Address, 2, 2),
            ["ProofsAt"] = db => db.ProofsAt(Address, 2),
            ["KeysInOrder"] = db => db.KeysInOrder(),
            ["TagsById"] = db => db.TagsById(Language, [1, 2], [3], [4]),
            ["SpeakerOn"] = db => db.SpeakerOn(Language, 5, Day),
            ["MovedFrom"] = db => db.MovedFrom(Address.Path),
            ["LedFrom"] = db => db.LedFrom(["/news/?element_id=123", "/news"]),
            ["TellingParameters"] = db => db.TellingParameters(100),
            ["OfOtherKinds"] = db => db.OfOtherKinds(Address),
            ["InLanguage"] = db => db.InLanguage(Publication.English, Address),
            ["TranslationInto"] = db => db.TranslationInto(Publication.English, 7),
            ["At.english"] = db => db.At(Address with { Language = Publication.English }),
            ["List.english"] = db => db.List(Publication.English, null, ArchivePeriod.All, null, Take),
            ["PersonAt.english"] = db => db.PersonAt(Publication.English, "p-arsenev"),
            ["ContactPeriods"] = db => db.ContactPeriods(Language),
            ["ContactPeriods.english"] = db => db.ContactPeriods(Publication.English),
            ["ContactsOn.english"] = db => db.ContactsOn(Publication.English, Day),
            ["LiveAddresses.first"] = db => db.LiveAddresses(Language, null, 1000),
            ["LiveAddresses.after-cursor"] = db => db.LiveAddresses(Language, Cursor, 1000),
            ["PersonsNamed"] = db => db.PersonsNamed(Language, Day),
            ["PersonAt"] = db => db.PersonAt(Language, "p-arsenev"),
            ["OfPerson.speeches"] = db => db.OfPerson(Language, 5, true, null, Take),
            ["OfPerson.mentions-after-cursor"] = db => db.OfPerson(Language, 5, false, Cursor, Take),
            ["BothOfPerson"] = db => db.BothOfPerson(Language, 5, 11),
            ["TopicsInUse"] = db => db.TopicsInUse(Language),
            ["TopicAt"] = db => db.TopicAt(Language, "ucheniya"),
            ["OfTopic.first"] = db => db.OfTopic(Language, 3, null, Take),
            ["OfTopic.after-cursor"] = db => db.OfTopic(Language, 3, Cursor, Take),
            ["ContactsOn"] = db => db.ContactsOn(Language, Day),
            ["Contact"] = db => db.Contact(Language, 1),
            ["MediaOf"] = db => db.MediaOf(7),
            ["PublicMedia"] = db => db.PublicMedia("0123456789ab"),
            ["MediaUsedBy"] = db => db.MediaUsedBy(7, "0123456789ab"),
            ["MediaNamed"] = db => db.MediaNamed(["0123456789ab"]),
            ["MediaByKey"] = db => db.MediaByKey("0123456789ab"),
            ["PublicPosters"] = db => db.PublicPosters("0123456789ab"),
            ["PostersUsedBy"] = db => db.PostersUsedBy(7, "0123456789ab"),
            ["PublicSubtitles"] = db => db.PublicSubtitles("0123456789ab", 3),
            ["SubtitlesUsedBy"] = db => db.SubtitlesUsedBy(7, "0123456789ab", 3),
            ["SubtitlesByKey"] = db => db.SubtitlesByKey("0123456789ab", 3),
            ["Gallery.photos"] = db => db.Gallery(Language, MediaKind.Picture, ArchivePeriod.All, null, Take),
            ["Gallery.photos-after-cursor"] = db => db.Gallery(Language, MediaKind.Picture, ArchivePeriod.All, Cursor, Take),
            ["Gallery.videos-of-month"] = db => db.Gallery(Language, MediaKind.Video, Month, null, Take),
            ["GalleryMonths.photos"] = db => db.GalleryMonths(Language, MediaKind.Picture),
            ["GalleryMonths.videos"] = db => db.GalleryMonths(Language, MediaKind.Video),
            ["Covers"] = db => db.Covers([7, 8], MediaKind.Picture, 4),
            ["PhotoDetails"] = db => db.PhotoDetails(Language, ["0123456789ab"]),
            ["Pieces.all"] = db => db.Pieces(Russian, null, Take),
            ["Pieces.all-after-cursor"] = db => db.Pieces(Russian, Cursor, Take),
            ["Pieces.kind-of-days-after-cursor"] = db => db.Pieces(Russian with { Kind = PublicationKind.News, From = Day.AddDays(-9), To = Day }, Cursor, Take),
            ["Pieces.person"] = db => db.Pieces(Russian with { PersonId = 5 }, null, Take),
            ["Pieces.person-and-topic-after-cursor"] = db => db.Pieces(Russian with { PersonId = 5, TopicId = 3, Kind = PublicationKind.News, From = Day.AddDays(-9) }, Cursor, Take),
            ["Pieces.topic"] = db => db.Pieces(Russian with { TopicId = 3 }, null, Take),
            ["Pieces.topic-after-cursor"] = db => db.Pieces(Russian with { TopicId = 3, To = Day.AddDays(9) }, Cursor, Take),
            ["TableRows.all"] = db => db.TableRows(Russian, null, Take),
            ["TableRows.kind-of-days-after-cursor"] = db => db.TableRows(Russian with { Kind = PublicationKind.News, From = Day.AddDays(-9), To = Day }, Cursor, Take),
            ["TableRows.person"] = db => db.TableRows(Russian with { PersonId = 5 }, null, Take),
            ["TableRows.topic-after-cursor"] = db => db.TableRows(Russian with { TopicId = 3 }, Cursor, Take),
            ["TableRowsOf"] = db => db.TableRowsOf([7, 8]),
            ["TableNames"] = db => db.TableNames([7, 8]),
            ["PiecesChanged.since"] = db => db.PiecesChanged(Russian, new(2026, 2, 12, 21, 0, 0, DateTimeKind.Utc), null, Take),
            ["PiecesChanged.of-a-person-after-cursor"] = db => db.PiecesChanged(
                Russian with { Kind = PublicationKind.News, PersonId = 5, TopicId = 3, From = Day, To = Day }, new(2026, 2, 12, 21, 0, 0, DateTimeKind.Utc), new(new(2026, 2, 13, 9, 0, 0, DateTimeKind.Utc), 41), Take),
            ["PersonIds"] = db => db.PersonIds("p-arsenev"),
            ["TopicIds"] = db => db.TopicIds("ucheniya"),
            ["PieceAt"] = db => db.PieceAt(Guid.Empty),
            ["NamesOf"] = db => db.NamesOf(Publication.Russian, [7, 8]),
            ["CitableEditions"] = db => db.CitableEditions([7, 8]),
            ["MediaOfAll"] = db => db.MediaOfAll([7, 8]),
            ["SiteMap"] = db => db.SiteMap(Publication.Russian, PublicationKind.News, Year, Take),
            ["SiteMapPictures"] = db => db.SiteMapPictures(Publication.Russian, PublicationKind.News, Year),
            ["SiteMapTranslations"] = db => db.SiteMapTranslations(Publication.Russian, PublicationKind.News, Year),
            ["RemovedPieces.since"] = db => db.RemovedPieces(Language, new(2026, 2, 12, 21, 0, 0, DateTimeKind.Utc), null, Take),
            ["RemovedPieces.after-cursor"] = db => db.RemovedPieces(Language, new(2026, 2, 12, 21, 0, 0, DateTimeKind.Utc), new(new(2026, 2, 13, 9, 0, 0, DateTimeKind.Utc), 41), Take),
            ["RemovedPieceAt"] = db => db.RemovedPieceAt(Guid.Empty),
            ["LastChange"] = db => db.LastChange(),
            ["NewsMap"] = db => db.NewsMap(Publication.Russian, Day, new(2026, 2, 12, 21, 0, 0, DateTimeKind.Utc), Take),
            ["VerifiedEditions"] = db => db.VerifiedEditions([7, 8]),
            ["VerifiedPublications"] = db => db.VerifiedPublications([7, 8]),
            ["FoundPieces"] = db => db.FoundPieces([7, 8]),
            ["FilterNames"] = db => db.FilterNames(Language),
            ["SectionsInOrder"] = db => db.SectionsInOrder(Language),
        };

    /// <summary>
    /// Methods that may scan or sort, because what they go through stays small: the posts of one person, the editions of one publication, persons, topics, contacts,
    /// the editions and names of the pieces of one portion, two beginnings of what a person has, sections, names of filters, and once for a generation the days of the archive and the publications that have photographs or videos.
    /// </summary>
    public static readonly string[] SortsAFew =
        ["At", "PiecesChanged", "NamedBy", "KeysInOrder", "ProofsAt", "PublicEditions", "SpeakerOn", "PersonAt", "PersonsNamed", "TopicsInUse", "ContactsOn", "ContactPeriods", "SectionsInOrder", "DaysLive", "GalleryMonths", "PhotoDetails", "Pieces", "TableRows", "PieceAt", "NamesOf", "MediaOfAll", "FilterNames"];

    public static TheoryData<string> Names => [.. All.Keys];

    public static string MethodOf(string name) => name.Split('.')[0];
}
