using System.Globalization;
using System.IO.Compression;

namespace Csto.Portal.Web.PageCache;

/// <summary>The bytes of a page in one coding, with what is said of them.</summary>
internal sealed record StoredBody(byte[] Bytes, string? Coding, string ETag)
{
    /// <summary>Beyond this the next level costs more time than it saves bytes of a page.</summary>
    private const int BrotliQuality = 5;
    private const int BrotliWindow = 22;

    public string Length { get; } = Bytes.Length.ToString(CultureInfo.InvariantCulture);

    /// <param name="plain">The page.</param>
    /// <param name="coding">What to make of it.</param>
    /// <param name="name">Says which page it is; a strong ETag adds the coding, since other bytes are another representation.</param>
    public static StoredBody Make(byte[] plain, ContentCoding coding, string name) => coding switch
    {
        ContentCoding.Brotli => new(Brotli(plain), "br", $"\"{name}-br\""),
        ContentCoding.Gzip => new(Gzip(plain), "gzip", $"\"{name}-gz\""),
        _ => new(plain, null, $"\"{name}\""),
    };

    private static byte[] Brotli(byte[] plain)
    {
        var buffer = new byte[BrotliEncoder.GetMaxCompressedLength(plain.Length)];
        return BrotliEncoder.TryCompress(plain, buffer, out var written, BrotliQuality, BrotliWindow)
            ? buffer[..written]
            : throw new InvalidOperationException("The greatest compressed length was too short.");
    }

    private static byte[] Gzip(byte[] plain)
    {
        using var packed = new MemoryStream(plain.Length / 2);
        using (var gzip = new GZipStream(packed, CompressionLevel.Optimal, leaveOpen: true))
            gzip.Write(plain);
        return packed.ToArray();
    }
}
