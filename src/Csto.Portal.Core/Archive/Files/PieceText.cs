using Csto.Portal.Core.Domain;

namespace Csto.Portal.Core.Archive.Files;

/// <summary>Publications as Markdown files with front matter: one for the edition readers see, one beside it for each other edition.</summary>
internal static partial class PieceText
{
    public static string WriteMain(PieceRecord piece)
    {
        var yaml = new YamlWriter().Field("key", piece.Key).Field<PublicationKind>("kind", piece.Kind);
        WriteWords(yaml, piece.Main);
        if (piece.Main.Standing is { } edition)
            yaml.Nested("edition", nested => Write(nested, edition));
        if (piece.Standing is { } standing)
            yaml.Nested("piece", nested => Write(nested, standing, piece.Editions.Skip(1)));
        return new MarkdownFile(yaml.ToString(), piece.Main.Body).ToString();
    }

    public static string WriteOther(PieceRecord piece, EditionRecord edition)
    {
        var yaml = new YamlWriter().Field("key", piece.Key);
        WriteWords(yaml, edition);
        yaml.Nested("edition", nested => Write(nested, edition.Standing!));
        return new MarkdownFile(yaml.ToString(), edition.Body).ToString();
    }

    /// <summary>The whole as one text: equal exactly where everything is.</summary>
    public static string Fingerprint(PieceRecord piece) =>
        string.Join('\0', piece.Editions.Skip(1).Select(e => WriteOther(piece, e)).Prepend(WriteMain(piece)));

    private static void WriteWords(YamlWriter yaml, EditionRecord edition) => yaml
        .Field("title", edition.Title)
        .Field("date", edition.Date)
        .Field("slug", edition.Slug)
        .Field("lead", edition.Lead.Length == 0 ? null : edition.Lead)
        .Field("picture", edition.Picture)
        .Field("socialPicture", edition.SocialPicture)
        .Field("speaker", edition.Speaker)
        .Field("type", edition.Type)
        .Field("occasion", edition.Occasion)
        .Field("place", edition.Place)
        .Field("delivered", edition.Delivered)
        .Field("contact", edition.Contact)
        .Words("persons", edition.Persons)
        .Words("topics", edition.Topics)
        .Words("memberStates", edition.MemberStates)
        .Field("change", edition.Significance)
        .Field("changeNote", edition.ChangeNote);

    private static void Write(YamlWriter yaml, EditionStanding edition)
    {
        yaml.Field("number", edition.Number).Field<EditionState>("state", edition.State);
        yaml.Field("cited", edition.MajorNumber)
            .Field("created", edition.Created)
            .Field("changed", edition.Changed)
            .Field("submitted", edition.Submitted)
            .Field("approved", edition.Approved)
            .Field("scheduledFor", edition.ScheduledFor)
            .Flag("inAnyCase", edition.GoesOutAnyway)
            .Field("urgent", edition.UrgentReason)
            .Field("confirmed", edition.Confirmed)
            .Field("live", edition.GoesLive);
        if (edition.By.Count > 0)
            yaml.Nested("by", nested => WriteNames(nested, edition.By));
        if (edition.Footer is { } footer)
            yaml.Nested("footer", nested => CardText.WriteContact(nested, footer));
    }

    private static void WriteNames(YamlWriter yaml, IReadOnlyDictionary<string, string> names)
    {
        foreach (var (role, name) in names.OrderBy(pair => pair.Key, StringComparer.Ordinal))
            yaml.Field(role, name);
    }

    private static void Write(YamlWriter yaml, PieceStanding piece, IEnumerable<EditionRecord> others) => yaml
        .Field("language", piece.Language)
        .Field("translationOf", piece.TranslationOf)
        .Field("translatedEdition", piece.TranslatedEdition)
        .Field("section", piece.Section)
        .Field<Visibility>("visibility", piece.Visibility)
        .Field("date", piece.Date)
        .Field("slug", piece.Slug)
        .Field("sequence", piece.Sequence)
        .Field("created", piece.Created)
        .Field("firstLive", piece.FirstLive)
        .Field("lastChanged", piece.LastChanged)
        .Field("gone", piece.Gone)
        .Field("goneTo", piece.GoneTo)
        .Field("withdrawn", piece.Withdrawn)
        .Field("withdrawal", piece.Withdrawal)
        .Field("live", piece.Live)
        .Field("inWork", piece.InWork)
        .Words("otherEditions", others.Select(e => FormattableString.Invariant($"{e.Standing!.Number}")))
        .Items("oldAddresses", piece.OldAddresses, (item, old) => item.Field("path", old.Path).Field("since", old.Since))
        .Items("archive", piece.Archive, (item, trace) => item
            .Field("key", trace.Key)
            .Flag("whole", trace.IsWhole)
            .Field("date", trace.Date)
            .Field("source", trace.Source)
            .Field("imported", trace.Imported)
            .Field("edition", trace.Edition)
            .Flag("untouched", trace.IsUntouched));
}
