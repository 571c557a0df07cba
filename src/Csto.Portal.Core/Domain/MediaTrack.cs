namespace Csto.Portal.Core.Domain;

/// <summary>Subtitles (субтитры) of a video in one language.</summary>
public sealed class MediaTrack
{
    public int Id { get; set; }

    public int MediaAssetId { get; set; }

    /// <summary>IETF language tag: <c>ru</c>.</summary>
    public required string Language { get; set; }

    /// <summary>As the player offers it: «Русские субтитры».</summary>
    public required string Label { get; set; }

    /// <summary>WebVTT.</summary>
    public required string Text { get; set; }
}
