using System.Text;
using Csto.Portal.Core.Content;
using Csto.Portal.Core.Domain;

namespace Csto.Portal.Core.Media.Inspection;

/// <summary>WebM: EBML elements (RFC 8794) in the document type <c>webm</c>, from its first element to its last.</summary>
internal static class WebMFile
{
    private const int LongestElement = 16 * 1024 * 1024;
    private const ulong DocType = 0x4282;
    private const ulong Segment = 0x18538067;
    private const ulong Cluster = 0x1F43B675;
    private const ulong Info = 0x1549A966;
    private const ulong TimestampScale = 0x2AD7B1;
    private const ulong Duration = 0x4489;
    private const ulong Tracks = 0x1654AE6B;
    private const ulong TrackEntry = 0xAE;
    private const ulong TrackType = 0x83;
    private const ulong CodecId = 0x86;
    private const ulong Video = 0xE0;
    private const ulong PixelWidth = 0xB0;
    private const ulong PixelHeight = 0xBA;

    /// <summary>Tags and attachments may tell a place; void is what was not wiped.</summary>
    private static readonly ulong[] Telling = [0x1254C367, 0x1941A469, 0xEC];

    public static bool IsOne(ReadOnlySpan<byte> head) => head.StartsWith((ReadOnlySpan<byte>)[0x1A, 0x45, 0xDF, 0xA3]);

    /// <exception cref="UnfitFileException">Not whole, another kind of Matroska, or nothing that browsers play.</exception>
    public static FileFacts Read(Stream file)
    {
        var head = EbmlElement.At(file, 0);
        if (!EbmlElement.Inside(head.Load(file, LongestElement)).Exists(e => e.Id == DocType && e.Text == "webm"))
            throw new UnfitFileException("Это видео MKV. Сохраните его как MP4.");
        var segment = EbmlElement.At(file, head.End);
        if (segment.Id != Segment)
            throw UnfitFileException.Broken();
        if (!segment.IsEndless && segment.End != file.Length)
            throw segment.End > file.Length ? UnfitFileException.Truncated() : UnfitFileException.Trailing();
        return Film(file, Walk(file, segment.Body));
    }

    private static FileFacts Film(Stream file, List<EbmlElement> top)
    {
        if (top.Find(element => element.Id == Tracks) is not { } tracks)
            throw UnfitFileException.Broken();
        int? width = null, height = null;
        var (pictures, sounds) = (new List<string>(), new List<string>());
        foreach (var entry in EbmlElement.Inside(tracks.Load(file, LongestElement)).Where(element => element.Id == TrackEntry))
        {
            var inside = EbmlElement.Inside(entry.Data);
            var codec = inside.Find(element => element.Id == CodecId)?.Text ?? "";
            var video = inside.Find(element => element.Id == Video);
            if (video is not null)
            {
                pictures.Add(codec);
                var about = EbmlElement.Inside(video.Data);
                width ??= Side(about.Find(element => element.Id == PixelWidth));
                height ??= Side(about.Find(element => element.Id == PixelHeight));
            }
            else if (inside.Find(element => element.Id == TrackType)?.Number == 2)
            {
                sounds.Add(codec);
            }
        }

        if (pictures.Count == 0)
            throw new UnfitFileException("В файле нет видео, которое можно показать. Звук без видео пока не принимается.");
        var warning = Codecs.Check(pictures, sounds);
        return new(MediaKind.Video, MediaTypes.WebM, width, height) { Seconds = Seconds(file, top), Warning = warning, Blanks = [.. top.Where(e => Telling.Contains(e.Id) && e.Length > 0).Select(Void)] };
    }

    /// <summary>The length stands in units of nanoseconds, a million of them where nothing else is said.</summary>
    private static int? Seconds(Stream file, List<EbmlElement> top)
    {
        if (top.Find(element => element.Id == Info) is not { } info)
            return null;
        var inside = EbmlElement.Inside(info.Load(file, LongestElement));
        var scale = inside.Find(element => element.Id == TimestampScale)?.Number ?? 1_000_000;
        return inside.Find(element => element.Id == Duration)?.Real is { } length ? VideoLength.Of(length * scale / 1_000_000_000) : null;
    }

