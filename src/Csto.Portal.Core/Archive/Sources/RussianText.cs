namespace Csto.Portal.Core.Archive.Sources;

/// <summary>
/// Tells Russian from the same bytes read in the wrong encoding. Case is regular in Russian and six letters make up almost half of any text;
/// KOI8-R or ISO 8859-5 read as Windows-1251 has neither, and DOS 866 is full of signs that are no letters.
/// </summary>
public static class RussianText
{
    private const string MostFrequent = "оеаинт";
    private const int Sample = 200_000;

    /// <summary>Whether what is not ASCII reads as Russian.</summary>
    public static bool IsPlausible(ReadOnlySpan<char> text)
    {
        var (letters, frequent, foreign, lower, broken) = (0, 0, 0, 0, 0);
        var before = ' ';
        foreach (var c in text[..Math.Min(text.Length, Sample)])
        {
            if (IsCyrillic(c))
            {
                letters++;
                lower += char.IsLower(c) ? 1 : 0;
                frequent += MostFrequent.Contains(char.ToLowerInvariant(c)) ? 1 : 0;
                broken += char.IsUpper(c) && char.IsLower(before) ? 1 : 0;
            }
            else if (!char.IsAscii(c) && !IsTypographic(c))
            {
                foreign++;
            }

            before = c;
        }

        return letters > 0 && foreign * 20 <= letters && frequent * 10 >= letters * 3 && broken * 20 <= lower;
    }

    /// <summary>Whether at least half of the letters are Russian: names and terms in Latin script may stand among them.</summary>
    public static bool Prevails(ReadOnlySpan<char> text)
    {
        var (russian, other) = (0, 0);
        foreach (var c in text[..Math.Min(text.Length, Sample)])
        {
            if (IsCyrillic(c))
            {
                russian++;
            }
            else if (char.IsLetter(c))
            {
                other++;
            }
        }

        return russian > 0 && russian >= other;
    }

    private static bool IsCyrillic(char c) => c is (>= 'А' and <= 'я') or 'ё' or 'Ё';

    private static bool IsTypographic(char c) => "«»„“”‘’–—…№§°·•\u00A0\u00AD".Contains(c);
}
