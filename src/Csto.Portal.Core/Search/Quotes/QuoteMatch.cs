using System.Runtime.InteropServices;

namespace Csto.Portal.Core.Search.Quotes;

/// <summary>What became of a stretch of words.</summary>
public enum QuotePart
{
    /// <summary>In both texts.</summary>
    Same,

    /// <summary>Only in the pasted one.</summary>
    Added,

    /// <summary>Only in the published one.</summary>
    Removed,

    /// <summary>Only in the published one, and the pasted one says that something is left out there.</summary>
    LeftOut,

    /// <summary>Of the pasted one, before or behind what was found.</summary>
    Around,
}

/// <summary>A stretch in words: of the pasted text from <see cref="From"/> to before <see cref="To"/>, of the published one likewise.</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct QuoteStretch(QuotePart Part, int From, int To, int Start, int End);

/// <summary>What makes no difference to the words, and differs.</summary>
[Flags]
public enum QuoteNotes
{
    None = 0,
    Case = 1,
    Yo = 2,
    Quotes = 4,
    Dashes = 8,
    Spaces = 16,
    Lines = 32,
    Hyphenation = 64,
    Invisible = 128,
    Punctuation = 256,
}

/// <summary>How a pasted text compares with a published one.</summary>
/// <param name="Stretches">In reading order; <see cref="QuotePart.Around"/> only first and last.</param>
/// <param name="Notes">Within what is the same.</param>
internal sealed record QuoteMatch(QuoteText Pasted, QuoteText Published, IReadOnlyList<QuoteStretch> Stretches, QuoteNotes Notes)
{
    /// <summary>Words in common.</summary>
    public int Words => Stretches.Where(s => s.Part == QuotePart.Same).Sum(s => s.To - s.From);

    /// <summary>Of the pasted text no word is missing or other.</summary>
    public bool IsExact => Stretches.All(s => s.Part is QuotePart.Same or QuotePart.LeftOut);

    /// <summary>A part of the pasted text stands in the published one word for word.</summary>
    public bool IsExactPart => Stretches.All(s => s.Part is not (QuotePart.Added or QuotePart.Removed));

    /// <summary>The words of the pasted text that were found, as a range.</summary>
    public (int From, int To) Found => (Stretches.First(s => s.Part == QuotePart.Same).From, Stretches.Last(s => s.Part == QuotePart.Same).To);
}
