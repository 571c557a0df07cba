namespace Csto.Portal.Core.Content.Typesetting;

/// <summary>
/// Straight quotes become «ёлочки», inside them „лапки“. Whether a quote opens or closes is told by what stands beside it; pairs tell
/// the level. Quotes set already take part in the pairing and stay as they are.
/// </summary>
internal static class Quotes
{
    // How far back a closing quote looks for its partner past quotes of another kind.
    private const int Reach = 8;

    private enum Role
    {
        None,
        Open,
        Close,
    }

    private enum Style
    {
        Any,
        Guillemets,
        Lapki,
        English,
    }

    private sealed record Mark(int At, Role Role, Style Style)
    {
        public Mark? Partner { get; set; }

        public Style Resolved { get; set; }
    }

    public static void Apply(TypesetText text)
    {
        // All others are set already.
        if (!text.Text.Contains('"'))
            return;
        var marks = Pair(text);
        if (marks.Exists(mark => mark.Style == Style.Any))
            Resolve(text, marks);
    }

    private static List<Mark> Pair(TypesetText text)
    {
        var marks = new List<Mark>();
        var open = new List<Mark>();
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] == '\n' && text.Is(i + 1, '\n'))
                open.Clear();
            if (!IsQuote(text, i))
                continue;

            var end = i + 1;
            while (end < text.Length && IsQuote(text, end))
                end++;
            var (before, after) = (i - 1, end);
            for (; i < end; i++)
                Take(text, i, before, after, marks, open);
            i = end - 1;
        }

        return marks;
    }

    private static void Take(TypesetText text, int at, int before, int after, List<Mark> marks, List<Mark> open)
    {
        var role = RoleOf(text, at, before, after, isOpen: open.Count > 0);
        if (role == Role.None)
            return;

        var mark = new Mark(at, role, StyleOf(text[at], role));
        marks.Add(mark);
        if (role == Role.Open)
            open.Add(mark);
        else
            Close(mark, open);
    }

    private static void Close(Mark close, List<Mark> open)
    {
        for (var i = open.Count - 1; i >= Math.Max(0, open.Count - Reach); i--)
        {
            if (!Agree(open[i].Style, close.Style))
                continue;

            close.Partner = open[i];
            open[i].Partner = close;
            open.RemoveRange(i, open.Count - i);
            return;
        }
    }

    private static bool Agree(Style open, Style close) =>
        open == Style.Any || close == Style.Any || open == close || (open == Style.Lapki && close == Style.English);

    /// <summary>A run of quotes shares what stands before and after it, so «"» in <c>"""</c> is told as the run is.</summary>
    private static Role RoleOf(TypesetText text, int at, int before, int after, bool isOpen)
    {
        switch (text[at])
        {
            case '«' or '„': return Role.Open;
            case '»' or '”': return Role.Close;
        }

        var canOpen = (text.IsSpace(before) || IsOneOf(text, before, "([{—–-/"))
            && !text.IsSpace(after) && !IsOneOf(text, after, ",;:!?)]}");
        var canClose = !text.IsSpace(before) && !IsOneOf(text, before, "([{") && !IsWord(text, after);
        if (canOpen != canClose)
            return canOpen ? Role.Open : IsInches(text, at, before, isOpen) ? Role.None : Role.Close;

        // A space is missing, as in «сказал:"Да"» or «"Да!"сказал»; between two letters there is nothing to tell by.
        var isJoined = canOpen || (!text.IsSpace(before) && !IsWord(text, before));
        return isJoined ? (isOpen ? Role.Close : Role.Open) : Role.None;
    }

    private static bool IsInches(TypesetText text, int at, int before, bool isOpen) => text[at] == '"' && text.IsDigit(before) && !isOpen;

    private static Style StyleOf(char quote, Role role) => quote switch
    {
        '«' or '»' => Style.Guillemets,
        '„' => Style.Lapki,
        '“' => role == Role.Close ? Style.Lapki : Style.English,
        '”' => Style.English,
        _ => Style.Any,
    };

    private static void Resolve(TypesetText text, List<Mark> marks)
    {
        var around = new Stack<Style>();
        foreach (var mark in marks)
        {
            if (mark.Partner is null)
            {
                mark.Resolved = mark.Style == Style.Any && !IsRightToLeft(text, mark) ? Style.Guillemets : mark.Style;
            }
            else if (mark.Role == Role.Open)
            {
                mark.Resolved = StyleOfPair(text, mark, mark.Partner, around);
                around.Push(mark.Resolved);
            }
            else
            {
                mark.Resolved = around.Pop();
            }

            if (mark.Style == Style.Any && mark.Resolved != Style.Any)
                text.Replace(mark.At, Written(mark));
        }
    }

    private static Style StyleOfPair(TypesetText text, Mark open, Mark close, Stack<Style> around)
    {
        if (open.Style != Style.Any)
            return open.Style;
        if (close.Style != Style.Any)
            return close.Style;
        if (IsRightToLeft(text, open) || IsRightToLeft(text, close))
            return Style.Any;

        return around.TryPeek(out var outer) && outer == Style.Guillemets ? Style.Lapki : Style.Guillemets;
    }

    private static char Written(Mark mark) => (mark.Resolved, mark.Role) switch
    {
        (Style.Lapki, Role.Open) => '„',
        (Style.Lapki, _) => '“',
        (Style.English, Role.Open) => '“',
        (Style.English, _) => '”',
        (_, Role.Open) => '«',
        _ => '»',
    };

    private static bool IsQuote(TypesetText text, int at) => text[at] is '"' or '«' or '»' or '„' or '“' or '”' && !text.IsLocked(at);

    private static bool IsWord(TypesetText text, int at) =>
        at >= 0 && at < text.Length && (char.IsLetterOrDigit(text[at]) || text[at] == TypesetText.Object);

    private static bool IsOneOf(TypesetText text, int at, string chars) =>
        at >= 0 && at < text.Length && chars.Contains(text[at], StringComparison.Ordinal);

    /// <summary>Right-to-left words turn guillemets round; their writers set quotes themselves.</summary>
    private static bool IsRightToLeft(TypesetText text, Mark mark)
    {
        var at = mark.At + (mark.Role == Role.Open ? 1 : -1);
        return at >= 0 && at < text.Length && text[at] is (>= '\u0590' and <= '\u08FF') or (>= '\uFB1D' and <= '\uFDFF')
            or (>= '\uFE70' and <= '\uFEFC') or '\u200F' or '\u202B' or '\u202E' or '\u2067';
    }
}
