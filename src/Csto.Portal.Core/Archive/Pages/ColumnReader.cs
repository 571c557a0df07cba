namespace Csto.Portal.Core.Archive.Pages;

/// <summary>Reads the column of recent items: by date lines where the page has them, else a paragraph (or a speech's opening) each.</summary>
public static class ColumnReader
{
    /// <summary>Shorter lines without a full stop are headings of the column or entries of a menu.</summary>
    private const int ShortestItem = 40;

    public static IReadOnlyList<ArchiveItem> Read(IReadOnlyList<PageLine> lines, out IReadOnlyList<string> unplaced)
    {
        var (items, left) = (new List<ArchiveItem>(), new List<string>());
        var first = 0;
        while (first < lines.Count && lines[first].Kind != LineKind.Date)
            first++;

        ReadParagraphs([.. lines.Take(first).Select(l => l.Text)], items, left);
        ReadDated(lines, first, items, left);
        unplaced = left;
        return items;
    }

    private static void ReadDated(IReadOnlyList<PageLine> lines, int from, List<ArchiveItem> items, List<string> left)
    {
        for (var i = from; i < lines.Count;)
        {
            var date = lines[i++];
            var paragraphs = new List<string>();
            for (; i < lines.Count && lines[i].Kind != LineKind.Date; i++)
                paragraphs.Add(lines[i].Text);

            if (paragraphs.Count > 0)
            {
                items.Add(ItemMaker.Recent(paragraphs, date.Date));
            }
            else
            {
                left.Add(date.Text);
            }
        }
    }

    private static void ReadParagraphs(List<string> paragraphs, List<ArchiveItem> items, List<string> left)
    {
        for (var i = 0; i < paragraphs.Count; i++)
        {
            var start = i;
            while (Salutation.IsAlone(paragraphs[i]) && i + 1 < paragraphs.Count)
                i++;

            var whole = paragraphs[start..(i + 1)];
            if (whole is [{ Length: < ShortestItem } line] && !Sentences.EndsSentence(line))
            {
                left.Add(line);
            }
            else
            {
                items.Add(ItemMaker.Recent(whole, null));
            }
        }
    }
}
