using Csto.Portal.Core.Domain;
using Csto.Portal.Core.Media;

namespace Csto.Portal.Core.Archive.Files;

/// <summary>A picture, video or document in <c>media.yaml</c>; the file itself lies beside it as <c>media/SHA-256.ext</c>.</summary>
/// <param name="Sha256">64 lower-case hex digits.</param>
/// <param name="Name">As it was called where it came from.</param>
internal sealed record MediaRecord(string Sha256, string Name, MediaDetails Details)
{
    public MediaTies Ties { get; init; } = MediaTies.None;

    private const int LongestExtension = 6;

    /// <summary>Where the file stands in an export. The extension is for people.</summary>
    public string File
    {
        get
        {
            var extension = Path.GetExtension(Name).ToLowerInvariant();
            return $"media/{Sha256}{(extension.Length <= LongestExtension && extension.Skip(1).All(char.IsAsciiLetterOrDigit) ? extension : "")}";
        }
    }
}

/// <summary>What else is known of a file, most of it of other things in the portal.</summary>
internal sealed record MediaTies
{
    public static readonly MediaTies None = new();

    /// <summary>Slugs, in order.</summary>
    public IReadOnlyList<string> Persons { get; init; } = [];

    public FocalPoint? Focus { get; init; }

    public FocalPoint? CardFocus { get; init; }

    /// <summary>SHA-256 of the picture that stands for a video.</summary>
    public string? Poster { get; init; }

    /// <summary>In order of their languages.</summary>
    public IReadOnlyList<TrackRecord> Tracks { get; init; } = [];

    /// <summary>SHA-256 of the file that is shown in its place.</summary>
    public string? ReplacedBy { get; init; }

    /// <summary>In words, to be compared.</summary>
    public string Words => string.Join('\n', [.. Persons, $"{Focus}", $"{CardFocus}", Poster, ReplacedBy, .. Tracks.Select(t => $"{t}")]);
}

/// <summary>Subtitles of a video.</summary>
/// <param name="Text">WebVTT.</param>
internal sealed record TrackRecord(string Language, string Label, string Text);

internal static class MediaText
{
    public static string Write(IReadOnlyCollection<MediaRecord> files) => new YamlWriter()
        .Items(files, (item, file) => item
            .Field("sha256", file.Sha256)
            .Field("name", file.Name)
            .Field("alt", OrNull(file.Details.Alt))
            .Flag("decorative", file.Details.IsDecorative)
            .Field("caption", OrNull(file.Details.Caption))
            .Field("author", OrNull(file.Details.Author))
            .Field("credit", OrNull(file.Details.Credit))
            .Field("englishAlt", OrNull(file.Details.EnglishAlt))
            .Field("englishCaption", OrNull(file.Details.EnglishCaption))
            .Field("englishCredit", OrNull(file.Details.EnglishCredit))
            .Field("taken", file.Details.TakenOn)
            .Field("place", OrNull(file.Details.Place))
            .Words("persons", file.Ties.Persons)
            .Field("focus", file.Ties.Focus?.ToString())
            .Field("cardFocus", file.Ties.CardFocus?.ToString())
            .Field("poster", file.Ties.Poster)
            .Field("replacedBy", file.Ties.ReplacedBy)
            .Items("subtitles", file.Ties.Tracks, (track, record) => track
                .Field("language", record.Language)
                .Field("label", record.Label)
                .Field("text", record.Text)))
        .ToString();

    /// <exception cref="BrokenFileException">The file is not of this form.</exception>
    public static IReadOnlyList<MediaRecord> Read(string text)
    {
        var files = new List<MediaRecord>();
        foreach (var item in YamlFields.Sequence(text))
        {
            var sha256 = item.Required("sha256");
            if (sha256.Length != 64 || !sha256.All(c => char.IsAsciiDigit(c) || c is >= 'a' and <= 'f'))
                throw item.Wrong("sha256", "ожидаются 64 шестнадцатеричные цифры");
            if (files.Exists(f => f.Sha256 == sha256))
                throw item.Wrong("sha256", $"«{sha256}» встречается дважды");
            files.Add(new(sha256, item.Required("name"), new MediaDetails
            {
                Alt = item.Text("alt") ?? "",
                IsDecorative = item.Flag("decorative"),
                Caption = item.Text("caption") ?? "",
                Author = item.Text("author") ?? "",
                Credit = item.Text("credit") ?? "",
                EnglishAlt = item.Text("englishAlt") ?? "",
                EnglishCaption = item.Text("englishCaption") ?? "",
                EnglishCredit = item.Text("englishCredit") ?? "",
                TakenOn = item.Day("taken"),
                Place = item.Text("place") ?? "",
            })
            {
                Ties = Ties(item),
            });
            item.NothingElse();
        }

        return files;
    }

    private static MediaTies Ties(YamlFields item) => new()
    {
        Persons = item.Words("persons"),
        Focus = Point(item, "focus"),
        CardFocus = Point(item, "cardFocus"),
        Poster = item.Text("poster"),
        ReplacedBy = item.Text("replacedBy"),
        Tracks = [.. item.Items("subtitles").Select(Track)],
    };

    private static TrackRecord Track(YamlFields track)
    {
        var record = new TrackRecord(track.Required("language"), track.Required("label"), track.Required("text"));
        track.NothingElse();
        return record;
    }

    private static FocalPoint? Point(YamlFields item, string name) => item.Text(name) is not { } text
        ? null
        : FocalPoint.Parse(text) ?? throw item.Wrong(name, "ожидаются два числа от 0 до 100 через запятую, например 33,50");

    private static string? OrNull(string text) => text.Length == 0 ? null : text;
}
