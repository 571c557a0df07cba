using Csto.Portal.Core.Domain;

namespace Csto.Portal.Core.Content.Pictures;

/// <summary>How far a file is on its way to pages.</summary>
public enum PictureState
{
    /// <summary>All its sizes and formats are there, or it is no picture and needs none.</summary>
    Ready,

    /// <summary>They wait to be made, or are being made.</summary>
    Waiting,

    /// <summary>They cannot be made; somebody has to do something.</summary>
    Failed,
}

public static class PictureStates
{
    public static PictureState Of(MediaAsset asset) => asset switch
    {
        { Kind: not MediaKind.Picture } => PictureState.Ready,
        { VariantsProblem: not null } => PictureState.Failed,
        { VariantsDueAt: null } when asset.VariantsMade == PictureRecipe.For(asset).Key => PictureState.Ready,
        _ => PictureState.Waiting,
    };
}
