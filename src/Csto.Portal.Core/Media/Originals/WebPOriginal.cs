using System.Buffers.Binary;
using System.Text;
using Csto.Portal.Core.Content;

namespace Csto.Portal.Core.Media.Originals;

/// <summary>WebP (RFC 9649): the words go behind the picture, as XMP, which the header in front must announce.</summary>
internal static class WebPOriginal
{
    private const int Profile = 0x20;
    private const int Alpha = 0x10;
    private const int ExifFlag = 0x08;
    private const int XmpFlag = 0x04;
    private const int Animation = 0x02;

    /// <summary>Flags, three empty bytes, width and height less one in three bytes each.</summary>
    private const int Extended = 10;

    public static OriginalPlan Plan(ReadOnlySpan<byte> file)
    {
        var end = checked((int)BinaryPrimitives.ReadUInt32LittleEndian(file[4..]) + 8);
        var keeping = new Keeping();
        var head = new byte[Extended];
        var (orientation, isExtended) = (1, false);
        for (var at = 12; at < end;)
        {
            var length = checked((int)BinaryPrimitives.ReadUInt32LittleEndian(file[(at + 4)..]));
            var data = file.Slice(at + 8, length);
            var whole = 8 + length + (length & 1);
            switch (Encoding.ASCII.GetString(file.Slice(at, 4)))
            {
                case "VP8X":
                    data[..Extended].CopyTo(head);
                    head[0] &= Profile | Alpha | Animation;
                    isExtended = true;
                    break;
                case "EXIF":
                    orientation = Exif.OrientationOf(data.StartsWith("Exif\0\0"u8) ? data[6..] : data);
                    break;
                case "VP8 " when !isExtended:
                    Size(head, BinaryPrimitives.ReadUInt16LittleEndian(data[6..]) & 0x3FFF, BinaryPrimitives.ReadUInt16LittleEndian(data[8..]) & 0x3FFF);
                    keeping.Add(at, whole);
                    break;
                case "VP8L" when !isExtended:
                    var bits = BinaryPrimitives.ReadUInt32LittleEndian(data[1..]);
                    Size(head, (int)(bits & 0x3FFF) + 1, (int)((bits >> 14) & 0x3FFF) + 1);
                    head[0] = (byte)((bits >> 28 & 1) != 0 ? Alpha : 0);
                    keeping.Add(at, whole);
                    break;
                case "ICCP" or "ANIM" or "ANMF" or "ALPH" or "VP8 " or "VP8L":
                    keeping.Add(at, whole);
                    break;
            }

            at += whole;
        }

        return new(MediaTypes.WebP, head, orientation, keeping.Of(file));
    }

    public static (byte[] Before, byte[] After) Words(OriginalPlan plan, PhotoWords words)
    {
        var after = new MemoryStream();
        var flags = plan.Head[0] | XmpFlag;
        if (plan.Orientation != 1)
        {
            flags |= ExifFlag;
            Chunk(after, "EXIF"u8, Exif.Write(plan.Orientation));
        }

        Chunk(after, "XMP "u8, Xmp.Write(words));
        var extended = new MemoryStream();
        Chunk(extended, "VP8X"u8, [(byte)flags, .. plan.Head[1..]]);
        var before = new byte[12 + extended.Length];
        "RIFF"u8.CopyTo(before);
        BinaryPrimitives.WriteUInt32LittleEndian(before.AsSpan(4), checked((uint)(4 + extended.Length + plan.Kept.Sum(range => range.Length) + after.Length)));
        "WEBP"u8.CopyTo(before.AsSpan(8));
        extended.ToArray().CopyTo(before, 12);
        return (before, after.ToArray());
    }

    private static void Size(byte[] head, int width, int height)
    {
        (head[4], head[5], head[6]) = ((byte)(width - 1), (byte)((width - 1) >> 8), (byte)((width - 1) >> 16));
        (head[7], head[8], head[9]) = ((byte)(height - 1), (byte)((height - 1) >> 8), (byte)((height - 1) >> 16));
    }

    private static void Chunk(MemoryStream to, ReadOnlySpan<byte> type, ReadOnlySpan<byte> data)
    {
        Span<byte> length = stackalloc byte[4];
        BinaryPrimitives.WriteInt32LittleEndian(length, data.Length);
        to.Write(type);
        to.Write(length);
        to.Write(data);
        if ((data.Length & 1) != 0)
            to.WriteByte(0);
    }
}
