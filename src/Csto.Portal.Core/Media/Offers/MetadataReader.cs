using System.Globalization;
using System.Text;
using Csto.Portal.Core.Content;
using MetadataExtractor;
using MetadataExtractor.Formats.Exif;
using MetadataExtractor.Formats.Iptc;
using MetadataExtractor.Formats.Jpeg;
using MetadataExtractor.Formats.WebP;
using MetadataExtractor.Formats.Xmp;
using MetadataExtractor.IO;
using MetaDirectory = MetadataExtractor.Directory;

namespace Csto.Portal.Core.Media.Offers;

/// <summary>
/// Reads what a picture says of itself. Of a JPEG or a WebP only headers are read, nothing is decoded or unpacked; of a PNG, AVIF or HEIC, whose words lie compressed or
/// in boxes, the bounded program reads them. Of IPTC, XMP and EXIF, in this order, the first that says something counts.
/// </summary>
internal static class MetadataReader
{
    private const string Core = "http://iptc.org/std/Iptc4xmpCore/1.0/xmlns/";
    private const string Photoshop = "http://ns.adobe.com/photoshop/1.0/";
    private const string Dublin = "http://purl.org/dc/elements/1.1/";
    private const string Extension = "http://iptc.org/std/Iptc4xmpExt/2008-02-29/";
    private const int MostNames = 200;

    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);
    private static readonly Encoding Cyrillic = CodePagesEncodingProvider.Instance.GetEncoding(1251)!;

    /// <summary>Nothing where the file says nothing, or says it so that nobody understands.</summary>
    public static OfferedDetails Read(string path, string contentType)
    {
        try
        {
            return contentType switch
            {
                MediaTypes.Jpeg => Of(JpegMetadataReader.ReadMetadata(path)),
                MediaTypes.WebP => Of(WebPMetadataReader.ReadMetadata(path)),
                _ => OfferedDetails.None,
            };
        }
        catch (Exception e) when (e is not OutOfMemoryException)
        {
            // Somebody else's software wrote it, and a library of others reads it: whatever is wrong with it, the picture is fine.
            return OfferedDetails.None;
        }
    }

    /// <summary>The formats of which the bounded program reads the words.</summary>
    public static bool NeedsProgram(string contentType) => contentType is MediaTypes.Png or MediaTypes.Avif or MediaTypes.Heic;

    /// <summary>Nothing where they say nothing, or say it so that nobody understands.</summary>
    /// <param name="xmp">A packet; null where the file has none.</param>
    /// <param name="exif">As it stands in a file, with <c>Exif\0\0</c> before it or without; null where the file has none.</param>
    public static OfferedDetails Read(byte[]? xmp, byte[]? exif)
    {
        try
        {
            var found = new List<MetaDirectory>();
            if (xmp is not null)
                found.Add(new XmpReader().Extract(xmp));
            if (exif is not null)
                found.AddRange(new ExifReader().Extract(new ByteArrayReader(exif, exif.AsSpan().StartsWith("Exif\0\0"u8) ? 6 : 0)));
            return Of(found);
        }
        catch (Exception e) when (e is not OutOfMemoryException)
        {
            return OfferedDetails.None;
        }
    }

    private static OfferedDetails Of(IReadOnlyList<MetaDirectory> found)
    {
        var iptc = found.OfType<IptcDirectory>().FirstOrDefault();
        var exif = found.OfType<ExifIfd0Directory>().FirstOrDefault();
        var xmp = found.OfType<XmpDirectory>().Select(directory => directory.XmpMeta).FirstOrDefault(meta => meta is not null);
        return new()
        {
            Caption = First(
                Iptc(iptc, IptcDirectory.TagCaption), Localized("description"), Iptc(iptc, IptcDirectory.TagHeadline),
                Simple(Photoshop, "Headline"), Exif(exif, ExifDirectoryBase.TagImageDescription)),
            Author = First(Iptc(iptc, IptcDirectory.TagByLine), Item(Dublin, "creator"), Exif(exif, ExifDirectoryBase.TagArtist)),
            Credit = First(
                Iptc(iptc, IptcDirectory.TagCredit), Simple(Photoshop, "Credit"), Iptc(iptc, IptcDirectory.TagCopyrightNotice),
                Localized("rights"), Exif(exif, ExifDirectoryBase.TagCopyright)),
            TakenOn = TakenOn(found, iptc),
            Place = First(
                Together(Iptc(iptc, IptcDirectory.TagSubLocation), Iptc(iptc, IptcDirectory.TagCity), Iptc(iptc, IptcDirectory.TagCountryOrPrimaryLocationName)),
                Together(Simple(Core, "Location"), Simple(Photoshop, "City"), Simple(Photoshop, "Country"))),
            Names = [.. Items(Extension, "PersonInImage").Concat(Items(Dublin, "subject")).Concat(Keywords(iptc)).Where(name => name.Length > 0).Distinct().Take(MostNames)],
        };

        string Simple(string space, string name) => xmp?.GetPropertyString(space, name) ?? "";
        string Localized(string name) => xmp?.GetLocalizedText(Dublin, name, null, "x-default")?.Value ?? "";
        string Item(string space, string name) => xmp?.GetArrayItem(space, name, 1)?.Value ?? "";
        IEnumerable<string> Items(string space, string name) => xmp is null
            ? []
            : Enumerable.Range(1, Math.Min(MostNames, xmp.CountArrayItems(space, name))).Select(i => xmp.GetArrayItem(space, name, i)?.Value ?? "");
    }

    /// <summary>IPTC has the day by itself, as <c>20260213</c>; the camera writes day and time.</summary>
    private static DateOnly? TakenOn(IReadOnlyList<MetaDirectory> found, IptcDirectory? iptc)
    {
        if (DateOnly.TryParseExact(Iptc(iptc, IptcDirectory.TagDateCreated), "yyyyMMdd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var created))
            return created;
        return found.OfType<ExifSubIfdDirectory>().FirstOrDefault() is { } exif && exif.TryGetDateTime(ExifDirectoryBase.TagDateTimeOriginal, out var taken)
            ? DateOnly.FromDateTime(taken)
            : null;
    }

    private static string First(params string[] texts) => Array.Find(texts, text => !string.IsNullOrWhiteSpace(text)) ?? "";

    private static string Together(params string[] parts) => string.Join(", ", parts.Where(part => !string.IsNullOrWhiteSpace(part)).Distinct());

    private static string Iptc(IptcDirectory? iptc, int tag) => iptc?.GetObject(tag) is { } value ? Text(value) : "";

    private static IEnumerable<string> Keywords(IptcDirectory? iptc) => iptc?.GetObject(IptcDirectory.TagKeywords) switch
    {
        StringValue[] many => many.Select(one => Text(one)),
        { } one => [Text(one)],
        null => [],
    };

    private static string Exif(ExifIfd0Directory? exif, int tag) => exif?.GetObject(tag) is { } value ? Text(value) : "";

    /// <summary>Older programs of ours wrote in the code page of Russian Windows and did not say so.</summary>
    private static string Text(object value)
    {
        if (value is not StringValue { Bytes: { } bytes })
            return value as string ?? "";
        try
        {
            return Strict.GetString(bytes).TrimEnd('\0');
        }
        catch (DecoderFallbackException)
        {
            return Cyrillic.GetString(bytes).TrimEnd('\0');
        }
    }
}
