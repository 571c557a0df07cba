using Csto.Portal.Core.Content.Pictures;
using Csto.Portal.Core.Data;
using Csto.Portal.Core.Domain;
using Csto.Portal.Core.Media.Inspection;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;

namespace Csto.Portal.Core.Media.Variants;

/// <summary>
/// Which pictures wait for their sizes and formats, and whose turn it is. Any number of nodes ask: a picture is claimed in the database by moving
/// <see cref="MediaAsset.VariantsDueAt"/> on, so each is made by one; the claim of a node that was killed runs out by itself.
/// </summary>
public sealed partial class PictureWork(PortalDbContext db, PictureMaker maker, TimeProvider clock, ILogger<PictureWork> logger)
{
    /// <summary>How long a claim holds; renewed before every file, each of which takes a minute and a half at most.</summary>
    public static readonly TimeSpan Claim = TimeSpan.FromMinutes(5);

    /// <summary>When a picture is tried again whose files could not be written.</summary>
    public static readonly TimeSpan AfterFailure = TimeSpan.FromMinutes(1);

    /// <summary>Makes the files of the picture that is wanted most: of texts in work first, then the newest.</summary>
    /// <returns>False where none waits.</returns>
    public async Task<bool> MakeNextAsync(CancellationToken cancellationToken)
    {
        if (await NextAsync(cancellationToken) is not { } picture)
            return false;
        var due = Now + Claim;
        if (await MoveAsync(picture.Id, picture.DueAt, due, cancellationToken))
        {
            await MakeAsync(picture with { DueAt = due }, cancellationToken);
            await LeaveNothingOfAsync(picture, cancellationToken);
        }

        return true;
    }

    /// <summary>Lets all pictures be made that were not, or by other rules: after an upgrade, or where an older portal took them.</summary>
    /// <returns>How many.</returns>
    public Task<int> CatchUpAsync(CancellationToken cancellationToken) => db.MediaAssets
        .Where(m => m.Kind == MediaKind.Picture && m.VariantsDueAt == null && m.VariantsProblem == null
            && (m.VariantsMade == null || !m.VariantsMade.StartsWith(PictureRecipe.KeyStart)))
        .ExecuteUpdateAsync(set => set.SetProperty(m => m.VariantsDueAt, DateTime.UnixEpoch), cancellationToken);

    /// <summary>Has every picture looked at again, also those that failed: files that are there stay, lost ones are made.</summary>
    /// <returns>How many pictures there are; those in the bin are left alone.</returns>
    public Task<int> AgainAsync(CancellationToken cancellationToken) => db.MediaAssets.Where(m => m.Kind == MediaKind.Picture && m.DeletedAt == null).ExecuteUpdateAsync(
        set => set.SetProperty(m => m.VariantsDueAt, DateTime.UnixEpoch).SetProperty(m => m.VariantsProblem, (string?)null), cancellationToken);

    /// <summary>How many wait or are being made.</summary>
    public Task<int> CountAsync(CancellationToken cancellationToken) =>
        db.MediaAssets.CountAsync(m => m.VariantsDueAt != null && m.DeletedAt == null, cancellationToken);

    /// <summary>How many cannot be made.</summary>
    public Task<int> CountFailedAsync(CancellationToken cancellationToken) =>
        db.MediaAssets.CountAsync(m => m.VariantsProblem != null && m.DeletedAt == null, cancellationToken);

    private DateTime Now => clock.GetUtcNow().UtcDateTime;

    private async Task<DuePicture?> NextAsync(CancellationToken cancellationToken)
    {
        var now = Now;
        var due = db.MediaAssets.AsNoTracking()
            .Where(m => m.VariantsDueAt <= now && m.DeletedAt == null && m.Width != null && m.Height != null && m.PublicType != null);
        return await Rows(due.Where(m => db.EditionMedia.Any(use =>
                use.MediaAssetId == m.Id && use.Edition!.Publication!.WorkEditionId == use.EditionId))).FirstOrDefaultAsync(cancellationToken)
            ?? await Rows(due).FirstOrDefaultAsync(cancellationToken);

        static IQueryable<DuePicture> Rows(IQueryable<MediaAsset> pictures) => pictures.OrderBy(m => m.VariantsDueAt).ThenByDescending(m => m.Id)
            .Select(m => new DuePicture(m.Id, m.Sha256, m.Width!.Value, m.Height!.Value, m.PublicType!, m.Focus, m.CardFocus, m.VariantsMade, m.Colour, m.VariantsDueAt!.Value, m.FileName));
    }

