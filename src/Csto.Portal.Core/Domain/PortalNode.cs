namespace Csto.Portal.Core.Domain;

/// <summary>A running process that serves readers. One that was killed leaves its row; it counts while its last sign of life is fresh.</summary>
public sealed class PortalNode
{
    /// <summary>Of the process: one that starts again is another.</summary>
    public Guid Id { get; init; }

    /// <summary>Of the machine or container.</summary>
    public required string Name { get; init; }

    /// <summary>Of the program.</summary>
    public required string Release { get; init; }

    public DateTime StartedAt { get; init; }

    /// <summary>The last sign of life.</summary>
    public DateTime SeenAt { get; set; }

    /// <summary>What its readers saw then.</summary>
    public long Generation { get; set; }
}
