using System.Buffers;
using System.Text;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;

namespace Csto.Portal.Core.Archive.Sources;

/// <param name="Text">White space trimmed at both ends, otherwise as written.</param>
/// <param name="IsHeading">Set where HTML marks the line as the page's heading (h1).</param>
public readonly record struct SourceLine(string Text, bool IsHeading = false)
{
    /// <summary>A picture that stands here; such a line has no text.</summary>
    public SourcePicture? Picture { get; init; }

    /// <summary>Address of a video that stands here; such a line has no text.</summary>
    public string? Video { get; init; }
}

/// <summary>
/// Reduces a page of HTML to the lines a person would have saved as plain text: blocks become paragraphs, br breaks a line, entities are
/// decoded, scripts and menus are gone. The rest of the importer sees no difference.
/// </summary>
public static class HtmlLines
{
    /// <summary>Deeper nesting is made by machines to do harm; the old site nests some thirty levels.</summary>
    private const int MaxDepth = 200;

    private static readonly HashSet<string> Dropped = new(StringComparer.OrdinalIgnoreCase)
    {
        "HEAD", "SCRIPT", "STYLE", "NOSCRIPT", "TEMPLATE", "NAV", "FORM", "BUTTON", "SELECT", "TEXTAREA", "IFRAME", "OBJECT", "SVG", "AUDIO",
        "VIDEO", "CANVAS",
    };

    private static readonly HashSet<string> Blocks = new(StringComparer.OrdinalIgnoreCase)
    {
        "ADDRESS", "ARTICLE", "ASIDE", "BLOCKQUOTE", "BODY", "CAPTION", "CENTER", "DD", "DETAILS", "DIV", "DL", "DT", "FIELDSET", "FIGCAPTION",
        "FIGURE", "FOOTER", "H1", "H2", "H3", "H4", "H5", "H6", "HEADER", "HR", "HTML", "LI", "MAIN", "OL", "P", "PRE", "SECTION", "SUMMARY",
        "TABLE", "TBODY", "TD", "TFOOT", "TH", "THEAD", "TR", "UL", "BR",
    };

    private static readonly SearchValues<char> TagNameEnds = SearchValues.Create(" \t\r\n\f/>");

    private static readonly string[] Openings =
        ["<!doctype html", "<html", "<head", "<body", "<p", "<div", "<h1", "<table", "<article", "<main", "<!--"];

    /// <summary>Whether the text is HTML, by the beginning of it.</summary>
    public static bool IsHtml(string text)
    {
        var start = text[..Math.Min(text.Length, 4096)].TrimStart();
        return start.StartsWith('<') && Openings.Any(tag => start.Contains(tag, StringComparison.OrdinalIgnoreCase));
    }

    public static OrRefusal<IReadOnlyList<SourceLine>> Read(string html)
    {
        if (Depth(html) > MaxDepth)
            return Refusal.NotArchivePage;

        using var document = new HtmlParser().ParseDocument(html);
        return new Writer().Write(document.DocumentElement);
    }

    /// <summary>An upper bound of the nesting, found without building a tree: the parser's work grows with length times depth.</summary>
    private static int Depth(string html)
    {
        var (depth, deepest) = (0, 0);
        for (var at = html.IndexOf('<', StringComparison.Ordinal); at >= 0 && at + 1 < html.Length; at = html.IndexOf('<', at + 1))
        {
            var closes = html[at + 1] == '/';
            var tag = html.AsSpan(at + (closes ? 2 : 1));
            if (!tag.IsEmpty && char.IsAsciiLetter(tag[0]) && !IsVoid(tag))
            {
                depth = closes ? Math.Max(0, depth - 1) : depth + 1;
                deepest = Math.Max(deepest, depth);
            }
        }

        return deepest;
    }

    /// <summary>Elements that are never closed, or whose end tag may be left out, so that they do not nest.</summary>
    private static bool IsVoid(ReadOnlySpan<char> tag)
    {
        var head = tag[..Math.Min(tag.Length, 8)];
        var length = head.IndexOfAny(TagNameEnds);
        return length > 0 && head[..length].ToString().ToUpperInvariant()
            is "BR" or "HR" or "IMG" or "META" or "LINK" or "INPUT" or "COL" or "WBR" or "AREA" or "BASE" or "EMBED" or "SOURCE" or "PARAM"
            or "P" or "LI" or "TD" or "TR" or "TH" or "DT" or "DD" or "OPTION" or "TBODY" or "THEAD";
    }

