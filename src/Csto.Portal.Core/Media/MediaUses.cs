using Csto.Portal.Core.Data;
using Csto.Portal.Core.Domain;
using Microsoft.EntityFrameworkCore;

namespace Csto.Portal.Core.Media;

/// <summary>A publication one of whose editions shows a file.</summary>
public sealed record MediaUse
{
    public required int PublicationId { get; init; }

    /// <summary>Of the edition that counts most here; may be empty.</summary>
    public required string Title { get; init; }

    /// <summary>Readers see it there now.</summary>
    public bool IsLive { get; init; }

    /// <summary>The text in work shows it.</summary>
    public bool IsInWork { get; init; }

    /// <summary>UTC instant at which the text in work is to go live; null where it is not scheduled, or does not show the file.</summary>
    public DateTime? ScheduledFor { get; init; }

    /// <summary>Editions that are neither live nor in work and show it: they may be cited, and keep the file from being removed.</summary>
    public int Past { get; init; }

    /// <summary>It stands for the piece in lists, in the live text or the one in work.</summary>
    public bool IsLead { get; init; }

    /// <summary>The text names another file, in whose place this one stands.</summary>
    public bool IsInPlace { get; init; }
}

/// <summary>A video that has a file for its poster.</summary>
public sealed record MediaPosterUse(int VideoId, string FileName);

/// <summary>Where files are used.</summary>
public sealed class MediaUses(PortalDbContext db)
{
    /// <summary>Last changed first; uses of the files it stands in the place of are its own.</summary>
    public async Task<IReadOnlyList<MediaUse>> OfAsync(int id, CancellationToken cancellationToken)
    {
        var ids = await StandingForAsync(id, cancellationToken);
        var uses = await db.EditionMedia.AsNoTracking()
            .Where(use => ids.Contains(use.MediaAssetId))
            .OrderByDescending(use => use.Edition!.ChangedAt).ThenByDescending(use => use.EditionId)
            .Select(use => new
            {
                use.EditionId,
                use.Edition!.PublicationId,
                use.Edition.Title,
                IsLive = use.Edition.Publication!.LiveEditionId == use.EditionId && use.Edition.Publication.Visibility == Visibility.Live,
                IsInWork = use.Edition.Publication.WorkEditionId == use.EditionId,
                Scheduled = use.Edition.State == EditionState.Scheduled ? use.Edition.ScheduledFor : null,
                IsInPlace = use.MediaAssetId != id,
                IsLead = use.Edition.LeadPictureId == use.MediaAssetId,
            })
            .ToListAsync(cancellationToken);
        return
        [
            .. uses.GroupBy(use => use.PublicationId).Select(same => new MediaUse
            {
                PublicationId = same.Key,
                Title = same.OrderByDescending(use => use.IsInWork).ThenByDescending(use => use.IsLive).First().Title,
                IsLive = same.Any(use => use.IsLive),
                IsInWork = same.Any(use => use.IsInWork),
                ScheduledFor = same.Where(use => use.IsInWork).Max(use => use.Scheduled),
                Past = same.Where(use => !use.IsLive && !use.IsInWork).Select(use => use.EditionId).Distinct().Count(),
                IsInPlace = same.All(use => use.IsInPlace),
                IsLead = same.Any(use => use.IsLead && (use.IsLive || use.IsInWork)),
            }),
        ];
    }

    /// <summary>Videos that are shown with it, also in the place of the poster that was chosen.</summary>
    public async Task<IReadOnlyList<MediaPosterUse>> PostersAsync(int id, CancellationToken cancellationToken)
    {
        var ids = await StandingForAsync(id, cancellationToken);
        return await db.MediaAssets.AsNoTracking().Where(m => m.PosterId != null && ids.Contains(m.PosterId.Value) && m.DeletedAt == null).OrderBy(m => m.Id)
            .Select(m => new MediaPosterUse(m.Id, m.FileName)).ToListAsync(cancellationToken);
    }

    /// <summary>Itself and those in whose places it stands: asked first, so that what follows goes by an index.</summary>
    private Task<List<int>> StandingForAsync(int id, CancellationToken cancellationToken) =>
        db.MediaAssets.Where(m => m.Id == id || m.ReplacedById == id).Select(m => m.Id).ToListAsync(cancellationToken);
}
