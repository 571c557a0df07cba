using Csto.Portal.Core.Content;
using Csto.Portal.Core.Data;
using Csto.Portal.Core.Domain;
using Microsoft.EntityFrameworkCore;

namespace Csto.Portal.Core.Media;

/// <summary>What of a picture stays in sight where it is cropped.</summary>
/// <param name="Focus">Null: its middle.</param>
/// <param name="CardFocus">Of the narrow format of cards; null: <paramref name="Focus"/>.</param>
public sealed record Framing(FocalPoint? Focus, FocalPoint? CardFocus);

/// <summary>A picture whose framing can be changed.</summary>
/// <param name="Version">To base a change upon.</param>
public sealed record FramedPicture(int Id, MediaFacts Facts, Framing Framing, Guid Version);

/// <summary>Chooses what of a picture stays in sight. The files for pages are then made anew, because the recipe they are made by has changed.</summary>
public sealed class MediaFraming(PortalDbContext db, TimeProvider clock)
{
    /// <summary>Null where there is no such file, where it is no picture and where it lies in the bin.</summary>
    public async Task<FramedPicture?> FindAsync(int id, CancellationToken cancellationToken) =>
        await db.MediaAssets.AsNoTracking().SingleOrDefaultAsync(m => m.Id == id && m.Kind == MediaKind.Picture && m.DeletedAt == null, cancellationToken)
            is { } asset
            ? new(id, MediaFacts.Of(asset), new(asset.Focus, asset.CardFocus), asset.Version)
            : null;

    /// <param name="id">The picture.</param>
    /// <param name="version">Of its card, when the form was opened.</param>
    /// <param name="framing">What is chosen.</param>
    /// <param name="actor">Who chooses.</param>
    /// <param name="cancellationToken">Stops before anything is written.</param>
    /// <returns>Done, Conflict or Missing.</returns>
    public async Task<MediaOutcome> ChangeAsync(int id, Guid version, Framing framing, Actor actor, CancellationToken cancellationToken)
    {
        try
        {
            return await db.InTransactionAsync(cancel => ChangeInTransactionAsync(id, version, framing, actor, cancel), cancellationToken);
        }
        catch (DbUpdateConcurrencyException)
        {
            return new MediaOutcome.Conflict();
        }
    }

    private async Task<MediaOutcome> ChangeInTransactionAsync(int id, Guid version, Framing framing, Actor actor, CancellationToken cancellationToken)
    {
        // Pages that are kept show the old crop until they are made anew.
        await db.NextGenerationAsync(cancellationToken);
        if (await db.MediaAssets.SingleOrDefaultAsync(m => m.Id == id && m.Kind == MediaKind.Picture && m.DeletedAt == null, cancellationToken) is not { } asset)
            return new MediaOutcome.Missing();
        if (asset.Version != version)
            return new MediaOutcome.Conflict();
        FieldChange[] changes =
        [
            new("Главное в кадре", InRussian(asset.Focus, "середина"), InRussian(framing.Focus, "середина")),
            new("Кадр для карточек", InRussian(asset.CardFocus, "тот же"), InRussian(framing.CardFocus, "тот же")),
        ];
        if (changes.Where(c => c.Before != c.After).ToList() is not { Count: > 0 } real)
            return new MediaOutcome.Done(id);
        (asset.Focus, asset.CardFocus) = (framing.Focus, framing.CardFocus);
        db.AddAudit(clock.GetUtcNow().UtcDateTime, actor, AuditAction.Changed, new(AuditSubject.Media, asset.Id, asset.FileName), real);
        await db.SaveChangesAsync(cancellationToken);
        return new MediaOutcome.Done(id);
    }

    private static string InRussian(FocalPoint? point, string none) =>
        point is var (x, y) ? FormattableString.Invariant($"{x} % слева, {y} % сверху") : none;
}
