using Csto.Portal.Core.Domain;
using Microsoft.EntityFrameworkCore;

namespace Csto.Portal.Core.Data;

/// <summary>The generation: one number that says what readers see.</summary>
public static class GenerationCounter
{
    /// <summary>
    /// Increments the generation inside the current transaction and returns the new one. The row stays locked until the transaction ends,
    /// which orders all writers of the public side; call it before reading what the transaction is about to change.
    /// </summary>
    /// <exception cref="InvalidOperationException">There is no transaction.</exception>
    public static async Task<long> NextGenerationAsync(this PortalDbContext db, CancellationToken cancellationToken)
    {
        if (db.Database.CurrentTransaction is null)
            throw new InvalidOperationException("The generation moves only inside a transaction.");
        await db.SiteStates.ExecuteUpdateAsync(
            set => set.SetProperty(s => s.Generation, s => s.Generation + 1), cancellationToken);
        var generation = await db.GenerationAsync(cancellationToken);
        db.MovedTo = generation;
        return generation;
    }

    /// <summary>Lets the generation begin anew no lower than <paramref name="least"/>: what comes from another portal brings numbers of its own.</summary>
    public static async Task RaiseGenerationAsync(this PortalDbContext db, long least, CancellationToken cancellationToken)
    {
        if (await db.SiteStates.Where(s => s.Generation < least).ExecuteUpdateAsync(set => set.SetProperty(s => s.Generation, least), cancellationToken) > 0)
            db.MovedTo = least;
    }

    /// <summary>
    /// Notes on live publications that the generation changed something readers see or find of them that stands elsewhere: the name of a person or topic, the
    /// card of a photograph.
    /// </summary>
    /// <param name="db">The context of the transaction.</param>
    /// <param name="generation">As <see cref="NextGenerationAsync"/> gave it.</param>
    /// <param name="publications">Their ids.</param>
    /// <param name="cancellationToken">Stops the transaction.</param>
    public static Task StampAsync(this PortalDbContext db, long generation, IQueryable<int> publications, CancellationToken cancellationToken) =>
        db.Publications.Where(p => p.Visibility == Visibility.Live && publications.Contains(p.Id))
            .ExecuteUpdateAsync(set => set.SetProperty(p => p.Generation, generation), cancellationToken);

    /// <inheritdoc cref="StampAsync"/>
    /// <param name="db">The context of the transaction.</param>
    /// <param name="generation">As <see cref="NextGenerationAsync"/> gave it.</param>
    /// <param name="files">Ids of files; live texts that show one, or one that it stands in the place of, are noted.</param>
    /// <param name="cancellationToken">Stops the transaction.</param>
    public static Task StampShowingAsync(this PortalDbContext db, long generation, IReadOnlyCollection<int> files, CancellationToken cancellationToken) =>
        db.StampAsync(
            generation,
            from use in db.EditionMedia
            where files.Contains(use.MediaAssetId) || (use.MediaAsset!.ReplacedById != null && files.Contains(use.MediaAsset.ReplacedById.Value))
            join p in db.Publications on use.EditionId equals p.LiveEditionId
            select p.Id,
            cancellationToken);

    public static Task<long> GenerationAsync(this PortalDbContext db, CancellationToken cancellationToken) =>
        db.SiteStates.Where(s => s.Id == SiteState.TheId).Select(s => s.Generation).SingleAsync(cancellationToken);
}
