using System.IO.Compression;
using Csto.Portal.Core.Archive.Files;

namespace Csto.Portal.Core.Archive.Export;

/// <summary>Where an export is written: file by file, each whole before the next.</summary>
public abstract class ExportTarget : IAsyncDisposable
{
    /// <param name="name">Path with slashes, relative.</param>
    /// <param name="at">UTC instant the file is marked with: when what it tells of last changed.</param>
    /// <param name="write">Writes the content.</param>
    /// <param name="cancellationToken">Stops the export.</param>
    public abstract Task WriteAsync(string name, DateTime at, Func<Stream, CancellationToken, Task> write, CancellationToken cancellationToken);

    /// <summary>To be called at the end of an export that went well.</summary>
    public abstract Task CompleteAsync();

    public abstract ValueTask DisposeAsync();

    internal Task WriteTextAsync(string name, DateTime at, string text, CancellationToken cancellationToken) => WriteAsync(
        name, at, (stream, cancel) => stream.WriteAsync(Utf8.Lenient.GetBytes(text), cancel).AsTask(), cancellationToken);
}

/// <summary>A folder that is empty or not there yet.</summary>
public sealed class FolderTarget(string folder) : ExportTarget
{
    public override async Task WriteAsync(string name, DateTime at, Func<Stream, CancellationToken, Task> write, CancellationToken cancellationToken)
    {
        var path = Path.Combine(folder, name.Replace('/', Path.DirectorySeparatorChar));
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        await using (var file = new FileStream(path, FileMode.CreateNew, FileAccess.Write))
            await write(file, cancellationToken);
        File.SetLastWriteTimeUtc(path, at);
    }

    public override Task CompleteAsync() => Task.CompletedTask;

    public override ValueTask DisposeAsync() => ValueTask.CompletedTask;
}

/// <summary>
/// A ZIP written as it grows, onto a stream that need not seek: a file or an answer to a browser. Nothing of it is kept in memory but the list
/// of names.
/// </summary>
public sealed class ZipTarget : ExportTarget
{
    private static readonly DateTime Earliest = new(1980, 1, 1);

    private readonly ForwardStream _stream;
    private readonly ZipArchive _zip;

    private ZipTarget(ForwardStream stream, ZipArchive zip) => (_stream, _zip) = (stream, zip);

    public static async Task<ZipTarget> CreateAsync(Stream stream, CancellationToken cancellationToken)
    {
        var forward = new ForwardStream(stream);
        return new(forward, await ZipArchive.CreateAsync(forward, ZipArchiveMode.Create, leaveOpen: true, Utf8.Lenient, cancellationToken));
    }

    public override async Task WriteAsync(string name, DateTime at, Func<Stream, CancellationToken, Task> write, CancellationToken cancellationToken)
    {
        var entry = _zip.CreateEntry(name, CompressionLevel.Fastest);
        // The format knows no zone and nothing before 1980.
        entry.LastWriteTime = new DateTimeOffset(at < Earliest ? Earliest : DateTime.SpecifyKind(at, DateTimeKind.Unspecified), TimeSpan.Zero);
        await using (var content = await entry.OpenAsync(cancellationToken))
            await write(content, cancellationToken);
        await _stream.DrainAsync(cancellationToken);
    }

    /// <summary>Writes the list of names.</summary>
    public override async Task CompleteAsync()
    {
        await _zip.DisposeAsync();
        await _stream.DrainAsync(CancellationToken.None);
    }

    /// <summary>Without its list of names a ZIP cannot be opened: better so than one that is broken off and looks whole.</summary>
    public override ValueTask DisposeAsync() => ValueTask.CompletedTask;
}
