using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;

namespace Csto.Portal.Testing;

/// <summary>Small files of every type the portal takes, made of bytes; pictures are 64 × 48 where nothing else is said.</summary>
public static partial class SampleFiles
{
    /// <summary>What is hidden in <see cref="TelltaleJpeg"/>; must never reach a reader.</summary>
    public static readonly string[] Telltales = ["Exif", "GPS-HERE", "http://ns.adobe.com/xap", "Photoshop 3.0", "NOTE-HERE"];

    private const string JpegText =
        "/9j/2wBDAA0JCgsKCA0LCgsODg0PEyAVExISEyccHhcgLikxMC4pLSwzOko+MzZGNywtQFdBRkxOUlNSMj5aYVpQYEpRUk//2wBDAQ4ODhMREyYVFSZPNS01T09PT09PT09PT09PT09PT09PT09PT09PT09PT09PT09PT09PT09PT09PT09PT09PT0//wAARCAAwAEADASIAAhEBAxEB/8QAHwAAAQUBAQEBAQEAAAAAAAAAAAECAwQFBgcICQoL/8QAtRAAAgEDAwIEAwUFBAQAAAF9AQIDAAQRBRIhMUEGE1FhByJxFDKBkaEII0KxwRVS0fAkM2JyggkKFhcYGRolJicoKSo0NTY3ODk6Q0RFRkdISUpTVFVWV1hZWmNkZWZnaGlqc3R1dnd4eXqDhIWGh4iJipKTlJWWl5iZmqKjpKWmp6ipqrKztLW2t7i5usLDxMXGx8jJytLT1NXW19jZ2uHi4+Tl5ufo6erx8vP09fb3+Pn6/8QAHwEAAwEBAQEBAQEBAQAAAAAAAAECAwQFBgcICQoL/8QAtREAAgECBAQDBAcFBAQAAQJ3AAECAxEEBSExBhJBUQdhcRMiMoEIFEKRobHBCSMzUvAVYnLRChYkNOEl8RcYGRomJygpKjU2Nzg5OkNERUZHSElKU1RVVldYWVpjZGVmZ2hpanN0dXZ3eHl6goOEhYaHiImKkpOUlZaXmJmaoqOkpaanqKmqsrO0tba3uLm6wsPExcbHyMnK0tPU1dbX2Nna4uPk5ebn6Onq8vP09fb3+Pn6/9oADAMBAAIRAxEAPwCeiiivnD6EKKKKAOcooor7w+MCiiigDo6K5yivB/sT/p5+H/BPZ/tf+5+P/AOjornKKP7E/wCnn4f8EP7X/ufj/wAAKKKK948YKKKKACiiigAooooAKKKKACiiigD/2Q==";

    private const string WebPText =
        "UklGRkIBAABXRUJQVlA4WAoAAAAIAAAAPwAALwAAVlA4IGIAAACwBACdASpAADAAPtFYp02oJKOiLVzIAQAaCUAZeoKvAN5ZO/QW1gmhXm4liX3AAP6k1//GLO2iakX/jyoFOkNIfyHppr6mPmLXvUH3l//z3vy4kvzHve+Tx0x1DbSlpwAAAEVYSUa6AAAARXhpZgAASUkqAAgAAAAGABIBAwABAAAAAQAAABoBBQABAAAAVgAAABsBBQABAAAAXgAAACgBAwABAAAAAgAAABMCAwABAAAAAQAAAGmHBAABAAAAZgAAAAAAAAA4YwAA6AMAADhjAADoAwAABgAAkAcABAAAADAyMTABkQcABAAAAAECAwAAoAcABAAAADAxMDABoAMAAQAAAP//AAACoAQAAQAAAEAAAAADoAQAAQAAADAAAAAAAAAA";

