namespace Csto.Portal.Core.Domain;

/// <summary>
/// An address that moved for good. It names the publication rather than its present address, or a page of the portal that is no address of another
/// redirect, so redirects never form chains (ADR 36).
/// </summary>
public sealed class Redirect
{
    public const int LongestPath = 400;

    public int Id { get; set; }

    /// <summary>
    /// Of the portal's own publications the path without scheme, host and trailing slash, lower case; of the old site's pages the text of an
    /// <see cref="OldAddressKey"/>, which for those is the same. Unique.
    /// </summary>
    public required string Path { get; init; }

    /// <summary>Names of the query parameters in <see cref="Path"/>, joined by <c>&amp;</c>; null where it has none.</summary>
    public string? Parameters { get; init; }

    /// <summary>Null where it leads to another page, <see cref="Target"/>.</summary>
    public int? PublicationId { get; set; }

    public Publication? Publication { get; set; }

    /// <summary>Path of a page of the portal as that page has it, <c>/persons/</c>; null where it leads to a publication.</summary>
    public string? Target { get; set; }

    public RedirectOrigin Origin { get; init; }

    /// <summary>UTC.</summary>
    public DateTime CreatedAt { get; init; }
}

/// <summary>How the portal came to know an old address. Stored by name, so members are never renamed.</summary>
public enum RedirectOrigin
{
    /// <summary>A publication of the portal stood there.</summary>
    Moved,

    /// <summary>A page of the old site said so when it was imported.</summary>
    Imported,

    /// <summary>From a table, by <c>import-redirects</c>.</summary>
    Table,

    /// <summary>An administrator typed it.</summary>
    Desk,
}
