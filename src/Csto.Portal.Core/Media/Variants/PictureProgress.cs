using Csto.Portal.Core.Content.Pictures;
using Csto.Portal.Core.Data;
using Csto.Portal.Core.Domain;
using Microsoft.EntityFrameworkCore;

namespace Csto.Portal.Core.Media.Variants;

/// <summary>How far one picture is.</summary>
/// <param name="Id">Of the file.</param>
/// <param name="Made">Files on the disk.</param>
/// <param name="Of">Files in all.</param>
/// <param name="Problem">Why there will be none, in words for the press office.</param>
public sealed record PictureStep(int Id, PictureState State, int Made, int Of, string? Problem);

/// <summary>Says how far the making of sizes and formats is, and has it begun again.</summary>
public sealed class PictureProgress(PortalDbContext db, PictureMaker maker)
{
    /// <summary>More than are shown on any page of the library.</summary>
    public const int Most = 300;

    /// <param name="ids">Files; at most <see cref="Most"/> are answered, those that do not exist are not.</param>
    /// <param name="cancellationToken">Stops the query.</param>
    public async Task<IReadOnlyList<PictureStep>> OfAsync(IEnumerable<int> ids, CancellationToken cancellationToken)
    {
        var wanted = ids.Distinct().Take(Most).ToList();
        var assets = await db.MediaAssets.AsNoTracking().Where(m => wanted.Contains(m.Id)).ToListAsync(cancellationToken);
        return [.. assets.Select(Of)];
    }

    /// <summary>Has one picture tried again.</summary>
    /// <returns>False where there is no such picture.</returns>
    public Task<bool> AgainAsync(int id, CancellationToken cancellationToken) => db.InTransactionAsync(
        async cancel =>
        {
            if (await db.MediaAssets.SingleOrDefaultAsync(m => m.Id == id && m.Kind == MediaKind.Picture && m.DeletedAt == null, cancel) is not { } asset)
                return false;
            asset.MakeVariants();
            await db.SaveChangesAsync(cancel);
            return true;
        },
        cancellationToken);

    /// <summary>The same of one that is loaded.</summary>
    internal PictureStep Of(MediaAsset asset)
    {
        var state = PictureStates.Of(asset);
        if (state == PictureState.Ready || asset is not { Width: { } width, Height: { } height, PublicType: { } type })
            return new(asset.Id, state, 0, 0, asset.VariantsProblem);
        var variants = new PictureVariants(width, height, type, PictureRecipe.For(asset));
        return new(asset.Id, state, maker.CountMade(asset.Sha256, variants), variants.All.Count(), asset.VariantsProblem);
    }
}
