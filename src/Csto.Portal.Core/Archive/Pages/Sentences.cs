namespace Csto.Portal.Core.Archive.Pages;

/// <summary>Where a Russian sentence ends: not behind an initial («И.Иванов», «А. С. Пушкин») nor behind an abbreviation («г. Минск»).</summary>
public static class Sentences
{
    /// <summary>No sentence of the archive is longer; work on one paragraph stays bounded.</summary>
    private const int Longest = 2000;

    private static readonly HashSet<string> Abbreviations = new(StringComparer.OrdinalIgnoreCase)
    {
        "г", "гг", "в", "вв", "с", "стр", "ст", "п", "пп", "ч", "т", "тт", "им", "ул", "пр", "др", "д", "е", "к", "н", "э", "обл", "р", "руб",
        "тыс", "млн", "млрд", "трлн", "ген", "полк", "проф", "акад", "тов", "см", "св", "пос", "зам", "нач", "км", "кв",
    };

    /// <summary>The first sentence with its full stop; the beginning of the text where it is longer than any sentence.</summary>
    public static string First(string text)
    {
        var limit = Math.Min(text.Length, Longest);
        for (var i = 0; i < limit; i++)
        {
            if (text[i] is '.' or '!' or '?' or '…' && EndsAt(text, i))
                return text[..(i + 1)];
        }

        return text[..limit];
    }

    /// <summary>Whether a line ends as sentences, their parts or list entries do: headings and titles do not.</summary>
    public static bool EndsSentence(string text)
    {
        var end = text.AsSpan().TrimEnd("»”“\")] \u00A0");
        return end.Length > 0 && ".!…;:,".Contains(end[^1]);
    }

    private static bool EndsAt(string text, int mark)
    {
        var next = mark + 1;
        while (next < text.Length && (text[next] is '»' or '"' or '“' or '”' or ')' or '.' or '!' or '?'))
            next++;

        if (next == text.Length)
            return true;

        if (!char.IsWhiteSpace(text[next]) || (text[mark] == '.' && IsAbbreviation(text, mark)))
            return false;

        while (next < text.Length && char.IsWhiteSpace(text[next]))
            next++;

        return next == text.Length || !char.IsLower(text[next]);
    }

    private static bool IsAbbreviation(string text, int dot)
    {
        var start = dot;
        while (start > 0 && dot - start <= 6 && char.IsLetter(text[start - 1]))
            start--;

        var word = text[start..dot];
        return (word.Length == 1 && char.IsUpper(word[0])) || Abbreviations.Contains(word);
    }
}
