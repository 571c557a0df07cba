using System.Collections.Frozen;
using Csto.Portal.Core.Search.Stemming;

namespace Csto.Portal.Core.Search.Words;

/// <summary>The member states as a set of bits, and the words a text names them by: names, adjectives and capitals, in Russian and English.</summary>
internal static class StateNames
{
    /// <summary>ISO 3166-1 alpha-2, as the portal's own table has them; the place of a code is its bit.</summary>
    public static readonly IReadOnlyList<string> Codes = ["AM", "BY", "KZ", "KG", "RU", "TJ"];

    private static readonly FrozenDictionary<string, byte> ByStem = Read(
        "армения армянский ереван ереванский armenia armenian yerevan",
        "беларусь белоруссия белорусский минск минский belarus belarusian minsk",
        "казахстан казахстанский казахский астана astana kazakhstan kazakh kazakhstani",
        "кыргызстан кыргызский кыргызстанский киргизия киргизский бишкек бишкекский kyrgyzstan kyrgyz bishkek",
        "россия российский рф москва московский russia russian moscow",
        "таджикистан таджикский таджикистанский душанбе душанбинский tajikistan tajik dushanbe");

    public static byte BitOf(string code) => Codes.IndexOf(code.ToUpperInvariant()) is var at and >= 0 ? (byte)(1 << at) : (byte)0;

    /// <summary>The state that a word names; 0 where it names none.</summary>
    public static byte BitOfStem(string stem) => ByStem.GetValueOrDefault(stem);

    private static FrozenDictionary<string, byte> Read(params string[] states) => states
        .SelectMany((words, state) => words.Split(' ').Select(Stems.Of).Distinct(StringComparer.Ordinal).Select(stem => (stem, Bit: (byte)(1 << state))))
        .ToFrozenDictionary(pair => pair.stem, pair => pair.Bit, StringComparer.Ordinal);

    private static int IndexOf(this IReadOnlyList<string> list, string code)
    {
        for (var i = 0; i < list.Count; i++)
        {
            if (list[i] == code)
                return i;
        }

        return -1;
    }
}