    /// <summary>A recording made on the way has clusters whose end nobody knew: what is in them counts as standing beside them.</summary>
    private static List<EbmlElement> Walk(Stream file, long at)
    {
        var elements = new List<EbmlElement>();
        var seen = 0;
        while (at < file.Length)
        {
            var element = EbmlElement.At(file, at);
            if (element.IsEndless ? element.Id != Cluster : element.End > file.Length)
                throw UnfitFileException.Truncated();
            if (++seen > MediaLimits.Boxes * 10)
                throw UnfitFileException.Broken();
            if (element.Id is Info or Tracks || Telling.Contains(element.Id))
                elements.Add(element);
            at = element.IsEndless ? element.Body : element.End;
        }

        return elements;
    }

    /// <summary>Void, with a length written in as many bytes as the header had, up to eight.</summary>
    private static Blank Void(EbmlElement element)
    {
        var width = (int)Math.Min(8, element.Body - element.Start - 1);
        var head = new byte[1 + width];
        head[0] = 0xEC;
        var rest = element.End - element.Start - head.Length;
        for (var i = width; i > 0; i--, rest >>= 8)
            head[i] = (byte)rest;
        head[1] |= (byte)(0x80 >> (width - 1));
        return new(element.Start, element.End - element.Start, head);
    }

    private static int? Side(EbmlElement? element) => element?.Number is > 0 and <= ushort.MaxValue and var side ? (int)side : null;
}

/// <param name="Start">Where it stands, in bytes.</param>
/// <param name="Body">Where what is in it begins.</param>
/// <param name="Length">Of what is in it; -1 where its end is not known.</param>
internal sealed record EbmlElement(ulong Id, long Start, long Body, long Length)
{
    private const int LongestHeader = 12;

    public bool IsEndless => Length < 0;

    public long End => Body + Length;

    /// <summary>What is in it, of one that was read with others.</summary>
    public byte[] Data { get; private init; } = [];

    public string Text => Encoding.ASCII.GetString(Data).TrimEnd('\0');

    public ulong Number => Data.Length <= 8 ? Data.Aggregate(0UL, (number, next) => (number << 8) | next) : 0;

    public double? Real => Data.Length switch
    {
        4 => BitConverter.Int32BitsToSingle((int)Number),
        8 => BitConverter.Int64BitsToDouble((long)Number),
        _ => null,
    };

    public static EbmlElement At(Stream file, long at)
    {
        var head = new byte[(int)Math.Min(LongestHeader, file.Length - at)];
        file.Position = at;
        file.ReadExactly(head);
        var (id, afterId) = Variable(head, 0, keepsMark: true);
        var (length, body) = Variable(head, afterId, keepsMark: false);
        var isUnknown = length == (1UL << (7 * (body - afterId))) - 1;
        return new(id, at, at + body, isUnknown ? -1 : checked((long)length));
    }

    public static List<EbmlElement> Inside(byte[] data)
    {
        using var stream = new MemoryStream(data, writable: false);
        var elements = new List<EbmlElement>();
        for (long at = 0; at < data.Length;)
        {
            var element = At(stream, at);
            if (element.IsEndless || element.End > data.Length)
                throw UnfitFileException.Truncated();
            elements.Add(element with { Data = data[(int)element.Body..(int)element.End] });
            at = element.End;
        }

        return elements;
    }

    public byte[] Load(Stream file, int longest)
    {
        if (Length < 0 || Length > longest)
            throw UnfitFileException.Broken();
        var data = new byte[Length];
        file.Position = Body;
        file.ReadExactly(data);
        return data;
    }

    private static (ulong Value, int After) Variable(byte[] head, int at, bool keepsMark)
    {
        var length = int.LeadingZeroCount(head[at]) - 24 + 1;
        if (length > 8 || (keepsMark && length > 4))
            throw UnfitFileException.Broken();
        ulong value = keepsMark ? head[at] : head[at] & (0xFFu >> length);
        for (var i = 1; i < length; i++)
            value = (value << 8) | head[at + i];
        return (value, at + length);
    }
}
