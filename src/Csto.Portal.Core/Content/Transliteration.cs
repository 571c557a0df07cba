using System.Collections.Frozen;
using System.Globalization;
using System.Text;

namespace Csto.Portal.Core.Content;

/// <summary>
/// Latin spelling of Cyrillic and Armenian letters. Russian: ICAO Doc 9303. Belarusian, Ukrainian and South Slavic letters: the same
/// document. Kazakh, Kyrgyz and Tajik letters it lacks: the Latin letter of the same sound in the national spelling, without its mark.
/// Armenian: BGN/PCGN without marks. Accented Latin letters lose their accents.
/// </summary>
public static class Transliteration
{
    private const string Table = """
        а a  б b  в v  г g  д d  е e  ё e  ж zh  з z  и i  й i  к k  л l  м m  н n  о o  п p  р r  с s  т t  у u  ф f  х kh  ц ts
        ч ch  ш sh  щ shch  ъ ie  ы y  ь -  э e  ю iu  я ia
        і i  ї i  є ie  ґ g  ў u  ђ d  ј j  љ lj  њ nj  ћ c  џ dz  ѕ dz  ѓ g  ќ k
        ә a  ғ g  қ q  ң n  ө o  ұ u  ү u  һ h  ҷ j  ӣ i  ӯ u  ҳ h
        ա a  բ b  գ g  դ d  ե e  զ z  է e  ը y  թ t  ժ zh  ի i  լ l  խ kh  ծ ts  կ k  հ h  ձ dz  ղ gh  ճ ch  մ m  յ y  ն n  շ sh
        ո o  չ ch  պ p  ջ j  ռ r  ս s  վ v  տ t  ր r  ց ts  ւ v  փ p  ք k  օ o  ֆ f  և ev
        æ ae  œ oe  ø o  ß ss  đ d  ð d  þ th  ł l  ı i  ə a
        """;

    private static readonly FrozenDictionary<char, string> Letters = Read(Table);

    /// <summary>
    /// Letters become lowercase Latin; apostrophes and signs without a sound go; everything else stays, letters of other scripts included.
    /// </summary>
    public static string ToLatin(string text)
    {
        var latin = new StringBuilder(text.Length + 16);
        foreach (var c in Fold(text))
        {
            if (Letters.TryGetValue(c, out var letters))
                latin.Append(letters);
            else if (c is not ('\'' or '’' or 'ʼ' or '`' or '´') && !IsInvisible(c))
                latin.Append(c);
        }

        return latin.ToString();
    }

    // Letters of the table stay whole (й, ё, ў), others fall apart into a letter and its marks. «ու» is one sound, u.
    private static string Fold(string text)
    {
        var folded = new StringBuilder(text.Length);
        foreach (var c in WhatCanBeNormalized(text).Normalize(NormalizationForm.FormKC).ToLowerInvariant().Replace("ու", "u", StringComparison.Ordinal))
            folded.Append(Letters.ContainsKey(c) || char.IsSurrogate(c) ? c.ToString() : c.ToString().Normalize(NormalizationForm.FormD));

        return folded.ToString();
    }

    private static string WhatCanBeNormalized(string text)
    {
        var whole = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            // Unassigned and forbidden code points make Normalize throw; halves of pairs come as U+FFFD.
            if (Rune.GetUnicodeCategory(rune) != UnicodeCategory.OtherNotAssigned)
                whole.Append(rune.ToString());
        }

        return whole.ToString();
    }

    private static bool IsInvisible(char c) =>
        char.GetUnicodeCategory(c) is UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark or UnicodeCategory.Format;

    private static FrozenDictionary<char, string> Read(string table)
    {
        var words = table.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        return words.Chunk(2).ToFrozenDictionary(pair => pair[0][0], pair => pair[1] == "-" ? "" : pair[1]);
    }
}
