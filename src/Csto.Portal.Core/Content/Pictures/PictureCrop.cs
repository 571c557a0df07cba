namespace Csto.Portal.Core.Content.Pictures;

/// <summary>What of a picture a page shows.</summary>
public enum PictureCrop
{
    /// <summary>All of it, in its own proportions.</summary>
    Whole,

    /// <summary>16:9, over a text.</summary>
    Lead,

    /// <summary>3:2, in lists and albums.</summary>
    Card,

    /// <summary>1200 × 630, shown by social networks and messengers beside a link.</summary>
    Social,
}

/// <summary>A part of a picture, in its pixels, from the upper left corner.</summary>
public sealed record CropBox(int X, int Y, int Width, int Height);
