namespace Csto.Portal.Core.Domain;

/// <summary>Somebody followed a preview link. Only ever added.</summary>
public sealed class PreviewOpening
{
    public const int LongestAddress = 64;
    public const int LongestAgent = 256;

    public long Id { get; init; }

    public int LinkId { get; init; }

    public PreviewLink? Link { get; init; }

    /// <summary>UTC.</summary>
    public required DateTime At { get; init; }

    /// <summary>The network address it was asked from; null where the server does not know.</summary>
    public string? Address { get; init; }

    /// <summary>What the browser says of itself, cut to <see cref="LongestAgent"/> characters; null where it says nothing.</summary>
    public string? Agent { get; init; }

    /// <summary>Why nothing was shown; null where the edition was.</summary>
    public PreviewEnd? Refusal { get; init; }
}
