using System.Buffers.Binary;

namespace Csto.Portal.Core.Media.Inspection;

/// <summary>
/// What of an MP4 readers get as zeros: user data and metadata, where cameras write the place (<c>©xyz</c>, <c>loci</c>, Apple's keys, XMP in a
/// <c>uuid</c>), tracks of measurements that run beside the picture, and what stands in boxes called free. A blanked box becomes a <c>free</c> one of
/// the same length.
/// </summary>
internal static class Mp4Blanks
{
    private static readonly string[] Telling = ["udta", "meta", "uuid", "free", "skip", "wide"];
    private static readonly string[] Kept = ["vide", "soun", "text", "subt", "sbtl", "clcp"];

    public static IReadOnlyList<Blank> Of(Stream file, List<Box> top, Box moov, byte[] film, List<Mp4Track> tracks)
    {
        var blanks = new List<Blank>();
        blanks.AddRange(top.Where(IsTelling).Select(box => Free(box, 0)));
        blanks.AddRange(Boxes.Inside(film).Where(IsTelling).Select(box => Free(box, moov.Start)));
        foreach (var track in tracks)
        {
            var start = moov.Start + track.Place.Start;
            if (!Kept.Contains(track.Handler))
            {
                if (top.Exists(box => box.Type == "moof"))
                    throw new UnfitFileException("Рядом с видео в файле записаны данные камеры, которые могут выдать место съёмки. Пересохраните видео в программе для монтажа как MP4.");
                blanks.Add(Free(track.Place, moov.Start));
                blanks.AddRange(Samples(track, file.Length));
                continue;
            }

            blanks.AddRange(Boxes.Inside(track.Data).Where(IsTelling).Select(box => Free(box, start)));
            var media = Boxes.Inside(track.Data).First(box => box.Type == "mdia");
            blanks.AddRange(Boxes.Inside(track.Data[media.Body]).Where(IsTelling).Select(box => Free(box, start + media.Start)));
        }

        return Ordered(blanks);
    }

    private static bool IsTelling(Box box) => Telling.Contains(box.Type) && box.Length > 0;

    private static Blank Free(Box box, long start)
    {
        var head = new byte[box.Header];
        if (box.Header == 8)
        {
            BinaryPrimitives.WriteUInt32BigEndian(head, (uint)(box.Length + 8));
        }
        else
        {
            head[3] = 1;
            BinaryPrimitives.WriteUInt64BigEndian(head.AsSpan(8), (ulong)(box.Length + 16));
        }

        "free"u8.CopyTo(head.AsSpan(4));
        return new(start + box.Start - box.Header, box.Length + box.Header, head);
    }

    /// <summary>Where the samples of a track lie in the file, chunk by chunk (8.6 and 8.7 of the standard).</summary>
    private static IEnumerable<Blank> Samples(Mp4Track track, long fileLength)
    {
        var table = Mp4Track.Child(Mp4Track.Child(Mp4Track.Child(track.Data, "mdia"), "minf"), "stbl");
        var boxes = Boxes.Inside(table);
        var sizes = table[boxes.First(box => box.Type == "stsz").Body];
        var runs = table[boxes.First(box => box.Type == "stsc").Body];
        var places = boxes.First(box => box.Type is "stco" or "co64");
        var (offsets, width) = (table[places.Body], places.Type == "co64" ? 8 : 4);
        var (chunks, runCount) = (Count(offsets, 4), Count(runs, 4));
        var (sample, run) = (0L, 0);
        for (var chunk = 1; chunk <= chunks; chunk++)
        {
            while (run + 1 < runCount && Number(runs, 8 + ((run + 1) * 12)) <= chunk)
                run++;
            var samples = Number(runs, 8 + (run * 12) + 4);
            var (next, length) = Taken(sizes, sample, samples);
            sample = next;
            var at = 8 + ((chunk - 1) * width);
            var offset = width == 8 ? checked((long)BinaryPrimitives.ReadUInt64BigEndian(offsets.AsSpan(at))) : Number(offsets, at);
            if (offset < 0 || length > fileLength - offset)
                throw UnfitFileException.Truncated();
            if (length > 0)
                yield return new(offset, length, []);
        }
    }

    private static int Count(byte[] box, int at)
    {
        var count = Number(box, at);
        return count <= box.Length ? (int)count : throw UnfitFileException.Truncated();
    }

    /// <summary>The bytes of some samples in a row; of one size all, or each its own.</summary>
    private static (long Next, long Length) Taken(byte[] sizes, long from, long samples)
    {
        var to = Math.Min(from + samples, Number(sizes, 8));
        if (Number(sizes, 4) is > 0 and var same)
            return (to, (to - from) * same);
        var length = 0L;
        for (var sample = from; sample < to; sample++)
            length += Number(sizes, checked((int)(12 + (sample * 4))));
        return (to, length);
    }

    private static long Number(byte[] data, int at) => BinaryPrimitives.ReadUInt32BigEndian(data.AsSpan(at));

    /// <summary>One that lies in another would bring its header back into what is blank.</summary>
    private static List<Blank> Ordered(List<Blank> blanks)
    {
        var kept = new List<Blank>();
        foreach (var blank in blanks.OrderBy(blank => blank.Offset).ThenByDescending(blank => blank.Length))
        {
            if (kept.Count == 0 || blank.Offset >= kept[^1].End)
                kept.Add(blank);
            else if (blank.End > kept[^1].End)
                throw UnfitFileException.Broken();
        }

        return kept;
    }
}
