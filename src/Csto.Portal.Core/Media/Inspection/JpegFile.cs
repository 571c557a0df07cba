using System.Buffers.Binary;
using Csto.Portal.Core.Content;
using Csto.Portal.Core.Domain;

namespace Csto.Portal.Core.Media.Inspection;

/// <summary>A JPEG: segments, entropy-coded scans, and the mark of its end (ITU-T T.81, annex B).</summary>
internal static class JpegFile
{
    private const byte StartOfImage = 0xD8;
    private const byte EndOfImage = 0xD9;
    private const byte StartOfScan = 0xDA;
    private const byte Comment = 0xFE;

    /// <exception cref="UnfitFileException">Not whole, or followed by something that no camera writes.</exception>
    public static FileFacts Read(byte[] bytes)
    {
        var (width, height) = (0, 0);
        var end = Walk(bytes, 0, (marker, data, _) =>
        {
            if (width == 0 && IsFrame(marker))
                (height, width) = (BinaryPrimitives.ReadUInt16BigEndian(data[1..]), BinaryPrimitives.ReadUInt16BigEndian(data[3..]));
        });
        AfterTheEnd(bytes, end);
        return new(MediaKind.Picture, MediaTypes.Jpeg, width, height);
    }

    /// <summary>The picture and nothing else: no EXIF, XMP, IPTC, colour profile or comment, nothing after the end.</summary>
    public static byte[] Strip(byte[] bytes)
    {
        var kept = new MemoryStream(bytes.Length);
        var from = 0;
        var end = Walk(bytes, 0, (marker, data, at) =>
        {
            // APP0 is JFIF's header, APP14 says how colours are coded.
            if (marker is not (Comment or (>= 0xE1 and <= 0xED) or 0xEF))
                return;
            // The mark and the length stand before the data.
            kept.Write(bytes.AsSpan(from, at - 4 - from));
            from = at + data.Length;
        });
        kept.Write(bytes.AsSpan(from, end - from));
        return kept.ToArray();
    }

    private delegate void OnSegment(byte marker, ReadOnlySpan<byte> data, int at);

    private static bool IsFrame(byte marker) => marker is >= 0xC0 and <= 0xCF and not (0xC4 or 0xC8 or 0xCC);

    /// <returns>The place after the mark of the end.</returns>
    private static int Walk(byte[] bytes, int start, OnSegment onSegment)
    {
        if (bytes[start] != 0xFF || bytes[start + 1] != StartOfImage)
            throw UnfitFileException.Broken();
        for (var at = start + 2; ;)
        {
            if (bytes[at] != 0xFF)
                throw UnfitFileException.Broken();
            while (bytes[at] == 0xFF)
                at++;
            var marker = bytes[at++];
            if (marker == EndOfImage)
                return at;
            if (marker is 0x01 or (>= 0xD0 and <= 0xD7))
                continue;
            var length = BinaryPrimitives.ReadUInt16BigEndian(bytes.AsSpan(at));
            onSegment(marker, bytes.AsSpan(at + 2, length - 2), at + 2);
            at += length;
            if (marker == StartOfScan)
                at = AfterScan(bytes, at);
        }
    }

    /// <summary>In a scan 0xFF is followed by zero, or by a restart mark; anything else ends it.</summary>
    private static int AfterScan(byte[] bytes, int at)
    {
        while (true)
        {
            var next = bytes.AsSpan(at).IndexOf((byte)0xFF);
            if (next < 0)
                throw UnfitFileException.Truncated();
            at += next;
            if (bytes[at + 1] is not (0 or (>= 0xD0 and <= 0xD7)))
                return at;
            at += 2;
        }
    }

    /// <summary>Cameras and telephones write padding there, or further pictures: previews, depth, light (CIPA DC-007).</summary>
    private static void AfterTheEnd(byte[] bytes, int at)
    {
        while (at < bytes.Length)
        {
            if (bytes[at] is 0 or (byte)'\n' or (byte)'\r')
                at++;
            else if (at + 2 < bytes.Length && bytes[at] == 0xFF && bytes[at + 1] == StartOfImage)
                at = Walk(bytes, at, (_, _, _) => { });
            else
                throw UnfitFileException.Trailing();
        }
    }
}
