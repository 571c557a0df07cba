using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;

namespace Csto.Portal.Core.Archive.Backup;

/// <summary>A backup that is read.</summary>
public sealed class BackupFile : IAsyncDisposable
{
    private const int LongestManifest = 64 * 1024 * 1024;

    private readonly Stream _stream;
    private readonly ZipArchive _zip;
    private readonly Dictionary<string, string> _sums;

    private BackupFile(Stream stream, ZipArchive zip, Dictionary<string, string> sums, BackupManifest manifest) =>
        (_stream, _zip, _sums, Manifest) = (stream, zip, sums, manifest);

    public BackupManifest Manifest { get; }

    /// <summary>The media files in it that are whole.</summary>
    internal IEnumerable<string> Files =>
        _sums.Keys.Where(BackupNames.IsFile).Except(Manifest.Lost.Select(l => l.Name), StringComparer.Ordinal);

    /// <exception cref="BrokenBackupException">The file is no backup, or its list of contents is damaged.</exception>
    /// <exception cref="IOException">It cannot be read.</exception>
    public static async Task<BackupFile> OpenAsync(string path, CancellationToken cancellationToken)
    {
        var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read);
        try
        {
            var zip = await ZipArchive.CreateAsync(stream, ZipArchiveMode.Read, leaveOpen: false, entryNameEncoding: null, cancellationToken);
            var sums = Sums(Encoding.UTF8.GetString(await BytesAsync(zip, BackupNames.Sums, cancellationToken)));
            var json = await BytesAsync(zip, BackupNames.Manifest, cancellationToken);
            if (!sums.TryGetValue(BackupNames.Manifest, out var sum) || Convert.ToHexStringLower(SHA256.HashData(json)) != sum)
                throw new BrokenBackupException("её опись повреждена");
            return new(stream, zip, sums, BackupManifest.Parse(json));
        }
        catch (InvalidDataException)
        {
            await stream.DisposeAsync();
            throw new BrokenBackupException("это не архив ZIP, или он обрезан");
        }
        catch
        {
            await stream.DisposeAsync();
            throw;
        }
    }

    /// <summary>Reads the whole file and compares it with its check sum; where it differs, looks for what is damaged.</summary>
    /// <exception cref="BrokenBackupException">Something is missing, damaged or too much.</exception>
    public async Task VerifyAsync(IProgress<ImportProgress>? progress, CancellationToken cancellationToken)
    {
        var names = _zip.Entries.Select(e => e.FullName).ToHashSet(StringComparer.Ordinal);
        if (names.Count != _zip.Entries.Count || !names.SetEquals([.. _sums.Keys, BackupNames.Sums]))
            throw new BrokenBackupException("её оглавление не сходится с описью");
        var files = _sums.Keys.Where(BackupNames.IsFile).ToList();
        files.ForEach(name => BackupNames.Parse(name));
        if (files.Count != Manifest.Files || Manifest.Tables.Any(t => !_sums.ContainsKey(BackupNames.Table(t.Name))))
            throw new BrokenBackupException("в ней не всё, что названо в описи");
        if (await BackupSeal.IsWholeAsync(_stream, progress, cancellationToken))
            return;
        // Which of it?
        var done = 0;
        foreach (var name in _sums.Keys)
        {
            await CopyAsync(name, Stream.Null, cancellationToken);
            progress?.Report(new(++done, _sums.Count, name));
        }

        throw new BrokenBackupException("её обёртка повреждена, хотя всё содержимое цело. Распаковать её можно любой программой, восстановить по ней портал — нет");
    }

    /// <summary>Copies an entry out, and looks at its check sum on the way.</summary>
    /// <exception cref="BrokenBackupException">It is damaged.</exception>
    internal async Task CopyAsync(string name, Stream target, CancellationToken cancellationToken)
    {
        using var hash = SHA256.Create();
        await using (var entry = await ReadAsync(name, cancellationToken))
        await using (var hashed = new CryptoStream(target, hash, CryptoStreamMode.Write, leaveOpen: true))
            await ReadingAsync(name, () => entry.CopyToAsync(hashed, cancellationToken));
        if (Convert.ToHexStringLower(hash.Hash!) != _sums[name])
            throw Damaged(name);
    }

    /// <summary>An entry as it stands; whoever reads it has had it verified.</summary>
    internal async Task<Stream> ReadAsync(string name, CancellationToken cancellationToken)
    {
        try
        {
            var entry = _zip.GetEntry(name) ?? throw Damaged(name);
            return await entry.OpenAsync(cancellationToken);
        }
        catch (InvalidDataException)
        {
            throw Damaged(name);
        }
    }

    public async ValueTask DisposeAsync() => await _zip.DisposeAsync();

    private static async Task ReadingAsync(string name, Func<Task> read)
    {
        try
        {
            await read();
        }
        catch (InvalidDataException)
        {
            throw Damaged(name);
        }
    }

    private static async Task<byte[]> BytesAsync(ZipArchive zip, string name, CancellationToken cancellationToken)
    {
        var entry = zip.GetEntry(name) ?? throw new BrokenBackupException("это не резервная копия портала, или она обрезана");
        if (entry.Length > LongestManifest)
            throw Damaged(name);
        using var memory = new MemoryStream();
        await using (var content = await entry.OpenAsync(cancellationToken))
            await ReadingAsync(name, () => content.CopyToAsync(memory, cancellationToken));
        return memory.ToArray();
    }

    private static Dictionary<string, string> Sums(string text)
    {
        var sums = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var line in text.Split('\n', StringSplitOptions.RemoveEmptyEntries))
        {
            if (line.Split("  ", 2) is not [{ Length: 64 } sum, var name] || !sums.TryAdd(name, sum))
                throw Damaged(BackupNames.Sums);
        }

        return sums;
    }

    private static BrokenBackupException Damaged(string name) => new($"повреждено: {name}");
}
