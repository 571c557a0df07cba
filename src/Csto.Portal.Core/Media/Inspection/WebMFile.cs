using System.Text;
using Csto.Portal.Core.Content;
using Csto.Portal.Core.Domain;

namespace Csto.Portal.Core.Media.Inspection;

/// <summary>WebM: EBML elements (RFC 8794) in the document type <c>webm</c>.</summary>
internal static class WebMFile
{
    private const int HeadLength = 512 * 1024;
    private const long Unknown = -1;
    private const ulong DocType = 0x4282;
    private const ulong Segment = 0x18538067;

    // Where the size of the picture stands.
    private static readonly ulong[] Parents = [0x1654AE6B, 0xAE, 0xE0];

    public static bool IsOne(ReadOnlySpan<byte> head) => head.StartsWith((ReadOnlySpan<byte>)[0x1A, 0x45, 0xDF, 0xA3]);

    /// <exception cref="UnfitFileException">Not whole, or another kind of Matroska.</exception>
    public static FileFacts Read(Stream file)
    {
        var head = new byte[(int)Math.Min(HeadLength, file.Length)];
        file.Position = 0;
        file.ReadExactly(head);
        var (_, body, length) = Element(head, 0);
        var isWebM = false;
        for (var at = body; at < body + length;)
        {
            var (id, data, size) = Element(head, at);
            isWebM |= id == DocType && Encoding.ASCII.GetString(head, data, (int)size).TrimEnd('\0') == "webm";
            at = checked(data + (int)size);
        }

        if (!isWebM)
            throw new UnfitFileException("Это видео MKV. Сохраните его как MP4.");
        var (segment, inside, segmentLength) = Element(head, checked(body + (int)length));
        if (segment != Segment)
            throw UnfitFileException.Broken();
        if (segmentLength != Unknown && inside + segmentLength != file.Length)
            throw inside + segmentLength > file.Length ? UnfitFileException.Truncated() : UnfitFileException.Trailing();
        var (width, height) = SizeOf(head, inside);
        return new(MediaKind.Video, MediaTypes.WebM, width, height);
    }

    /// <summary>Null where the beginning of the file does not say.</summary>
    private static (int? Width, int? Height) SizeOf(byte[] head, int at)
    {
        int? width = null, height = null;
        try
        {
            while (at < head.Length && (width is null || height is null))
            {
                var (id, data, size) = Element(head, at);
                if (id == 0xB0)
                    width = Number(head, data, size);
                else if (id == 0xBA)
                    height = Number(head, data, size);
                at = Parents.Contains(id) ? data : size is Unknown or > HeadLength ? head.Length : data + (int)size;
            }
        }
        catch (IndexOutOfRangeException)
        {
            // An element reaches beyond what was read of the file.
        }

        return (width, height);
    }

    private static int? Number(byte[] head, int at, long size)
    {
        var number = 0;
        for (var i = 0; i < size && i < 3; i++)
            number = (number << 8) | head[at + i];
        return number is > 0 and <= ushort.MaxValue ? number : null;
    }

    private static (ulong Id, int Body, long Length) Element(byte[] head, int at)
    {
        var (id, afterId) = Variable(head, at, keepsMark: true);
        var (length, body) = Variable(head, afterId, keepsMark: false);
        var isUnknown = length == (1UL << (7 * (body - afterId))) - 1;
        return (id, body, isUnknown ? Unknown : checked((long)length));
    }

    private static (ulong Value, int After) Variable(byte[] head, int at, bool keepsMark)
    {
        var length = int.LeadingZeroCount(head[at]) - 24 + 1;
        if (length > 8)
            throw UnfitFileException.Broken();
        ulong value = keepsMark ? head[at] : head[at] & (0xFFu >> length);
        for (var i = 1; i < length; i++)
            value = (value << 8) | head[at + i];
        return (value, at + length);
    }
}
