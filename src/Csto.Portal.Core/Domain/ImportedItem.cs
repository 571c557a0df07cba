namespace Csto.Portal.Core.Domain;

/// <summary>What the importer of the old archive made, so that a second run finds it again and knows whether people edited it since.</summary>
public sealed class ImportedItem
{
    public int Id { get; init; }

    /// <summary>Identity of the item in the archive: a hash of its normalised first paragraph, lower-case hex.</summary>
    public required string Key { get; init; }

    public int PublicationId { get; init; }

    public Publication? Publication { get; init; }

    /// <summary>True when the whole article was found, false for an item of the recent column.</summary>
    public bool IsWhole { get; set; }

    /// <summary>
    /// The dateline the page gave; null where it gave none. Kept because the same words on another day are another item, and editors may
    /// since have dated the publication otherwise.
    /// </summary>
    public DateOnly? Date { get; set; }

    /// <summary>The edition the importer wrote last, and the version of its text then: a different one now means a person edited it.</summary>
    public int EditionId { get; set; }

    public Guid EditionVersion { get; set; }

    /// <summary>File name of the page, for the report.</summary>
    public required string Source { get; set; }

    /// <summary>UTC.</summary>
    public DateTime ImportedAt { get; init; }
}
