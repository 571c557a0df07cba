using System.Buffers.Binary;
using System.Text;

namespace Csto.Portal.Testing;

public static partial class SampleFiles
{
    /// <summary>Where it was made, as telephones write it; must never reach a reader.</summary>
    public const string VideoPlace = "+55.7558+037.6173/";

    /// <summary>Boxes only: nothing to play. Twelve seconds of H.264 without sound.</summary>
    public static byte[] Mp4(int width = 640, int height = 360, string picture = "avc1", string? sound = null, params byte[][] more) =>
    [
        .. Box("ftyp", [.. "isom\0\0\0\0mp42"u8]),
        .. Box("moov", [.. MovieHeader(12_000), .. Track("vide", picture, width, height), .. sound is null ? [] : Track("soun", sound), .. more.SelectMany(box => box)]),
        .. Box("mdat", new byte[2000]),
    ];

    /// <summary>A video with its place in every spot where cameras leave it, and beside the picture a track of measurements.</summary>
    public static byte[] TelltaleMp4()
    {
        byte[] place = [.. Encoding.ASCII.GetBytes(VideoPlace)];
        byte[] apple = [0xA9, .. "xyz"u8];
        var user = Box("udta", [.. Box(Encoding.Latin1.GetString(apple), [0, 18, 0x15, 0xC7, .. place]), .. Box("loci", place)]);
        byte[] head = [.. Box("ftyp", [.. "isom\0\0\0\0mp42"u8]), .. Box("uuid", [.. new byte[16], .. place]), .. Box("free", place)];
        // The samples of the measurements are the first bytes of the data.
        var at = head.Length + 8;
        byte[] data = Box("mdat", [.. place, .. new byte[500]]);
        byte[] Film(int offset) => Box("moov",
        [
            .. MovieHeader(12_000), .. Track("vide", "avc1", 640, 360, user), .. Track("meta", "gpmd", places: Samples(offset, place.Length)),
            .. user, .. Box("meta", place),
        ]);
        return [.. head, .. data, .. Film(at)];
    }

    /// <summary>Boxes only. Three seconds of VP9.</summary>
    public static byte[] WebM(string codec = "V_VP9", bool telling = false)
    {
        byte[] name = [.. Encoding.ASCII.GetBytes(codec)];
        byte[] video = [0xE0, 0x87, 0xB0, 0x82, 2, 0x80, 0xBA, 0x81, 0xF0];
        byte[] entry = [0x86, (byte)(0x80 | name.Length), .. name, .. video];
        byte[] tracks = [0x16, 0x54, 0xAE, 0x6B, (byte)(0x80 | (entry.Length + 2)), 0xAE, (byte)(0x80 | entry.Length), .. entry];
        byte[] info = [0x15, 0x49, 0xA9, 0x66, 0x87, 0x44, 0x89, 0x84, 0x45, 0x3B, 0x80, 0x00];
        byte[] place = [.. Encoding.ASCII.GetBytes(VideoPlace)];
        byte[] tags = telling ? [0x12, 0x54, 0xC3, 0x67, (byte)(0x80 | place.Length), .. place] : [];
        byte[] cluster = [0x1F, 0x43, 0xB6, 0x75, 0x83, 0xE7, 0x81, 0];
        byte[] inside = [.. info, .. tracks, .. tags, .. cluster];
        return
        [
            0x1A, 0x45, 0xDF, 0xA3, 0x87, 0x42, 0x82, 0x84, .. "webm"u8,
            0x18, 0x53, 0x80, 0x67, 0x40, (byte)inside.Length, .. inside,
        ];
    }

    public static byte[] Box(string type, byte[] body)
    {
        var box = new byte[8 + body.Length];
        BinaryPrimitives.WriteInt32BigEndian(box, box.Length);
        Encoding.Latin1.GetBytes(type, box.AsSpan(4));
        body.CopyTo(box, 8);
        return box;
    }

    /// <summary>Its length in milliseconds.</summary>
    private static byte[] MovieHeader(int milliseconds)
    {
        var header = new byte[100];
        BinaryPrimitives.WriteInt32BigEndian(header.AsSpan(12), 1000);
        BinaryPrimitives.WriteInt32BigEndian(header.AsSpan(16), milliseconds);
        return Box("mvhd", header);
    }

    private static byte[] Track(string handler, string codec, int width = 0, int height = 0, byte[]? more = null, byte[]? places = null)
    {
        var header = new byte[84];
        BinaryPrimitives.WriteUInt16BigEndian(header.AsSpan(76), (ushort)width);
        BinaryPrimitives.WriteUInt16BigEndian(header.AsSpan(80), (ushort)height);
        byte[] descriptions = Box("stsd", [0, 0, 0, 0, 0, 0, 0, 1, .. Box(codec, new byte[78])]);
        byte[] media =
        [
            .. Box("hdlr", [0, 0, 0, 0, 0, 0, 0, 0, .. Encoding.ASCII.GetBytes(handler), .. new byte[13]]),
            .. Box("minf", Box("stbl", [.. descriptions, .. places ?? []])),
        ];
        return Box("trak", [.. Box("tkhd", header), .. Box("mdia", media), .. more ?? []]);
    }

    /// <summary>One sample in one chunk.</summary>
    private static byte[] Samples(int offset, int length)
    {
        byte[] Number(int number)
        {
            var bytes = new byte[4];
            BinaryPrimitives.WriteInt32BigEndian(bytes, number);
            return bytes;
        }

        return
        [
            .. Box("stsz", [0, 0, 0, 0, .. Number(0), .. Number(1), .. Number(length)]),
            .. Box("stsc", [0, 0, 0, 0, .. Number(1), .. Number(1), .. Number(1), .. Number(1)]),
            .. Box("stco", [0, 0, 0, 0, .. Number(1), .. Number(offset)]),
        ];
    }
}
