using System.Globalization;
using System.Text;
using Csto.Portal.Core.Content;

namespace Csto.Portal.Core.Media.Originals;

/// <summary>A photograph for an archive.</summary>
/// <param name="ContentType">Of the original.</param>
public sealed record ArchivedPhoto(MediaFacts File, string ContentType, PhotoWords Words);

/// <summary>An archive of photographs with a text file of their captions.</summary>
public sealed class PhotoArchive
{
    private readonly IReadOnlyList<Part> parts;

    internal PhotoArchive(IReadOnlyList<Part> parts) => (this.parts, Length, Crc) = (parts, parts.Sum(part => part.Length), Part.Sum(parts));

    /// <summary>In bytes.</summary>
    public long Length { get; }

    /// <summary>Of its bytes; changes with any word in it.</summary>
    public uint Crc { get; }

    /// <inheritdoc cref="OriginalFile.Open"/>
    public Stream Open() => new PartsStream(parts);
}

/// <summary>Puts photographs together; see <see cref="StoredZip"/>.</summary>
public sealed class PhotoArchives(OriginalPhotos originals)
{
    public const string Captions = "подписи.txt";

    private const int LongestName = 60;

    /// <param name="photos">In their order; those that are not on the disk are left out.</param>
    /// <param name="title">Of the publication, above the captions.</param>
    /// <param name="address">Absolute, of the publication.</param>
    /// <param name="day">Of the publication, for photographs without one of their own.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    public async Task<PhotoArchive> MakeAsync(
        IReadOnlyList<ArchivedPhoto> photos, string title, string address, DateOnly day, CancellationToken cancellationToken)
    {
        var files = new List<ZipFileEntry>();
        var captions = new StringBuilder().Append(title).Append("\r\n").Append(address).Append("\r\n");
        var digits = Math.Max(2, photos.Count.ToString(CultureInfo.InvariantCulture).Length);
        for (var i = 0; i < photos.Count; i++)
        {
            var photo = photos[i];
            if (await originals.FindAsync(photo.File, photo.ContentType, photo.Words, cancellationToken) is not { } original)
                continue;
            var name = $"{(i + 1).ToString(CultureInfo.InvariantCulture).PadLeft(digits, '0')}-{NameOf(photo, original.ContentType)}";
            files.Add(new(name, photo.Words.TakenOn ?? day, original.Parts));
            Describe(captions.Append("\r\n"), name, photo.Words);
        }

        if (photos.Count > 0 && photos[0].Words.Terms is { Length: > 0 } terms)
            captions.Append("\r\nУсловия использования: ").Append(terms).Append("\r\n");
        files.Add(new(Captions, day, [new Part.Bytes([.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(captions.ToString())])]));
        return new(StoredZip.Of(files));
    }

    /// <summary>Latin letters, digits and hyphens, from the caption, where there is none from the file's own name: every system opens it.</summary>
    public static string NameOf(ArchivedPhoto photo, string contentType)
    {
        var slug = Slug.From(photo.Words.Caption) is { Length: > 0 } words ? words : Slug.FromOrDefault(Path.GetFileNameWithoutExtension(photo.File.FileName), "photo");
        if (slug.Length > LongestName)
            slug = slug.LastIndexOf('-', LongestName) is var end and > 0 ? slug[..end] : slug[..LongestName];
        return $"{slug}.{MediaTypes.Extension(contentType)}";
    }

    private static void Describe(StringBuilder captions, string name, PhotoWords words)
    {
        captions.Append(name).Append("\r\n");
        Line("", words.Caption.ReplaceLineEndings(" "));
        Line("Автор: ", words.Author);
        Line("Источник: ", words.Credit);
        Line("Дата: ", words.TakenOn is { } day ? RussianDates.Short(day) : "");
        Line("Место: ", words.Place);
        Line("На снимке: ", string.Join(", ", words.Persons));

        void Line(string label, string text)
        {
            if (text.Length > 0)
                captions.Append(label).Append(text).Append("\r\n");
        }
    }
}
