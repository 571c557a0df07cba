using System.Buffers;

namespace Csto.Portal.Core.Search.Stemming;

/// <summary>
/// What Snowball's stemmer leaves apart and we cannot: it takes the nominative of names and titles for other forms («Масадыков» for a genitive plural,
/// «Казахстан» and «Иран» for participles, «генерал» for a past tense), so that «Масадыков» would not find «Масадыкова», nor «Казахстан» «в Казахстане». The other
/// cases are cut to the same.
/// </summary>
internal static class RussianNames
{
    private static readonly SearchValues<char> Vowels = SearchValues.Create("аеиоуыэюя");

    /// <param name="stem">Of Snowball.</param>
    public static string Reduce(string stem)
    {
        var region = stem.AsSpan().IndexOfAny(Vowels) + 1;
        if (region == 0 || stem.Length - 2 < region)
            return stem;
        return (stem[^2], stem[^1]) switch
        {
            ('о' or 'е', 'в') => stem[..^2],
            ('а' or 'я', 'н' or 'л') => stem[..^1],
            _ => stem,
        };
    }
}
