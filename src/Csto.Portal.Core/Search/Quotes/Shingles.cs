using Csto.Portal.Core.Search.Words;

namespace Csto.Portal.Core.Search.Quotes;

/// <summary>
/// Runs of words as numbers. A text is known by the smallest of every few neighbouring ones («winnowing», Schleimer, Wilkerson, Aiken 2003): of two texts that
/// have <see cref="Certain"/> words in common, one after another, at least one number is the same.
/// </summary>
internal static class Shingles
{
    /// <summary>Words in a run.</summary>
    public const int Length = 4;

    /// <summary>Runs of which the smallest is kept.</summary>
    public const int Window = 3;

    /// <summary>So many words in common are found for certain.</summary>
    public const int Certain = Length + Window - 1;

    /// <summary>Significant bits of a number.</summary>
    public const int Bits = 40;

    private const ulong Mask = (1UL << Bits) - 1;

    /// <summary>Every run, in order.</summary>
    public static ulong[] All(IReadOnlyList<WordAt> words)
    {
        if (words.Count < Length)
            return [];
        var hashes = new ulong[words.Count];
        for (var i = 0; i < hashes.Length; i++)
            hashes[i] = HashOf(words[i].Form);
        var runs = new ulong[words.Count - Length + 1];
        for (var i = 0; i < runs.Length; i++)
        {
            var run = 0UL;
            for (var j = 0; j < Length; j++)
                run = Mix((run * 31) + hashes[i + j]);
            runs[i] = run & Mask;
        }

        return runs;
    }

    /// <summary>The ones a text is known by, each once, in order of size.</summary>
    public static ulong[] Winnowed(IReadOnlyList<WordAt> words)
    {
        var all = All(words);
        var kept = new HashSet<ulong>();
        for (var i = 0; i == 0 || i + Window <= all.Length; i++)
        {
            var least = ulong.MaxValue;
            for (var j = i; j < Math.Min(i + Window, all.Length); j++)
                least = Math.Min(least, all[j]);
            if (least != ulong.MaxValue)
                kept.Add(least);
        }

        ulong[] sorted = [.. kept];
        Array.Sort(sorted);
        return sorted;
    }

    /// <summary>FNV-1a over UTF-16 code units. The same in every process: the index outlives it.</summary>
    private static ulong HashOf(string form)
    {
        var hash = 14695981039346656037UL;
        foreach (var c in form)
            hash = (hash ^ c) * 1099511628211UL;
        return hash;
    }

    private static ulong Mix(ulong value)
    {
        value ^= value >> 33;
        value *= 0xff51afd7ed558ccdUL;
        return value ^ (value >> 33);
    }
}
