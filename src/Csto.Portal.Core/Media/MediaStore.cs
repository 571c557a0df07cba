using System.Security.Cryptography;

namespace Csto.Portal.Core.Media;

/// <summary>What was received and lies under a temporary name.</summary>
/// <param name="Sha256">64 lower-case hex digits.</param>
internal sealed record ReceivedFile(string Path, string Sha256, long Bytes);

/// <summary>Whoever sends a file stopped or failed: no fault of the store.</summary>
internal sealed class SenderException(IOException inner) : Exception(inner.Message, inner);

/// <summary>
/// Files under their SHA-256: <c>originals/ab/cdef…</c>, what readers get in place of a picture in <c>public</c>, and small pictures for lists in
/// <c>thumbs</c>; the sizes and formats of a picture lie in a folder of its own under <c>variants</c>. A file is written under a temporary name in <c>incoming</c>, brought to the disk and renamed, so that under its hash it is
/// always whole, on every node that shares the folder. No part of a path ever comes from a user.
/// </summary>
public sealed class MediaStore(MediaOptions options, TimeProvider clock)
{
    private const int BufferSize = 128 * 1024;
    private static readonly TimeSpan LeftForDead = TimeSpan.FromDays(1);

    /// <summary>Opens a new file for writing; tests put a full disk in its place.</summary>
    internal Func<string, Stream> Create { get; init; } = path => new FileStream(
        path, new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write, BufferSize = 0, Options = FileOptions.Asynchronous });

    /// <summary>Opens a file to write behind its end; tests put a full disk in its place.</summary>
    internal Func<string, Stream> Append { get; init; } = path => new FileStream(
        path, new FileStreamOptions { Mode = FileMode.Append, Access = FileAccess.Write, Share = FileShare.Read, BufferSize = 0, Options = FileOptions.Asynchronous });

    /// <summary>Takes a file, or a folder with all in it, off the disk; tests put a disk that fails in its place.</summary>
    internal Action<FileSystemInfo> Delete { get; init; } = entry =>
    {
        if (entry is DirectoryInfo folder)
            folder.Delete(recursive: true);
        else
            entry.Delete();
    };

    /// <summary>Files that come in parts, see <see cref="Parts.PartialUploads"/>.</summary>
    internal string Parts => Path.Combine(options.Folder, "parts");

    internal string Incoming => Path.Combine(options.Folder, "incoming");

    /// <summary>The file as it was uploaded; never for readers where there is a <see cref="Public"/> one.</summary>
    public string Original(string sha256) => Place("originals", sha256);

    /// <summary>What readers get in place of an original picture; of a video, what of it they do not get (<see cref="BlankList"/>).</summary>
    public string Public(string sha256) => Place("public", sha256);

    /// <summary>A small WebP for lists of the press office.</summary>
    public string Thumb(string sha256) => Place("thumbs", sha256);

    /// <summary>What of an original goes out to journalists, see <c>OriginalPlan</c>; made again where it is missing.</summary>
    public string Plan(string sha256) => $"{Place("plans", sha256)}.{Originals.OriginalPlan.Version}";

    /// <summary>A JPEG in full size where the original is of another format; made again where it is missing.</summary>
    public string FullSize(string sha256) => Place("full", sha256);

    /// <summary>The folder of the files made of a picture for pages; each is named by <c>PictureVariant.FileName</c>.</summary>
    public string Variants(string sha256) => Place("variants", sha256);

    /// <summary>Where a file stands in one of the folders, for those who copy whole folders.</summary>
    internal string At(string folder, string sha256) => Place(folder, sha256);

    /// <summary>The hashes of all originals there are.</summary>
    internal IEnumerable<string> OriginalHashes()
    {
        var folder = new DirectoryInfo(Path.Combine(options.Folder, "originals"));
        return !folder.Exists ? [] : folder.EnumerateDirectories().SelectMany(shelf => shelf.EnumerateFiles().Select(file => shelf.Name + file.Name));
    }

    /// <summary>Lets no file be taken off the disk, on any node, until it is disposed of or the process ends.</summary>
    /// <returns>Null while files are being taken off.</returns>
    /// <exception cref="UnauthorizedAccessException">The folder cannot be written to.</exception>
    internal IDisposable? KeepFromRemoval() => Lock(FileAccess.Read, FileShare.Read);

    /// <summary>The turn to take files off the disk.</summary>
    /// <returns>Null while somebody needs all files where they are.</returns>
    /// <exception cref="UnauthorizedAccessException">The folder cannot be written to.</exception>
    internal IDisposable? TurnToRemove() => Lock(FileAccess.ReadWrite, FileShare.None);

    /// <summary>Whether everything that pages show of a file is on the disk.</summary>
    public bool Holds(string sha256, bool isPicture) =>
        File.Exists(Original(sha256)) && (!isPicture || (File.Exists(Public(sha256)) && File.Exists(Thumb(sha256))));

    /// <summary>
    /// Takes a file off the disk with everything that was ever made of it: in every folder, whatever is called by its hash or begins with it.
    /// </summary>
    /// <exception cref="IOException">Something could not be deleted; the rest may be gone.</exception>
    /// <exception cref="UnauthorizedAccessException">The same.</exception>
    internal void Remove(string sha256)
    {
        var (shelf, name) = (sha256[..2], Path.GetFileName(Original(sha256)));
        foreach (var folder in Directory.EnumerateDirectories(options.Folder).Select(folder => Path.Combine(folder, shelf)).Where(Directory.Exists))
        {
            foreach (var entry in new DirectoryInfo(folder).EnumerateFileSystemInfos($"{name}*"))
                Delete(entry);
        }
    }

    /// <summary>Writes what comes to a temporary file of its own, which the caller moves or deletes.</summary>
    /// <exception cref="Inspection.UnfitFileException">More than <paramref name="limit"/> bytes came; nothing is left.</exception>
    /// <exception cref="IOException">The folder could not be written to; nothing is left.</exception>
    internal async Task<ReceivedFile> ReceiveAsync(Stream content, long limit, CancellationToken cancellationToken)
    {
        Directory.CreateDirectory(Incoming);
        Sweep();
        var path = NewName();
        try
        {
            return await WriteAsync(path, content, limit, cancellationToken);
        }
        catch
        {
            File.Delete(path);
            throw;
        }
    }

    /// <summary>The same where the folder may not be there yet.</summary>
    internal string NewTemporary()
    {
        Directory.CreateDirectory(Incoming);
        return NewName();
    }

    internal string NewName() => Path.Combine(Incoming, Guid.NewGuid().ToString("N"));

    /// <summary>Gives a finished temporary file its place; where the same file is there already, the temporary one goes.</summary>
    internal static void Keep(string temporary, string place)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(place)!);
        using (var file = new FileStream(temporary, FileMode.Open, FileAccess.ReadWrite, FileShare.Read))
            file.Flush(flushToDisk: true);
        File.Move(temporary, place, overwrite: true);
    }

    /// <summary>Reads a file that lies in the folder already.</summary>
    internal static async Task<ReceivedFile> ReceivedAsync(string path, CancellationToken cancellationToken)
    {
        await using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, BufferSize, FileOptions.Asynchronous | FileOptions.SequentialScan);
        return new(path, Convert.ToHexStringLower(await SHA256.HashDataAsync(file, cancellationToken)), file.Length);
    }

    private async Task<ReceivedFile> WriteAsync(string path, Stream content, long limit, CancellationToken cancellationToken)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var buffer = new byte[BufferSize];
        var bytes = 0L;
        await using (var file = Create(path))
        {
            for (int read; (read = await ReadAsync(content, buffer, cancellationToken)) > 0;)
            {
                bytes += read;
                if (bytes > limit)
                    throw new Inspection.UnfitFileException($"Файл больше {Content.FileSize.InRussian(limit)}: такие не принимаются.");
                hash.AppendData(buffer, 0, read);
                await file.WriteAsync(buffer.AsMemory(0, read), cancellationToken);
            }
        }

        return new(path, Convert.ToHexStringLower(hash.GetHashAndReset()), bytes);
    }

    /// <exception cref="SenderException">The sender stopped; the store has nothing to do with it.</exception>
    internal static async Task<int> ReadAsync(Stream content, byte[] buffer, CancellationToken cancellationToken)
    {
        try
        {
            return await content.ReadAsync(buffer, cancellationToken);
        }
        catch (IOException e)
        {
            throw new SenderException(e);
        }
    }

    /// <summary>A lock of the operating system, which ends with the process.</summary>
    private FileStream? Lock(FileAccess access, FileShare share)
    {
        try
        {
            return new(Path.Combine(options.Folder, ".removal.lock"), FileMode.OpenOrCreate, access, share);
        }
        catch (IOException e) when (e is not (DirectoryNotFoundException or FileNotFoundException))
        {
            return null;
        }
    }

    private string Place(string folder, string sha256) =>
        sha256.Length == 64 && sha256.All(char.IsAsciiHexDigitLower)
            ? Path.Combine(options.Folder, folder, sha256[..2], sha256[2..])
            : throw new ArgumentException("Not a SHA-256 in lower-case hex.", nameof(sha256));

    /// <summary>What a killed process left behind.</summary>
    private void Sweep()
    {
        var oldest = clock.GetUtcNow().UtcDateTime - LeftForDead;
        foreach (var file in new DirectoryInfo(Incoming).EnumerateFiles().Where(file => file.LastWriteTimeUtc < oldest))
            file.Delete();
    }
}
