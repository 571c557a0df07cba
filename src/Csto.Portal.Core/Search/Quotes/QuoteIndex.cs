using Csto.Portal.Core.Search.Data;

namespace Csto.Portal.Core.Search.Quotes;

/// <summary>The index of quotations of this node as it stands now. One for a process.</summary>
public sealed class QuoteIndex
{
    private volatile Held? _held;

    /// <summary>Everything published up to it can be found; null while there is no index.</summary>
    public long? Generation => _held?.Stamp.Generation;

    /// <summary>Editions whose words can be found.</summary>
    public int Texts => _held?.Texts ?? 0;

    /// <summary>Of the file, in bytes; 0 while there is none.</summary>
    public long FileBytes => _held is { } held && new FileInfo(held.File.Path) is { Exists: true } file ? file.Length : 0;

    internal Held? Now
    {
        get => _held;
        set => _held = value;
    }

    /// <param name="Last">The highest number a text was ever given.</param>
    internal sealed record Held(QuoteFile File, QuoteStamp Stamp, int Texts, int Last);
}
