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

    /// <summary>Cuts the page at its navigation and behind each contact footer. Pictures and marks of galleries go beside the text they stand in.</summary>
    private static IEnumerable<Part> Parts(List<PageLine> lines)
    {
        var (open, media) = (new List<PageLine>(), new List<MediaLine>());
        foreach (var line in lines.Append(new("", LineKind.Navigation)))
        {
            if (line.IsMedia)
            {
                media.Add(new(line, open.Count));
                continue;
            }

            if (line.Kind != LineKind.Navigation)
            {
                open.Add(line);
                continue;
            }

            var from = 0;
            while (FooterReader.Find(open, from) is { } footer)
            {
                yield return Part.Of(open, media, from, footer.At, footer.End, footer.Contact);
                from = footer.End;
            }

            yield return Part.Of(open, media, from, open.Count, int.MaxValue, null);
            (open, media) = ([], []);
        }
    }

    private sealed record Part(List<PageLine> Lines, List<MediaLine> Media, ContactFooter? Contact)
    {
        /// <param name="lines">Of the page or what lies between two navigations.</param>
        /// <param name="media">What stands between them.</param>
        /// <param name="from">The first line of the part.</param>
        /// <param name="end">The line behind its text.</param>
        /// <param name="next">The first line of the next part.</param>
        /// <param name="contact">Its footer.</param>
        public static Part Of(List<PageLine> lines, List<MediaLine> media, int from, int end, int next, ContactFooter? contact)
        {
            int Kept(int at) => lines.Take(Math.Min(at, end)).Skip(from).Count(l => l.Kind != LineKind.Rule);
            // What stands at the very border, behind the footer, is met again at the beginning of the next part, and belongs there.
            return new(
                [.. lines.Take(end).Skip(from).Where(l => l.Kind != LineKind.Rule)],
                [.. media.Where(m => m.At >= from && m.At < next).Select(m => m with { At = Kept(m.At) })],
                contact);
        }
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
                // Behind the article stands the foot of the site, and at times the article's album.
                AddBehind(part.Media.Where(m => m.At == 0));
                Leave(column.Select(l => l.Text));
                return;
            }

            var recent = ColumnReader.Read(column, out var unplaced);
            Items.AddRange(recent);
            Leave(unplaced);
            if (title is not null)
            {
                _hasArticle = true;
                var article = ItemMaker.Article(title, part.Lines[title.TextStart..], part.Contact);
                Items.Add(article with { Media = ArchiveMediaReader.Read(part.Media.Where(m => m.At > title.At), article.Blocks, title.TextStart) });
            }
            else if (part.Contact is not null && recent.Count > 0)
            {
                // A footer closes an article: one without a title of its own was read as the column's last item.
                Items[^1] = Items[^1] with { Contact = part.Contact, IsWhole = Items[^1].DatedBy == DateEvidence.DateLine };
            }
        }

        private void AddBehind(IEnumerable<MediaLine> media)
        {
            var at = Items.FindLastIndex(i => i.IsWhole);
            if (at >= 0)
                Items[at] = Items[at] with { Media = [.. Items[at].Media, .. ArchiveMediaReader.Read(media, Items[at].Blocks, -int.MaxValue)] };
        }

        private void Leave(IEnumerable<string> lines) => Unplaced.AddRange(
            lines.Take(MaxUnplaced - Math.Min(MaxUnplaced, Unplaced.Count)).Select(l => l.Length > 200 ? Headline.Cut(l, 200) : l));
    }
}
