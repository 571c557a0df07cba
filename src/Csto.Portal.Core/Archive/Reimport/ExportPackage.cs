using System.IO.Compression;
using Csto.Portal.Core.Archive.Export;
using Csto.Portal.Core.Archive.Files;

namespace Csto.Portal.Core.Archive.Reimport;

/// <summary>
/// An export to be read: a folder or a ZIP. Nothing is unpacked to disk and no name of a file decides where anything is written; names that
/// lead out of the export are refused.
/// </summary>
internal abstract class ExportPackage : IAsyncDisposable
{
    /// <summary>Bytes of one text, read out of its compression: a body of the greatest length with its front matter, and room to spare.</summary>
    public const int LargestText = 16 * 1024 * 1024;

    private const int MostFiles = 1_000_000;
    private readonly Dictionary<string, string> _names = new(StringComparer.Ordinal);

    /// <summary>Relative to the manifest, by name (ordinal).</summary>
    public IReadOnlyList<string> Names { get; private set; } = [];

    /// <summary>Files that are not read, each with the reason: a Russian sentence.</summary>
    public List<(string Name, string Reason)> Refused { get; } = [];

    /// <summary>Whether a file or folder is an export at all, to be told from pages of the old site.</summary>
    public static bool IsExport(string path)
    {
        if (Directory.Exists(path))
            return File.Exists(Path.Combine(path, ExportManifest.FileName));
        if (!File.Exists(path))
            return false;
        using var file = File.OpenRead(path);
        Span<byte> head = stackalloc byte[4];
        return file.ReadAtLeast(head, head.Length, throwOnEndOfStream: false) == 4 && head.SequenceEqual("PK\u0003\u0004"u8);
    }

    /// <exception cref="BrokenFileException">Not an export, or one that cannot be read.</exception>
    public static ExportPackage Open(string path)
    {
        ExportPackage package = Directory.Exists(path) ? new FolderPackage(path) : ZipPackage.OpenFile(path);
        package.Settle();
        return package;
    }

    public bool Has(string name) => _names.ContainsKey(name);

    /// <exception cref="BrokenFileException">The file is larger than the limit, damaged, or not UTF-8.</exception>
    public async Task<string> ReadTextAsync(string name, CancellationToken cancellationToken)
    {
        try
        {
            await using var stream = await OpenAsync(name, cancellationToken);
            return Utf8.Read(await ReadAsync(stream, cancellationToken));
        }
        catch (InvalidDataException e)
        {
            throw new BrokenFileException("файл в архиве повреждён", e);
        }
        catch (UnauthorizedAccessException e)
        {
            throw new BrokenFileException("нет права читать файл", e);
        }
        catch (IOException e)
        {
            throw new BrokenFileException($"файл не читается: {e.Message}", e);
        }
    }

    /// <summary>The content of a file that is there.</summary>
    public Task<Stream> OpenAsync(string name, CancellationToken cancellationToken) => OpenRawAsync(_names[name], cancellationToken);

    public abstract ValueTask DisposeAsync();

    private protected abstract IEnumerable<string> RawNames();

    private protected abstract Task<Stream> OpenRawAsync(string rawName, CancellationToken cancellationToken);

    private static async Task<byte[]> ReadAsync(Stream stream, CancellationToken cancellationToken)
    {
        using var content = new MemoryStream();
        var buffer = new byte[64 * 1024];
        for (int read; (read = await stream.ReadAsync(buffer, cancellationToken)) > 0;)
        {
            if (content.Length + read > LargestText)
                throw new BrokenFileException($"файл больше {LargestText / (1024 * 1024)} МБ: таких текстов на портале не бывает");
            content.Write(buffer, 0, read);
        }

        return content.ToArray();
    }

    /// <summary>An export that was packed together with its folder stands one level down.</summary>
    private void Settle()
    {
        var raw = new List<string>();
        foreach (var name in RawNames())
        {
            if (raw.Count == MostFiles)
                throw new BrokenFileException("в выгрузке больше миллиона файлов; портал таких не делает");
            if (LeadsOut(name))
                Refused.Add((name, "имя файла ведёт за пределы выгрузки"));
            else
                raw.Add(name);
        }

        var manifest = raw.Where(n => n == ExportManifest.FileName || (n.EndsWith("/" + ExportManifest.FileName, StringComparison.Ordinal) && n.Count(c => c == '/') == 1))
            .OrderBy(n => n.Length).FirstOrDefault()
            ?? throw new BrokenFileException($"нет файла {ExportManifest.FileName}: это не выгрузка портала, или она оборвалась на середине");
        var root = manifest[..^ExportManifest.FileName.Length];
        foreach (var name in raw.Where(n => n.StartsWith(root, StringComparison.Ordinal)))
        {
            if (!_names.TryAdd(name[root.Length..], name))
                throw new BrokenFileException($"файл «{name}» встречается в архиве дважды");
        }

        Names = [.. _names.Keys.Order(StringComparer.Ordinal)];
    }

    private static bool LeadsOut(string name) =>
        name.StartsWith('/') || name.Contains('\\', StringComparison.Ordinal) || name.Contains(':', StringComparison.Ordinal)
        || name.Any(char.IsControl) || name.Split('/').Any(part => part is ".." or "." or "");
}

internal sealed class FolderPackage(string folder) : ExportPackage
{
    public override ValueTask DisposeAsync() => ValueTask.CompletedTask;

    private protected override IEnumerable<string> RawNames()
    {
        var options = new EnumerationOptions { RecurseSubdirectories = true, AttributesToSkip = FileAttributes.ReparsePoint };
        return Directory.EnumerateFiles(folder, "*", options).Select(path => Path.GetRelativePath(folder, path).Replace(Path.DirectorySeparatorChar, '/'))
            .Where(name => !name.Split('/').Any(part => part.StartsWith('.')));
    }

    private protected override Task<Stream> OpenRawAsync(string rawName, CancellationToken cancellationToken) =>
        Task.FromResult<Stream>(File.OpenRead(Path.Combine(folder, rawName)));
}

internal sealed class ZipPackage : ExportPackage
{
    private readonly ZipArchive _zip;

    private ZipPackage(ZipArchive zip) => _zip = zip;

    /// <exception cref="BrokenFileException">Not a ZIP, or one cut off before its end.</exception>
    public static ZipPackage OpenFile(string path)
    {
        try
        {
            return new(ZipFile.OpenRead(path));
        }
        catch (InvalidDataException e)
        {
            throw new BrokenFileException("это не архив ZIP, или он оборвался при передаче; возьмите его заново", e);
        }
    }

    public override ValueTask DisposeAsync() => _zip.DisposeAsync();

    private protected override IEnumerable<string> RawNames() =>
        _zip.Entries.Select(entry => entry.FullName).Where(name => !name.EndsWith('/'));

    private protected override Task<Stream> OpenRawAsync(string rawName, CancellationToken cancellationToken) =>
        _zip.GetEntry(rawName)!.OpenAsync(cancellationToken);
}
