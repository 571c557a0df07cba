using Csto.Portal.Core.Domain;

namespace Csto.Portal.Core.Archive.Word;

/// <summary>
/// How much of a Word file is taken. A person's file stays far below; what is above was made by a machine or to do harm, and is refused
/// before it costs memory.
/// </summary>
public sealed record WordLimits
{
    public static readonly WordLimits Default = new();

    /// <summary>Bytes of the file as it is uploaded.</summary>
    public const long File = 100L * 1024 * 1024;

    /// <summary>Bytes of all parts of text together when unpacked: about five thousand pages as Word writes them.</summary>
    public long Unpacked { get; init; } = 400L * 1024 * 1024;

    /// <summary>Parts in the file.</summary>
    public int Parts { get; init; } = 5_000;

    /// <summary>Characters of text; the longest that a publication may have.</summary>
    public int Characters { get; init; } = Limits.Body;

    /// <summary>Elements inside elements; Word itself stays below a hundred.</summary>
    public int Depth { get; init; } = 200;

    /// <summary>Bytes of one tag with its attributes.</summary>
    public int Tag { get; init; } = 1024 * 1024;

    /// <summary>Different names of elements and attributes.</summary>
    public int Names { get; init; } = 10_000;

    /// <summary>Cells of all tables; the dialect shows no more (<c>docs/markdown.md</c>).</summary>
    public int Cells { get; init; } = 45_000;

    public int Notes { get; init; } = 1_900;

    public int Comments { get; init; } = 1_000;

    public int Pictures { get; init; } = 200;

    /// <summary>Bytes of one picture.</summary>
    public int Picture { get; init; } = 40 * 1024 * 1024;
}
