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

    public static ArchiveText Of(ArchiveItem item)
    {
        var opening = item.Blocks.TakeWhile(b => b is Paragraph p && item.Kind == PublicationKind.Speech && Salutation.IsAlone(p.Text)).Count() + 1;
        var first = item.Blocks.Take(opening).ToList();
        var lead = string.Join(' ', first.OfType<Paragraph>().Select(p => p.Text));
        return first.TrueForAll(b => b is Paragraph) && lead.Length <= Limits.Lead
            ? new(lead, Markdown(item.Blocks.Skip(opening)))
            : new(Headline.Cut(FirstWords(item.Blocks[0]), Excerpt), Markdown(item.Blocks));
    }

    private static string FirstWords(ArchiveBlock block) => block switch
    {
        Paragraph paragraph => paragraph.Text,
        Greeting greeting => greeting.Heading ?? greeting.Paragraphs[0],
        _ => throw new InvalidOperationException($"There is no lead in a {block.GetType().Name}."),
    };

    private static string Markdown(IEnumerable<ArchiveBlock> blocks) => string.Join("\n\n", blocks.Select(block => block switch
    {
        Paragraph paragraph => MarkdownEscape.Paragraph(paragraph.Text),
        Greeting greeting => $":::greeting {greeting.Heading}".TrimEnd() + "\n"
            + string.Join("\n\n", greeting.Paragraphs.Select(MarkdownEscape.Paragraph)) + "\n:::",
        _ => throw new InvalidOperationException($"There is no Markdown for a {block.GetType().Name}."),
    }));
}
