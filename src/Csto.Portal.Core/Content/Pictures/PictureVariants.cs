using System.Globalization;
using Csto.Portal.Core.Domain;

namespace Csto.Portal.Core.Content.Pictures;

/// <summary>One file made of a picture.</summary>
/// <param name="Width">In pixels.</param>
/// <param name="Height">In pixels.</param>
/// <param name="ContentType"><see cref="MediaTypes.Avif"/>, <see cref="MediaTypes.WebP"/> or <see cref="MediaTypes.Jpeg"/>.</param>
public sealed record PictureVariant(PictureCrop Crop, int Width, int Height, string ContentType)
{
    /// <summary>Ends its address, after the name of the picture: <c>lead-720.avif</c>.</summary>
    public string Suffix => string.Create(CultureInfo.InvariantCulture, $"{WordOf(Crop)}-{Width}.{MediaTypes.Extension(ContentType)}");

    /// <summary>Its file among those of the picture: <c>lead-720-1-33x50.avif</c>.</summary>
    public string FileName(PictureRecipe recipe) =>
        string.Create(CultureInfo.InvariantCulture, $"{WordOf(Crop)}-{Width}-{recipe.MarkOf(Crop)}.{MediaTypes.Extension(ContentType)}");

    private static string WordOf(PictureCrop crop) => crop switch
    {
        PictureCrop.Whole => "whole",
        PictureCrop.Lead => "lead",
        PictureCrop.Card => "card",
        PictureCrop.Social => "social",
        _ => throw new ArgumentOutOfRangeException(nameof(crop), crop, null),
    };
}

/// <summary>All files made of one picture.</summary>
/// <param name="Width">Of the original, upright, in pixels.</param>
/// <param name="Height">Of the original, upright, in pixels.</param>
/// <param name="PublicType">See <see cref="MediaAsset.PublicType"/>.</param>
/// <param name="Recipe">By which they are made.</param>
public sealed record PictureVariants(int Width, int Height, string PublicType, PictureRecipe Recipe)
{
    public IEnumerable<PictureVariant> All => Crops.SelectMany(Of);

    public IEnumerable<PictureCrop> Crops => PictureRules.Crops.Where(Recipe.Makes);

    /// <summary>Of one crop: by type in the order of <see cref="PictureRules.Types"/>, within it from narrow to wide.</summary>
    public IEnumerable<PictureVariant> Of(PictureCrop crop) => Types(crop).SelectMany(type => Of(crop, type));

    /// <summary>Of one crop and type, from narrow to wide; never empty.</summary>
    public IEnumerable<PictureVariant> Of(PictureCrop crop, string type)
    {
        var box = BoxOf(crop);
        return PictureRules.WidthsWithin(crop, box.Width)
            .Select(width => new PictureVariant(crop, width, PictureRules.Share(width, box.Height, box.Width), type));
    }

    public IReadOnlyList<string> Types(PictureCrop crop) => PictureRules.Types(crop, PublicType);

    /// <summary>The part of the original that a crop shows.</summary>
    public CropBox BoxOf(PictureCrop crop) => PictureRules.Box(crop, Width, Height, Recipe.PointOf(crop));

    /// <param name="suffix">See <see cref="PictureVariant.Suffix"/>; of anything else there is none.</param>
    public PictureVariant? Find(string suffix) => All.FirstOrDefault(variant => variant.Suffix == suffix);
}
