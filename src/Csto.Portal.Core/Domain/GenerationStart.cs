namespace Csto.Portal.Core.Domain;

/// <summary>From when on readers see a generation, on all nodes at once; kept for a minute. One without a row holds since it was committed.</summary>
public sealed class GenerationStart
{
    public long Generation { get; init; }

    public DateTime At { get; init; }
}
