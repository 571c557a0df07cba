using System.Text.RegularExpressions;

namespace Csto.Portal.Core.Archive.Pages;

/// <summary>The address a speech or a greeting opens with: «Уважаемые участники!», «Дорогие друзья!».</summary>
public static class Salutation
{
    private const int Longest = 300;

    private static readonly Regex Words = PrintedDates.Pattern(
        @"^[«""„\s]*(?:(?:глубоко|много)?уважаем(?:ый|ая|ые)|дорог(?:ой|ая|ие)|ваш[аеи]\s+(?:превосходительств|высочеств|величеств|святейшеств)\p{L}+"
        + @"|дамы\s+и\s+господа|(?:друзья|коллеги|товарищи|соотечественники|господа)(?:\s+\p{L}+)?\s*[,!])[^.?;:]*!");

    /// <summary>Whether a paragraph opens with a salutation.</summary>
    public static bool Opens(string text) => Words.IsMatch(Head(text));

    /// <summary>Whether a paragraph is a salutation and nothing else.</summary>
    public static bool IsAlone(string text) => text.Length <= Longest && text.TrimEnd('»', '"', '“', ' ').EndsWith('!') && Opens(text);

    private static string Head(string text) => text.Length > Longest ? text[..Longest] : text;
}
