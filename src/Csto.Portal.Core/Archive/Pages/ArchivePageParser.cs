using Csto.Portal.Core.Archive.Sources;
using Csto.Portal.Core.Domain;

namespace Csto.Portal.Core.Archive.Pages;

/// <summary>
/// Understands a page of the old site: a column of recent items, then one whole article with its press secretary's footer, then
/// navigation (docs of the shape: product.md, «What the archive looks like»). HTML is reduced to lines first and read by the same rules.
/// </summary>
public static class ArchivePageParser
{
    private const int MaxUnplaced = 50;

    public static OrRefusal<ArchivePage> Parse(string text)
    {
        if (!HtmlLines.IsHtml(text))
            return Parse(PageLines.Read(text));

        var html = HtmlLines.Read(text);
        return html.Value is { } lines ? Parse(PageLines.Read(lines)) : html.Refusal!;
    }

    private static OrRefusal<ArchivePage> Parse(List<PageLine> lines)
    {
        var text = lines.Where(l => l.Kind == LineKind.Text).ToList();
        if (text.Count > 0 && !RussianText.Prevails(string.Join('\n', text.Select(l => l.Text))))
            return Refusal.NotRussian;

        var page = new Page();
        foreach (var part in Parts(lines))
            page.Add(part);

        var marks = lines.Count(l => l.Kind == LineKind.Navigation);
        return page.IsRecognised(marks) ? new ArchivePage(page.Items, page.Unplaced) : Refusal.NotArchivePage;
    }

    /// <summary>Cuts the page at its navigation and behind each contact footer.</summary>
    private static IEnumerable<Part> Parts(List<PageLine> lines)
    {
        var open = new List<PageLine>();
        foreach (var line in lines.Where(l => l.Kind != LineKind.Media).Append(new("", LineKind.Navigation)))
        {
            if (line.Kind != LineKind.Navigation)
            {
                open.Add(line);
                continue;
            }

            var from = 0;
            while (FooterReader.Find(open, from) is { } footer)
            {
                yield return Part.Of(open, from, footer.At, footer.Contact);
                from = footer.End;
            }

            yield return Part.Of(open, from, open.Count, null);
            open = [];
        }
    }

    private sealed record Part(List<PageLine> Lines, ContactFooter? Contact)
    {
        public static Part Of(List<PageLine> lines, int from, int end, ContactFooter? contact) =>
            new([.. lines.Take(end).Skip(from).Where(l => l.Kind != LineKind.Rule)], contact);
    }

    private sealed class Page
    {
        private bool _hasArticle;

        public List<ArchiveItem> Items { get; } = [];

        public List<string> Unplaced { get; } = [];

        public bool IsRecognised(int marks) => Items.Any(i => i.DatedBy == DateEvidence.DateLine
            || (i.IsWhole && (i.Date is not null || i.Contact is not null || marks > 0))
            || marks > 1);

        public void Add(Part part)
        {
            var title = TitleFinder.Find(part.Lines);
            var column = title is null ? part.Lines : part.Lines[..title.At];
            var isLoose = title is null && column.TrueForAll(l => l.Kind != LineKind.Date);
            if (isLoose && _hasArticle)
            {
                // Behind the article stands the foot of the site.
                Leave(column.Select(l => l.Text));
                return;
            }

            var recent = ColumnReader.Read(column, out var unplaced);
            Items.AddRange(recent);
            Leave(unplaced);
            if (title is not null)
            {
                _hasArticle = true;
                Items.Add(ItemMaker.Article(title, part.Lines[title.TextStart..], part.Contact));
            }
            else if (part.Contact is not null && recent.Count > 0)
            {
                // A footer closes an article: one without a title of its own was read as the column's last item.
                Items[^1] = Items[^1] with { Contact = part.Contact, IsWhole = Items[^1].DatedBy == DateEvidence.DateLine };
            }
        }

        private void Leave(IEnumerable<string> lines) => Unplaced.AddRange(
            lines.Take(MaxUnplaced - Math.Min(MaxUnplaced, Unplaced.Count)).Select(l => l.Length > 200 ? Headline.Cut(l, 200) : l));
    }
}
