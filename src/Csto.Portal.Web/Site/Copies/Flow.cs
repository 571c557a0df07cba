using AngleSharp.Dom;

namespace Csto.Portal.Web.Site.Copies;

/// <summary>A block, or words that stand between blocks without a paragraph of their own.</summary>
/// <param name="Block">Null for words.</param>
internal readonly record struct Stretch(IElement? Block, IReadOnlyList<INode> Words);

/// <summary>Reads what <see cref="CopyBody"/> leaves, block by block.</summary>
internal static class Flow
{
    private static readonly string[] Blocks = ["p", "h1", "h2", "h3", "h4", "h5", "h6", "ul", "ol", "li", "blockquote", "pre", "hr", "table", "figcaption", "dl"];

    public static IEnumerable<Stretch> Of(INode parent)
    {
        var words = new List<INode>();
        foreach (var node in parent.ChildNodes)
        {
            if (node is IElement element && Blocks.Contains(element.LocalName))
            {
                if (words.Exists(IsSeen))
                    yield return new(null, [.. words]);
                words.Clear();
                yield return new(element, []);
            }
            else
            {
                words.Add(node);
            }
        }

        if (words.Exists(IsSeen))
            yield return new(null, words);
    }

    /// <summary>The address of a link as people write it, and whether its words are that address already.</summary>
    public static (string Address, bool IsSaid) AddressOf(IElement link)
    {
        var address = link.GetAttribute("href") ?? "";
        var shown = address.StartsWith("mailto:", StringComparison.OrdinalIgnoreCase) ? address["mailto:".Length..] : address;
        var words = link.TextContent.Trim();
        return (shown, words.Length == 0 || shown.StartsWith("tel:", StringComparison.OrdinalIgnoreCase) || IsSame(words, shown) || IsSame(words, Uri.UnescapeDataString(shown)));
    }

    public static IEnumerable<IElement> RowsOf(IElement table) => table.QuerySelectorAll("tr");

    private static bool IsSame(string words, string address) => words.TrimEnd('/').Equals(address.TrimEnd('/'), StringComparison.OrdinalIgnoreCase);

    private static bool IsSeen(INode node) => node is not IText text || !string.IsNullOrWhiteSpace(text.Data);
}
