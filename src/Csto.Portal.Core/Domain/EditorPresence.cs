namespace Csto.Portal.Core.Domain;

/// <summary>Somebody has a piece open in the editor: one row for each opening in a tab, gone when it is closed or has been silent.</summary>
public sealed class EditorPresence
{
    /// <summary>How long after its last sign of life an opening counts: three heartbeats.</summary>
    public static readonly TimeSpan Silence = TimeSpan.FromSeconds(45);

    public Guid Sitting { get; init; }

    public int PublicationId { get; init; }

    public int UserId { get; init; }

    /// <summary>UTC instant of the last sign of life.</summary>
    public DateTime SeenAt { get; set; }
}
