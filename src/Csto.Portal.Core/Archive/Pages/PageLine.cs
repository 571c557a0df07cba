using System.Buffers;
using Csto.Portal.Core.Archive.Sources;

namespace Csto.Portal.Core.Archive.Pages;

public enum LineKind
{
    Text,

    /// <summary>A date alone on its line.</summary>
    Date,

    /// <summary>«Вернуться назад» and the like, the copyright of the site: what stands before and after belongs to different things.</summary>
    Navigation,

    /// <summary>«Видеогалерея», «Фотоальбом»: a mark of the old site, no part of the text.</summary>
    Media,

    /// <summary>A picture of an HTML page.</summary>
    Picture,

    /// <summary>A video of an HTML page.</summary>
    Video,

    /// <summary>A rule drawn with underscores or dashes.</summary>
    Rule,
}

/// <summary>One line of a page that is not blank, and what it is.</summary>
/// <param name="Text">Trimmed of white space, no-break spaces included; inside as written.</param>
/// <param name="Kind">What the line is.</param>
/// <param name="Date">For a date line; null where it has a date's form but is no day of the calendar.</param>
/// <param name="IsHeading">Set where HTML marks the line as the page's heading.</param>
public sealed record PageLine(string Text, LineKind Kind, DateOnly? Date = null, bool IsHeading = false)
{
    /// <summary>For a line of that kind.</summary>
    public SourcePicture? Picture { get; init; }

    /// <summary>Marks of galleries, pictures and videos: they stand beside the text and are no part of it.</summary>
    public bool IsMedia => Kind is LineKind.Media or LineKind.Picture or LineKind.Video;

    /// <summary>A mark of videos rather than of photographs.</summary>
    public bool IsVideoMark => Kind == LineKind.Media && Text.StartsWith("Видео", StringComparison.OrdinalIgnoreCase);

    /// <summary>A title or the heading of a part is short and has no full stop at its end.</summary>
    public bool LooksLikeTitle => Kind == LineKind.Text && Text.Length is >= 10 and <= 400 && !Sentences.EndsSentence(Text);
}

/// <summary>Cuts a page into lines and tells what each is.</summary>
public static class PageLines
{
    private static readonly char[] Breaks = ['\n', '\r', '\f', '\v', '\u0085', '\u2028', '\u2029'];

    private static readonly char[] Blank = [' ', '\t', '\u00A0', '\u1680', '\u2002', '\u2003', '\u2007', '\u2009', '\u200A', '\u202F', '\u3000',
        '\u200B', '\u2060', '\uFEFF', '\u00AD', '\0', '\u001A'];

    private static readonly SearchValues<char> RuleSigns = SearchValues.Create("_-–—=* \u00A0");

    private static readonly HashSet<string> Navigation = new(StringComparer.OrdinalIgnoreCase)
    {
        "Вернуться назад", "Возврат к разделу", "Все новости", "Версия для печати", "Наверх",
    };

    private static readonly HashSet<string> Media = new(StringComparer.OrdinalIgnoreCase)
    {
        "Видеогалерея", "Фотоальбом", "Фотогалерея", "Видеоальбом",
    };

    public static List<PageLine> Read(string text) => Read(text.Split(Breaks).Select(line => new SourceLine(line)));

    public static List<PageLine> Read(IEnumerable<SourceLine> source)
    {
        var lines = new List<PageLine>();
        foreach (var line in source)
        {
            if (line.Picture is { } picture)
                lines.Add(new("", LineKind.Picture) { Picture = picture });
            if (line.Video is { } video)
                lines.Add(new(video, LineKind.Video));
            var text = line.Text.Trim(Blank);
            if (text.Length > 0)
                lines.AddRange(Classify(text, line.IsHeading));
        }

        return lines;
    }

    private static IEnumerable<PageLine> Classify(string text, bool heading)
    {
        if (IsRule(text))
            return [new(text, LineKind.Rule)];

        var mark = text.Length <= 40 ? text.TrimEnd(' ', '\u00A0', '.', ':', '»', '>', '→') : "";
        if (Navigation.Contains(mark) || text[0] == '©')
            return [new(text, LineKind.Navigation)];
        if (Media.Contains(mark))
            return [new(text, LineKind.Media)];

        if (PrintedDates.ReadLine(text) is { } dated)
        {
            var date = new PageLine(dated.Printed, LineKind.Date, dated.Date);
            return dated.Rest.Length == 0 ? [date] : [date, new(dated.Rest, LineKind.Text, IsHeading: heading)];
        }

        return [new(text, LineKind.Text, IsHeading: heading)];
    }

    private static bool IsRule(string text) => text.Length >= 3 && !text.AsSpan().ContainsAnyExcept(RuleSigns);
}
