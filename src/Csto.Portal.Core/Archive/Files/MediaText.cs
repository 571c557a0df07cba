using Csto.Portal.Core.Media;

namespace Csto.Portal.Core.Archive.Files;

/// <summary>A picture, video or document in <c>media.yaml</c>; the file itself lies beside it as <c>media/SHA-256.ext</c>.</summary>
/// <param name="Sha256">64 lower-case hex digits.</param>
/// <param name="Name">As it was called where it came from.</param>
internal sealed record MediaRecord(string Sha256, string Name, MediaDetails Details)
{
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
            .Field("taken", file.Details.TakenOn)
            .Field("place", OrNull(file.Details.Place)))
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
                TakenOn = item.Day("taken"),
                Place = item.Text("place") ?? "",
            }));
            item.NothingElse();
        }

        return files;
    }

    private static string? OrNull(string text) => text.Length == 0 ? null : text;
}
