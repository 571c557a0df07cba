using System.Buffers.Binary;
using System.Text;
using Csto.Portal.Core.Content;
using Csto.Portal.Core.Domain;

namespace Csto.Portal.Core.Media.Inspection;

/// <summary>MP4 and AVIF: boxes within boxes (ISO/IEC 14496-12).</summary>
internal static class Boxes
{
    private const int LongestHeader = 64 * 1024 * 1024;

    private static readonly string[] Films = ["isom", "iso2", "iso3", "iso4", "iso5", "iso6", "iso7", "iso8", "iso9", "mp41", "mp42", "avc1", "M4V ", "dash", "MSNV"];

    public static bool AreThere(ReadOnlySpan<byte> head) => head.Length >= 16 && head[4..].StartsWith("ftyp"u8);

    /// <exception cref="UnfitFileException">Not whole, or of another kind.</exception>
    public static FileFacts Read(Stream file)
    {
        var top = Walk(file);
        var brands = Brands(Load(file, top[0]));
        if (brands.Overlaps(["avif", "avis"]))
            return Avif(file, top);
        if (brands.Overlaps(["heic", "heix", "hevc", "heim", "heis", "mif1", "msf1"]))
            throw new UnfitFileException("Это снимок HEIC. Сохраните его как JPEG: на iPhone «Настройки → Камера → Форматы → Наиболее совместимые».");
        if (brands.Contains("qt  ") && !brands.Overlaps(Films))
            throw new UnfitFileException("Это видео MOV. Сохраните его как MP4.");
        return brands.Overlaps(Films) ? Mp4(file, top) : throw new UnfitFileException(ForeignFile.Unknown);
    }

    private static FileFacts Mp4(Stream file, List<Box> top)
    {
        if (top.Find(box => box.Type == "moov") is not { Length: > 0 } moov || !top.Exists(box => box.Type is "mdat" or "moof"))
            throw UnfitFileException.Truncated();
        var film = Load(file, moov);
        foreach (var track in Inside(film).Where(box => box.Type == "trak"))
        {
            var header = Inside(film[track.Body]).First(box => box.Type == "tkhd");
            var data = film[track.Body][header.Body];
            // Whole pixels of two numbers in 16.16.
            int width = BinaryPrimitives.ReadUInt16BigEndian(data.AsSpan(data.Length - 8));
            int height = BinaryPrimitives.ReadUInt16BigEndian(data.AsSpan(data.Length - 4));
            if (width > 0 && height > 0)
                return new(MediaKind.Video, MediaTypes.Mp4, width, height);
        }

        throw new UnfitFileException("В файле есть звук, а видео нет. Звук пока не принимается.");
    }

    private static FileFacts Avif(Stream file, List<Box> top)
    {
        if (!top.Exists(box => box.Type == "mdat"))
            throw UnfitFileException.Truncated();
        var meta = Load(file, top.Find(box => box.Type == "meta"))[4..];
        var properties = meta[Inside(meta).First(box => box.Type == "iprp").Body];
        var container = properties[Inside(properties).First(box => box.Type == "ipco").Body];
        var sizes = Inside(container).Where(box => box.Type == "ispe").Select(box => container[box.Body])
            .Select(data => (Width: Int32(data, 4), Height: Int32(data, 8))).ToList();
        // The whole, its tiles and its transparency each have one: the whole is the largest.
        var (width, height) = sizes.Count == 0 ? throw UnfitFileException.Broken() : sizes.MaxBy(size => (long)size.Width * size.Height);
        return new(MediaKind.Picture, MediaTypes.Avif, width, height);
    }

    private static int Int32(byte[] data, int at) => checked((int)BinaryPrimitives.ReadUInt32BigEndian(data.AsSpan(at)));

    private static HashSet<string> Brands(byte[] data) =>
        [.. Enumerable.Range(0, data.Length / 4).Where(i => i != 1).Select(i => Encoding.Latin1.GetString(data, i * 4, 4))];

    /// <summary>The boxes of the file itself; they end where it ends.</summary>
    internal static List<Box> Walk(Stream file)
    {
        var boxes = new List<Box>();
        Span<byte> head = stackalloc byte[16];
        for (long at = 0; at < file.Length;)
        {
            file.Position = at;
            file.ReadExactly(head[..8]);
            long size = BinaryPrimitives.ReadUInt32BigEndian(head);
            var header = 8;
            if (size == 1)
            {
                file.ReadExactly(head[8..]);
                (size, header) = (checked((long)BinaryPrimitives.ReadUInt64BigEndian(head[8..])), 16);
            }

            size = size == 0 ? file.Length - at : size;
            if (head[4..8].ContainsAnyExceptInRange((byte)' ', (byte)'~') || size < header)
                throw boxes.Exists(box => box.Type is "mdat" or "moov") ? UnfitFileException.Trailing() : UnfitFileException.Broken();
            if (at + size > file.Length)
                throw UnfitFileException.Truncated();
            boxes.Add(new(Encoding.ASCII.GetString(head[4..8]), at + header, size - header));
            at += size;
        }

        return boxes;
    }

    internal static byte[] Load(Stream file, Box box)
    {
        if (box.Length is <= 0 or > LongestHeader)
            throw UnfitFileException.Broken();
        var data = new byte[box.Length];
        file.Position = box.Start;
        file.ReadExactly(data);
        return data;
    }

    internal static List<Box> Inside(byte[] data)
    {
        using var stream = new MemoryStream(data, writable: false);
        return Walk(stream);
    }

    /// <param name="Start">Of what is in it, after its own header.</param>
    internal readonly record struct Box(string Type, long Start, long Length)
    {
        public Range Body => (int)Start..(int)(Start + Length);
    }
}
