using System.Globalization;
using System.Text;

namespace Csto.Portal.Core.Archive.Word.Text;

/// <summary>
/// Neighbouring items of lists as Markdown: bullets and 1, 2, 3 as lists, every other label («а)», «1.2.») as words, because a list of the
/// dialect would count anew and references to the item would be wrong.
/// </summary>
internal static class ListMarkdown
{
    private sealed record Open(int Level, bool IsBullet, int Indent, int Content, int Number, char Delimiter);

    /// <returns>Blocks: lists, and labelled paragraphs that no list holds.</returns>
    public static IEnumerable<string> Write(IEnumerable<ItemBlock> items, bool withMarks)
    {
        var text = new StringBuilder();
        var open = new Stack<Open>();
        foreach (var item in items)
        {
            while (open.TryPeek(out var top) && (top.Level > item.Level || (top.Level == item.Level && IsOther(top, item.Mark))))
                open.Pop();
            var words = withMarks ? item.Words : item.Words.WithoutMarks();
            if (item.Mark is { IsBullet: false, Number: null })
            {
                var labelled = Inlines.Join([Inlines.Of(item.Mark.Label), words], " ");
                if (open.TryPeek(out var within) && within.Level < item.Level)
                {
                    // A further line of the item it belongs to.
                    var indent = new string(' ', within.Content);
                    text.Append("\\\n").Append(indent).Append(InlineMarkdown.Paragraph(labelled, indent));
                    continue;
                }

                open.Clear();
                if (text.Length > 0)
                    yield return text.ToString();
                text.Clear();
                yield return InlineMarkdown.Paragraph(labelled);
                continue;
            }

            Item(text, open, item with { Words = words });
        }

        if (text.Length > 0)
            yield return text.ToString();
    }

    private static void Item(StringBuilder text, Stack<Open> open, ItemBlock item)
    {
        var sibling = open.TryPeek(out var top) && top.Level == item.Level ? open.Pop() : null;
        var indent = sibling?.Indent ?? (open.TryPeek(out var parent) ? parent.Content : 0);
        // Another sign behind the number begins another list.
        var number = item.Mark.Number ?? 0;
        var delimiter = sibling is null || number == sibling.Number + 1 ? sibling?.Delimiter ?? '.' : sibling.Delimiter == '.' ? ')' : '.';
        var mark = item.Mark.IsBullet ? "- " : string.Create(CultureInfo.InvariantCulture, $"{number}{delimiter} ");
        if (text.Length > 0)
            text.Append('\n');
        text.Append(' ', indent).Append(mark).Append(InlineMarkdown.Paragraph(item.Words, new string(' ', indent + mark.Length)));
        open.Push(new(item.Level, item.Mark.IsBullet, indent, indent + mark.Length, number, delimiter));
    }

    private static bool IsOther(Open open, Package.ListMark mark) => mark is { IsBullet: false, Number: null } || open.IsBullet != mark.IsBullet;
}
