namespace Csto.Portal.Core.Content.Typesetting;

internal static class Dashes
{
    public static void Apply(TypesetText text)
    {
        for (var i = Next(text, 1); i < text.Length - 1; i = Next(text, i + 1))
        {
            // At the beginning of a line it is the mark of a list or of someone's words, which are not ours to set.
            if (text[i - 1] != '\n' && text.IsSpace(i - 1) && text.IsSpace(i + 1))
                text.Replace(i, '—');
            else if (IsYear(text, i - 4) && IsYear(text, i + 1) && IsBeforeYearWord(text, i + 5))
                text.Replace(i, '–');
        }
    }

    private static int Next(TypesetText text, int from) =>
        from < text.Length && text.Text[from..].IndexOf('-') is >= 0 and var at ? from + at : text.Length;

    private static bool IsYear(TypesetText text, int at) =>
        (text.Is(at, '1') || text.Is(at, '2')) && text.IsDigit(at + 1) && text.IsDigit(at + 2) && text.IsDigit(at + 3)
        && !text.IsDigit(at - 1) && !text.IsDigit(at + 4);

    private static bool IsBeforeYearWord(TypesetText text, int at) =>
        at < text.Length && text.IsSpace(at) && text.Is(at + 1, 'г')
        && (text.Is(at + 2, 'г') || text.Is(at + 2, '.') || (text.Is(at + 2, 'о') && text.Is(at + 3, 'д')));
}
