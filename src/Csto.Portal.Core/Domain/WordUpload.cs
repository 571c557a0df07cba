namespace Csto.Portal.Core.Domain;

/// <summary>What came of a Word file that a draft was made of, kept with the publication so that nothing a reviewer said is lost.</summary>
public sealed class WordUpload
{
    public int Id { get; init; }

    public int PublicationId { get; init; }

    public Publication? Publication { get; init; }

    /// <summary>The edition that was made.</summary>
    public int EditionId { get; init; }

    /// <summary>As the sender's machine called the file, without a path.</summary>
    public required string FileName { get; init; }

    /// <summary>UTC.</summary>
    public required DateTime UploadedAt { get; init; }

    public required WordReport Report { get; init; }

    public IReadOnlyList<WordComment> Comments { get; init; } = [];
}

/// <summary>What of a Word file was kept, dropped and corrected: Russian phrases without a capital and a full stop, «3 сноски».</summary>
public sealed record WordReport
{
    public IReadOnlyList<string> Kept { get; init; } = [];

    public IReadOnlyList<string> Dropped { get; init; } = [];

    public IReadOnlyList<string> Corrected { get; init; } = [];
}

/// <summary>A reviewer's comment from Word.</summary>
/// <param name="Author">As Word has it; empty where it has none.</param>
/// <param name="WrittenAt">By the reviewer's own clock, whose zone Word does not write; null where it is not given.</param>
/// <param name="Passage">The beginning of the words it marks; empty where they are gone.</param>
/// <param name="Text">The comment, paragraphs as lines.</param>
public sealed record WordComment(string Author, DateTime? WrittenAt, string Passage, string Text)
{
    /// <summary>Marked in Word as done.</summary>
    public bool IsResolved { get; init; }
}
