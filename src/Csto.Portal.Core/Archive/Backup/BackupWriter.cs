using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;

namespace Csto.Portal.Core.Archive.Backup;

/// <summary>Adds entries and keeps their check sums.</summary>
internal sealed class BackupWriter(ZipArchive zip)
{
    private readonly StringBuilder _sums = new();

    /// <returns>The SHA-256 of what was written, in lower-case hex.</returns>
    public async Task<string> AddAsync(string name, CompressionLevel level, Func<Stream, Task> write, CancellationToken cancellationToken)
    {
        using var hash = SHA256.Create();
        await using (var entry = await zip.CreateEntry(name, level).OpenAsync(cancellationToken))
        await using (var hashed = new CryptoStream(entry, hash, CryptoStreamMode.Write, leaveOpen: true))
            await write(hashed);
        var sum = Convert.ToHexStringLower(hash.Hash!);
        _sums.Append(sum).Append("  ").Append(name).Append('\n');
        return sum;
    }

    /// <summary>Last of all: without them it is no backup.</summary>
    public async Task FinishAsync(BackupManifest manifest, CancellationToken cancellationToken)
    {
        await AddAsync(BackupNames.Manifest, CompressionLevel.Fastest, s => s.WriteAsync(manifest.ToJson(), cancellationToken).AsTask(), cancellationToken);
        await using var entry = await zip.CreateEntry(BackupNames.Sums, CompressionLevel.Fastest).OpenAsync(cancellationToken);
        await entry.WriteAsync(Encoding.UTF8.GetBytes(_sums.ToString()), cancellationToken);
    }
}
