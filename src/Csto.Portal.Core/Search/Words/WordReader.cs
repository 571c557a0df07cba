using System.Globalization;
using System.Runtime.InteropServices;
using System.Text;

namespace Csto.Portal.Core.Search.Words;

/// <summary>A word where it stands in a text.</summary>
/// <param name="Start">UTF-16 code units from the beginning.</param>
/// <param name="Length">As written, with marks and soft hyphens.</param>
/// <param name="Form">As it is compared: lower case, е for ё, without accents, soft hyphens and apostrophes.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct WordAt(int Start, int Length, string Form)
{
    public int End => Start + Length;
}

/// <summary>
/// The words of a text: runs of letters and digits. A hyphen parts words, an apostrophe does not; the English <c>'s</c> is left out. Any text will do, halves
/// of pairs and control characters included: they part words.
/// </summary>
internal static class WordReader
{
    /// <summary>Of a form; what a longer word has more is passed over.</summary>
    public const int LongestForm = 48;

    private const char Breve = '\u0306';
    private static readonly char[] Unaccented = [.. Enumerable.Range(0xC0, 0x190).Select(code => Base((char)code))];

    public static List<WordAt> Read(string text)
    {
        var words = new List<WordAt>(text.Length / 7);
        var form = new StringBuilder(LongestForm);
        for (var i = 0; i < text.Length;)
        {
            if (!char.IsLetterOrDigit(text[i]))
            {
                i++;
                continue;
            }

            var start = i;
            i = End(text, i, form.Clear());
            words.Add(new(start, i - start, form.ToString()));
        }

        return words;
    }

    /// <summary>As words are compared; see <see cref="WordAt.Form"/>.</summary>
    public static char Fold(char letter)
    {
        var lower = char.ToLowerInvariant(letter);
        if (lower == 'ё')
            return 'е';
        return lower is >= '\u00C0' and < '\u0250' ? Unaccented[lower - 0xC0] : lower;
    }

    private static int End(string text, int at, StringBuilder form)
    {
        for (; at < text.Length; at++)
        {
            var c = text[at];
            if (char.IsLetterOrDigit(c))
                Append(form, Fold(c));
            else if (c == Breve && form.Length > 0 && form[^1] == 'и')
                form[^1] = 'й';
            else if (IsApostrophe(c) && at + 1 < text.Length && char.IsLetter(text[at + 1]))
                at += IsPossessive(text, at + 1) ? 1 : 0;
            else if (!IsInvisible(c))
                break;
        }

        return at;
    }

    private static void Append(StringBuilder form, char letter)
    {
        if (form.Length < LongestForm)
            form.Append(letter);
    }

    private static bool IsPossessive(string text, int at) => text[at] is 's' or 'S' && (at + 1 == text.Length || !char.IsLetterOrDigit(text[at + 1]));

    private static bool IsApostrophe(char c) => c is '\'' or '’' or 'ʼ';

    private static bool IsInvisible(char c) => char.GetUnicodeCategory(c) is UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark or UnicodeCategory.Format;

    private static char Base(char accented) => char.ToLowerInvariant(accented.ToString().Normalize(NormalizationForm.FormD)[0]);
}
