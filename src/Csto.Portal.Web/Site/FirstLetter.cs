using System.Globalization;

namespace Csto.Portal.Web.Site;

/// <summary>The letter a name stands under in an alphabetical list.</summary>
public static class FirstLetter
{
    private static readonly CultureInfo Russian = CultureInfo.GetCultureInfo("ru-RU");

    /// <summary>Upper case, Ё under Е; «#» for what begins with no letter.</summary>
    public static string Of(string name)
    {
        var letter = name.Length == 0 ? "" : StringInfo.GetNextTextElement(name.TrimStart()).ToUpper(Russian);
        return letter.Length > 0 && char.IsLetter(letter, 0) ? letter.Replace('\u0401', '\u0415') : "#";
    }
}
