using Csto.Portal.Core.Content;
using Csto.Portal.Core.Data;
using Csto.Portal.Core.Domain;
using Csto.Portal.Core.Media.Inspection;
using Microsoft.EntityFrameworkCore;

namespace Csto.Portal.Core.Media;

/// <summary>The pictures, videos and documents of the press office. What readers see of them is decided by the texts that show them.</summary>
public sealed class MediaLibrary(PortalDbContext db, MediaUploads uploads, TimeProvider clock)
{
    /// <summary>
    /// Takes a file: into the store and into the library. The same file is there once, whoever uploads it; one that lies in the bin comes back.
    /// </summary>
    /// <param name="content">The file; read to its end, not closed.</param>
    /// <param name="fileName">What it is called where it comes from; may be anything.</param>
    /// <param name="details">What is known of it; counts for a new file only.</param>
    /// <param name="actor">Who uploads it.</param>
    /// <param name="cancellationToken">Stops, leaving nothing behind.</param>
    /// <returns><see cref="MediaOutcome.Added"/> or <see cref="MediaOutcome.Refused"/>.</returns>
    public async Task<MediaOutcome> AddAsync(
        Stream content, string fileName, MediaDetails details, Actor actor, CancellationToken cancellationToken)
    {
        details = details.Normalised();
        if (details.Problems() is { Count: > 0 } problems)
            return new MediaOutcome.Refused(problems);
        return await AddAsync(() => uploads.TakeAsync(content, HoldOff(fileName, cancellationToken), cancellationToken), fileName, details, actor, cancellationToken);
    }

    /// <summary>Takes a file that lies in the media folder already.</summary>
    /// <param name="path">Where; the file is moved, or stays where it is when it is not taken.</param>
    /// <param name="fileName">What it is called where it comes from; may be anything.</param>
    /// <param name="actor">Who uploads it.</param>
    /// <param name="cancellationToken">Stops, leaving the file where it is.</param>
    /// <returns><see cref="MediaOutcome.Added"/> or <see cref="MediaOutcome.Refused"/>.</returns>
    internal Task<MediaOutcome> AddFileAsync(string path, string fileName, Actor actor, CancellationToken cancellationToken) =>
        AddAsync(() => uploads.TakeFileAsync(path, HoldOff(fileName, cancellationToken), cancellationToken), fileName, new MediaDetails(), actor, cancellationToken);

    private Func<string, Task> HoldOff(string fileName, CancellationToken cancellationToken) =>
        sha256 => db.HoldOffRemovalAsync(sha256, UploadedName.Clean(fileName), clock, cancellationToken);

    private async Task<MediaOutcome> AddAsync(
        Func<Task<StoredFile>> take, string fileName, MediaDetails details, Actor actor, CancellationToken cancellationToken)
    {
        StoredFile stored;
        try
        {
            stored = await take();
        }
        catch (UnfitFileException e)
        {
            return new MediaOutcome.Refused("", e.Message);
        }

        try
        {
            return await WithLikeAsync(
                await db.InTransactionAsync(cancel => AddInTransactionAsync(stored, fileName, details, actor, cancel), cancellationToken), cancellationToken);
        }
        catch (DbUpdateException) when (db.Database.CurrentTransaction is null)
        {
            // Somebody uploaded the same file at the same moment; if not, this fails as well.
            return await db.InTransactionAsync(cancel => AddInTransactionAsync(stored, fileName, details, actor, cancel), cancellationToken);
        }
    }

    private async Task<MediaOutcome> WithLikeAsync(MediaOutcome outcome, CancellationToken cancellationToken) =>
        outcome is MediaOutcome.Added { WasThere: false } added ? added with { Like = await db.LikeAsync(uploads.Likes, added.Id, cancellationToken) } : outcome;

