using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;

namespace Csto.Portal.Core.Archive.Samples;

/// <summary>Writes a <see cref="Canvas"/> as PNG (ISO/IEC 15948): eight bits of red, green and blue, no metadata.</summary>
internal static class PngWriter
{
    private const int BytesOfPixel = 3;

    /// <summary>Each row holds what differs from the pixel to the left.</summary>
    private const byte Sub = 1;

    public static byte[] Write(Canvas canvas)
    {
        using var file = new MemoryStream();
        file.Write([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]);
        var header = new byte[13];
        BinaryPrimitives.WriteInt32BigEndian(header, canvas.Width);
        BinaryPrimitives.WriteInt32BigEndian(header.AsSpan(4), canvas.Height);
        (header[8], header[9]) = (8, 2);
        Chunk(file, "IHDR", header);
        Chunk(file, "IDAT", Rows(canvas));
        Chunk(file, "IEND", []);
        return file.ToArray();
    }

    private static byte[] Rows(Canvas canvas)
    {
        using var packed = new MemoryStream();
        using (var zlib = new ZLibStream(packed, CompressionLevel.Fastest, leaveOpen: true))
        {
            var row = new byte[1 + (canvas.Width * BytesOfPixel)];
            row[0] = Sub;
            for (var y = 0; y < canvas.Height; y++)
            {
                Differences(canvas.Row(y), row.AsSpan(1));
                zlib.Write(row);
            }
        }

        return packed.ToArray();
    }

    private static void Differences(ReadOnlySpan<Ink> pixels, Span<byte> row)
    {
        var left = default(Ink);
        for (var x = 0; x < pixels.Length; x++)
        {
            var pixel = pixels[x];
            row[x * BytesOfPixel] = (byte)(pixel.Red - left.Red);
            row[(x * BytesOfPixel) + 1] = (byte)(pixel.Green - left.Green);
            row[(x * BytesOfPixel) + 2] = (byte)(pixel.Blue - left.Blue);
            left = pixel;
        }
    }

    private static void Chunk(Stream file, string type, byte[] data)
    {
        Span<byte> number = stackalloc byte[4];
        BinaryPrimitives.WriteInt32BigEndian(number, data.Length);
        file.Write(number);
        byte[] named = [.. Encoding.ASCII.GetBytes(type), .. data];
        file.Write(named);
        BinaryPrimitives.WriteUInt32BigEndian(number, Checksum(named));
        file.Write(number);
    }

    /// <summary>CRC-32 as PNG wants it.</summary>
    private static uint Checksum(ReadOnlySpan<byte> data)
    {
        var crc = uint.MaxValue;
        foreach (var b in data)
            crc = Table[(byte)(crc ^ b)] ^ (crc >> 8);
        return ~crc;
    }

    private static readonly uint[] Table = [.. Enumerable.Range(0, 256).Select(Step)];

    private static uint Step(int b)
    {
        var crc = (uint)b;
        for (var i = 0; i < 8; i++)
            crc = (crc >> 1) ^ (0xEDB88320 & (uint)-(crc & 1));
        return crc;
    }
}
