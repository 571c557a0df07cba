using System.Buffers.Binary;
using System.Text;
using Csto.Portal.Core.Content;
using Csto.Portal.Core.Domain;

namespace Csto.Portal.Core.Media.Inspection;

/// <summary>MP4, AVIF and HEIC: boxes within boxes (ISO/IEC 14496-12).</summary>
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
            return Picture(file, top, MediaTypes.Avif);
        if (brands.Overlaps(["heic", "heix", "hevc", "heim", "heis", "mif1", "msf1"]))
            return Picture(file, top, MediaTypes.Heic);
        if (brands.Contains("qt  ") && !brands.Overlaps(Films))
            throw new UnfitFileException("Это видео MOV. Сохраните его как MP4.");
        return brands.Overlaps(Films) ? Mp4File.Read(file, top) : throw new UnfitFileException(ForeignFile.Unknown);
    }

    /// <summary>The boxes of the file itself; they end where it ends.</summary>
    public static List<Box> Walk(Stream file)
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
            if (IsNoName(head[4..8]) || size < header)
                throw boxes.Exists(box => box.Type is "mdat" or "moov") ? UnfitFileException.Trailing() : UnfitFileException.Broken();
            if (size > file.Length - at)
                throw UnfitFileException.Truncated();
            if (boxes.Count == MediaLimits.Boxes)
                throw UnfitFileException.Broken();
            boxes.Add(new(Encoding.Latin1.GetString(head[4..8]), at + header, size - header, header));
            at += size;
        }

        return boxes;
    }

    public static byte[] Load(Stream file, Box box)
    {
        if (box.Length is <= 0 or > LongestHeader)
            throw UnfitFileException.Broken();
        var data = new byte[box.Length];
        file.Position = box.Start;
        file.ReadExactly(data);
        return data;
    }

    public static List<Box> Inside(byte[] data)
    {
        using var stream = new MemoryStream(data, writable: false);
        return Walk(stream);
    }

    private static FileFacts Picture(Stream file, List<Box> top, string contentType)
    {
        if (!top.Exists(box => box.Type == "mdat"))
            throw UnfitFileException.Truncated();
        var meta = Load(file, top.Find(box => box.Type == "meta"))[4..];
        var properties = meta[Inside(meta).First(box => box.Type == "iprp").Body];
        var container = properties[Inside(properties).First(box => box.Type == "ipco").Body];
        var sizes = Inside(container).Where(box => box.Type == "ispe").Select(box => container[box.Body])
            .Select(data => (Width: Side(data, 4), Height: Side(data, 8))).ToList();
        // The whole, its tiles and its transparency each have one: the whole is the largest.
        var (width, height) = sizes.Count == 0 ? throw UnfitFileException.Broken() : sizes.MaxBy(size => (long)size.Width * size.Height);
        return new(MediaKind.Picture, contentType, width, height);
    }

    /// <summary>More than any number of ours counts as the largest: too large it is either way.</summary>
    private static int Side(byte[] data, int at) => (int)Math.Min(int.MaxValue, BinaryPrimitives.ReadUInt32BigEndian(data.AsSpan(at)));

    /// <summary>Names are four signs; Apple's begin with ©.</summary>
    private static bool IsNoName(ReadOnlySpan<byte> name) => name[name[0] == 0xA9 ? 1.. : ..].ContainsAnyExceptInRange((byte)' ', (byte)'~');

    private static HashSet<string> Brands(byte[] data) =>
        [.. Enumerable.Range(0, data.Length / 4).Where(i => i != 1).Select(i => Encoding.Latin1.GetString(data, i * 4, 4))];
}

/// <param name="Type">Four signs of Latin 1.</param>
/// <param name="Start">Of what is in it, after its own header.</param>
/// <param name="Length">Of what is in it, in bytes.</param>
/// <param name="Header">Bytes of its header: 8 or 16.</param>
internal readonly record struct Box(string Type, long Start, long Length, int Header)
{
    public Range Body => (int)Start..(int)(Start + Length);

    public long End => Start + Length;
}
