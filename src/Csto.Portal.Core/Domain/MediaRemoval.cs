namespace Csto.Portal.Core.Domain;

/// <summary>
/// A file that is to be taken off the disk, unless the library has a card of it by then: it has left for good, or its upload has begun and not ended yet.
/// </summary>
public sealed class MediaRemoval
{
    /// <summary>64 lower-case hex digits.</summary>
    public required string Sha256 { get; init; }

    /// <summary>What it was called, to tell of it.</summary>
    public required string FileName { get; init; }

    /// <summary>UTC instant from which it may be taken off; an upload of the same file puts it off.</summary>
    public required DateTime DueAt { get; set; }

    /// <summary>Times it could not be taken off.</summary>
    public int Attempts { get; set; }

    /// <summary>Why not, the last time, in Russian; null while it was not tried.</summary>
    public string? Problem { get; set; }
}
