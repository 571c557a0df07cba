using Csto.Portal.Core.Data;
using Csto.Portal.Core.Domain;
using Microsoft.EntityFrameworkCore;

namespace Csto.Portal.Core.Media;

/// <param name="Moved">Numbers of the files that went into the bin, or came out of it.</param>
/// <param name="Refused">A Russian sentence for each that did not.</param>
public sealed record BinResult(IReadOnlyList<int> Moved, IReadOnlyList<string> Refused);

/// <summary>The bin of the library: what lies in it comes back whole until <see cref="KeptFor"/> is over.</summary>
public sealed class MediaBin(PortalDbContext db, TimeProvider clock)
{
    public static readonly TimeSpan KeptFor = TimeSpan.FromDays(30);

    /// <summary>Files dealt with at once.</summary>
    public const int MostAtOnce = 200;

    /// <summary>Whole days until a file leaves the bin for good, today included; at least one.</summary>
    public static int DaysLeft(DateTime deletedAt, DateTime now) => Math.Max(1, (int)Math.Ceiling((deletedAt + KeptFor - now).TotalDays));

    /// <summary>Puts files into the bin; one that any edition, present or past, shows stays, and so does one that stands in the place of another.</summary>
    public Task<BinResult> DeleteAsync(IReadOnlyList<int> ids, Actor actor, CancellationToken cancellationToken) =>
        db.InTransactionAsync(cancel => DeleteInTransactionAsync(Few(ids), actor, cancel), cancellationToken);

    /// <summary>Brings files back, with those that were put in their places.</summary>
    public Task<BinResult> RestoreAsync(IReadOnlyList<int> ids, Actor actor, CancellationToken cancellationToken) =>
        db.InTransactionAsync(cancel => RestoreInTransactionAsync(Few(ids), actor, cancel), cancellationToken);

    private static List<int> Few(IReadOnlyList<int> ids) => [.. ids.Distinct().Take(MostAtOnce)];

    private async Task<BinResult> DeleteInTransactionAsync(List<int> ids, Actor actor, CancellationToken cancellationToken)
    {
        await db.HoldMediaAsync(ids, cancellationToken);
        var assets = await db.MediaAssets.Where(m => ids.Contains(m.Id) && m.DeletedAt == null).OrderBy(m => m.Id).ToListAsync(cancellationToken);
        var free = await db.MediaAssets.Where(m => ids.Contains(m.Id)).Unused(db).Select(m => m.Id).ToListAsync(cancellationToken);
        var now = clock.GetUtcNow().UtcDateTime;
        var refused = new List<string>();
        foreach (var asset in assets)
        {
            if (!free.Contains(asset.Id))
            {
                refused.Add($"«{asset.FileName}» где-то показан или стоит вместо другого файла: удалить его нельзя. Где именно, сказано в его карточке.");
                continue;
            }

            asset.DeletedAt = now;
            Note(now, actor, AuditAction.Deleted, asset);
        }

        await db.SaveChangesAsync(cancellationToken);
        return new([.. assets.Where(m => m.DeletedAt is not null).Select(m => m.Id)], refused);
    }

    private async Task<BinResult> RestoreInTransactionAsync(List<int> ids, Actor actor, CancellationToken cancellationToken)
    {
        await db.HoldMediaAsync(ids, cancellationToken);
        var asked = await db.MediaAssets.Include(m => m.ReplacedBy).Where(m => ids.Contains(m.Id)).OrderBy(m => m.Id).ToListAsync(cancellationToken);
        var now = clock.GetUtcNow().UtcDateTime;
        var assets = asked.Concat(asked.Select(m => m.ReplacedBy).OfType<MediaAsset>()).Distinct().Where(m => m.DeletedAt is not null).ToList();
        foreach (var asset in assets)
        {
            asset.DeletedAt = null;
            Note(now, actor, AuditAction.Restored, asset);
        }

        await db.SaveChangesAsync(cancellationToken);
        var gone = ids.Count - asked.Count;
        return new(
            [.. assets.Select(m => m.Id)],
            gone == 0 ? [] : [$"Уже удалено насовсем: {gone}. Загрузите эти файлы заново, если они ещё нужны."]);
    }

    private void Note(DateTime at, Actor actor, AuditAction action, MediaAsset asset) =>
        db.AddAudit(at, actor, action, new(AuditSubject.Media, asset.Id, asset.FileName));
}
