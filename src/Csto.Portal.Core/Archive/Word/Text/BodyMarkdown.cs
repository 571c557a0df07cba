using System.Globalization;
using Csto.Portal.Core.Archive.Pages;
using Csto.Portal.Core.Archive.Word.Package;
using Csto.Portal.Core.Content;
using Csto.Portal.Core.Content.Dialect;

namespace Csto.Portal.Core.Archive.Word.Text;

/// <summary>Blocks as a text of the dialect (<c>docs/markdown.md</c>).</summary>
/// <param name="picture">The Markdown of a picture; null where it is left out.</param>
/// <param name="setsOffGreetings">Whether a greeting printed inside becomes a block of its own, as in pages of the old site.</param>
internal sealed class BodyMarkdown(Func<WordPicture, string?> picture, bool setsOffGreetings)
{
    private bool withMarks = true;

    public int Greetings { get; private set; }

    /// <summary>Bold and italic were left out, because there is more of it than a page can be made of.</summary>
    public bool LeftMarksOut => !withMarks;

    /// <exception cref="WordRefusedException">The text cannot be shown.</exception>
    public string Write(IReadOnlyList<WordBlock> blocks, IReadOnlyList<Inlines> notes)
    {
        var body = Compose(blocks, notes);
        if (!ParsingCost.IsBounded(body))
        {
            withMarks = false;
            Greetings = 0;
            body = Compose(blocks, notes);
        }

        if (body.Length > MarkdownRenderer.MaxLength)
            throw new WordRefusedException(WordRefusal.TooLong(body.Length, MarkdownRenderer.MaxLength));
        if (MarkdownDialect.TryParse(body) is null)
            throw new WordRefusedException(WordRefusal.TooComplex);
        return body;
    }

    private string Compose(IReadOnlyList<WordBlock> blocks, IReadOnlyList<Inlines> notes)
    {
        var parts = new List<string>();
        var shallowest = blocks.OfType<TextBlock>().Where(b => b.Heading > 0).Select(b => b.Heading).DefaultIfEmpty(1).Min();
        for (var i = 0; i < blocks.Count;)
        {
            var from = i;
            switch (blocks[i])
            {
                case ItemBlock:
                    while (i < blocks.Count && blocks[i] is ItemBlock)
                        i++;
                    parts.AddRange(ListMarkdown.Write(blocks.Skip(from).Take(i - from).Cast<ItemBlock>(), withMarks));
                    continue;
                case TextBlock { Heading: > 0 } heading:
                    parts.Add($"{new string('#', Math.Min(heading.Heading - shallowest + 1, 3))} {InlineMarkdown.Heading(Marked(heading.Words))}");
                    break;
                case TextBlock { Role: StyleRole.Quote }:
                    while (i < blocks.Count && blocks[i] is TextBlock { Role: StyleRole.Quote, Heading: 0 })
                        i++;
                    parts.Add(Fenced("quote", "", blocks.Skip(from).Take(i - from).Cast<TextBlock>()));
                    continue;
                case TextBlock { IsPlain: true }:
                    while (i < blocks.Count && blocks[i] is TextBlock { IsPlain: true })
                        i++;
                    Paragraphs([.. blocks.Skip(from).Take(i - from).Cast<TextBlock>()], parts);
                    continue;
                case TextBlock text: parts.Add(Paragraph(text)); break;
                case TableBlock table: parts.Add(TableMarkdown.Write(table, withMarks)); break;
                case PictureBlock { Picture: var shown } when picture(shown) is { Length: > 0 } markdown: parts.Add(markdown); break;
            }

            i++;
        }

        parts.RemoveAll(p => p.Length == 0);
        if (notes.Count > 0)
            parts.Add(string.Join('\n', notes.Select((note, i) => string.Create(CultureInfo.InvariantCulture, $"[^{i + 1}]: ") + InlineMarkdown.OneLine(Marked(note)))));
        return string.Join("\n\n", parts);
    }

    private Inlines Marked(Inlines words) => withMarks ? words : words.WithoutMarks();

    private string Paragraph(TextBlock block) => InlineMarkdown.Paragraph(Marked(block.Words));

    private string Fenced(string name, string heading, IEnumerable<TextBlock> paragraphs) =>
        $":::{name} {heading}".TrimEnd() + "\n" + string.Join("\n\n", paragraphs.Select(Paragraph)) + "\n:::";

    private void Paragraphs(List<TextBlock> run, List<string> parts)
    {
        if (!setsOffGreetings)
        {
            parts.AddRange(run.Select(Paragraph));
            return;
        }

        var at = 0;
        foreach (var block in Pages.Greetings.SetOff(run.ConvertAll(p => p.Words.OneLine)))
        {
            if (block is not Greeting greeting)
            {
                parts.Add(Paragraph(run[at++]));
                continue;
            }

            at += greeting.Heading is null ? 0 : 1;
            parts.Add(Fenced("greeting", greeting.Heading ?? "", run.Skip(at).Take(greeting.Paragraphs.Count)));
            at += greeting.Paragraphs.Count;
            Greetings++;
        }
    }
}
