using System.Buffers;
using System.Globalization;
using System.IO.Compression;

namespace Csto.Portal.Web.PageCache;

/// <summary>The bytes of a page in one coding, with what is said of them.</summary>
/// <param name="Coding">Null for none.</param>
/// <param name="ETag">Strong, with its quotes.</param>
/// <param name="Twin">The ETag of the same page in the same coding, compressed quickly where this is compressed well and the other way about; null for none.</param>
internal sealed record StoredBody(byte[] Bytes, string? Coding, string ETag, string? Twin)
{
    /// <summary>Beyond this the next level costs more time than it saves bytes of a page.</summary>
    private const int BrotliQuality = 5;

    /// <summary>A third more bytes in a tenth of the time.</summary>
    private const int QuickBrotliQuality = 1;
    private const int BrotliWindow = 22;
    private const string BrotliCoding = "br";

    public string Length { get; } = Bytes.Length.ToString(CultureInfo.InvariantCulture);

    public bool IsBrotli => Coding == BrotliCoding;

    /// <param name="packed">In Brotli.</param>
    /// <param name="length">Of the page, in bytes.</param>
    public static byte[] Unpack(byte[] packed, int length)
    {
        var plain = new byte[length];
        return BrotliDecoder.TryDecompress(packed, plain, out var written) && written == length
            ? plain
            : throw new InvalidOperationException("What was packed has another length.");
    }

    /// <param name="plain">The page.</param>
    /// <param name="coding">What to make of it.</param>
    /// <param name="name">Says which page it is; a strong ETag adds the coding, since other bytes are another representation.</param>
    public static StoredBody Make(ReadOnlyMemory<byte> plain, ContentCoding coding, string name) => coding switch
    {
        ContentCoding.Brotli => new(Brotli(plain.Span, BrotliQuality), BrotliCoding, $"\"{name}-br\"", $"\"{name}-br1\""),
        ContentCoding.Gzip => new(Gzip(plain.Span, CompressionLevel.Optimal), "gzip", $"\"{name}-gz\"", $"\"{name}-gz1\""),
        _ => new(plain.ToArray(), null, $"\"{name}\"", null),
    };

    /// <summary>
    /// The same for the one who waits while the page is made: to compress it well takes nearly as long as to make it, and most pages are read once before
    /// something new is published.
    /// </summary>
    public static StoredBody MakeQuickly(ReadOnlyMemory<byte> plain, ContentCoding coding, string name) => coding switch
    {
        ContentCoding.Brotli => new(Brotli(plain.Span, QuickBrotliQuality), BrotliCoding, $"\"{name}-br1\"", $"\"{name}-br\""),
        ContentCoding.Gzip => new(Gzip(plain.Span, CompressionLevel.Fastest), "gzip", $"\"{name}-gz1\"", $"\"{name}-gz\""),
        _ => Make(plain, coding, name),
    };

    private static byte[] Brotli(ReadOnlySpan<byte> plain, int quality)
    {
        var buffer = ArrayPool<byte>.Shared.Rent(BrotliEncoder.GetMaxCompressedLength(plain.Length));
        try
        {
            return BrotliEncoder.TryCompress(plain, buffer, out var written, quality, BrotliWindow)
                ? buffer[..written]
                : throw new InvalidOperationException("The greatest compressed length was too short.");
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }

    private static byte[] Gzip(ReadOnlySpan<byte> plain, CompressionLevel level)
    {
        using var packed = new MemoryStream(plain.Length / 2);
        using (var gzip = new GZipStream(packed, level, leaveOpen: true))
            gzip.Write(plain);
        return packed.ToArray();
    }
}
