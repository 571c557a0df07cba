using Csto.Portal.Core.Content;
using Csto.Portal.Core.Data;
using Csto.Portal.Core.Domain;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;

namespace Csto.Portal.Core.Media;

/// <summary>A file that could not be taken off the disk.</summary>
/// <param name="Next">UTC instant of the next try.</param>
public sealed record StuckFile(string FileName, string Problem, DateTime Next);

/// <summary>
/// Removes for good what has lain in the bin for <see cref="MediaBin.KeptFor"/>: first the card, later, in a transaction of its own, the files. Any
/// number of nodes may do so at once, and a file that is uploaded again at that moment stays.
/// </summary>
public sealed partial class MediaRemover(PortalDbContext db, MediaStore store, TimeProvider clock, ILogger<MediaRemover> logger)
{
    /// <summary>Between the card and the files: longer than any transaction that may still believe in the card.</summary>
    private static readonly TimeSpan Grace = TimeSpan.FromHours(1);

    private static readonly TimeSpan AfterFailure = TimeSpan.FromHours(1);

    /// <returns>How many cards were removed.</returns>
    public async Task<int> ForgetAsync(CancellationToken cancellationToken)
    {
        var oldest = clock.GetUtcNow().UtcDateTime - MediaBin.KeptFor;
        // Videos first: their posters are free then.
        var due = await db.MediaAssets.AsNoTracking().Where(m => m.DeletedAt != null && m.DeletedAt <= oldest)
            .OrderByDescending(m => m.Kind).ThenBy(m => m.Id).Select(m => m.Id).ToListAsync(cancellationToken);
        var removed = 0;
        foreach (var id in due)
        {
            if (await ForgetAsync(id, oldest, cancellationToken))
                removed++;
        }

        if (removed > 0)
            Log.Forgotten(logger, removed);
        return removed;
    }

    /// <returns>How many files were taken off the disk.</returns>
    public async Task<int> TakeOffDiskAsync(CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        var due = await db.MediaRemovals.AsNoTracking().Where(r => r.DueAt <= now).OrderBy(r => r.DueAt).ToListAsync(cancellationToken);
        if (due.Count == 0)
            return 0;
        using var turn = store.TurnToRemove();
        if (turn is null)
        {
            Log.NotNow(logger, due.Count);
            return 0;
        }

        var taken = 0;
        foreach (var removal in due)
        {
            try
            {
                if (await db.InTransactionAsync(cancel => TakeOffDiskAsync(removal.Sha256, cancel), cancellationToken))
                    taken++;
            }
            catch (Exception e) when (e is IOException or UnauthorizedAccessException)
            {
                Log.Stuck(logger, e, removal.Sha256);
                await PutOffAsync(removal.Sha256, e, cancellationToken);
            }
        }

        return taken;
    }

    /// <summary>Those that could not be taken off so far, for the press office to know of.</summary>
    public async Task<IReadOnlyList<StuckFile>> StuckAsync(CancellationToken cancellationToken) =>
        await db.MediaRemovals.AsNoTracking().Where(r => r.Problem != null).OrderBy(r => r.DueAt).Take(20)
            .Select(r => new StuckFile(r.FileName, r.Problem!, r.DueAt)).ToListAsync(cancellationToken);

    private async Task<bool> ForgetAsync(int id, DateTime oldest, CancellationToken cancellationToken)
    {
        try
        {
            return await db.InTransactionAsync(cancel => ForgetInTransactionAsync(id, oldest, cancel), cancellationToken);
        }
        catch (DbUpdateConcurrencyException)
        {
            // It came back from the bin, or another node was quicker.
            return false;
        }
    }

    private async Task<bool> ForgetInTransactionAsync(int id, DateTime oldest, CancellationToken cancellationToken)
    {
        await db.HoldMediaAsync([id], cancellationToken);
        var asset = await db.MediaAssets.Include(m => m.Tracks).SingleOrDefaultAsync(m => m.Id == id && m.DeletedAt != null && m.DeletedAt <= oldest, cancellationToken);
        if (asset is null || !await db.MediaAssets.Where(m => m.Id == id).Unused(db).AnyAsync(cancellationToken))
            return false;
        await db.MediaReplacements.Where(r => r.OldId == id || r.NewId == id).ExecuteDeleteAsync(cancellationToken);
        await db.MediaAssets.Where(m => m.ReplacedById == id).ExecuteUpdateAsync(set => set.SetProperty(m => m.ReplacedById, (int?)null), cancellationToken);
        await db.CallOffRemovalAsync(asset.Sha256, cancellationToken);
        var now = clock.GetUtcNow().UtcDateTime;
        db.MediaRemovals.Add(new() { Sha256 = asset.Sha256, FileName = asset.FileName, DueAt = now + Grace });
        db.Remove(asset);
        db.AddAudit(now, Actor.Portal, AuditAction.Removed, new(AuditSubject.Media, id, asset.FileName), [
            new("Лежал в корзине с", RussianDates.Short(MoscowTime.DateOf(asset.DeletedAt!.Value)), null),
            new("Размер", FileSize.InRussian(asset.Bytes), null),
            new("SHA-256", asset.Sha256, null),
        ]);
        await db.SaveChangesAsync(cancellationToken);
        return true;
    }

    /// <summary>The note goes first, and with it the lock that an upload of the same file waits for; if the disk fails, both stay.</summary>
    private async Task<bool> TakeOffDiskAsync(string sha256, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        if (await db.MediaRemovals.Where(r => r.Sha256 == sha256 && r.DueAt <= now).ExecuteDeleteAsync(cancellationToken) == 0
            || await db.MediaAssets.AnyAsync(m => m.Sha256 == sha256, cancellationToken))
            return false;
        store.Remove(sha256);
        return true;
    }

    private async Task PutOffAsync(string sha256, Exception e, CancellationToken cancellationToken)
    {
        var next = clock.GetUtcNow().UtcDateTime + AfterFailure;
        var problem = e is UnauthorizedAccessException ? "нет права удалять файлы в папке медиатеки" : $"диск не дал удалить: {PlainText.Excerpt(e.Message, 300)}";
        await db.MediaRemovals.Where(r => r.Sha256 == sha256).ExecuteUpdateAsync(
            set => set.SetProperty(r => r.DueAt, next).SetProperty(r => r.Attempts, r => r.Attempts + 1).SetProperty(r => r.Problem, problem), cancellationToken);
    }

    private static partial class Log
    {
        [LoggerMessage(LogLevel.Information, "{Count} removed files stay on the disk until the next time: a backup is being made, or another node takes them off")]
        public static partial void NotNow(ILogger logger, int count);

        [LoggerMessage(LogLevel.Information, "{Count} files that had lain in the bin for thirty days were removed from the library")]
        public static partial void Forgotten(ILogger logger, int count);

        [LoggerMessage(LogLevel.Error, "The file {Sha256} could not be taken off the disk; trying again in an hour")]
        public static partial void Stuck(ILogger logger, Exception exception, string sha256);
    }
}
