using Csto.Portal.Core.Data;
using Csto.Portal.Core.Data.Tables;
using Csto.Portal.Core.Domain;
using Csto.Portal.Core.Media;
using Csto.Portal.Core.Media.Variants;
using Microsoft.EntityFrameworkCore;

namespace Csto.Portal.Core.Archive.Backup;

/// <summary>
/// Brings a backup back: everything, or nothing. The portal must not run meanwhile. Files come first, since without rows that name them nobody sees
/// them; then all rows in one transaction, counted before it commits.
/// </summary>
public sealed class PortalRestore(PortalDbContext db, MediaStore store, PictureWork pictures, TimeProvider clock)
{
    /// <summary>
    /// Readers, caches and search indexes know numbers above that of the backup: none of them may ever be used again for other contents. More than
    /// any portal counts between a backup and its restoring.
    /// </summary>
    private const long Ahead = 1_000_000;

    /// <summary>What a portal has that is not there from its first start.</summary>
    private static readonly (string Table, string InRussian)[] Contents =
    [
        ("Publications", "материалы"), ("MediaAssets", "файлы медиатеки"), ("AspNetUsers", "учётные записи"), ("Persons", "персоны"),
        ("PressContacts", "контакты"), ("Topics", "темы"), ("AuditEntries", "записи журнала"),
    ];

    /// <param name="file">Verified.</param>
    /// <param name="replace">Whether what the portal has may go.</param>
    /// <param name="progress">Told after each file and table.</param>
    /// <param name="cancellationToken">Stops, and nothing has happened.</param>
    /// <exception cref="BackupRefusedException">The portal has contents, or the backup is of another version.</exception>
    /// <exception cref="BrokenBackupException">It does not hold what it says.</exception>
    /// <exception cref="IOException">A file could not be written.</exception>
    public async Task RestoreAsync(BackupFile file, bool replace, IProgress<ImportProgress>? progress, CancellationToken cancellationToken)
    {
        await RefuseOtherVersionAsync(file.Manifest, cancellationToken);
        if (!replace)
            await RefuseContentsAsync(file, cancellationToken);
        var brought = new List<string>();
        try
        {
            await BringFilesAsync(file, brought, progress, cancellationToken);
            await TableFilling.RunAsync(db, (filling, cancel) => FillAsync(file, filling, progress, cancel), cancellationToken);
        }
        catch
        {
            if (await AreStrangersAsync(brought))
                brought.ForEach(File.Delete);
            throw;
        }
    }

    /// <summary>A commit whose answer got lost may have happened: then the files are needed. Those of no use harm nobody.</summary>
    private async Task<bool> AreStrangersAsync(List<string> brought)
    {
        try
        {
            return brought.Count == 0 || !await db.AuditEntries.AsNoTracking().AnyAsync(a => a.Action == AuditAction.BroughtBack);
        }
        catch (Exception e) when (DatabaseOutage.IsBehind(e))
        {
            return false;
        }
    }

    private async Task RefuseOtherVersionAsync(BackupManifest manifest, CancellationToken cancellationToken)
    {
        var schema = BackupSchema.Names(await db.Database.GetAppliedMigrationsAsync(cancellationToken));
        if (!schema.SequenceEqual(manifest.Schema, StringComparer.Ordinal))
        {
            throw new BackupRefusedException(
                $"Копия сделана другой версией портала ({manifest.Portal}), таблицы у неё другие. Восстановите её той версией, а потом обновите портал.");
        }
    }

    private async Task RefuseContentsAsync(BackupFile file, CancellationToken cancellationToken)
    {
        if (await ContentsAsync(cancellationToken) is { Count: > 0 } contents)
        {
            throw new BackupRefusedException(
                $"В базе данных уже есть {string.Join(", ", contents)}. Укажите пустую базу или добавьте --replace: тогда всё, что в ней есть, будет удалено и заменено копией.");
        }

        // Those of a restore that was killed are the same files.
        var known = file.Files.Select(name => BackupNames.Parse(name).Sha256).ToHashSet(StringComparer.Ordinal);
        if (store.OriginalHashes().FirstOrDefault(sha256 => !known.Contains(sha256)) is not null)
        {
            throw new BackupRefusedException(
                "В папке медиатеки уже лежат файлы, которых нет в копии. Укажите пустую папку или добавьте --replace: тогда они останутся на диске, но в медиатеке их не будет.");
        }
    }

