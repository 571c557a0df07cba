using Markdig;
using Markdig.Extensions.CustomContainers;
using Markdig.Extensions.Tables;
using Markdig.Parsers;
using Markdig.Syntax;

namespace Csto.Portal.Core.Content.Dialect;

/// <summary>The one pipeline: CommonMark without raw HTML and indented code, with tables, footnotes and fenced containers.</summary>
internal static class MarkdownDialect
{
    /// <summary>Blocks and inlines nested deeper are not a text by a person; also keeps recursion far from the stack's end.</summary>
    public const int MaxDepth = 64;

    private static readonly MarkdownPipeline Pipeline = Build();

    /// <summary>Null when the text is too deep or too repetitive to be parsed in bounded time.</summary>
    public static MarkdownDocument? TryParse(string source)
    {
        if (!ParsingCost.IsBounded(source))
            return null;

        try
        {
            return Markdown.Parse(source, Pipeline);
        }
        catch (ArgumentException)
        {
            // The only way Markdig says "too deeply nested"; it has no type of its own for it.
            return null;
        }
    }

    private static MarkdownPipeline Build()
    {
        var builder = new MarkdownPipelineBuilder { MaximumNestingDepth = MaxDepth };
        builder.UsePipeTables(new PipeTableOptions { UseGfmRules = true }).UseFootnotes().DisableHtml();
        // Only the block: the extension would also turn ::text:: into a span.
        builder.BlockParsers.Insert(0, new CustomContainerParser());
        // Paragraphs pasted with a first-line indent are paragraphs, not program code.
        builder.BlockParsers.TryRemove<IndentedCodeBlockParser>();
        return builder.Build();
    }
}
