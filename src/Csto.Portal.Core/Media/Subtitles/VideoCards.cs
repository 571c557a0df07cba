using Csto.Portal.Core.Content;
using Csto.Portal.Core.Content.Pictures;
using Csto.Portal.Core.Data;
using Csto.Portal.Core.Domain;
using Microsoft.EntityFrameworkCore;

namespace Csto.Portal.Core.Media.Subtitles;

/// <summary>What goes with a video: its subtitles and the picture that stands for it. Readers see a change at once.</summary>
public sealed class VideoCards(PortalDbContext db, TimeProvider clock)
{
    /// <summary>In the order they were added.</summary>
    public async Task<IReadOnlyList<TrackCard>> TracksAsync(int videoId, CancellationToken cancellationToken) =>
        await db.MediaTracks.AsNoTracking().Where(t => t.MediaAssetId == videoId).OrderBy(t => t.Id)
            .Select(t => new TrackCard(t.Id, t.Language, t.Label, t.Text)).ToListAsync(cancellationToken);

    /// <summary>The picture that is shown for a video, which is another than was chosen where that was replaced; null where there is none.</summary>
    public async Task<MediaFacts?> PosterAsync(int videoId, CancellationToken cancellationToken) =>
        await db.MediaAssets.AsNoTracking().Include(m => m.Poster!.ReplacedBy).SingleOrDefaultAsync(m => m.Id == videoId, cancellationToken) is { Poster: { } poster }
            ? MediaFacts.Of(poster.ReplacedBy ?? poster)
            : null;

    /// <summary>Adds subtitles, or changes them.</summary>
    /// <param name="videoId">The video.</param>
    /// <param name="trackId">Which of its subtitles; null adds new ones.</param>
    /// <param name="version">Of the video's card, when the form was opened.</param>
    /// <param name="details">As posted.</param>
    /// <param name="actor">Who does it.</param>
    /// <param name="cancellationToken">Stops before anything is written.</param>
    public Task<MediaOutcome> SaveAsync(
        int videoId, int? trackId, Guid version, TrackDetails details, Actor actor, CancellationToken cancellationToken)
    {
        details = details.Normalised();
        return details.Problems() is { Count: > 0 } problems
            ? Task.FromResult<MediaOutcome>(new MediaOutcome.Refused(problems))
            : ChangeAsync(videoId, version, video => Save(video, trackId, details), actor, cancellationToken);
    }

    public Task<MediaOutcome> DeleteAsync(int videoId, int trackId, Guid version, Actor actor, CancellationToken cancellationToken) => ChangeAsync(
        videoId,
        version,
        video =>
        {
            if (video.Tracks.Find(t => t.Id == trackId) is not { } track)
                return (new MediaOutcome.Missing(), []);
            video.Tracks.Remove(track);
            return (new MediaOutcome.Done(videoId), [new("Субтитры", track.Label, "")]);
        },
        actor,
        cancellationToken);

    /// <summary>Chooses the picture that stands for a video until it is played.</summary>
    /// <param name="videoId">The video.</param>
    /// <param name="version">Of its card, when the form was opened.</param>
    /// <param name="reference">How texts name the picture; empty for none.</param>
    /// <param name="actor">Who does it.</param>
    /// <param name="cancellationToken">Stops before anything is written.</param>
    public async Task<MediaOutcome> ChoosePosterAsync(int videoId, Guid version, string reference, Actor actor, CancellationToken cancellationToken)
    {
        reference = reference.Trim().ToLowerInvariant();
        MediaAsset? poster = null;
        if (reference.Length > 0)
        {
            var key = MediaReferences.IsReference(reference) ? reference[..MediaAsset.KeyDigits] : "";
            var found = await db.MediaAssets.AsNoTracking().Include(m => m.ReplacedBy).Where(m => m.Key == key && m.DeletedAt == null).ToListAsync(cancellationToken);
            poster = found.SingleOrDefault(m => m.Sha256.StartsWith(reference, StringComparison.Ordinal));
            if (poster is not { Kind: MediaKind.Picture })
                return new MediaOutcome.Refused("Picture", "Такой картинки в медиатеке нет. Скопируйте код из её карточки: 16 цифр и букв после «:::photo».");
            // Readers see it with the answer: past the gate that texts go through.
            if (PictureGate.Of([poster.ReplacedBy ?? poster]) is [var reason, ..] && await db.MediaAssets.Where(m => m.Id == videoId).Live(db).AnyAsync(cancellationToken))
                return new MediaOutcome.Refused("Picture", reason);
        }

        return await ChangeAsync(
            videoId,
            version,
            video =>
            {
                FieldChange change = new("Заставка", video.Poster?.FileName ?? "", poster?.FileName ?? "");
                video.PosterId = poster?.Id;
                return (new MediaOutcome.Done(videoId), change.Before == change.After ? [] : [change]);
            },
            actor,
            cancellationToken);
    }

    private static (MediaOutcome Outcome, IReadOnlyList<FieldChange> Changes) Save(MediaAsset video, int? trackId, TrackDetails details)
    {
        var track = video.Tracks.Find(t => t.Id == trackId);
        if (trackId is not null && track is null)
            return (new MediaOutcome.Missing(), []);
        if (video.Tracks.Exists(other => other != track && other.Language == details.Language && other.Label == details.Label))
            return (new MediaOutcome.Refused("Label", "Такие субтитры у видео уже есть: измените их или дайте этим другое название."), []);
        if (track is null)
        {
            video.Tracks.Add(new MediaTrack { Language = details.Language, Label = details.Label, Text = details.Text });
            return (new MediaOutcome.Done(video.Id), [new("Субтитры", "", details.Label)]);
        }

        var before = track.Label;
        (track.Language, track.Label, track.Text) = (details.Language, details.Label, details.Text);
        return (new MediaOutcome.Done(video.Id), [new("Субтитры", before, $"{details.Label}, изменены")]);
    }

    private async Task<MediaOutcome> ChangeAsync(
        int videoId,
        Guid version,
        Func<MediaAsset, (MediaOutcome Outcome, IReadOnlyList<FieldChange> Changes)> change,
        Actor actor,
        CancellationToken cancellationToken)
    {
        try
        {
            return await db.InTransactionAsync(
                async cancel =>
                {
                    await db.NextGenerationAsync(cancel);
                    if (await db.MediaAssets.Include(m => m.Tracks).Include(m => m.Poster).SingleOrDefaultAsync(m => m.Id == videoId, cancel)
                        is not { Kind: MediaKind.Video, DeletedAt: null } video)
                        return new MediaOutcome.Missing();
                    if (video.Version != version)
                        return new MediaOutcome.Conflict();
                    var (outcome, changes) = change(video);
                    if (outcome is not MediaOutcome.Done || changes.Count == 0)
                        return outcome;
                    // The version of the card guards what goes with it.
                    db.Entry(video).State = EntityState.Modified;
                    db.AddAudit(clock.GetUtcNow().UtcDateTime, actor, AuditAction.Changed, new(AuditSubject.Media, video.Id, video.FileName), changes);
                    await db.SaveChangesAsync(cancel);
                    return outcome;
                },
                cancellationToken);
        }
        catch (DbUpdateConcurrencyException)
        {
            return new MediaOutcome.Conflict();
        }
    }
}
