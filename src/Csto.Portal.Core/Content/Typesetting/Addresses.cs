namespace Csto.Portal.Core.Content.Typesetting;

/// <summary>Locks what must come out letter for letter: web addresses, e-mails, code in backticks.</summary>
internal static class Addresses
{
    private const string Opening = "\"'«„“(<[{";
    private const string Closing = "\"'»“”)>]}.,;:!?…";

    public static void Lock(TypesetText text)
    {
        LockCode(text);
        if (!MayHoldAddress(text.Text))
            return;
        for (var start = 0; start < text.Length;)
        {
            var end = start;
            while (!text.IsSpace(end))
                end++;
            LockWord(text, start, end);
            start = end + 1;
        }
    }

    private static bool MayHoldAddress(ReadOnlySpan<char> text) =>
        text.Contains('@') || text.Contains("://", StringComparison.Ordinal) || text.Contains("www.", StringComparison.Ordinal);

    private static void LockWord(TypesetText text, int start, int end)
    {
        while (start < end && Opening.Contains(text[start], StringComparison.Ordinal))
            start++;
        while (start < end && Closing.Contains(text[end - 1], StringComparison.Ordinal))
            end--;

        if (IsAddress(text, start, end))
            text.Lock(start, end);
    }

    private static bool IsAddress(TypesetText text, int start, int end)
    {
        if (end - start > 4 && text.Is(start, 'w') && text.Is(start + 1, 'w') && text.Is(start + 2, 'w') && text.Is(start + 3, '.'))
            return true;

        for (var i = start + 1; i < end - 2; i++)
        {
            if (text[i] == '@' || (text[i] == ':' && text[i + 1] == '/' && text[i + 2] == '/'))
                return true;
        }

        return false;
    }

    private static void LockCode(TypesetText text)
    {
        if (!text.Text.Contains('`'))
            return;
        var open = -1;
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] == '\n')
                open = -1;
            if (text[i] != '`')
                continue;

            if (open >= 0)
                text.Lock(open, i + 1);
            open = open >= 0 ? -1 : i;
        }
    }
}
