using System.IO.Compression;
using System.Security.Cryptography;
using Csto.Portal.Core.Data;
using Csto.Portal.Core.Data.Tables;
using Csto.Portal.Core.Media;
using Microsoft.EntityFrameworkCore;

namespace Csto.Portal.Core.Archive.Backup;

/// <summary>
/// Writes everything the portal keeps into one file while the portal runs: the rows of the database as they stand at one instant, then the media
/// files those rows name, which never change under their names. One row or one stretch of a file is in memory at a time.
/// </summary>
public sealed class PortalBackup(PortalDbContext db, MediaStore store, TimeProvider clock)
{
    private const string Unread = "не читается с диска";
    private const string Absent = "нет в папке медиатеки";
    private const string Damaged = "повреждён: содержимое не то, что было загружено";

    /// <param name="stream">Where to; complete when this returns. Must be able to seek.</param>
    /// <param name="progress">Told after each table and file.</param>
    /// <param name="cancellationToken">Stops; what was written then is no backup.</param>
    /// <exception cref="BackupRefusedException">The database is of another version of the portal, or the media folder is being cleaned.</exception>
    /// <exception cref="IOException">The file could not be written.</exception>
    public async Task<BackupManifest> WriteAsync(Stream stream, IProgress<ImportProgress>? progress, CancellationToken cancellationToken)
    {
        var schema = await SchemaAsync(cancellationToken);
        // Files of the instant stay until they are copied, whatever leaves the bin meanwhile.
        using var hold = await HoldAsync(cancellationToken);
        using var hash = SHA256.Create();
        BackupManifest manifest;
        await using (var hashed = new CryptoStream(stream, hash, CryptoStreamMode.Write, leaveOpen: true))
        await using (var zip = await ZipArchive.CreateAsync(hashed, ZipArchiveMode.Create, leaveOpen: true, entryNameEncoding: null, cancellationToken))
            manifest = await WriteAsync(new BackupWriter(zip), schema, progress, cancellationToken);
        await BackupSeal.SetAsync(stream, hash.Hash!, cancellationToken);
        return manifest;
    }

    private async Task<BackupManifest> WriteAsync(
        BackupWriter writer, IReadOnlyList<string> schema, IProgress<ImportProgress>? progress, CancellationToken cancellationToken)
    {
        var (tables, files, generation, made) = await WriteTablesAsync(writer, progress, cancellationToken);
        var (count, bytes, lost) = await WriteFilesAsync(writer, files, progress, cancellationToken);
        var manifest = new BackupManifest(
            BackupManifest.TheFormat, BackupManifest.TheVersion, NodeIdentity.ThisRelease, made, db.Database.ProviderName!.Split('.')[^1], schema, generation, tables, count, bytes, lost);
        await writer.FinishAsync(manifest, cancellationToken);
        return manifest;
    }

    private async Task<IReadOnlyList<string>> SchemaAsync(CancellationToken cancellationToken) =>
        (await db.Database.GetPendingMigrationsAsync(cancellationToken)).Any()
            ? throw new BackupRefusedException(
                "База данных ещё от прежней версии портала или пуста. Сделайте копию той версией, с которой портал работал, и обновляйте потом.")
            : BackupSchema.Names(await db.Database.GetAppliedMigrationsAsync(cancellationToken));

    private async Task<IDisposable> HoldAsync(CancellationToken cancellationToken)
    {
        for (var tries = 0; ; tries++)
        {
            if (store.KeepFromRemoval() is { } hold)
                return hold;
            if (tries == 60)
                throw new BackupRefusedException("Портал как раз удаляет файлы из корзины медиатеки и не освобождает папку. Запустите копирование ещё раз.");
            await Task.Delay(TimeSpan.FromSeconds(1), clock, cancellationToken);
        }
    }

