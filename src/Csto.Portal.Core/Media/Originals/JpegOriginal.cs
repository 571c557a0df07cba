using System.Buffers.Binary;
using Csto.Portal.Core.Content;

namespace Csto.Portal.Core.Media.Originals;

/// <summary>JPEG (ITU-T T.81, annex B): the words go behind its beginning, as XMP in APP1 and as IPTC in APP13.</summary>
internal static class JpegOriginal
{
    private const byte EndOfImage = 0xD9;
    private const byte StartOfScan = 0xDA;
    private const byte App0 = 0xE0;
    private const byte App1 = 0xE1;
    private const byte App2 = 0xE2;
    private const byte App13 = 0xED;
    private const byte App14 = 0xEE;
    private const byte App15 = 0xEF;
    private const byte Comment = 0xFE;

    /// <summary>Version, unit and density of a JFIF header.</summary>
    private const int Density = 7;

    public static OriginalPlan Plan(ReadOnlySpan<byte> file)
    {
        if (!file.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xD8]))
            throw new InvalidDataException("No JPEG.");
        var keeping = new Keeping();
        byte[] head = [];
        var orientation = 1;
        for (var at = 2; ;)
        {
            var start = at;
            if (file[at] != 0xFF)
                throw new InvalidDataException("No mark where one should be.");
            while (file[at] == 0xFF)
                at++;
            var marker = file[at++];
            if (marker is EndOfImage or 0x01 or (>= 0xD0 and <= 0xD7))
            {
                keeping.Add(start, at - start);
                if (marker != EndOfImage)
                    continue;
                return new(MediaTypes.Jpeg, head, orientation, keeping.Of(file));
            }

            var length = BinaryPrimitives.ReadUInt16BigEndian(file[at..]);
            var data = file.Slice(at + 2, length - 2);
            at += length;
            if (marker == App0 && data.StartsWith("JFIF\0"u8))
                head = data.Slice(5, Density).ToArray();
            else if (marker == App1 && data.StartsWith("Exif\0"u8))
                orientation = Exif.OrientationOf(data[6..]);
            if (!IsPicture(marker, data))
                continue;
            if (marker == StartOfScan)
                at = AfterScan(file, at);
            keeping.Add(start, at - start);
        }
    }

    public static (byte[] Before, byte[] After) Words(OriginalPlan plan, PhotoWords words)
    {
        var before = new MemoryStream();
        before.Write([0xFF, 0xD8]);
        if (plan.Head.Length == Density)
            Segment(before, App0, [.. "JFIF\0"u8, .. plan.Head, 0, 0]); // without its small picture
        if (plan.Orientation != 1)
            Segment(before, App1, [.. "Exif\0\0"u8, .. Exif.Write(plan.Orientation)]);
        Segment(before, App1, [.. "http://ns.adobe.com/xap/1.0/\0"u8, .. Xmp.Write(words)]);
        Segment(before, App13, Iptc.Write(words));
        return (before.ToArray(), []);
    }

    /// <summary>A colour profile is how the colours are meant, and Adobe's segment how they are coded.</summary>
    private static bool IsPicture(byte marker, ReadOnlySpan<byte> data) => marker switch
    {
        App2 => data.StartsWith("ICC_PROFILE\0"u8),
        App14 => data.StartsWith("Adobe"u8),
        >= App0 and <= App15 or Comment => false,
        _ => true,
    };

    /// <summary>In a scan 0xFF is followed by zero, or by a restart mark; anything else ends it.</summary>
    private static int AfterScan(ReadOnlySpan<byte> file, int at)
    {
        while (true)
        {
            var next = file[at..].IndexOf((byte)0xFF);
            if (next < 0)
                throw new InvalidDataException("A scan without an end.");
            at += next;
            if (file[at + 1] is not (0 or (>= 0xD0 and <= 0xD7)))
                return at;
            at += 2;
        }
    }

    private static void Segment(MemoryStream to, byte marker, ReadOnlySpan<byte> body)
    {
        var length = checked((ushort)(body.Length + 2));
        to.Write([0xFF, marker, (byte)(length >> 8), (byte)length]);
        to.Write(body);
    }
}
