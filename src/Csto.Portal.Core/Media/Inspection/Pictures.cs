using System.Buffers.Binary;
using System.Text;
using Csto.Portal.Core.Content;
using Csto.Portal.Core.Domain;

namespace Csto.Portal.Core.Media.Inspection;

/// <summary>JPEG, PNG, GIF and WebP, walked from their first byte to their last.</summary>
internal static class Pictures
{
    private static readonly byte[] PngSignature = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A];

    public static bool IsOne(ReadOnlySpan<byte> head) =>
        IsJpeg(head) || head.StartsWith(PngSignature) || head.StartsWith("GIF8"u8)
        || (head.Length >= 12 && head.StartsWith("RIFF"u8) && head[8..].StartsWith("WEBP"u8));

    public static bool IsJpeg(ReadOnlySpan<byte> head) => head.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xD8, 0xFF]);

    /// <exception cref="UnfitFileException">Not whole, or not only a picture.</exception>
    public static FileFacts Read(Stream file)
    {
        if (file.Length > MediaLimits.Picture)
            throw new UnfitFileException($"Картинка весит {FileSize.InRussian(file.Length)}, принимаются до {FileSize.InRussian(MediaLimits.Picture)}. Уменьшите её.");
        var bytes = new byte[file.Length];
        file.Position = 0;
        file.ReadExactly(bytes);
        return bytes[0] switch
        {
            0xFF => JpegFile.Read(bytes),
            0x89 => Png(bytes),
            (byte)'G' => Gif(bytes),
            _ => WebP(bytes),
        };
    }

    /// <summary>A WebP's picture and nothing else: no EXIF, XMP or colour profile.</summary>
    public static byte[] StripWebP(byte[] bytes)
    {
        const int Alpha = 0x10;
        var kept = new MemoryStream(bytes.Length);
        kept.Write(bytes.AsSpan(0, 12));
        for (var at = 12; at < bytes.Length;)
        {
            var length = checked((int)BinaryPrimitives.ReadUInt32LittleEndian(bytes.AsSpan(at + 4)));
            var whole = checked(8 + length + (length & 1));
            var chunk = bytes.AsSpan(at, whole).ToArray();
            var type = Encoding.ASCII.GetString(chunk, 0, 4);
            if (type == "VP8X")
                chunk[8] &= Alpha; // what is taken away is not announced
            if (type is "VP8 " or "VP8L" or "VP8X" or "ALPH")
                kept.Write(chunk);
            at += whole;
        }

        var result = kept.ToArray();
        BinaryPrimitives.WriteUInt32LittleEndian(result.AsSpan(4), (uint)(result.Length - 8));
        return result;
    }

    private static FileFacts Png(byte[] bytes)
    {
        var (width, height, frames) = (0, 0, 1);
        for (var at = PngSignature.Length; ; )
        {
            var length = checked((int)BinaryPrimitives.ReadUInt32BigEndian(bytes.AsSpan(at)));
            var type = bytes.AsSpan(at + 4, 4);
            var data = bytes.AsSpan(at + 8, length);
            _ = bytes.AsSpan(at + 8 + length, 4); // the check sum
            if (type.SequenceEqual("IHDR"u8))
                (width, height) = (Int32(data), Int32(data[4..]));
            else if (type.SequenceEqual("acTL"u8))
                frames = Int32(data);
            at += length + 12;
            if (!type.SequenceEqual("IEND"u8))
                continue;
            return at == bytes.Length ? new(MediaKind.Picture, MediaTypes.Png, width, height, frames) : throw UnfitFileException.Trailing();
        }

        static int Int32(ReadOnlySpan<byte> data) => checked((int)BinaryPrimitives.ReadUInt32BigEndian(data));
    }

    private static FileFacts Gif(byte[] bytes)
    {
        var (width, height) = (BinaryPrimitives.ReadUInt16LittleEndian(bytes.AsSpan(6)), BinaryPrimitives.ReadUInt16LittleEndian(bytes.AsSpan(8)));
        var (at, frames) = (13 + ColourTable(bytes[10]), 0);
        while (bytes[at] != 0x3B)
        {
            switch (bytes[at])
            {
                case 0x21:
                    at = SubBlocks(bytes, at + 2);
                    break;
                case 0x2C:
                    frames++;
                    at = SubBlocks(bytes, at + 11 + ColourTable(bytes[at + 9]));
                    break;
                default:
                    throw UnfitFileException.Broken();
            }
        }

        return at + 1 == bytes.Length ? new(MediaKind.Picture, MediaTypes.Gif, width, height, frames) : throw UnfitFileException.Trailing();

        static int ColourTable(byte flags) => (flags & 0x80) == 0 ? 0 : 3 << ((flags & 7) + 1);
    }

    private static int SubBlocks(byte[] bytes, int at)
    {
        while (bytes[at] != 0)
            at += bytes[at] + 1;
        return at + 1;
    }

    private static FileFacts WebP(byte[] bytes)
    {
        var end = checked((int)BinaryPrimitives.ReadUInt32LittleEndian(bytes.AsSpan(4)) + 8);
        if (end > bytes.Length)
            throw UnfitFileException.Truncated();
        if (end + (end & 1) < bytes.Length)
            throw UnfitFileException.Trailing();
        var (width, height, frames) = (0, 0, 0);
        for (var at = 12; at < end;)
        {
            var type = bytes.AsSpan(at, 4);
            var length = checked((int)BinaryPrimitives.ReadUInt32LittleEndian(bytes.AsSpan(at + 4)));
            var data = bytes.AsSpan(at + 8, length);
            if (type.SequenceEqual("VP8X"u8))
                (width, height) = (1 + Int24(data[4..]), 1 + Int24(data[7..]));
            else if (type.SequenceEqual("ANMF"u8))
                frames++;
            else if (width == 0 && type.SequenceEqual("VP8 "u8))
                (width, height) = (BinaryPrimitives.ReadUInt16LittleEndian(data[6..]) & 0x3FFF, BinaryPrimitives.ReadUInt16LittleEndian(data[8..]) & 0x3FFF);
            else if (width == 0 && type.SequenceEqual("VP8L"u8))
                (width, height) = Lossless(BinaryPrimitives.ReadUInt32LittleEndian(data[1..]));
            at = checked(at + 8 + length + (length & 1));
        }

        return new(MediaKind.Picture, MediaTypes.WebP, width, height, Math.Max(1, frames));

        static int Int24(ReadOnlySpan<byte> data) => data[0] | (data[1] << 8) | (data[2] << 16);
        static (int Width, int Height) Lossless(uint bits) => ((int)(bits & 0x3FFF) + 1, (int)((bits >> 14) & 0x3FFF) + 1);
    }
}
