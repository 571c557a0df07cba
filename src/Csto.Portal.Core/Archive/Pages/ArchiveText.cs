using Csto.Portal.Core.Content;
using Csto.Portal.Core.Domain;

namespace Csto.Portal.Core.Archive.Pages;

/// <summary>
/// An item's words in the portal's form: a lead in plain text and a body in Markdown. The first paragraph is the lead and the rest the body;
/// of a speech the lead is its salutations and its first paragraph, as the old site's column shows it.
/// </summary>
/// <param name="Lead">Never empty.</param>
/// <param name="Body">Empty where the page holds nothing but the lead.</param>
public sealed record ArchiveText(string Lead, string Body)
{
    /// <summary>What a list shows of an opening that is too long to be a lead.</summary>
    private const int Excerpt = 400;

    public static ArchiveText Of(ArchiveItem item) => Of(item, new Dictionary<ArchiveMedia, string>());

    /// <param name="item">What the page holds.</param>
    /// <param name="shown">The blocks of the portal that show its media, in Markdown; what is not among them is left out.</param>
    public static ArchiveText Of(ArchiveItem item, IReadOnlyDictionary<ArchiveMedia, string> shown)
    {
        var opening = item.Blocks.TakeWhile(b => b is Paragraph p && item.Kind == PublicationKind.Speech && Salutation.IsAlone(p.Text)).Count() + 1;
        var first = item.Blocks.Take(opening).ToList();
        var lead = string.Join(' ', first.OfType<Paragraph>().Select(p => p.Text));
        return first.TrueForAll(b => b is Paragraph) && lead.Length <= Limits.Lead
            ? new(lead, Markdown(item, opening, shown))
            : new(Headline.Cut(FirstWords(item.Blocks[0]), Excerpt), Markdown(item, 0, shown));
    }

    private static string FirstWords(ArchiveBlock block) => block switch
    {
        Paragraph paragraph => paragraph.Text,
        Greeting greeting => greeting.Heading ?? greeting.Paragraphs[0],
        _ => throw new InvalidOperationException($"There is no lead in a {block.GetType().Name}."),
    };

    /// <summary>The blocks behind the first few, each media where it stood; what stood in the lead stands at the beginning.</summary>
    private static string Markdown(ArchiveItem item, int from, IReadOnlyDictionary<ArchiveMedia, string> shown)
    {
        var parts = new List<string>();
        for (var i = from; i <= item.Blocks.Count; i++)
        {
            parts.AddRange(item.Media.Where(m => i == from ? m.After <= i : m.After == i).Select(m => shown.GetValueOrDefault(m, "")).Where(block => block.Length > 0));
            if (i < item.Blocks.Count)
                parts.Add(Markdown(item.Blocks[i]));
        }

        return string.Join("\n\n", parts);
    }

    private static string Markdown(ArchiveBlock block) => block switch
    {
        Paragraph paragraph => MarkdownEscape.Paragraph(paragraph.Text),
        Greeting greeting => $":::greeting {greeting.Heading}".TrimEnd() + "\n"
            + string.Join("\n\n", greeting.Paragraphs.Select(MarkdownEscape.Paragraph)) + "\n:::",
        _ => throw new InvalidOperationException($"There is no Markdown for a {block.GetType().Name}."),
    };
}
