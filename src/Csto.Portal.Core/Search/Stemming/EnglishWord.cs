using System.Text;

namespace Csto.Portal.Core.Search.Stemming;

/// <summary>A word on its way to its stem. A «y» that is a consonant is written <c>Y</c> meanwhile.</summary>
internal sealed class EnglishWord
{
    private static readonly string[] LongBeginnings = ["gener", "commun", "arsen"];
    private readonly StringBuilder _letters;

    public EnglishWord(string word)
    {
        _letters = new(word);
        if (word[0] == 'y')
            _letters[0] = 'Y';
        for (var i = 1; i < word.Length; i++)
        {
            if (word[i] == 'y' && IsVowel(_letters[i - 1]))
                _letters[i] = 'Y';
        }

        First = LongBeginnings.FirstOrDefault(b => word.StartsWith(b, StringComparison.Ordinal)) is { } beginning ? beginning.Length : Region(0);
        SecondRegion = Region(First);
    }

    /// <summary>Where the first region begins: behind the first consonant that follows a vowel.</summary>
    public int First { get; }

    private int SecondRegion { get; }

    public int Length => _letters.Length;

    public char this[Index at] => _letters[at.GetOffset(_letters.Length)];

    public static bool IsVowel(char letter) => letter is 'a' or 'e' or 'i' or 'o' or 'u' or 'y';

    public bool EndsWith(string suffix)
    {
        var from = _letters.Length - suffix.Length;
        if (from < 0)
            return false;
        for (var i = 0; i < suffix.Length; i++)
        {
            if (_letters[from + i] != suffix[i])
                return false;
        }

        return true;
    }

    /// <summary>The first of these that the word ends with; null where it ends with none.</summary>
    public string? FirstOf(params ReadOnlySpan<string> suffixes)
    {
        foreach (var suffix in suffixes)
        {
            if (EndsWith(suffix))
                return suffix;
        }

        return null;
    }

    /// <summary>The first rule whose suffix the word ends with.</summary>
    public (string Suffix, string Instead)? RuleOf((string Suffix, string Instead)[] rules)
    {
        foreach (var rule in rules)
        {
            if (EndsWith(rule.Suffix))
                return rule;
        }

        return null;
    }

    public bool IsInFirst(string suffix) => Length - suffix.Length >= First;

    public bool IsInSecond(string suffix) => Length - suffix.Length >= SecondRegion;

    public void Replace(string suffix, string instead)
    {
        _letters.Length -= suffix.Length;
        _letters.Append(instead);
    }

    public void Append(char letter) => _letters.Append(letter);

    /// <summary>Whether a vowel stands before a place.</summary>
    public bool HasVowelBefore(int end)
    {
        for (var i = 0; i < end; i++)
        {
            if (IsVowel(_letters[i]))
                return true;
        }

        return false;
    }

    /// <summary>Whether the letters before a place end in a short syllable.</summary>
    public bool IsShortSyllable(int end)
    {
        if (end == 2)
            return IsVowel(_letters[0]) && !IsVowel(_letters[1]);
        return end > 2 && !IsVowel(_letters[end - 3]) && IsVowel(_letters[end - 2]) && !IsVowel(_letters[end - 1]) && _letters[end - 1] is not ('w' or 'x' or 'Y');
    }

    public override string ToString() => _letters.ToString().Replace('Y', 'y');

    private int Region(int from)
    {
        for (var i = from + 1; i < _letters.Length; i++)
        {
            if (!IsVowel(_letters[i]) && HasVowelIn(from, i))
                return i + 1;
        }

        return _letters.Length;
    }

    private bool HasVowelIn(int from, int to)
    {
        for (var i = from; i < to; i++)
        {
            if (IsVowel(_letters[i]))
                return true;
        }

        return false;
    }
}
