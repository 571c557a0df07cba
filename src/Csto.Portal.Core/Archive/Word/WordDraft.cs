using Csto.Portal.Core.Domain;

namespace Csto.Portal.Core.Archive.Word;

/// <summary>A picture of the file.</summary>
/// <param name="Number">From 1, in the order of the text.</param>
/// <param name="Part">The name of the part it lies in.</param>
/// <param name="Name">A file name for people.</param>
/// <param name="Alt">The description given in Word; empty where there is none.</param>
public sealed record WordPicture(int Number, string Part, string Name, string Alt);

/// <summary>What a file makes: a text for an edition, and what else it held.</summary>
public sealed record WordDraft
{
    /// <summary>Plain; at most <see cref="Limits.Title"/> long; empty only where there is no text.</summary>
    public required string Title { get; init; }

    /// <summary>Plain; at most <see cref="Limits.Lead"/> long; may be empty.</summary>
    public required string Lead { get; init; }

    /// <summary>Markdown with every picture where it stood, as <see cref="PlacePicture"/> gave it.</summary>
    public required string Body { get; init; }

    /// <summary>The day the document states at its top; null where it states none.</summary>
    public DateOnly? Date { get; init; }

    public IReadOnlyList<WordComment> Comments { get; init; } = [];

    public required WordReport Report { get; init; }
}
