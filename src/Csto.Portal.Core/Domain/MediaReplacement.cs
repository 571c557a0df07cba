namespace Csto.Portal.Core.Domain;

/// <summary>
/// One file put in the place of another, as it was done: the history behind <see cref="MediaAsset.ReplacedById"/>, which follows from the links
/// that are in force.
/// </summary>
public sealed class MediaReplacement
{
    public int Id { get; init; }

    public required int OldId { get; init; }

    public MediaAsset? Old { get; init; }

    public required int NewId { get; init; }

    public MediaAsset? New { get; init; }

    /// <summary>UTC.</summary>
    public required DateTime At { get; init; }

    public int? ActorId { get; init; }

    /// <summary>The actor's name as it was then.</summary>
    public required string ActorName { get; init; }

    /// <summary>UTC instant at which the old file was put back; null while this holds.</summary>
    public DateTime? UndoneAt { get; set; }

    public string? UndoneByName { get; set; }
}
