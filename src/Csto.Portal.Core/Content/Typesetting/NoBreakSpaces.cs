using System.Collections.Frozen;

namespace Csto.Portal.Core.Content.Typesetting;

internal static class NoBreakSpaces
{
    private const int LongestWord = 10;

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> LeaningOnNext = Words(
        "а в и к о с у во да до за из ко на не ни но об от по со");

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> AfterNumber = Words(
        """
        января февраля марта апреля мая июня июля августа сентября октября ноября декабря
        г гг год года году годом годов годы годах лет
        тыс млн млрд трлн руб долл чел экз шт стр
        мм см м км га г кг т ц сек мин ч
        """);

    // Second letters of «т. д.», «т. п.», «т. е.», «т. к.», «т. н.», «т. о.»
    private const string AfterT = "дпекно";

    public static void Apply(TypesetText text)
    {
        for (var i = Next(text, 1); i < text.Length - 1; i = Next(text, i + 1))
        {
            if (text.IsSpace(i - 1) || text.IsSpace(i + 1))
                continue;

            if (IsBeforeDash(text, i) || LeansOnNext(text, i) || IsInsideNumber(text, i) || IsAroundInitials(text, i))
                text.Replace(i, TypesetText.NoBreakSpace);
        }
    }

    private static int Next(TypesetText text, int from) =>
        from < text.Length && text.Text[from..].IndexOfAny(' ', TypesetText.SoftBreak) is >= 0 and var at ? from + at : text.Length;

    private static bool IsBeforeDash(TypesetText text, int space) => text[space + 1] is '—' or '–' && text.IsSpace(space + 2);

    private static bool LeansOnNext(TypesetText text, int space)
    {
        if (text[space - 1] is '№' or '§')
            return true;

        if (text.Is(space - 1, '.') && (text.Is(space - 2, 'т') || text.Is(space - 2, 'Т')))
            return IsBeginning(text, space - 2) && AfterT.Contains(text[space + 1], StringComparison.Ordinal) && text.Is(space + 2, '.');

        // «г. Минск»; a year's «г.» may end a sentence, where a bound space does no harm.
        if (text.Is(space - 1, '.') && text.Is(space - 2, 'г') && IsBeginning(text, space - 2))
            return text.IsUpper(space + 1);

        var start = space;
        while (space - start <= 2 && text.IsLetter(start - 1))
            start--;
        return space - start is 1 or 2 && IsBeginning(text, start) && IsOneOf(LeaningOnNext, text.Slice(start, space - start));
    }

    private static bool IsInsideNumber(TypesetText text, int space)
    {
        if (!text.IsDigit(space - 1))
            return false;

        if (text[space + 1] is '%' or '‰' or '°')
            return true;

        var end = space + 1;
        while (end - space <= LongestWord && text.IsLetter(end))
            end++;
        return IsOneOf(AfterNumber, text.Slice(space + 1, end - space - 1)) || IsBetweenThousands(text, space);
    }

    // «12 000»: one to three digits, then exactly three.
    private static bool IsBetweenThousands(TypesetText text, int space)
    {
        var start = space;
        while (space - start <= 3 && text.IsDigit(start - 1))
            start--;
        return space - start <= 3
            && text.IsDigit(space + 1) && text.IsDigit(space + 2) && text.IsDigit(space + 3) && !text.IsDigit(space + 4);
    }

    // «И. О. Фамилия», «И.О. Фамилия», «Фамилия И. О.»
    private static bool IsAroundInitials(TypesetText text, int space) =>
        (IsInitial(text, space - 2) && text.IsUpper(space + 1))
        || (text.IsLetter(space - 1) && IsInitial(text, space + 1)
            && (IsInitial(text, space + 3) || (text.IsSpace(space + 3) && IsInitial(text, space + 4)))
            && IsSurname(text, space));

    private static bool IsInitial(TypesetText text, int at) =>
        text.Is(at + 1, '.') && text.IsUpper(at) && (IsBeginning(text, at) || text.Is(at - 1, '.'));

    private static bool IsSurname(TypesetText text, int end)
    {
        var start = end;
        while (end - start <= 40 && text.IsLetter(start - 1))
            start--;
        return end - start > 1 && text.IsUpper(start);
    }

    private static bool IsBeginning(TypesetText text, int at) =>
        at == 0 || text.IsSpace(at - 1) || text[at - 1] is '(' or '[' or '"' or '«' or '„' or '“' or '—' or '–';

    private static bool IsOneOf(FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> words, ReadOnlySpan<char> word)
    {
        Span<char> lower = stackalloc char[LongestWord + 1];
        return words.Contains(lower[..word.ToLowerInvariant(lower)]);
    }

    private static FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Words(string words) =>
        words.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).ToFrozenSet(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();
}
