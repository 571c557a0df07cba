namespace Csto.Portal.Core.Search.Stemming;

/// <summary>
/// The Russian stemmer of the Snowball project (snowballstem.org/algorithms/russian/stemmer.html, as of libstemmer 2.2): case forms, plurals and
/// conjugations of a word come to one stem, which need not be a word. Tests hold it against the reference program.
/// </summary>
internal static class RussianStemmer
{
    private const string Vowels = "аеиоуыэюя";

    private static readonly Endings Gerund = new("ив ивши ившись ыв ывши ывшись", "в вши вшись");
    private static readonly Endings Adjective = new("ее ие ые ое ими ыми ей ий ый ой ем им ым ом его ого ему ому их ых ую юю ая яя ою ею");
    private static readonly Endings Participle = new("ивш ывш ующ", "ем нн вш ющ щ");
    private static readonly Endings Reflexive = new("ся сь");

    private static readonly Endings Verb = new(
        "ила ыла ена ейте уйте ите или ыли ей уй ил ыл им ым ен ило ыло ено ят ует уют ит ыт ены ить ыть ишь ую ю",
        "ла на ете йте ли й л ем н ло но ет ют ны ть ешь нно");

    private static readonly Endings Noun = new(
        "а ев ов ие ье е иями ями ами еи ии и ией ей ой ий й иям ям ием ем ам ом о у ах иях ях ы ь ию ью ю ия ья я");

    private static readonly Endings Derivational = new("ост ость");
    private static readonly Endings Superlative = new("ейш ейше");

    /// <param name="word">In lower case, with е for ё.</param>
    public static string Stem(string word)
    {
        // Endings lie behind the first vowel; those that make other words, behind the second syllable after it.
        var region = Past(word, 0, isVowel: true);
        if (region > word.Length)
            return word;
        var second = Past(word, Past(word, Past(word, region, isVowel: false), isVowel: true), isVowel: false);
        var stem = word.AsSpan();
        CutInflection(ref stem, region);
        if (stem.Length > region && stem[^1] == 'и')
            stem = stem[..^1];
        Derivational.Cut(ref stem, Math.Max(region, second));
        Tidy(ref stem, region);
        return stem.Length == word.Length ? word : stem.ToString();
    }

    private static void CutInflection(ref ReadOnlySpan<char> stem, int region)
    {
        if (Gerund.Cut(ref stem, region))
            return;
        Reflexive.Cut(ref stem, region);
        if (Adjective.Cut(ref stem, region))
            Participle.Cut(ref stem, region);
        else if (!Verb.Cut(ref stem, region))
            Noun.Cut(ref stem, region);
    }

    private static void Tidy(ref ReadOnlySpan<char> stem, int region)
    {
        if (Superlative.Cut(ref stem, region) || (stem.Length > region && stem[^1] == 'н'))
            CutDouble(ref stem, region);
        else if (stem.Length > region && stem[^1] == 'ь')
            stem = stem[..^1];
    }

    private static void CutDouble(ref ReadOnlySpan<char> stem, int region)
    {
        if (stem.Length - 2 >= region && stem[^1] == 'н' && stem[^2] == 'н')
            stem = stem[..^1];
    }

    /// <returns>The place behind the next letter of the sort; beyond the end where there is none.</returns>
    private static int Past(string word, int from, bool isVowel)
    {
        for (var i = from; i < word.Length; i++)
        {
            if (Vowels.Contains(word[i], StringComparison.Ordinal) == isVowel)
                return i + 1;
        }

        return word.Length + 1;
    }
}