    private async Task<(List<BackedUpTable> Tables, List<NamedFile> Files, long Generation, DateTime Made)> WriteTablesAsync(
        BackupWriter writer, IProgress<ImportProgress>? progress, CancellationToken cancellationToken)
    {
        var (tables, files, generation) = (new List<BackedUpTable>(), new List<NamedFile>(), 0L);
        await using var snapshot = await TableSnapshot.OpenAsync(db, cancellationToken);
        var made = clock.GetUtcNow().UtcDateTime;
        foreach (var table in snapshot.Tables)
        {
            var rows = BackupNames.LeftOut.Contains(table.Name)
                ? AsyncEnumerable.Empty<object?[]>()
                : snapshot.RowsAsync(table, cancellationToken).Select(row => Seen(table, row));
            var written = 0L;
            await writer.AddAsync(
                BackupNames.Table(table.Name), CompressionLevel.Fastest, async s => written = await RowText.WriteAsync(s, table, rows, cancellationToken), cancellationToken);
            tables.Add(new(table.Name, written, table.IsNumbered ? await snapshot.LastNumberAsync(table, cancellationToken) : 0));
            progress?.Report(new(tables.Count, snapshot.Tables.Count, table.Name));
        }

        return (tables, files, generation, made);

        object?[] Seen(StoredTable table, object?[] row)
        {
            if (table.Name == "MediaAssets")
                files.Add(new((string)Value("Sha256")!, (string)Value("FileName")!, Value("PublicType") is not null));
            else if (table.Name == "SiteStates")
                generation = (long)Value("Generation")!;
            return row;

            object? Value(string column) => row[table.Columns.Index().Single(c => c.Item.Name == column).Index];
        }
    }

    private async Task<(int Count, long Bytes, List<LostFile> Lost)> WriteFilesAsync(
        BackupWriter writer, List<NamedFile> files, IProgress<ImportProgress>? progress, CancellationToken cancellationToken)
    {
        var (count, bytes, lost, done) = (0, 0L, new List<LostFile>(), 0);
        foreach (var file in files)
        {
            foreach (var place in Places.All)
            {
                var (name, path) = (BackupNames.File(place, file.Sha256), store.At(place, file.Sha256));
                // Of a document there is but the original; of a video a list in place of the public copy.
                var (problem, size) = File.Exists(path)
                    ? await AddAsync(writer, name, path, place == Places.Originals ? file.Sha256 : null, cancellationToken)
                    : (place == Places.Originals || file.IsPicture ? Absent : null, 0);
                if (problem is not null)
                    lost.Add(new(name, file.FileName, problem));
                if (File.Exists(path))
                    (count, bytes) = (count + 1, bytes + size);
            }

            progress?.Report(new(++done, files.Count, file.FileName));
        }

        return (count, bytes, lost);
    }

    /// <summary>A file that does not read to its end stays in the backup as far as it came, and is named as lost.</summary>
    private static async Task<(string? Problem, long Bytes)> AddAsync(
        BackupWriter writer, string name, string path, string? expected, CancellationToken cancellationToken)
    {
        FileStream file;
        try
        {
            file = new(path, FileMode.Open, FileAccess.Read, FileShare.Read, bufferSize: 0, FileOptions.Asynchronous | FileOptions.SequentialScan);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return (Unread, 0);
        }

        await using (file)
        {
            var (whole, bytes) = (true, 0L);
            var sum = await writer.AddAsync(name, CompressionLevel.NoCompression, CopyAsync, cancellationToken);
            return (!whole ? Unread : expected is not null && sum != expected ? Damaged : null, bytes);

            async Task CopyAsync(Stream target)
            {
                var buffer = new byte[128 * 1024];
                try
                {
                    for (int read; (read = await MediaStore.ReadAsync(file, buffer, cancellationToken)) > 0; bytes += read)
                        await target.WriteAsync(buffer.AsMemory(0, read), cancellationToken);
                }
                catch (SenderException)
                {
                    whole = false;
                }
            }
        }
    }

    private sealed record NamedFile(string Sha256, string FileName, bool IsPicture);
}
