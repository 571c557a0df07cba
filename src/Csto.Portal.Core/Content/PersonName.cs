using Csto.Portal.Core.Domain;

namespace Csto.Portal.Core.Content;

/// <summary>Names of persons in the language of a page. Only Russian is written in Cyrillic letters: elsewhere such a name is transliterated.</summary>
public static class PersonName
{
    /// <summary>«Павел Ильич Арсеньев» in English is “Pavel Ilich Arsenev”, unless the desk says better.</summary>
    public static string In(string language, string name) => language == Publication.Russian || !name.Any(IsCyrillic) ? name : Latin(name);

    /// <summary>The same, null for null.</summary>
    public static string? OrNullIn(string language, string? name) => name is null ? null : In(language, name);

    /// <summary>For alphabetical lists. In Russian as the desk wrote it, elsewhere “Arsenev, Pavel Ilich”.</summary>
    /// <param name="name">In the language, given name first.</param>
    /// <param name="sortName">In Russian, surname first.</param>
    public static string SortedIn(string language, string name, string sortName)
    {
        if (language == Publication.Russian)
            return sortName;
        var latin = In(language, name);
        return latin.LastIndexOf(' ') is > 0 and var at ? $"{latin[(at + 1)..]}, {latin[..at]}" : latin;
    }

    public static bool IsCyrillic(char c) => c is >= '\u0400' and <= '\u04FF';

    private static string Latin(string name) => string.Join(' ', name.Split(' ').Select(word => string.Join('-', word.Split('-').Select(LatinWord))));

    private static string LatinWord(string word) => word.Length > 0 && char.IsUpper(word[0]) && Transliteration.ToLatin(word) is { Length: > 0 } latin
        ? char.ToUpperInvariant(latin[0]) + latin[1..]
        : Transliteration.ToLatin(word);
}
