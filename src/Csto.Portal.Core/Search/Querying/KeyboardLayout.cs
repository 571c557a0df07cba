using System.Collections.Frozen;

namespace Csto.Portal.Core.Search.Querying;

/// <summary>What would have been typed on the other of the two layouts: «ghbdtn» is «привет».</summary>
internal static class KeyboardLayout
{
    private const string Latin = "qwertyuiop[]asdfghjkl;'zxcvbnm,.`QWERTYUIOP{}ASDFGHJKL:\"ZXCVBNM<>~";
    private const string Russian = "йцукенгшщзхъфывапролджэячсмитьбюёЙЦУКЕНГШЩЗХЪФЫВАПРОЛДЖЭЯЧСМИТЬБЮЁ";

    private static readonly FrozenDictionary<char, char> ToRussian = Latin.Zip(Russian).ToFrozenDictionary(pair => pair.First, pair => pair.Second);
    private static readonly FrozenDictionary<char, char> ToLatin = Russian.Zip(Latin).ToFrozenDictionary(pair => pair.First, pair => pair.Second);

    /// <summary>Null where the text has letters of both alphabets, or of neither.</summary>
    public static string? Swap(string text)
    {
        var (hasLatin, hasRussian) = (text.Any(char.IsAsciiLetter), text.Any(ToLatin.ContainsKey));
        if (hasLatin == hasRussian)
            return null;
        var keys = hasLatin ? ToRussian : ToLatin;
        return string.Concat(text.Select(c => keys.TryGetValue(c, out var other) ? other : c));
    }
}
