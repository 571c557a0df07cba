using System.Globalization;
using Csto.Portal.Core.Domain;

namespace Csto.Portal.Core.Content.Pictures;

/// <summary>By what files are made of a picture, beside the picture itself: the rules and the places that must stay in sight.</summary>
/// <param name="Focus">Of the lead and the social card.</param>
/// <param name="CardFocus">Of cards.</param>
public sealed record PictureRecipe(FocalPoint Focus, FocalPoint CardFocus)
{
    /// <summary>Begins the keys of today's rules: <c>1/</c>.</summary>
    public static readonly string KeyStart = string.Create(CultureInfo.InvariantCulture, $"{PictureRules.Version}/");

    /// <summary>What is wanted now.</summary>
    public static PictureRecipe For(FocalPoint? focus, FocalPoint? cardFocus) =>
        new(focus ?? FocalPoint.Middle, cardFocus ?? focus ?? FocalPoint.Middle);

    public static PictureRecipe For(MediaAsset asset) => For(asset.Focus, asset.CardFocus);

    /// <summary>For <see cref="MediaAsset.VariantsMade"/>, 22 characters at most: <c>1/33,50/100,0</c>.</summary>
    public string Key => $"{KeyStart}{Focus}/{CardFocus}";

    /// <returns>Null for anything but a <see cref="Key"/> of today's rules.</returns>
    public static PictureRecipe? Parse(string? key) =>
        key is not null && key.StartsWith(KeyStart, StringComparison.Ordinal)
        && key[KeyStart.Length..].Split('/') is [var focus, var card] && FocalPoint.Parse(focus) is { } lead && FocalPoint.Parse(card) is { } narrow
            ? new(lead, narrow)
            : null;

    public FocalPoint PointOf(PictureCrop crop) => crop switch
    {
        PictureCrop.Whole => FocalPoint.Middle,
        PictureCrop.Card => CardFocus,
        _ => Focus,
    };

    /// <summary>Stands in the names of files and in tags of answers: changes with whatever would change the file. <c>1</c>, <c>1-33x50</c>.</summary>
    public string MarkOf(PictureCrop crop)
    {
        var (x, y) = PointOf(crop);
        return crop == PictureCrop.Whole
            ? string.Create(CultureInfo.InvariantCulture, $"{PictureRules.Version}")
            : string.Create(CultureInfo.InvariantCulture, $"{PictureRules.Version}-{x}x{y}");
    }
}