    private async Task MakeAsync(DuePicture picture, CancellationToken cancellationToken)
    {
        try
        {
            var colour = IsThere(picture) ? picture.Colour : await maker.MakeAsync(picture.Sha256, picture.Wanted, GoOnAsync, cancellationToken);
            if (colour is null)
                return;
            if (await FinishAsync(picture, colour, cancellationToken))
                maker.RemoveOthers(picture.Sha256, picture.Wanted);
            else
                await MoveAsync(picture.Id, picture.DueAt, DateTime.UnixEpoch, cancellationToken);
        }
        catch (UnfitFileException e)
        {
            Log.Failed(logger, picture.Id, e.Message);
            await Mine(picture).ExecuteUpdateAsync(
                set => set.SetProperty(m => m.VariantsDueAt, (DateTime?)null).SetProperty(m => m.VariantsProblem, e.Message), cancellationToken);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            Log.NotWritten(logger, e, picture.Id);
            await MoveAsync(picture.Id, picture.DueAt, Now + AfterFailure, cancellationToken);
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            // This node stops: another need not wait for the claim to run out.
            await MoveAsync(picture.Id, picture.DueAt, DateTime.UnixEpoch, CancellationToken.None);
            throw;
        }

        async Task<bool> GoOnAsync(CancellationToken cancel)
        {
            var until = Now + Claim;
            var isMine = await MoveAsync(picture.Id, picture.DueAt, until, cancel);
            picture = isMine ? picture with { DueAt = until } : picture;
            return isMine;
        }
    }

    /// <summary>
    /// A picture that was removed for good meanwhile may have left the disk before the last file was made: the disk is looked after once more.
    /// </summary>
    private async Task LeaveNothingOfAsync(DuePicture picture, CancellationToken cancellationToken)
    {
        if (!await db.MediaAssets.AnyAsync(m => m.Sha256 == picture.Sha256, cancellationToken))
            await db.HoldOffRemovalAsync(picture.Sha256, picture.FileName, clock, cancellationToken);
    }

    private bool IsThere(DuePicture picture) =>
        picture.Made == picture.Wanted.Recipe.Key && maker.CountMade(picture.Sha256, picture.Wanted) == picture.Wanted.All.Count();

    /// <summary>Pages that showed the one copy show all sizes from now on.</summary>
    private Task<bool> FinishAsync(DuePicture picture, string colour, CancellationToken cancellationToken) => db.InTransactionAsync(
        async cancel =>
        {
            if (PictureRecipe.Parse(picture.Made) is null && await IsReadAsync(picture.Id, cancel))
                await db.NextGenerationAsync(cancel);
            // A focal point that was moved while the claim was being made leaves the claim as it is.
            return await Mine(picture).Where(m => m.Focus == picture.Focus && m.CardFocus == picture.CardFocus).ExecuteUpdateAsync(
                set => set.SetProperty(m => m.VariantsMade, picture.Wanted.Recipe.Key).SetProperty(m => m.Colour, colour)
                    .SetProperty(m => m.VariantsDueAt, (DateTime?)null).SetProperty(m => m.VariantsProblem, (string?)null),
                cancel) == 1;
        },
        cancellationToken);

    private Task<bool> IsReadAsync(int id, CancellationToken cancellationToken) =>
        db.EditionMedia.AnyAsync(use => use.MediaAssetId == id && use.Edition!.Publication!.Visibility == Visibility.Live, cancellationToken);

    /// <summary>Whoever moves the instant from what it was has the picture: of two, the database lets one.</summary>
    private async Task<bool> MoveAsync(int id, DateTime from, DateTime to, CancellationToken cancellationToken) =>
        await db.MediaAssets.Where(m => m.Id == id && m.VariantsDueAt == from)
            .ExecuteUpdateAsync(set => set.SetProperty(m => m.VariantsDueAt, to), cancellationToken) == 1;

    private IQueryable<MediaAsset> Mine(DuePicture picture) => db.MediaAssets.Where(m => m.Id == picture.Id && m.VariantsDueAt == picture.DueAt);

    /// <param name="Made">By which recipe files are there already; null where none are.</param>
    private sealed record DuePicture(
        int Id, string Sha256, int Width, int Height, string PublicType, FocalPoint? Focus, FocalPoint? CardFocus, string? Made, string Colour, DateTime DueAt, string FileName)
    {
        public PictureVariants Wanted => new(Width, Height, PublicType, PictureRecipe.For(Focus, CardFocus));
    }

    private static partial class Log
    {
        [LoggerMessage(LogLevel.Warning, "The sizes of picture {Id} cannot be made: {Reason}")]
        public static partial void Failed(ILogger logger, int id, string reason);

        [LoggerMessage(LogLevel.Error, "The sizes of picture {Id} could not be written; trying again in a minute")]
        public static partial void NotWritten(ILogger logger, Exception exception, int id);
    }
}