    private sealed class Writer
    {
        private readonly List<SourceLine> _lines = [];
        private readonly StringBuilder _line = new();
        private readonly List<SourceLine> _waiting = [];
        private int _headings;
        private int _preformatted;
        private int _listItems;
        private int _links;
        private bool _onlyLinks = true;

        public List<SourceLine> Write(IElement root)
        {
            // Children are walked by enumerators on a stack of our own: a page may nest deeper than the thread's stack allows, and asking
            // a node for its next sibling costs a search.
            var open = new Stack<(IElement Element, IEnumerator<INode> Children)>();
            open.Push((root, root.ChildNodes.GetEnumerator()));
            while (open.TryPeek(out var top))
            {
                if (!top.Children.MoveNext())
                {
                    open.Pop();
                    Leave(top.Element);
                }
                else if (top.Children.Current is IText text)
                {
                    Append(text.Data);
                }
                else if (top.Children.Current is IElement media && HtmlMedia.Of(media) is { Count: > 0 } found)
                {
                    Place(found, media);
                }
                else if (top.Children.Current is IElement caption && _lines.Count > 0 && _lines[^1].Picture is { Caption: "" } bare
                    && _line.Length == 0 && HtmlMedia.CaptionOf(caption) is { } words)
                {
                    _lines[^1] = new("") { Picture = bare with { Caption = words } };
                }
                else if (top.Children.Current is IElement element && !IsDropped(element))
                {
                    Enter(element);
                    open.Push((element, element.ChildNodes.GetEnumerator()));
                }
            }

            Break();
            return _lines;
        }

        /// <summary>A picture within a line stands behind what was written of it so far.</summary>
        private void Place(IReadOnlyList<SourceLine> found, IElement element)
        {
            if (Blocks.Contains(element.NodeName) || _line.Length == 0)
            {
                Break();
                _lines.AddRange(found);
            }
            else
            {
                _waiting.AddRange(found);
            }
        }

        private void Enter(IElement element)
        {
            if (Blocks.Contains(element.NodeName))
                Break();

            Count(element, 1);
            if (element.NodeName == "HR")
                _lines.Add(new("________"));
        }

        private void Leave(IElement element)
        {
            if (Blocks.Contains(element.NodeName))
                Break();

            Count(element, -1);
        }

        private void Count(IElement element, int by)
        {
            switch (element.NodeName)
            {
                case "H1":
                    _headings += by;
                    break;
                case "PRE":
                    _preformatted += by;
                    break;
                case "LI":
                    _listItems += by;
                    break;
                case "A":
                    _links += by;
                    break;
            }
        }

        private void Append(string text)
        {
            foreach (var c in text)
            {
                if (_preformatted > 0 && c == '\n')
                {
                    Break();
                }
                else if (c is not (' ' or '\t' or '\n' or '\r' or '\f'))
                {
                    _line.Append(c);
                    _onlyLinks &= _links > 0;
                }
                else if (_line.Length > 0 && _line[^1] != ' ')
                {
                    _line.Append(' ');
                }
            }
        }

        private void Break()
        {
            var text = _line.ToString().Trim();
            if (text.Length > 0 && !IsMenuEntry(text))
                _lines.Add(new(text, _headings > 0));

            _line.Clear();
            _onlyLinks = true;
            _lines.AddRange(_waiting);
            _waiting.Clear();
        }

        /// <summary>A short link alone in a list item leads elsewhere on the old site. Dates, phones and addresses are kept.</summary>
        private bool IsMenuEntry(string text) =>
            _onlyLinks && _listItems > 0 && text.Length < 40 && !text.Any(c => char.IsAsciiDigit(c) || c == '@');

        private static bool IsDropped(IElement element) =>
            Dropped.Contains(element.NodeName) || element.HasAttribute("hidden") || IsSiteFrame(element);

        /// <summary>The site's own head and foot: those that belong to an article, hold its title or its contact stay.</summary>
        private static bool IsSiteFrame(IElement element) => element.NodeName switch
        {
            "HEADER" => element.Closest("article, main") is null && element.QuerySelector("h1, time") is null,
            "FOOTER" => element.Closest("article, main") is null
                && !element.TextContent.Contains("ресс-секретар", StringComparison.Ordinal)
                && !element.TextContent.Contains("ресс-служб", StringComparison.Ordinal),
            _ => false,
        };
    }
}
