using System.Collections.Frozen;
using System.Runtime.InteropServices;
using Csto.Portal.Core.Search.Stemming;

namespace Csto.Portal.Core.Search.Words;

/// <summary>A place where an abbreviation stands, short or in full, in any case.</summary>
/// <param name="First">The first of its words.</param>
/// <param name="Count">How many words it takes.</param>
/// <param name="Group">Which of the list.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct AbbreviationAt(int First, int Count, int Group);

/// <summary>
/// The list of abbreviations, ready to be recognised in texts and in what is looked for: «ОДКБ», «CSTO», «Организация Договора о коллективной безопасности»
/// are one and the same.
/// </summary>
internal sealed class Abbreviations
{
    private readonly FrozenDictionary<string, Variant[]> _byFirst;

    /// <param name="groups">One group a line; its variants parted by semicolons.</param>
    public Abbreviations(IReadOnlyList<string> groups)
    {
        Text = string.Join('\n', groups);
        _byFirst = groups
            .SelectMany((line, group) => line.Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
                .Select(variant => new Variant([.. WordReader.Read(variant).Select(w => Stems.Of(w.Form))], group)))
            .Where(variant => variant.Stems.Length > 0)
            .GroupBy(variant => variant.Stems[0], StringComparer.Ordinal)
            .ToFrozenDictionary(g => g.Key, g => g.OrderByDescending(v => v.Stems.Length).ToArray(), StringComparer.Ordinal);
    }

    public static Abbreviations None { get; } = new([]);

    /// <summary>The whole list: an index holds for the list it was made with.</summary>
    public string Text { get; }

    /// <summary>The longest that begins at a word; null where none does.</summary>
    public AbbreviationAt? At(IReadOnlyList<string> stems, int first)
    {
        foreach (var found in AllAt(stems, first))
            return found;
        return null;
    }

    /// <summary>Everything that stands in a text, what stands inside of something longer included.</summary>
    public IEnumerable<AbbreviationAt> In(IReadOnlyList<string> stems)
    {
        for (var i = 0; i < stems.Count; i++)
        {
            if (!_byFirst.ContainsKey(stems[i]))
                continue;
            foreach (var found in AllAt(stems, i))
                yield return found;
        }
    }

    private IEnumerable<AbbreviationAt> AllAt(IReadOnlyList<string> stems, int first)
    {
        if (!_byFirst.TryGetValue(stems[first], out var variants))
            yield break;
        foreach (var variant in variants)
        {
            if (variant.StandsAt(stems, first))
                yield return new(first, variant.Stems.Length, variant.Group);
        }
    }

    private sealed record Variant(string[] Stems, int Group)
    {
        public bool StandsAt(IReadOnlyList<string> stems, int first)
        {
            if (first + Stems.Length > stems.Count)
                return false;
            for (var i = 1; i < Stems.Length; i++)
            {
                if (stems[first + i] != Stems[i])
                    return false;
            }

            return true;
        }
    }
}