    private const string AvifText =
        "AAAAHGZ0eXBhdmlmAAAAAGF2aWZtaWYxbWlhZgAAAOptZXRhAAAAAAAAACFoZGxyAAAAAAAAAABwaWN0AAAAAAAAAAAAAAAAAAAAAA5waXRtAAAAAAABAAAAImlsb2MAAAAAREAAAQABAAAAAAEOAAEAAAAAAAAAMAAAACNpaW5mAAAAAAABAAAAFWluZmUCAAAAAAEAAGF2MDEAAAAAamlwcnAAAABLaXBjbwAAABNjb2xybmNseAACAAIABoAAAAAMYXYxQ4EADAAAAAAUaXNwZQAAAAAAAABAAAAAMAAAABBwaXhpAAAAAAMICAgAAAAXaXBtYQAAAAAAAAABAAEEgYIDhAAAADhtZGF0EgAKCRgVf72CBAQNCDIhRmAAABTVCEllVinPlEa7pOmZH+D7AcWRvgYzwP3QgRbg";

    private static readonly byte[] PngSignature = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A];

    public static byte[] Jpeg() => Convert.FromBase64String(JpegText);

    /// <summary>As libvips writes it, with EXIF.</summary>
    public static byte[] WebP() => Convert.FromBase64String(WebPText);

    public static byte[] Avif() => Convert.FromBase64String(AvifText);

    /// <summary>A JPEG as a telephone makes it: to be turned by a quarter, with a place, an XMP packet, IPTC and a comment.</summary>
    public static byte[] TelltaleJpeg()
    {
        var jpeg = Jpeg();
        return
        [
            .. jpeg[..2],
            .. Segment(0xE1, [.. "Exif\0\0"u8, .. Exif()]),
            .. Segment(0xE1, "http://ns.adobe.com/xap/1.0/\0<x:xmpmeta>GPS-HERE</x:xmpmeta>"u8),
            .. Segment(0xED, "Photoshop 3.0\08BIM"u8),
            .. Segment(0xFE, "NOTE-HERE"u8),
            .. jpeg[2..],
        ];
    }

    /// <summary>A JPEG as an agency sends it, with IPTC (IIM 4.2) in the code page of Russian Windows and a place by satellite.</summary>
    /// <param name="date"><c>20260113</c>.</param>
    public static byte[] CaptionedJpeg(string caption, string author, string credit, string city, string date, string keyword)
    {
        var cyrillic = CodePagesEncodingProvider.Instance.GetEncoding(1251)!;
        var jpeg = Jpeg();
        byte[] fields =
        [
            .. Field(120, caption), .. Field(80, author), .. Field(110, credit), .. Field(90, city), .. Field(55, date), .. Field(25, keyword),
        ];
        if (fields.Length % 2 == 1)
            fields = [.. fields, 0];
        byte[] resource = [.. "8BIM"u8, 4, 4, 0, 0, 0, 0, (byte)(fields.Length >> 8), (byte)fields.Length, .. fields];
        return [.. jpeg[..2], .. Segment(0xE1, [.. "Exif\0\0"u8, .. Exif()]), .. Segment(0xED, [.. "Photoshop 3.0\0"u8, .. resource]), .. jpeg[2..]];

        byte[] Field(byte number, string text)
        {
            var bytes = cyrillic.GetBytes(text);
            return [0x1C, 2, number, (byte)(bytes.Length >> 8), (byte)bytes.Length, .. bytes];
        }
    }

    /// <summary>One colour; the file is small whatever its size.</summary>
    public static byte[] Png(int width, int height, byte shade = 0x60) => Png(width, height, _ => shade);

    /// <param name="shadeOf">Of each row, from the top.</param>
    public static byte[] Png(int width, int height, Func<int, byte> shadeOf)
    {
        using var pixels = new MemoryStream();
        using (var zip = new ZLibStream(pixels, CompressionLevel.Fastest, leaveOpen: true))
        {
            var row = new byte[1 + (width * 3)];
            for (var i = 0; i < height; i++)
            {
                row.AsSpan(1).Fill(shadeOf(i));
                zip.Write(row);
            }
        }

        return PngOf(width, height, pixels.ToArray());
    }

    /// <summary>Says it is of this size, and holds nothing of the kind.</summary>
    public static byte[] PngOf(int width, int height, byte[] pixels)
    {
        var header = new byte[13];
        BinaryPrimitives.WriteInt32BigEndian(header, width);
        BinaryPrimitives.WriteInt32BigEndian(header.AsSpan(4), height);
        (header[8], header[9]) = (8, 2);
        return [.. PngSignature, .. Chunk("IHDR", header), .. Chunk("IDAT", pixels), .. Chunk("IEND", [])];
    }

    /// <summary>With an XMP packet that lies compressed in it, as image programs write it.</summary>
    public static byte[] CaptionedPng(string caption, string author, string city)
    {
        var xmp = $"""
            <x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
            <rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:photoshop="http://ns.adobe.com/photoshop/1.0/" photoshop:City="{city}">
            <dc:description><rdf:Alt><rdf:li xml:lang="x-default">{caption}</rdf:li></rdf:Alt></dc:description>
            <dc:creator><rdf:Seq><rdf:li>{author}</rdf:li></rdf:Seq></dc:creator>
            </rdf:Description></rdf:RDF></x:xmpmeta>
            """;
        using var packed = new MemoryStream();
        using (var zip = new ZLibStream(packed, CompressionLevel.SmallestSize, leaveOpen: true))
            zip.Write(Encoding.UTF8.GetBytes(xmp));
        var png = Png(50, 40);
        var afterHeader = PngSignature.Length + 25;
        return [.. png[..afterHeader], .. Chunk("iTXt", [.. "XML:com.adobe.xmp\0\u0001\0\0\0"u8, .. packed.ToArray()]), .. png[afterHeader..]];
    }

    public static byte[] Gif(int frames = 1)
    {
        var gif = new List<byte>([.. "GIF89a"u8, 1, 0, 1, 0, 0x80, 0, 0, 0, 0, 0, 255, 255, 255]);
        for (var i = 0; i < frames; i++)
            gif.AddRange([0x2C, 0, 0, 0, 0, 1, 0, 1, 0, 0, 2, 2, 0x44, 1, 0]);
        return [.. gif, 0x3B];
    }

    public static byte[] Pdf(string words = "План") => Encoding.UTF8.GetBytes($"%PDF-1.4\n% {words}\ntrailer<</Root 1 0 R>>\nstartxref\n9\n%%EOF\n");

    public static byte[] Zip(params string[] names)
    {
        using var file = new MemoryStream();
        using (var archive = new ZipArchive(file, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var name in names)
                using (var entry = archive.CreateEntry(name).Open())
                    entry.Write("слова"u8);
        }

        return file.ToArray();
    }

    public static byte[] Docx() => Zip("[Content_Types].xml", "word/document.xml");

    private static byte[] Segment(byte marker, ReadOnlySpan<byte> body)
    {
        var length = body.Length + 2;
        return [0xFF, marker, (byte)(length >> 8), (byte)length, .. body];
    }

    /// <summary>Orientation 6 and a place in words (TIFF, little-endian).</summary>
    private static byte[] Exif() =>
    [
        .. "II*\0"u8, 8, 0, 0, 0,
        2, 0,
        0x12, 0x01, 3, 0, 1, 0, 0, 0, 6, 0, 0, 0,
        0x25, 0x88, 4, 0, 1, 0, 0, 0, 38, 0, 0, 0,
        0, 0, 0, 0,
        1, 0,
        0x1C, 0x00, 7, 0, 8, 0, 0, 0, 56, 0, 0, 0,
        0, 0, 0, 0,
        .. "GPS-HERE"u8,
    ];

    private static byte[] Chunk(string type, byte[] data)
    {
        var chunk = new byte[12 + data.Length];
        BinaryPrimitives.WriteInt32BigEndian(chunk, data.Length);
        Encoding.ASCII.GetBytes(type, chunk.AsSpan(4));
        data.CopyTo(chunk, 8);
        BinaryPrimitives.WriteUInt32BigEndian(chunk.AsSpan(8 + data.Length), Crc(chunk.AsSpan(4, 4 + data.Length)));
        return chunk;
    }

    private static uint Crc(ReadOnlySpan<byte> data)
    {
        var crc = uint.MaxValue;
        foreach (var b in data)
        {
            crc ^= b;
            for (var i = 0; i < 8; i++)
                crc = (crc >> 1) ^ (0xEDB88320 & (uint)-(crc & 1));
        }

        return ~crc;
    }
}
