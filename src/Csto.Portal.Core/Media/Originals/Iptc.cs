using System.Buffers.Binary;
using System.Globalization;

namespace Csto.Portal.Core.Media.Originals;

/// <summary>
/// The words of a photograph as IPTC datasets (IIM 4.2) in a block of Photoshop's, for the programs that read no XMP. The standard bounds their
/// bytes: what is longer is cut between two letters there and whole in the XMP.
/// </summary>
internal static class Iptc
{
    private const int Caption = 2000;
    private const int Short = 32;
    private const int Middle = 128;
    private const int Long = 256;

    /// <summary>The body of a JPEG's segment APP13.</summary>
    public static byte[] Write(PhotoWords words)
    {
        var data = new MemoryStream();
        Put(data, 1, 90, [0x1B, (byte)'%', (byte)'G']); // UTF-8
        Put(data, 2, 0, [0, 4]);
        Put(data, 2, 40, Bounded(words.Terms.Length > 0 ? $"Условия использования: {words.Terms}" : "", Long));
        Put(data, 2, 55, Bounded(words.TakenOn?.ToString("yyyyMMdd", CultureInfo.InvariantCulture) ?? "", 8));
        Put(data, 2, 80, Bounded(words.Author, Short));
        Put(data, 2, 92, Bounded(words.Place, Short));
        Put(data, 2, 105, Bounded(words.Headline, Long));
        Put(data, 2, 110, Bounded(words.Credit, Short));
        Put(data, 2, 116, Bounded(words.Copyright, Middle));
        Put(data, 2, 120, Bounded(words.Caption, Caption));
        return [.. "Photoshop 3.0\08BIM"u8, 0x04, 0x04, 0, 0, .. Length(data), .. data.ToArray(), .. new byte[data.Length & 1]];
    }

    private static byte[] Length(MemoryStream data)
    {
        var length = new byte[4];
        BinaryPrimitives.WriteInt32BigEndian(length, checked((int)data.Length));
        return length;
    }

    private static void Put(MemoryStream data, byte record, byte number, ReadOnlySpan<byte> value)
    {
        if (value.IsEmpty)
            return;
        data.Write([0x1C, record, number, (byte)(value.Length >> 8), (byte)value.Length]);
        data.Write(value);
    }

    private static byte[] Bounded(string text, int bytes)
    {
        var kept = new MemoryStream();
        Span<byte> letter = stackalloc byte[4];
        foreach (var rune in text.EnumerateRunes())
        {
            var length = rune.EncodeToUtf8(letter);
            if (kept.Length + length > bytes)
                break;
            kept.Write(letter[..length]);
        }

        return kept.ToArray();
    }
}
