namespace Csto.Portal.Core.Media;

/// <summary>How large a file may be; what is larger is refused before anything is decoded.</summary>
public static class MediaLimits
{
    /// <summary>Bytes of a picture: a 24-megapixel photograph of a good camera has 10 to 25 million.</summary>
    public const long Picture = 50L * 1024 * 1024;

    /// <summary>Bytes of a document.</summary>
    public const long Document = 100L * 1024 * 1024;

    /// <summary>Bytes of a video, and of any file at all.</summary>
    public const long Video = 2L * 1024 * 1024 * 1024;

    /// <summary>Pixels of one frame.</summary>
    public const long Pixels = 100_000_000;

    /// <summary>Pixels of either side: beyond it formats and browsers differ.</summary>
    public const int Side = 16_000;

    public const int Frames = 500;

    /// <summary>Files in an archive or an office document.</summary>
    public const int Entries = 10_000;
}
