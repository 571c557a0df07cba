using Csto.Portal.Core.Content;

namespace Csto.Portal.Core.Search.Querying;

/// <summary>
/// A word in the other alphabet: «masadykov» may stand for «масадыков». Letters that can be read in several ways give several words, the likeliest first; the
/// index says which of them exists.
/// </summary>
internal static class LatinReading
{
    private const int Most = 64;
    private const int Longest = 24;

    // The longest first. «-» stands for nothing.
    private static readonly (string Latin, string[] Cyrillic)[] Sounds =
    [
        .. """
            shch=щ sch=щ,ш dzh=дж zh=ж kh=х ts=ц,тс ch=ч sh=ш yu=ю iu=ю,иу ju=ю ya=я,ья ia=я,ия ja=я yo=е,ье ye=е,ье ie=ие,ье,е iy=ий yy=ый
            a=а b=б c=ц,к d=д e=е,э f=ф g=г h=х,г i=и,й j=й,дж k=к l=л,ль m=м n=н o=о p=п q=к r=р s=с t=т u=у v=в w=в x=кс y=ы,й,и z=з '=ь,-
            """.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)
            .Select(pair => pair.Split('=')).Select(pair => (pair[0], pair[1].Replace("-", "", StringComparison.Ordinal).Split(',')))
            .OrderByDescending(sound => sound.Item1.Length),
    ];

    /// <param name="form">A word as it is compared.</param>
    /// <returns>Nothing where it has letters of another alphabet.</returns>
    public static IEnumerable<string> Of(string form)
    {
        if (form.Length > Longest)
            return [];
        if (form.All(char.IsAsciiLetterLower))
            return Cyrillic(form);
        return form.All(c => c is >= 'а' and <= 'я') ? [Transliteration.ToLatin(form)] : [];
    }

    private static List<string> Cyrillic(string form)
    {
        List<string> readings = [""];
        for (var i = 0; i < form.Length;)
        {
            var (latin, letters) = Array.Find(Sounds, sound => string.CompareOrdinal(form, i, sound.Latin, 0, sound.Latin.Length) == 0);
            // The first reading of every letter always stays.
            readings = [.. letters.SelectMany(letter => readings.Select(reading => reading + letter)).Take(Most)];
            i += latin.Length;
        }

        return readings;
    }
}
