using System.Security.Cryptography;
using System.Text;

namespace Csto.Portal.Core.Archive.Backup;

/// <summary>
/// The comment at the very end of the ZIP: the SHA-256, in hex, of all that stands before it. So no byte of a backup can change unseen, not even one
/// that no content is read from.
/// </summary>
internal static class BackupSeal
{
    private const int Hex = 64;

    /// <summary>The last field of a ZIP, little-endian: the length of its comment.</summary>
    private const int LengthField = 2;

    /// <param name="file">A ZIP without a comment.</param>
    /// <param name="hash">Of its bytes, all of them.</param>
    /// <param name="cancellationToken">Stops.</param>
    public static async Task SetAsync(Stream file, byte[] hash, CancellationToken cancellationToken)
    {
        file.Seek(-LengthField, SeekOrigin.End);
        await file.WriteAsync((byte[])[Hex, 0, .. Encoding.ASCII.GetBytes(Convert.ToHexStringLower(hash))], cancellationToken);
    }

    /// <summary>Whether nothing has changed.</summary>
    /// <param name="file">Able to seek.</param>
    /// <param name="progress">Told in megabytes.</param>
    /// <param name="cancellationToken">Stops.</param>
    public static async Task<bool> IsWholeAsync(Stream file, IProgress<ImportProgress>? progress, CancellationToken cancellationToken)
    {
        var end = file.Length - Hex - LengthField;
        if (end < 0)
            return false;
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var buffer = new byte[128 * 1024];
        file.Position = 0;
        while (file.Position < end)
        {
            var stretch = buffer.AsMemory(0, (int)Math.Min(buffer.Length, end - file.Position));
            await file.ReadExactlyAsync(stretch, cancellationToken);
            hash.AppendData(stretch.Span);
            progress?.Report(new((int)(file.Position >> 20), (int)(end >> 20), "МБ"));
        }

        var comment = new byte[LengthField + Hex];
        await file.ReadExactlyAsync(comment, cancellationToken);
        hash.AppendData([0, 0]);
        return comment.AsSpan(0, LengthField).SequenceEqual<byte>([Hex, 0])
            && Encoding.ASCII.GetString(comment, LengthField, Hex) == Convert.ToHexStringLower(hash.GetHashAndReset());
    }
}
