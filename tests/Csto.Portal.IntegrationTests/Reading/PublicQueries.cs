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
    private static readonly PublicationAddress Address = new(PublicationKind.News, Day, "zasedanie");

    public static readonly IReadOnlyDictionary<string, Func<PortalDbContext, IQueryable>> All =
        new Dictionary<string, Func<PortalDbContext, IQueryable>>
        {
            ["FrontPage"] = db => db.FrontPage(13, 4),
            ["List.all"] = db => db.List(null, ArchivePeriod.All, null, Take),
            ["List.all-after-cursor"] = db => db.List(null, ArchivePeriod.All, Cursor, Take),
            ["List.kind"] = db => db.List(PublicationKind.News, ArchivePeriod.All, null, Take),
            ["List.kind-after-cursor"] = db => db.List(PublicationKind.News, ArchivePeriod.All, Cursor, Take),
            ["List.year"] = db => db.List(null, Year, null, Take),
            ["List.month-of-kind"] = db => db.List(PublicationKind.Speech, Month, null, Take),
            ["List.month-of-kind-after-cursor"] = db => db.List(PublicationKind.Speech, Month, Cursor, Take),
            ["List.day"] = db => db.List(null, ArchivePeriod.OfDay(Day), null, Take),
            ["List.day-of-kind"] = db => db.List(PublicationKind.News, ArchivePeriod.OfDay(Day), null, Take),
            ["DaysLive"] = db => db.DaysLive(Language),
            ["At"] = db => db.At(Address),
            ["NamedBy"] = db => db.NamedBy(PublicationKind.News, Cursor, 7, 9),
            ["PublicEditions"] = db => db.PublicEditions(Address, 2, 2),
            ["ProofsAt"] = db => db.ProofsAt(Address, 2),
            ["KeysInOrder"] = db => db.KeysInOrder(),
            ["TagsById"] = db => db.TagsById([1, 2], [3], [4]),
            ["SpeakerOn"] = db => db.SpeakerOn(5, Day),
            ["MovedFrom"] = db => db.MovedFrom(Address.Path),
            ["OfOtherKinds"] = db => db.OfOtherKinds(Address),
            ["LiveAddresses.first"] = db => db.LiveAddresses(null, 1000),
            ["LiveAddresses.after-cursor"] = db => db.LiveAddresses(Cursor, 1000),
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
            ["Gallery.photos"] = db => db.Gallery(MediaKind.Picture, ArchivePeriod.All, null, Take),
            ["Gallery.photos-after-cursor"] = db => db.Gallery(MediaKind.Picture, ArchivePeriod.All, Cursor, Take),
            ["Gallery.videos-of-month"] = db => db.Gallery(MediaKind.Video, Month, null, Take),
            ["GalleryMonths.photos"] = db => db.GalleryMonths(MediaKind.Picture),
            ["GalleryMonths.videos"] = db => db.GalleryMonths(MediaKind.Video),
            ["Covers"] = db => db.Covers([7, 8], MediaKind.Picture, 4),
            ["PhotoDetails"] = db => db.PhotoDetails(["0123456789ab"]),
            ["VerifiedEditions"] = db => db.VerifiedEditions([7, 8]),
            ["VerifiedPublications"] = db => db.VerifiedPublications([7, 8]),
            ["FoundPieces"] = db => db.FoundPieces([7, 8]),
            ["FilterNames"] = db => db.FilterNames(Language),
            ["SectionsInOrder"] = db => db.SectionsInOrder(Language),
        };

    /// <summary>
    /// Methods that may scan or sort, because what they go through stays small: the posts of one person, the editions of one publication, persons, topics, contacts,
    /// sections, names of filters, and once for a generation the days of the archive and the publications that have photographs or videos.
    /// </summary>
    public static readonly string[] SortsAFew =
        ["At", "NamedBy", "KeysInOrder", "ProofsAt", "PublicEditions", "SpeakerOn", "PersonAt", "PersonsNamed", "TopicsInUse", "ContactsOn", "SectionsInOrder", "DaysLive", "GalleryMonths", "PhotoDetails", "FilterNames"];

    public static TheoryData<string> Names => [.. All.Keys];

    public static string MethodOf(string name) => name.Split('.')[0];
}
