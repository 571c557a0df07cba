using System.Globalization;
using Csto.Portal.Core.Domain;

namespace Csto.Portal.Core.Content.Pictures;

/// <summary>By what files are made of a picture, beside the picture itself: the rules and the places that must stay in sight.</summary>
/// <param name="Focus">Of the lead and the social card.</param>
/// <param name="CardFocus">Of cards.</param>
/// <param name="IsLead">Whether the lead and the social card are made at all.</param>
public sealed record PictureRecipe(FocalPoint Focus, FocalPoint CardFocus, bool IsLead)
{
    /// <summary>Ends the keys of those that stand for a piece.</summary>
    private const string LeadEnd = "/lead";

    /// <summary>Begins the keys of today's rules: <c>1/</c>.</summary>
    public static readonly string KeyStart = string.Create(CultureInfo.InvariantCulture, $"{PictureRules.Version}/");

    /// <summary>What is wanted now.</summary>
    public static PictureRecipe For(FocalPoint? focus, FocalPoint? cardFocus, bool isLead = false) =>
        new(focus ?? FocalPoint.Middle, cardFocus ?? focus ?? FocalPoint.Middle, isLead);

    public static PictureRecipe For(MediaAsset asset) => For(asset.Focus, asset.CardFocus, asset.IsLead);

    /// <summary>For <see cref="MediaAsset.VariantsMade"/>, 27 characters at most: <c>1/33,50/100,0</c>, <c>1/33,50/100,0/lead</c>.</summary>
    public string Key => $"{KeyStart}{Focus}/{CardFocus}{(IsLead ? LeadEnd : "")}";

    /// <summary>What is made: photographs in texts need themselves and cards for albums; most never stand for a piece.</summary>
    public bool Makes(PictureCrop crop) => IsLead || crop is PictureCrop.Whole or PictureCrop.Card;

    /// <returns>Null for anything but a <see cref="Key"/> of today's rules.</returns>
    public static PictureRecipe? Parse(string? key)
    {
        if (key is null || !key.StartsWith(KeyStart, StringComparison.Ordinal))
            return null;
        var isLead = key.EndsWith(LeadEnd, StringComparison.Ordinal);
        var points = key[KeyStart.Length..^(isLead ? LeadEnd.Length : 0)];
        return points.Split('/') is [var focus, var card] && FocalPoint.Parse(focus) is { } lead && FocalPoint.Parse(card) is { } narrow
            ? new(lead, narrow, isLead)
            : null;
    }

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
