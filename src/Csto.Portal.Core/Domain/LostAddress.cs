namespace Csto.Portal.Core.Domain;

/// <summary>An address that readers came to and where nothing stands, so that somebody may say where it leads. Nothing of who came is kept.</summary>
public sealed class LostAddress
{
    /// <summary>Of <see cref="From"/>.</summary>
    public const int LongestFrom = 256;

    public int Id { get; set; }

    /// <summary>The text of an <see cref="OldAddressKey"/>; unique.</summary>
    public required string Path { get; init; }

    /// <summary>How many readers came.</summary>
    public long Times { get; set; }

    /// <summary>A day in Moscow.</summary>
    public DateOnly FirstOn { get; init; }

    /// <summary>A day in Moscow.</summary>
    public DateOnly LastOn { get; set; }

    /// <summary>Names of the hosts of sites that link there, parted by spaces; empty where none said so.</summary>
    public string From { get; set; } = "";

    /// <summary>An administrator wants to see it no more.</summary>
    public bool IsDismissed { get; set; }
}
