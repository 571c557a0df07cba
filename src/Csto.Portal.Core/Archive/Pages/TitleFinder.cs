namespace Csto.Portal.Core.Archive.Pages;

/// <param name="At">Index of the title line: what stands before it is the column.</param>
/// <param name="TextStart">Index of the first line of the article's text.</param>
/// <param name="Title">Without a date behind it.</param>
/// <param name="Date">The date printed with the title.</param>
public sealed record TitleMatch(int At, int TextStart, string Title, DateOnly? Date);

/// <summary>
/// Finds where the column of recent items ends and the whole article begins. Nothing marks the place, so every line that could be a title is
/// weighed: one that is printed twice, or with its date behind it, or as the page's heading, or above the last date line; else by how
/// many of its words the next paragraphs take up again. Of equals the last wins.
/// </summary>
public static class TitleFinder
{
    private const double Twice = 9;
    private const double Heading = 5;
    private const double Dated = 3;
    private const double AboveDate = 0.5;
    private const double Enough = 0.15;

    /// <summary>The title line among the lines of one page or part of a page; null where there is no whole article.</summary>
    public static TitleMatch? Find(IReadOnlyList<PageLine> lines)
    {
        var lastDate = lines.LastIndex(l => l.Kind == LineKind.Date);
        var (best, score) = (-1, Enough);
        for (var i = 0; i < lines.Count - 1; i++)
        {
            if (lines[i].Kind == LineKind.Text && Weigh(lines, i, lastDate) is var weight && weight >= score)
                (best, score) = (i, weight);
        }

        return best < 0 ? null : Match(lines, best);
    }

    private static double Weigh(IReadOnlyList<PageLine> lines, int at, int lastDate)
    {
        var line = lines[at];
        var afterDate = at > 0 && lines[at - 1].Kind == LineKind.Date;
        if (IsRepeated(lines, at))
            return Twice;

        if (line.IsHeading)
            return Heading;

        if (PrintedDates.ReadTitle(line.Text) is not null && !afterDate && at >= lastDate && lines[at + 1].Kind == LineKind.Text)
            return Dated;

        if (afterDate || line.Text.Length > 400 || Salutation.Opens(line.Text))
            return 0;

        return WeighPlain(lines, at, lastDate);
    }

    private static double WeighPlain(IReadOnlyList<PageLine> lines, int at, int lastDate)
    {
        var looks = lines[at].LooksLikeTitle;
        if (at + 1 == lastDate && at + 2 < lines.Count)
        {
            // A sentence above the only date line may still be a title; above the last of several it is the end of an item.
            var overlap = Overlap(lines, at);
            var onlyDate = lines.Take(lastDate).All(l => l.Kind != LineKind.Date);
            return looks ? AboveDate + overlap : onlyDate && overlap >= 0.3 ? overlap : 0;
        }

        return looks && at > lastDate && lines[at + 1].Kind == LineKind.Text ? Overlap(lines, at) : 0;
    }

    private static double Overlap(IReadOnlyList<PageLine> lines, int at) =>
        TitleWords.Overlap(lines[at].Text, lines.Skip(at + 1).Where(l => l.Kind == LineKind.Text).Take(3).Select(l => l.Text));

    /// <summary>Whether the same words follow at once: alone, with the date behind them, or below a date line.</summary>
    private static bool IsRepeated(IReadOnlyList<PageLine> lines, int at)
    {
        var next = lines[at + 1].Kind == LineKind.Date ? at + 2 : at + 1;
        if (next >= lines.Count || lines[next].Kind != LineKind.Text)
            return false;

        var (line, repeated) = (lines[at].Text, lines[next].Text);
        return (lines[at].LooksLikeTitle && Same(line, repeated)) || (PrintedDates.ReadTitle(repeated) is { } dated && Same(line, dated.Text));
    }

    private static TitleMatch Match(IReadOnlyList<PageLine> lines, int at)
    {
        var own = PrintedDates.ReadTitle(lines[at].Text);
        var (title, date, next) = (own?.Text ?? lines[at].Text, own?.Date, at + 1);
        for (; next < lines.Count; next++)
        {
            var line = lines[next];
            if (line.Kind == LineKind.Date)
            {
                date ??= line.Date;
            }
            else if (PrintedDates.ReadTitle(line.Text) is { } dated && Same(dated.Text, title))
            {
                date ??= dated.Date;
            }
            else if (line.Kind == LineKind.Text && !Same(line.Text, title))
            {
                break;
            }
        }

        return new(at, next, title, date);
    }

    /// <summary>Lengths first: a line of megabytes is not normalised to learn that it is no title.</summary>
    private static bool Same(string one, string other) =>
        Math.Abs(one.Length - other.Length) <= 40 && ArchiveKey.Normalise(one) == ArchiveKey.Normalise(other);

    private static int LastIndex(this IReadOnlyList<PageLine> lines, Predicate<PageLine> match)
    {
        var at = lines.Count - 1;
        while (at >= 0 && !match(lines[at]))
            at--;

        return at;
    }
}
