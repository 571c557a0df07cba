using System.Buffers.Binary;
using System.Text;
using Csto.Portal.Core.Content;
using Csto.Portal.Core.Domain;

namespace Csto.Portal.Core.Media.Inspection;

/// <summary>The film inside the boxes of an MP4: its size, length, codecs, and what it tells that readers must not get.</summary>
internal static class Mp4File
{
    /// <exception cref="UnfitFileException">Not whole, or nothing that browsers play.</exception>
    public static FileFacts Read(Stream file, List<Box> top)
    {
        if (top.Find(box => box.Type == "moov") is not { Length: > 0 } moov || !top.Exists(box => box.Type is "mdat" or "moof"))
            throw UnfitFileException.Truncated();
        if (top.Count(box => box.Type == "moov") > 1)
            throw UnfitFileException.Broken();
        var film = Boxes.Load(file, moov);
        var inside = Boxes.Inside(film);
        var tracks = inside.Where(box => box.Type == "trak").Select(box => Mp4Track.Read(film[box.Body], box)).ToList();
        if (tracks.Find(track => track is { Handler: "vide", Width: > 0, Height: > 0 }) is not { } picture)
            throw new UnfitFileException("В файле нет видео, которое можно показать. Звук без видео пока не принимается.");
        var warning = Codecs.Check(CodecsOf(tracks, "vide"), CodecsOf(tracks, "soun"));
        return new(MediaKind.Video, MediaTypes.Mp4, picture.Width, picture.Height)
        {
            Seconds = inside.Where(box => box.Type == "mvhd").Select(box => Seconds(film[box.Body])).FirstOrDefault(),
            Warning = warning,
            Blanks = Mp4Blanks.Of(file, top, moov, film, tracks),
        };
    }

    private static List<string> CodecsOf(List<Mp4Track> tracks, string handler) => [.. tracks.Where(track => track.Handler == handler).SelectMany(track => track.Codecs)];

    /// <summary>The film's own length; in a film of fragments it may be 0, which says nothing.</summary>
    private static int? Seconds(byte[] header)
    {
        var isLong = header[0] == 1;
        var scale = BinaryPrimitives.ReadUInt32BigEndian(header.AsSpan(isLong ? 20 : 12));
        var length = isLong ? BinaryPrimitives.ReadUInt64BigEndian(header.AsSpan(24)) : BinaryPrimitives.ReadUInt32BigEndian(header.AsSpan(16));
        var isUnknown = length == (isLong ? ulong.MaxValue : uint.MaxValue);
        return scale == 0 || length == 0 || isUnknown ? null : VideoLength.Of((double)length / scale);
    }
}

/// <param name="Data">The box.</param>
/// <param name="Place">Where it stands in the box of the film.</param>
/// <param name="Handler"><c>vide</c>, <c>soun</c>, <c>text</c>, <c>meta</c> and others.</param>
internal sealed record Mp4Track(byte[] Data, Box Place, string Handler, IReadOnlyList<string> Codecs, int Width, int Height)
{
    public static Mp4Track Read(byte[] data, Box place)
    {
        var media = Child(data, "mdia");
        var handler = Encoding.Latin1.GetString(Child(media, "hdlr"), 8, 4);
        var descriptions = Child(Child(Child(media, "minf"), "stbl"), "stsd");
        var header = Child(data, "tkhd");
        return new(
            data,
            place,
            handler,
            [.. Boxes.Inside(descriptions[8..]).Select(box => box.Type)],
            // Whole pixels of two numbers in 16.16.
            BinaryPrimitives.ReadUInt16BigEndian(header.AsSpan(header.Length - 8)),
            BinaryPrimitives.ReadUInt16BigEndian(header.AsSpan(header.Length - 4)));
    }

    /// <exception cref="InvalidOperationException">There is no such box.</exception>
    public static byte[] Child(byte[] data, string type) => data[Boxes.Inside(data).First(box => box.Type == type).Body];
}

internal static class VideoLength
{
    private const double Longest = 100 * 3600;

    /// <summary>Whole seconds, at least one; null for what no video of ours lasts.</summary>
    public static int? Of(double seconds) => seconds is > 0 and < Longest ? Math.Max(1, (int)Math.Round(seconds)) : null;
}
