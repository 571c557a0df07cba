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

    /// <summary>Archives in an archive.</summary>
    public const int NestedArchives = 10;

    /// <summary>Bytes an archive may unpack to, by its own list.</summary>
    public const long Unpacked = 2L * 1024 * 1024 * 1024;

    /// <summary>How many times larger it may grow than it is; small archives of plain text grow most and harm least.</summary>
    public const int Growth = 200;

    /// <summary>Boxes on one level of an MP4, elements of a WebM: one of fragments has a few for every second.</summary>
    public const int Boxes = 200_000;

    /// <summary>The largest of its kind in bytes.</summary>
    public static long Of(Domain.MediaKind kind) => kind switch
    {
        Domain.MediaKind.Picture => Picture,
        Domain.MediaKind.Document => Document,
        _ => Video,
    };
}
