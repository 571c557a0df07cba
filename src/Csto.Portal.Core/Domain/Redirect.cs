namespace Csto.Portal.Core.Domain;

/// <summary>
/// An address that moved for good. It names the publication rather than its present address, so redirects never form chains.
/// </summary>
public sealed class Redirect
{
    public int Id { get; set; }

    /// <summary>Path without scheme, host and trailing slash, lower case; unique.</summary>
    public required string Path { get; init; }

    public int PublicationId { get; set; }

    public Publication? Publication { get; set; }

    /// <summary>UTC.</summary>
    public DateTime CreatedAt { get; init; }
}
