using System.Buffers.Binary;

namespace Csto.Portal.Core.Media.Originals;

/// <summary>The one thing that is kept of EXIF: how the picture is to be turned to stand upright. Without it a portrait would lie on its side.</summary>
internal static class Exif
{
    private const int Orientation = 0x0112;

    /// <param name="tiff">What stands after the mark <c>Exif</c>.</param>
    /// <returns>1 (upright) to 8; 1 where nothing is said, or it cannot be read.</returns>
    public static int OrientationOf(ReadOnlySpan<byte> tiff)
    {
        try
        {
            var isLittle = tiff[0] == 'I';
            var at = UInt32(tiff[4..], isLittle);
            var entries = UInt16(tiff[at..], isLittle);
            for (var i = 0; i < entries; i++)
            {
                var entry = tiff.Slice(at + 2 + (i * 12), 12);
                if (UInt16(entry, isLittle) == Orientation)
                    return UInt16(entry[8..], isLittle) is var turn and >= 1 and <= 8 ? turn : 1;
            }
        }
        catch (Exception e) when (e is ArgumentOutOfRangeException or IndexOutOfRangeException or OverflowException)
        {
            // A broken block says nothing.
        }

        return 1;
    }

    /// <summary>A block that says this and nothing else.</summary>
    public static byte[] Write(int orientation) =>
        [.. "MM\0*"u8, 0, 0, 0, 8, 0, 1, 0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, (byte)orientation, 0, 0, 0, 0, 0, 0];

    private static int UInt16(ReadOnlySpan<byte> data, bool isLittle) =>
        isLittle ? BinaryPrimitives.ReadUInt16LittleEndian(data) : BinaryPrimitives.ReadUInt16BigEndian(data);

    private static int UInt32(ReadOnlySpan<byte> data, bool isLittle) =>
        checked((int)(isLittle ? BinaryPrimitives.ReadUInt32LittleEndian(data) : BinaryPrimitives.ReadUInt32BigEndian(data)));
}
