using System.Globalization;
using Csto.Portal.Core.Domain;

namespace Csto.Portal.Core.Archive.Files;

/// <summary>The file of a piece, before the files of its other editions have been read.</summary>
/// <param name="Piece">With its main edition only.</param>
/// <param name="OtherEditions">Numbers of the editions that have files of their own.</param>
internal sealed record MainFile(PieceRecord Piece, IReadOnlyList<int> OtherEditions);

internal static partial class PieceText
{
    /// <param name="text">The file.</param>
    /// <param name="name">Its path within the folder: what a file without a key is recognised by.</param>
    /// <exception cref="BrokenFileException">The file is not of this form.</exception>
    public static MainFile ReadMain(string text, string name)
    {
        var file = MarkdownFile.Parse(text);
        var front = YamlFields.Mapping(file.Front, MarkdownFile.LinesBeforeFront);
        var key = front.Key("publication", "key") ?? NamedKey.Of("publication", name);
        var kind = front.Choice<PublicationKind>("kind") ?? throw front.Wrong("kind", "поле обязательно: news, speech или statement");
        var nested = front.Nested("piece");
        var edition = ReadEdition(front, file.Body, isWhole: nested is not null);
        IReadOnlyList<int> others = [];
        PieceStanding? standing = null;
        if (nested is not null)
        {
            others = Numbers(nested, "otherEditions");
            standing = ReadStanding(nested);
        }

        front.NothingElse();
        return new(new() { Key = key, Kind = kind, Standing = standing, Editions = [edition] }, others);
    }

    /// <exception cref="BrokenFileException">The file is not of this form, or not of this piece.</exception>
    public static EditionRecord ReadOther(string text, Guid key)
    {
        var file = MarkdownFile.Parse(text);
        var front = YamlFields.Mapping(file.Front, MarkdownFile.LinesBeforeFront);
        if (front.Key("publication", "key") != key)
            throw front.Wrong("key", "эта редакция принадлежит другому материалу");
        var edition = ReadEdition(front, file.Body, isWhole: true);
        front.NothingElse();
        return edition;
    }

    /// <param name="front">The front matter.</param>
    /// <param name="body">The body.</param>
    /// <param name="isWhole">Exported rather than written by hand. An editor of text ends the last line, which is no part of what was written.</param>
    private static EditionRecord ReadEdition(YamlFields front, string body, bool isWhole) => new()
    {
        Title = front.Required("title"),
        Lead = front.Text("lead") ?? "",
        Body = isWhole ? body : body.Trim('\n'),
        Picture = front.Text("picture"),
        SocialPicture = front.Text("socialPicture"),
        Date = front.Day("date"),
        Slug = front.Text("slug"),
        Speaker = front.Text("speaker"),
        Type = front.Choice<SpeechType>("type"),
        Occasion = front.Text("occasion"),
        Place = front.Text("place"),
        Delivered = front.Day("delivered"),
        Contact = front.Key("contact", "contact"),
        Persons = front.Words("persons"),
        Topics = front.Words("topics"),
        MemberStates = front.Words("memberStates"),
        Significance = front.Choice<ChangeSignificance>("change"),
        ChangeNote = front.Text("changeNote"),
        Standing = front.Nested("edition") is { } nested
            ? ReadStandingOfEdition(nested)
            : isWhole ? throw front.Wrong("edition", "поле обязательно: номер, состояние и время редакции") : null,
    };

    private static EditionStanding ReadStandingOfEdition(YamlFields edition)
    {
        var standing = new EditionStanding
        {
            Number = edition.Number("number") is { } number and > 0 ? number : throw edition.Wrong("number", "ожидается номер редакции, начиная с 1"),
            State = edition.Choice<EditionState>("state") ?? throw edition.Wrong("state", "поле обязательно"),
            Created = RequiredInstant(edition, "created"),
            Changed = RequiredInstant(edition, "changed"),
            MajorNumber = edition.Number("cited"),
            Submitted = edition.Instant("submitted"),
            Approved = edition.Instant("approved"),
            ScheduledFor = edition.Instant("scheduledFor"),
            GoesOutAnyway = edition.Flag("inAnyCase"),
            UrgentReason = edition.Text("urgent"),
            Confirmed = edition.Instant("confirmed"),
            GoesLive = edition.Instant("live"),
            By = Credits.Read(edition.Nested("by")),
            Footer = edition.Nested("footer") is { } footer ? CardText.ReadFooter(footer) : null,
        };
        edition.NothingElse();
        return standing;
    }

    private static PieceStanding ReadStanding(YamlFields piece)
    {
        var standing = new PieceStanding
        {
            Language = piece.Required("language"),
            TranslationOf = piece.Key("publication", "translationOf"),
            TranslatedEdition = piece.Number("translatedEdition"),
            Section = piece.Required("section"),
            Visibility = piece.Choice<Visibility>("visibility") ?? throw piece.Wrong("visibility", "поле обязательно"),
            Date = piece.Day("date"),
            Slug = piece.Text("slug"),
            Sequence = piece.Long("sequence") ?? 0,
            Created = RequiredInstant(piece, "created"),
            FirstLive = piece.Instant("firstLive"),
            LastChanged = piece.Instant("lastChanged"),
            Gone = piece.Text("gone"),
            GoneTo = piece.Key("publication", "goneTo"),
            Withdrawn = piece.Instant("withdrawn"),
            Withdrawal = piece.Text("withdrawal"),
            Live = piece.Number("live"),
            InWork = piece.Number("inWork"),
            OldAddresses = [.. piece.Items("oldAddresses").Select(ReadOldAddress)],
            Archive = [.. piece.Items("archive").Select(ReadTrace)],
        };
        piece.NothingElse();
        return standing;
    }

    private static OldAddress ReadOldAddress(YamlFields item)
    {
        var old = new OldAddress(item.Required("path"), RequiredInstant(item, "since"));
        item.NothingElse();
        return old;
    }

    private static ArchiveTrace ReadTrace(YamlFields item)
    {
        var trace = new ArchiveTrace(
            item.Required("key"),
            item.Flag("whole"),
            item.Day("date"),
            item.Required("source"),
            RequiredInstant(item, "imported"),
            item.Number("edition"),
            item.Flag("untouched"));
        item.NothingElse();
        return trace;
    }

    private static DateTime RequiredInstant(YamlFields fields, string name) =>
        fields.Instant(name) ?? throw fields.Wrong(name, "поле обязательно: время UTC вида 2026-02-13T09:30:00Z");

    private static IReadOnlyList<int> Numbers(YamlFields fields, string name) =>
    [
        .. fields.Words(name).Select(word =>
            int.TryParse(word, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : throw fields.Wrong(name, "ожидаются номера редакций")),
    ];
}