    /// <summary>Changes what is said of a file. Readers see it at once wherever the file is shown.</summary>
    /// <param name="id">The file.</param>
    /// <param name="version">Of the card, when the form was opened.</param>
    /// <param name="details">As posted.</param>
    /// <param name="personIds">Who is in it; unknown ones are passed over; null leaves them as they are.</param>
    /// <param name="actor">Who changes it.</param>
    /// <param name="cancellationToken">Stops before anything is written.</param>
    public async Task<MediaOutcome> ChangeAsync(
        int id, Guid version, MediaDetails details, IReadOnlyCollection<int>? personIds, Actor actor, CancellationToken cancellationToken)
    {
        details = details.Normalised();
        if (details.Problems() is { Count: > 0 } problems)
            return new MediaOutcome.Refused(problems);
        try
        {
            return await db.InTransactionAsync<MediaOutcome>(
                async cancel =>
                {
                    var generation = await db.NextGenerationAsync(cancel);
                    if (await db.MediaAssets.Include(m => m.Persons).SingleOrDefaultAsync(m => m.Id == id, cancel) is not { } asset)
                        return new MediaOutcome.Missing();
                    if (asset.Version != version)
                        return new MediaOutcome.Conflict();
                    var persons = personIds is null ? null : await db.Persons.Where(p => personIds.Contains(p.Id)).ToListAsync(cancel);
                    if (MediaChanges.Apply(asset, details, persons) is { Count: > 0 } changes)
                    {
                        // A change of persons alone is one of the card too: its version and search words go with it.
                        db.Entry(asset).State = EntityState.Modified;
                        Note(actor, AuditAction.Changed, asset, changes);
                        await db.StampShowingAsync(generation, [id], cancel);
                    }

                    await db.SaveChangesAsync(cancel);
                    return new MediaOutcome.Done(id);
                },
                cancellationToken);
        }
        catch (DbUpdateConcurrencyException)
        {
            return new MediaOutcome.Conflict();
        }
    }

    private async Task<MediaOutcome> AddInTransactionAsync(
        StoredFile stored, string fileName, MediaDetails details, Actor actor, CancellationToken cancellationToken)
    {
        await db.CallOffRemovalAsync(stored.Sha256, cancellationToken);
        if (await db.MediaAssets.Include(m => m.ReplacedBy).SingleOrDefaultAsync(m => m.Sha256 == stored.Sha256, cancellationToken) is { } known)
        {
            var wasInBin = known.DeletedAt is not null;
            if (wasInBin)
            {
                known.DeletedAt = null;
                if (known.ReplacedBy is { } place)
                    place.DeletedAt = null;
                Note(actor, AuditAction.Restored, known, []);
                await db.SaveChangesAsync(cancellationToken);
            }

            return new MediaOutcome.Added(known.Id, known.Sha256, known.Kind, WasThere: true) { WasInBin = wasInBin, Warning = stored.Facts.Warning };
        }

        var asset = AssetOf(stored, UploadedName.Clean(fileName), actor);
        MediaChanges.Apply(asset, details);
        db.Add(asset);
        await db.SaveChangesAsync(cancellationToken);
        Note(actor, AuditAction.Created, asset, [new("Размер", null, FileSize.InRussian(asset.Bytes))]);
        await db.SaveChangesAsync(cancellationToken);
        return new MediaOutcome.Added(asset.Id, asset.Sha256, asset.Kind, WasThere: false) { Warning = stored.Facts.Warning };
    }

    private MediaAsset AssetOf(StoredFile stored, string fileName, Actor actor)
    {
        var (facts, copy) = (stored.Facts, stored.Copy);
        // Headers give the size as stored; the copy has been turned upright.
        var isTurned = copy is not null && facts.Width > facts.Height != copy.Width > copy.Height;
        return new MediaAsset
        {
            Sha256 = stored.Sha256,
            Kind = facts.Kind,
            ContentType = facts.ContentType,
            Bytes = stored.Bytes,
            Width = isTurned ? facts.Height : facts.Width,
            Height = isTurned ? facts.Width : facts.Height,
            PublicType = copy?.ContentType,
            PublicWidth = copy?.Width,
            PublicHeight = copy?.Height,
            Seconds = facts.Seconds,
            Likeness = copy?.Likeness,
            FileName = fileName,
            UploadedAt = clock.GetUtcNow().UtcDateTime,
            UploadedById = actor.UserId,
        };
    }

    private void Note(Actor actor, AuditAction action, MediaAsset asset, IReadOnlyList<FieldChange> changes) =>
        db.AddAudit(clock.GetUtcNow().UtcDateTime, actor, action, new(AuditSubject.Media, asset.Id, asset.FileName), changes);
}
