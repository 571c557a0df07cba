using System.Collections.Frozen;

namespace Csto.Portal.Core.Search.Stemming;

/// <summary>
/// The English stemmer of the Snowball project, also known as Porter2 (snowballstem.org/algorithms/english/stemmer.html, as of libstemmer 2.2). Tests hold
/// it against the reference program.
/// </summary>
internal static class EnglishStemmer
{
    private static readonly FrozenDictionary<string, string> Exceptions = Pairs(
        "skis ski skies sky dying die lying lie tying tie idly idl gently gentl ugly ugli early earli only onli singly singl "
        + "sky sky news news howe howe atlas atlas cosmos cosmos bias bias andes andes");

    private static readonly FrozenSet<string> Whole = new[] { "inning", "outing", "canning", "herring", "earring", "proceed", "exceed", "succeed" }.ToFrozenSet();

    private static readonly (string Suffix, string Instead)[] Second = Rules(
        "ational ate ization ize fulness ful ousness ous iveness ive tional tion biliti ble lessli less entli ent ation ate alism al aliti al ousli ous iviti ive "
        + "fulli ful enci ence anci ance abli able izer ize ator ate alli al bli ble ogi og li -");

    private static readonly (string Suffix, string Instead)[] Third = Rules("ational ate tional tion alize al icate ic iciti ic ative - ical ic ness - ful -");

    private static readonly (string Suffix, string Instead)[] Fourth = Rules(
        "ement - ance - ence - able - ible - ment - ant - ent - ism - ate - iti - ous - ive - ize - ion - al - er - ic -");

    /// <param name="word">In lower case, without apostrophes.</param>
    public static string Stem(string word)
    {
        if (Exceptions.TryGetValue(word, out var exception))
            return exception;
        if (word.Length < 3)
            return word;
        var stem = new EnglishWord(word);
        Plural(stem);
        if (Whole.Contains(stem.ToString()))
            return stem.ToString();
        Past(stem);
        FinalY(stem);
        SecondStep(stem);
        ThirdStep(stem);
        FourthStep(stem);
        FinalEOrL(stem);
        return stem.ToString();
    }

    private static void Plural(EnglishWord word)
    {
        if (word.EndsWith("sses"))
            word.Replace("sses", "ss");
        else if (word.EndsWith("ied"))
            word.Replace("ied", word.Length > 4 ? "i" : "ie");
        else if (word.EndsWith("ies"))
            word.Replace("ies", word.Length > 4 ? "i" : "ie");
        else if (word.EndsWith("s") && !word.EndsWith("us") && !word.EndsWith("ss") && word.HasVowelBefore(word.Length - 2))
            word.Replace("s", "");
    }

    private static void Past(EnglishWord word)
    {
        if (word.FirstOf("eedly", "eed") is { } eed)
        {
            if (word.IsInFirst(eed))
                word.Replace(eed, "ee");
            return;
        }

        if (word.FirstOf("ingly", "edly", "ing", "ed") is not { } suffix || !word.HasVowelBefore(word.Length - suffix.Length))
            return;
        word.Replace(suffix, "");
        if (word.EndsWith("at") || word.EndsWith("bl") || word.EndsWith("iz"))
            word.Append('e');
        else if (word.FirstOf("bb", "dd", "ff", "gg", "mm", "nn", "pp", "rr", "tt") is { } twice)
            word.Replace(twice, twice[..1]);
        else if (word.Length == word.First && word.IsShortSyllable(word.Length))
            word.Append('e');
    }

    private static void FinalY(EnglishWord word)
    {
        if (word.Length > 2 && word[^1] is 'y' or 'Y' && !EnglishWord.IsVowel(word[^2]))
            word.Replace(word[^1] == 'y' ? "y" : "Y", "i");
    }

    private static void SecondStep(EnglishWord word)
    {
        if (word.RuleOf(Second) is not var (suffix, instead) || !word.IsInFirst(suffix))
            return;
        var before = word.Length > suffix.Length ? word[^(suffix.Length + 1)] : ' ';
        if (suffix switch { "li" => "cdeghkmnrt".Contains(before, StringComparison.Ordinal), "ogi" => before == 'l', _ => true })
            word.Replace(suffix, instead);
    }

    private static void ThirdStep(EnglishWord word)
    {
        if (word.RuleOf(Third) is var (suffix, instead) && word.IsInFirst(suffix) && (suffix != "ative" || word.IsInSecond(suffix)))
            word.Replace(suffix, instead);
    }

    private static void FourthStep(EnglishWord word)
    {
        if (word.RuleOf(Fourth) is var (suffix, instead) && word.IsInSecond(suffix) && (suffix != "ion" || (word.Length > 3 && word[^4] is 's' or 't')))
            word.Replace(suffix, instead);
    }

    private static void FinalEOrL(EnglishWord word)
    {
        if (word.EndsWith("e"))
        {
            if (word.IsInSecond("e") || (word.IsInFirst("e") && !word.IsShortSyllable(word.Length - 1)))
                word.Replace("e", "");
        }
        else if (word.EndsWith("ll") && word.IsInSecond("l"))
        {
            word.Replace("l", "");
        }
    }

    private static (string Suffix, string Instead)[] Rules(string table) =>
        [.. table.Split(' ').Chunk(2).Select(pair => (pair[0], pair[1] == "-" ? "" : pair[1])).OrderByDescending(rule => rule.Item1.Length)];

    private static FrozenDictionary<string, string> Pairs(string table) => table.Split(' ').Chunk(2).ToFrozenDictionary(pair => pair[0], pair => pair[1]);
}
