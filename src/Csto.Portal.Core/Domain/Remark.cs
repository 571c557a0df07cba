namespace Csto.Portal.Core.Domain;

/// <summary>What a remark comes from; stored by name, so members are never renamed.</summary>
public enum RemarkKind
{
    /// <summary>Somebody has something to say about the text.</summary>
    Note,

    /// <summary>Why the text was sent back to draft.</summary>
    Rejection,

    /// <summary>The portal notes what happened to the edition; nobody has to answer it.</summary>
    System,

    /// <summary>A comment of the Word file the text came from.</summary>
    WordComment,

    /// <summary>
    /// What the old site showed here and an import could not bring: for whoever finds it one day. There are thousands of them, so they wait on nobody's
    /// desk: they stand beside their piece, and the list of pieces can be narrowed to them.
    /// </summary>
    ArchiveGap,
}

/// <summary>
/// Somebody's words about an edition, or about a passage of it; never shown to readers. A remark begins a thread of answers and stays open until
/// somebody resolves it.
/// </summary>
public sealed class Remark
{
    public int Id { get; init; }

    public int EditionId { get; init; }

    public Edition? Edition { get; init; }

    /// <summary>The remark this one answers; null for one that begins a thread. Answers are not answered: threads are flat.</summary>
    public int? ThreadId { get; init; }

    public Remark? Thread { get; init; }

    public List<Remark> Answers { get; } = [];

    public required RemarkKind Kind { get; init; }

    /// <summary>Plain text.</summary>
    public required string Text { get; init; }

    /// <summary>The words it is about; null where it is about the edition as a whole.</summary>
    public Passage? Passage { get; init; }

    /// <summary>Null for the portal itself and for authors of Word comments.</summary>
    public int? AuthorId { get; init; }

    /// <summary>The author's name as it was then.</summary>
    public required string AuthorName { get; init; }

    /// <summary>UTC.</summary>
    public required DateTime CreatedAt { get; init; }

    /// <summary>
    /// UTC; null while the thread is open. An answer, what the portal notes and what an archive lacks wait for nothing: they carry the instant they were made.
    /// </summary>
    public DateTime? ResolvedAt { get; set; }

    public string? ResolvedBy { get; set; }

    /// <summary>Somebody may still do something about it.</summary>
    public bool IsOpen => Kind == RemarkKind.ArchiveGap ? ResolvedBy is null : ResolvedAt is null;

    /// <summary>Who spoke last in the thread; that person is not waited for.</summary>
    public int? LastById { get; set; }

    /// <summary>UTC instant of the last words in the thread.</summary>
    public DateTime LastAt { get; set; }
}

/// <summary>
/// A place in a text told by its words, so that it is found again after changes elsewhere. Kept whole and as it was selected: in Markdown or as
/// readers see it.
/// </summary>
/// <param name="Quote">The words themselves.</param>
/// <param name="Prefix">A few words before, to tell one occurrence from another.</param>
/// <param name="Suffix">A few words after.</param>
public sealed record Passage(string Quote, string Prefix, string Suffix)
{
    /// <summary>In characters; a longer quote is refused, longer surroundings are cut.</summary>
    public const int LongestQuote = 1000;

    public const int LongestAround = 60;
}
