using System.Buffers.Binary;
using System.Text;
using Csto.Portal.Core.Content;

namespace Csto.Portal.Core.Media.Originals;

/// <summary>PNG (ISO/IEC 15948): the words go behind the header, as XMP in an <c>iTXt</c>.</summary>
internal static class PngOriginal
{
    private const int Signature = 8;
    private const int Frame = 12;

    /// <summary>The header with its frame.</summary>
    private const int Header = 13 + Frame;

    private static readonly HashSet<string> Picture =
    [
        "PLTE", "IDAT", "IEND", "tRNS", "gAMA", "cHRM", "sRGB", "iCCP", "cICP", "sBIT", "bKGD", "pHYs", "acTL", "fcTL", "fdAT",
    ];

    public static OriginalPlan Plan(ReadOnlySpan<byte> file)
    {
        var keeping = new Keeping();
        var orientation = 1;
        for (var at = Signature + Header; ;)
        {
            var length = checked((int)BinaryPrimitives.ReadUInt32BigEndian(file[at..]));
            var type = Encoding.ASCII.GetString(file.Slice(at + 4, 4));
            _ = file.Slice(at, length + Frame);
            if (type == "eXIf")
                orientation = Exif.OrientationOf(file.Slice(at + 8, length));
            if (Picture.Contains(type))
                keeping.Add(at, length + Frame);
            at += length + Frame;
            if (type == "IEND")
                return new(MediaTypes.Png, file[..(Signature + Header)].ToArray(), orientation, keeping.Of(file));
        }
    }

    public static (byte[] Before, byte[] After) Words(OriginalPlan plan, PhotoWords words)
    {
        var before = new MemoryStream();
        before.Write(plan.Head);
        if (plan.Orientation != 1)
            Chunk(before, "eXIf"u8, Exif.Write(plan.Orientation));
        // Keyword, then: not compressed, no language, no translation.
        Chunk(before, "iTXt"u8, [.. "XML:com.adobe.xmp\0\0\0\0\0"u8, .. Xmp.Write(words)]);
        return (before.ToArray(), []);
    }

    private static void Chunk(MemoryStream to, ReadOnlySpan<byte> type, ReadOnlySpan<byte> data)
    {
        Span<byte> number = stackalloc byte[4];
        BinaryPrimitives.WriteInt32BigEndian(number, data.Length);
        to.Write(number);
        to.Write(type);
        to.Write(data);
        BinaryPrimitives.WriteUInt32BigEndian(number, Crc32.Of(data, Crc32.Of(type)));
        to.Write(number);
    }
}