    private async Task<IReadOnlyList<string>> ContentsAsync(CancellationToken cancellationToken)
    {
        await using var snapshot = await TableSnapshot.OpenAsync(db, cancellationToken);
        var found = new List<string>();
        foreach (var (name, words) in Contents)
        {
            if (await snapshot.RowsAsync(snapshot.Tables.Single(t => t.Name == name), cancellationToken).AnyAsync(cancellationToken))
                found.Add(words);
        }

        return found;
    }

    private async Task BringFilesAsync(BackupFile file, List<string> brought, IProgress<ImportProgress>? progress, CancellationToken cancellationToken)
    {
        var done = 0;
        foreach (var name in file.Files)
        {
            var (place, sha256) = BackupNames.Parse(name);
            var target = store.At(place, sha256);
            var temporary = store.NewTemporary();
            try
            {
                await using (var content = store.Create(temporary))
                    await file.CopyAsync(name, content, cancellationToken);
                var isNew = !File.Exists(target);
                MediaStore.Keep(temporary, target);
                if (isNew)
                    brought.Add(target);
            }
            finally
            {
                File.Delete(temporary);
            }

            progress?.Report(new(++done, file.Manifest.Files, name));
        }
    }

    private async Task<bool> FillAsync(BackupFile file, TableFilling filling, IProgress<ImportProgress>? progress, CancellationToken cancellationToken)
    {
        var tables = StoredTable.All(db);
        if (!tables.Select(t => t.Name).SequenceEqual(file.Manifest.Tables.Select(t => t.Name), StringComparer.Ordinal))
            throw new BrokenBackupException("таблицы в ней не те, что нужны этой версии портала");
        foreach (var (table, known) in tables.Zip(file.Manifest.Tables))
        {
            await using (var rows = await file.ReadAsync(BackupNames.Table(table.Name), cancellationToken))
                await filling.AddAsync(table, RowText.ReadAsync(rows, table, cancellationToken), cancellationToken);
            if (table.IsNumbered)
                await filling.SetLastNumberAsync(table, known.Last, cancellationToken);
            if (await filling.CountAsync(table, cancellationToken) != known.Rows)
                throw new BrokenBackupException($"в таблице {table.Name} не столько строк, сколько названо в описи");
            progress?.Report(new(known.Rows > 0 ? tables.Count : 0, tables.Count, table.Name));
        }

        await SetRightAsync(file.Manifest, cancellationToken);
        return true;
    }

    /// <summary>What must not go on where it stood when the backup was made.</summary>
    private async Task SetRightAsync(BackupManifest manifest, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        await db.RaiseGenerationAsync(manifest.Generation + Ahead, cancellationToken);
        await db.SiteStates.ExecuteUpdateAsync(set => set.SetProperty(s => s.Identity, Guid.NewGuid()), cancellationToken);
        // They may have gone out since; an administrator sends what is still wanted.
        await db.OutboxMessages.Where(m => m.DueAt != null).ExecuteUpdateAsync(
            set => set.SetProperty(m => m.DueAt, (DateTime?)null).SetProperty(m => m.ClaimedBy, (string?)null).SetProperty(m => m.GivenUpAt, now)
                .SetProperty(m => m.LastError, "Портал восстановлен из копии: письмо могло уже уйти."),
            cancellationToken);
        await db.Mailings.Where(m => m.DoneAt == null).ExecuteUpdateAsync(set => set.SetProperty(m => m.DoneAt, now), cancellationToken);
        await pictures.AgainAsync(cancellationToken);
        db.AddAudit(now, Actor.Portal, AuditAction.BroughtBack, new(AuditSubject.Archive, null, $"Резервная копия от {Content.RussianDates.Short(MoscowTime.DateOf(manifest.Made))}"), [
            new("Копия сделана (UTC)", manifest.Made.ToString("yyyy-MM-dd HH:mm:ss", System.Globalization.CultureInfo.InvariantCulture), null),
        ]);
        await db.SaveChangesAsync(cancellationToken);
    }
}
