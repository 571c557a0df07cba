using System.Globalization;
using System.Text;

namespace Csto.Portal.Core.Search;

/// <summary>What was typed into the search, as far as it is read and can be shown.</summary>
public static class SearchText
{
    /// <summary>UTF-16 code units that are read; the rest is passed over.</summary>
    public const int Longest = 400;

    /// <summary>One line without control characters, invisible signs and halves of pairs, which no page could show.</summary>
    public static string Clean(string? typed)
    {
        if (string.IsNullOrWhiteSpace(typed))
            return "";
        var clean = new StringBuilder(Longest);
        foreach (var rune in typed.EnumerateRunes())
        {
            if (clean.Length + rune.Utf16SequenceLength > Longest)
                break;
            if (Rune.IsWhiteSpace(rune))
                clean.Append(clean.Length > 0 && clean[^1] != ' ' ? " " : "");
            else if (rune != Rune.ReplacementChar && !IsUnseen(rune))
                clean.Append(rune.ToString());
        }

        return clean.ToString().TrimEnd();
    }

    private static bool IsUnseen(Rune rune) => Rune.GetUnicodeCategory(rune)
        is UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.OtherNotAssigned or UnicodeCategory.PrivateUse;
}
