using Csto.Portal.Core.Domain;

namespace Csto.Portal.Core.Archive.Pages;

/// <summary>What one page of the old site holds.</summary>
/// <param name="Items">The column of recent items and the whole article, in the order of the page (newest first within the column).</param>
/// <param name="Unplaced">Lines that belong to nothing: headings of columns, stray entries of menus. Shown in the report, not imported.</param>
public sealed record ArchivePage(IReadOnlyList<ArchiveItem> Items, IReadOnlyList<string> Unplaced)
{
    /// <summary>The whole article, the last one where a file holds several pages one after another.</summary>
    public ArchiveItem? Article => Items.LastOrDefault(i => i.IsWhole);

    public IEnumerable<ArchiveItem> Recent => Items.Where(i => !i.IsWhole);
}

/// <summary>One piece of news, speech or statement as a page of the old site shows it.</summary>
public sealed record ArchiveItem
{
    public required PublicationKind Kind { get; init; }

    /// <summary>True for the page's article, false for an entry of the column, of which the page shows only the beginning.</summary>
    public required bool IsWhole { get; init; }

    public required string Title { get; init; }

    /// <summary>True when the page gives no title and this one was made from the first sentence.</summary>
    public bool TitleDerived { get; init; }

    /// <summary>The dateline; null where the page does not state it.</summary>
    public DateOnly? Date { get; init; }

    public DateEvidence DatedBy { get; init; }

    /// <summary>Paragraphs and set-off parts in order; never empty.</summary>
    public required IReadOnlyList<ArchiveBlock> Blocks { get; init; }

    /// <summary>Pictures, videos and the marks of galleries, in the order of the page; of an article only.</summary>
    public IReadOnlyList<ArchiveMedia> Media { get; init; } = [];

    /// <summary>The press secretary's footer, as this page prints it.</summary>
    public ContactFooter? Contact { get; init; }

    public SpeechType? SpeechType { get; init; }

    /// <summary>In characters (UTF-16).</summary>
    public long Length => Blocks.Sum(b => b is Greeting g ? g.Paragraphs.Sum(p => (long)p.Length) : ((Paragraph)b).Text.Length);

    /// <summary>Identity across pages, see <see cref="ArchiveKey"/>.</summary>
    public required string Key { get; init; }
}

/// <summary>How an item came by its date.</summary>
public enum DateEvidence
{
    /// <summary>It has none: «нужна дата».</summary>
    None,

    /// <summary>A date printed on a line of its own or behind the title.</summary>
    DateLine,

    /// <summary>A full date in the first sentence that says when the event was.</summary>
    Text,
}

public abstract record ArchiveBlock;

/// <param name="Text">As written, without the white space around it.</param>
public sealed record Paragraph(string Text) : ArchiveBlock;

/// <summary>A greeting printed inside an article.</summary>
/// <param name="Heading">Without the colon; null where the page gives none.</param>
/// <param name="Paragraphs">The salutation and what follows, to the greeting's end.</param>
public sealed record Greeting(string? Heading, IReadOnlyList<string> Paragraphs) : ArchiveBlock;
