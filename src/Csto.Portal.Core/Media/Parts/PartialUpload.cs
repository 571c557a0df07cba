namespace Csto.Portal.Core.Media.Parts;

/// <summary>A file that comes in parts.</summary>
/// <param name="Id">32 lower-case hex digits: the same for the same file of the same person, so that a page opened anew finds it.</param>
/// <param name="Offset">Bytes that are here; the next part begins there.</param>
/// <param name="Size">Bytes of the whole.</param>
public sealed record PartialUpload(string Id, long Offset, long Size);

/// <summary>What became of a step of an upload in parts.</summary>
public abstract record PartOutcome
{
    private PartOutcome()
    {
    }

    public sealed record Ready(PartialUpload Upload) : PartOutcome;

    /// <summary>All of it is here and looked at.</summary>
    public sealed record Finished(MediaOutcome Outcome) : PartOutcome;

    /// <summary>The file is not taken, and what had come is gone.</summary>
    /// <param name="Message">A Russian sentence.</param>
    public sealed record Refused(string Message) : PartOutcome;

    /// <summary>A part for another place than where the upload stands: ask where, and go on from there.</summary>
    public sealed record Elsewhere(PartialUpload Upload) : PartOutcome;

    /// <summary>Another request is writing to it or looking at it just now: try again in a moment.</summary>
    public sealed record Busy : PartOutcome;

    /// <summary>There is no such upload of this person: begun by somebody else, finished long ago, or swept away.</summary>
    public sealed record Missing : PartOutcome;
}
