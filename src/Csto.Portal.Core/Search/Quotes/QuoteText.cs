using System.Text;
using Csto.Portal.Core.Search.Words;

namespace Csto.Portal.Core.Search.Quotes;

/// <summary>A text whose words are compared with those of another.</summary>
/// <param name="Text">What the words stand in.</param>
/// <param name="Words">In order.</param>
internal sealed record QuoteText(string Text, IReadOnlyList<WordAt> Words)
{
    /// <summary>Words were parted at the end of a line by a hyphen.</summary>
    public bool IsHyphenated { get; private init; }

    /// <summary>Whether lines end within words.</summary>
    public bool HasBreaks => Breaks(Text).Any();

    public static QuoteText Of(string text) => new(text, WordReader.Read(text));

    /// <summary>
    /// A pasted text, with words put together that were parted at the end of a line, where the whole is a word of the other text: «безопас-» and
    /// «ности» are one there, «северо-» and «запад» two.
    /// </summary>
    public static QuoteText Pasted(string text, Func<string, bool> isWord)
    {
        if (!Breaks(text).Any())
            return Of(text);
        var whole = new StringBuilder(text.Length);
        var from = 0;
        foreach (var (hyphen, next) in Breaks(text))
        {
            var left = hyphen;
            while (left > 0 && char.IsLetter(text[left - 1]))
                left--;
            var right = next;
            while (right < text.Length && char.IsLetter(text[right]))
                right++;
            if (WordReader.Read(string.Concat(text.AsSpan(left, hyphen - left), text.AsSpan(next, right - next))) is not [var word] || !isWord(word.Form))
                continue;
            whole.Append(text, from, hyphen - from);
            from = next;
        }

        whole.Append(text, from, text.Length - from);
        return from == 0 ? Of(text) : Of(whole.ToString()) with { IsHyphenated = true };
    }

    /// <summary>What stands between a word and the one before it.</summary>
    public ReadOnlySpan<char> Before(int word) => Text.AsSpan(Words[word - 1].End, Words[word].Start - Words[word - 1].End);

    /// <summary>The words from one to before another, as they stand.</summary>
    public string Slice(int from, int to) => from >= to ? "" : Text[Words[from].Start..Words[to - 1].End];

    /// <summary>The same with the signs that stand at its ends, as they are read: up to a blank, or to the next word.</summary>
    public string Shown(int from, int to)
    {
        if (from >= to)
            return "";
        var (start, end) = (Words[from].Start, Words[to - 1].End);
        var (first, last) = (from > 0 ? Words[from - 1].End : 0, to < Words.Count ? Words[to].Start : Text.Length);
        while (end < last && !char.IsWhiteSpace(Text[end]))
            end++;
        var opening = start;
        while (opening > first && !char.IsWhiteSpace(Text[opening - 1]))
            opening--;
        // Without a blank between them the signs belong to the word before.
        return Text[(opening > first || first == 0 ? opening : start)..end];
    }

    /// <summary>Whether the text itself says that something is left out before a word: «…», «...», «[…]», «&lt;…&gt;».</summary>
    public bool HasOmissionBefore(int word) => word > 0 && word < Words.Count && IsOmission(Before(word));

    private static bool IsOmission(ReadOnlySpan<char> between) => between.Contains('…') || between.IndexOf("...", StringComparison.Ordinal) >= 0 || between.IndexOf("..", StringComparison.Ordinal) >= 0;

    /// <summary>Where a hyphen ends a line within a word, and where the word goes on.</summary>
    private static IEnumerable<(int Hyphen, int Next)> Breaks(string text)
    {
        for (var i = 1; i < text.Length; i++)
        {
            if (text[i] is not ('-' or '\u2010' or '\u00AD') || !char.IsLetter(text[i - 1]))
                continue;
            var (next, hasEnd) = (i + 1, false);
            while (next < text.Length && char.IsWhiteSpace(text[next]))
                hasEnd |= text[next++] is '\n' or '\r' or '\u2028';
            if (hasEnd && next < text.Length && char.IsLetter(text[next]))
                yield return (i, next);
        }
    }
}
