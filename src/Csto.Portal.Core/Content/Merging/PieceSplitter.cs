using System.Text;
using System.Text.RegularExpressions;

namespace Csto.Portal.Core.Content.Merging;

/// <summary>
/// Takes a Markdown text (line ends <c>\n</c>) apart into pieces by its lines. It need not be right about every corner of Markdown: a wrong
/// cut makes a piece larger or smaller, and never changes a byte.
/// </summary>
internal sealed partial class PieceSplitter
{
    private const int MaxMilliseconds = 1000;

    private readonly List<Piece> pieces = [];
    private readonly StringBuilder head = new();
    private readonly StringBuilder text = new();
    private readonly StringBuilder gap = new();
    private string? fence;
    private Shape shape;

    private enum Shape
    {
        None,
        Paragraph,
        Heading,

        /// <summary>Goes on after a blank line where the next line is indented: an item, a footnote.</summary>
        Hanging,
        Fence,
    }

    public static PieceList Split(string body)
    {
        var splitter = new PieceSplitter();
        for (var start = 0; start < body.Length;)
        {
            var end = body.IndexOf('\n', start);
            end = end < 0 ? body.Length : end;
            splitter.Add(body[start..end], end < body.Length ? "\n" : "");
            start = end + 1;
        }

        splitter.Flush();
        return new(splitter.head.ToString(), splitter.pieces);
    }

    /// <summary>An item of a list, which may stand right under another.</summary>
    public static bool IsListItem(string piece) => Hanging().IsMatch(piece.Split('\n', 2)[0]) && !piece.StartsWith("[^", StringComparison.Ordinal);

    private void Add(string line, string lineEnd)
    {
        if (fence is not null)
            Continue(line, lineEnd);
        else if (string.IsNullOrWhiteSpace(line))
            (shape == Shape.None ? head : gap).Append(line).Append(lineEnd);
        else if (shape == Shape.None || Begins(line))
            Begin(line, lineEnd);
        else
            Continue(line, lineEnd);
        if (fence is not null && ClosesFence(line))
            fence = null;
    }

    private bool Begins(string line)
    {
        var isAfterBlank = gap.ToString().Count(c => c == '\n') > 1;
        if (shape == Shape.Hanging && line[0] is ' ' or '\t')
            return false;
        return isAfterBlank || shape is Shape.Heading or Shape.Fence || ShapeOf(line) != Shape.Paragraph;
    }

    private void Begin(string line, string lineEnd)
    {
        Flush();
        shape = ShapeOf(line);
        text.Append(line);
        gap.Append(lineEnd);
        if (shape == Shape.Fence)
            fence = Opening().Match(line).Groups["fence"].Value;
    }

    private void Continue(string line, string lineEnd)
    {
        text.Append(gap).Append(line);
        gap.Clear().Append(lineEnd);
    }

    private void Flush()
    {
        if (shape != Shape.None)
            pieces.Add(new(text.ToString(), gap.ToString()));
        text.Clear();
        gap.Clear();
    }

    /// <summary>A line of at least as many of the same signs and nothing else; the line that opened it has words behind, or stands alone before text.</summary>
    private bool ClosesFence(string line)
    {
        var signs = line.Trim();
        return text.Length > line.Length && signs.Length >= fence!.Length && signs.All(c => c == fence[0]);
    }

    private static Shape ShapeOf(string line) =>
        Opening().IsMatch(line) ? Shape.Fence
        : Heading().IsMatch(line) ? Shape.Heading
        : Hanging().IsMatch(line) ? Shape.Hanging
        : Shape.Paragraph;

    [GeneratedRegex(@"^ {0,3}(?<fence>:{3,}|`{3,}|~{3,})[^`]*$", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, MaxMilliseconds)]
    private static partial Regex Opening();

    [GeneratedRegex(@"^ {0,3}#{1,6}([ \t]|$)", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, MaxMilliseconds)]
    private static partial Regex Heading();

    [GeneratedRegex(@"^ {0,3}([-*+]|\d{1,9}[.)]|\[\^[^\]]+\]:)([ \t]|$)", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, MaxMilliseconds)]
    private static partial Regex Hanging();
}
