namespace Csto.Portal.Core.Search.Data;

/// <summary>
/// Which texts have a run of words, as bytes of one bucket: pairs of the run's lower bits and the text's number in order, each as the difference from the
/// one before, in groups of seven bits.
/// </summary>
internal static class QuotePostings
{
    /// <summary>Upper bits of a run's number that name its bucket.</summary>
    public const int BucketBits = 16;

    private const int RestBits = Quotes.Shingles.Bits - BucketBits;
    private const ulong RestMask = (1UL << RestBits) - 1;

    public static int BucketOf(ulong run) => (int)(run >> RestBits);

    /// <param name="sorted">Of one bucket: the run's number above 24 bits of the text's.</param>
    /// <param name="into">Emptied first.</param>
    public static void Write(ReadOnlySpan<(ulong Run, int Doc)> sorted, List<byte> into)
    {
        into.Clear();
        var (rest, doc) = (0UL, 0);
        foreach (var (run, number) in sorted)
        {
            var now = run & RestMask;
            Append(into, now - rest);
            Append(into, (ulong)(now == rest && into.Count > 1 ? number - doc : number));
            (rest, doc) = (now, number);
        }
    }

    /// <summary>Tells the texts that have the run.</summary>
    public static void Read(ReadOnlySpan<byte> data, ulong run, List<int> docs)
    {
        var wanted = run & RestMask;
        var (rest, doc, at, isFirst) = (0UL, 0, 0, true);
        while (at < data.Length)
        {
            var step = Next(data, ref at);
            rest += step;
            var number = (int)Next(data, ref at);
            doc = step == 0 && !isFirst ? doc + number : number;
            isFirst = false;
            if (rest == wanted)
                docs.Add(doc);
            else if (rest > wanted)
                return;
        }
    }

    private static void Append(List<byte> into, ulong value)
    {
        for (; value >= 0x80; value >>= 7)
            into.Add((byte)(value | 0x80));
        into.Add((byte)value);
    }

    private static ulong Next(ReadOnlySpan<byte> data, ref int at)
    {
        var (value, shift) = (0UL, 0);
        while (at < data.Length)
        {
            var part = data[at++];
            value |= (ulong)(part & 0x7F) << shift;
            if (part < 0x80)
                break;
            shift += 7;
        }

        return value;
    }
}
