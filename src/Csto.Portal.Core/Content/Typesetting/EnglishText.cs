namespace Csto.Portal.Core.Content.Typesetting;

/// <summary>
/// English typography of plain text: straight quotes become “double” and ‘single’ ones and apostrophes, a hyphen between spaces an en dash. A quote after a digit
/// (inches, feet) stays. Every change is one character for one character; applying twice changes nothing more.
/// </summary>
internal static class EnglishText
{
    public static string Apply(string text)
    {
        if (!text.AsSpan().ContainsAny('"', '\'', '-'))
            return text;
        var set = text.ToCharArray();
        for (var i = 0; i < set.Length; i++)
        {
            var (before, after) = (i == 0 ? ' ' : set[i - 1], i + 1 == set.Length ? ' ' : set[i + 1]);
            set[i] = set[i] switch
            {
                '"' when char.IsDigit(before) && !char.IsLetterOrDigit(after) && !IsOpen(set, i) => '"',
                '"' => Opens(before) ? '“' : '”',
                '\'' when char.IsDigit(before) && !char.IsLetterOrDigit(after) => '\'',
                '\'' => Opens(before) && !char.IsDigit(after) ? '‘' : '’',
                '-' when before == ' ' && after == ' ' => '–',
                var c => c,
            };
        }

        return new string(set);
    }

    private static bool Opens(char before) => char.IsWhiteSpace(before) || before is '(' or '[' or '“' or '‘' or '—' or '–' or '/';

    /// <summary>Whether a quotation that began before is still open.</summary>
    private static bool IsOpen(char[] set, int end) => set.AsSpan(0, end).LastIndexOf('“') > set.AsSpan(0, end).LastIndexOf('”');
}
